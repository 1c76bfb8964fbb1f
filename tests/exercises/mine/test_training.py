"""The reader's network trains as nncore's does, without it, and what goes wrong is said in words."""

import importlib
import inspect
import pkgutil
import re

import numpy as np
import pytest
from helpers.reader import PARTS, notebook

import nncore
from nncore.exercises.mine import assembly, pace
from nncore.exercises.mine.parts import KINDS, kind_of
from nncore.exercises.mine.picture import scene

HIDDEN = {"logistic": (), "shallow": (4,), "deep": (5, 3)}
RNG = np.random.default_rng(3)
X = RNG.standard_normal((2, 30))
Y = (X[:1] * X[1:] > 0).astype(int)
HOW = {"learning_rate": 0.5, "iterations": 40}


def written(body, name="backward", **around):
    """A function of the reader's, by the lines of its body."""
    heads = {
        "forward": "X, parameters",
        "cost": "A, Y",
        "backward": "parameters, cache, X, Y",
        "update": "parameters, gradients, learning_rate",
        "loop": "X, Y, initialize, forward, cost, backward, update, learning_rate, iterations",
    }
    return notebook(f"import numpy as np\ndef {name}({heads[name]}):\n    {body}\n", **around)[name]


@pytest.mark.parametrize("kind", KINDS)
def test_it_trains_as_nncore_does(kind, whole):
    run = whole.train(X, Y, HIDDEN[kind], **HOW)
    start = whole.train(X, Y, HIDDEN[kind], learning_rate=0.5, iterations=0).network
    ours = nncore.train(start, X, Y, **HOW)
    assert run.kind == kind
    assert run.borrowed == ()
    assert np.allclose(run.costs, ours.costs, rtol=1e-9, atol=0)
    for mine, theirs in zip(run.network.W[1:], ours.network.W[1:], strict=True):
        assert np.allclose(mine, theirs, rtol=1e-9, atol=1e-12)
    assert run.costs[-1] < run.costs[0]
    assert "every part is yours" in repr(run)


HEART = [
    importlib.import_module(f"nncore.{found.name}")
    for found in pkgutil.iter_modules(nncore.__path__)
    if not found.ispkg
]


@pytest.mark.parametrize("kind", KINDS)
def test_not_one_function_of_the_heart_is_called(kind, whole, monkeypatch):
    def called(*args, **kwargs):
        raise AssertionError("a function of nncore's heart was called")

    patched = 0
    for module in (nncore, *HEART):
        for name, value in vars(module).items():
            own = (getattr(value, "__module__", None) or type(value).__module__).startswith("nncore.")
            if own and (inspect.isfunction(value) or name in ("sigmoid", "tanh", "relu", "cross_entropy")):
                monkeypatch.setattr(module, name, called)
                patched += 1
    assert patched > 100
    with pytest.raises(AssertionError, match="heart"):
        nncore.sigmoid(X)
    run = whole.train(X, Y, HIDDEN[kind], **HOW)
    assert run.iterations == 40


def test_what_is_missing_is_said_by_notebook_and_can_be_borrowed(own):
    space = notebook()
    for exercise in ("cross_entropy", "predict", "model", "update", "initialize"):
        own.keep(exercise, space[PARTS[exercise]])
    assert own.missing("shallow") == ["forward", "backward"]
    with pytest.raises(ValueError, match="is not whole yet") as error:
        own.train(X, Y, 4, **HOW)
    assert "forward_two_layers and backward_two_layers (notebook 04 A shallow network)." in str(error.value)
    run = own.train(X, Y, 4, **HOW, borrow=True)
    assert run.borrowed == ("forward", "backward")
    assert "borrowed: forward, backward" in repr(run)
    parts, borrowed = own.assemble(4, borrow=True, backward=len)
    assert parts["backward"] is len
    assert borrowed == ("forward",)
    with pytest.raises(ValueError, match="a network has no part 'bakward'"):
        own.train(X, Y, 4, **HOW, bakward=len)


def test_the_words_say_what_to_write_next(own):
    assert repr(own).endswith("Next to write: initialize_zeros, in notebook 03 Logistic regression.")
    own.keep("initialize_zeros", notebook()["initialize_zeros"])
    assert repr(own).startswith(
        "Parts that are yours: logistic regression 1 of 7, the shallow network 0 of 7"
    )
    assert "forward_logistic, which is made of sigmoid, in notebook 03" in repr(own)


def test_the_picture_says_of_each_part_whose_it_is(whole):
    def said():
        return [layer["words"] for layer in scene(whole).panels[0].layers if layer["kind"] == "text"]

    assert said().count("✓ yours") == 21
    whole.empty()
    assert [said().count(f"in {notebook}") for notebook in ("03", "04", "05")] == [13, 5, 3]
    assert whole._repr_png_()[0].startswith(b"\x89PNG")


@pytest.mark.parametrize("bad", [True, 0, (3, 0), (2.5,)])
def test_hidden_units_that_make_no_sense_are_refused(bad):
    with pytest.raises(ValueError, match="give the units of each hidden layer"):
        kind_of(bad)


def test_a_kind_that_does_not_fit_is_refused(own):
    with pytest.raises(ValueError, match="there is no kind 'wide'"):
        own.train(X, Y, 4, kind="wide", **HOW)
    with pytest.raises(ValueError, match="the shallow network does not have 2 hidden layers"):
        own.train(X, Y, (4, 3), kind="shallow", **HOW)
    assert own.train(X, Y, 4, kind="deep", **HOW, borrow=True).network.g[1] is nncore.relu


def test_an_interrupt_keeps_the_last_whole_step(whole, monkeypatch):
    monkeypatch.setattr(assembly, "say_if_slow", lambda *task: None)
    count = []
    body = (
        "count.append(1)\n"
        "    if len(count) == 8: raise KeyboardInterrupt\n"
        "    return own(parameters, cache, X, Y)"
    )
    backward = written(body, count=count, own=whole.take("backward_two_layers"))
    run = whole.train(X, Y, 4, **HOW, backward=backward)
    shorter = whole.train(X, Y, 4, learning_rate=0.5, iterations=7)
    assert run.stopped == "interrupted after 7 iterations"
    assert np.array_equal(run.costs, shorter.costs)
    assert all(np.array_equal(run.parameters[key], shorter.parameters[key]) for key in shorter.parameters)
    assert run.iterations == 7


def test_an_interrupt_after_an_update_does_not_keep_what_was_not_judged(whole, monkeypatch):
    monkeypatch.setattr(assembly, "say_if_slow", lambda *task: None)
    count = []
    body = "count.append(1)\n    if len(count) == 8: raise KeyboardInterrupt\n    return own(X, parameters)"
    forward = written(body, "forward", count=count, own=whole.take("forward_two_layers"))
    run = whole.train(X, Y, 4, **HOW, forward=forward)
    shorter = whole.train(X, Y, 4, learning_rate=0.5, iterations=6)
    assert run.stopped == "interrupted after 6 iterations"
    assert np.array_equal(run.costs, shorter.costs)
    assert all(np.array_equal(run.parameters[key], shorter.parameters[key]) for key in shorter.parameters)


def test_an_interrupt_before_anything_was_done_is_an_interrupt(whole):
    with pytest.raises(KeyboardInterrupt, match="nothing had begun"):
        whole.train(X, Y, 4, **HOW, backward=written("raise KeyboardInterrupt"))


def test_divergence_ends_the_run_with_its_reason_and_the_last_whole_network(whole):
    run = whole.train(1e3 * X, Y, 4, learning_rate=1e308, iterations=9)
    assert run.stopped.startswith(f"after update {run.iterations + 1} the cost is nan")
    assert run.stopped.endswith("lower the learning rate")
    assert np.isfinite(run.network.W[1]).all()
    assert np.isfinite(run.costs).all()


def test_a_cost_that_is_not_finite_at_once_is_refused(whole):
    cost = written("return np.log(0 * A.sum())", "cost")
    with pytest.raises(ValueError, match="your training cannot begin: after update 0 the cost is -inf"):
        whole.train(X, Y, 4, **HOW, cost=cost)


CRASHES = {
    "backward": ("return parameters['W1'] @ Y", "backward stopped in iteration 1: the product does not fit"),
    "forward": ("return parameters['W9'], {}", "forward stopped in iteration 1: .*W9"),
    "update": (
        "return {k: v - step for k, v in parameters.items()}",
        "update stopped in iteration 1: .*step",
    ),
    "cost": ("return A", "cost is not one number in iteration 1"),
    "loop": ("p = initialize()\n    cost(forward(X, p), Y)\n    return p, []", "cost stopped in iteration 1"),
}


@pytest.mark.parametrize("role", CRASHES)
@pytest.mark.parametrize("hidden", [4, (4, 3)])
def test_a_part_that_raises_is_explained_in_a_line(role, hidden, whole):
    body, said = CRASHES[role]
    with pytest.raises(ValueError, match=f"your {said}") as error:
        whole.train(X, Y, hidden, **HOW, **{role: written(body, role)})
    assert "\n" not in str(error.value)
    assert error.value.__cause__ is None


def test_the_line_of_a_part_of_logistic_regression_is_named(whole):
    gradients = notebook("def gradients(w, b, X, Y):\n    return w @ Y @ X\n")["gradients"]
    with pytest.raises(ValueError, match=re.escape("in line 2, `return w @ Y @ X`")):
        whole.train(X, Y, **HOW, backward=gradients)


@pytest.mark.parametrize(
    "body", ["return initialize()", "return 1, 2, 3", "raise ValueError('no')", "x = 1 / 0"]
)
def test_a_loop_that_stops_or_returns_something_else_is_explained(body, whole):
    with pytest.raises(ValueError, match=r"your loop (stopped|must return two things)"):
        whole.train(X, Y, 4, **HOW, loop=written(body, "loop"))


def test_a_cost_that_is_asked_for_twice_counts_once(whole):
    body = (
        "p = initialize()\n"
        "    for i in range(iterations):\n"
        "        A, cache = forward(X, p)\n"
        "        cost(A, Y)\n"
        "        cost(A, Y)\n"
        "        p = update(p, backward(p, cache, X, Y), learning_rate)\n"
        "    return p, []"
    )
    run = whole.train(X, Y, 4, **HOW, loop=written(body, "loop"))
    assert np.array_equal(run.costs, whole.train(X, Y, 4, **HOW).costs)


SLOW = """
total = 0 * X.sum()
    for i in range(X.shape[1]):
        for j in range(200):
            total = total + np.sum(X[:, i]) * 0
    return own(parameters, cache, X, Y)
"""


def test_slow_loops_are_said_before_it_begins(whole, capsys, monkeypatch):
    monkeypatch.setattr(pace, "SECONDS_TO_SAY", 0.1)
    backward = written(SLOW.strip(), own=whole.take("backward_two_layers"))
    whole.train(X, Y, 4, learning_rate=0.5, iterations=10, backward=backward)
    said = capsys.readouterr().out
    found = re.fullmatch(
        r"An iteration of yours takes \S+ s, (\d+) times a vectorized one, so 10 of them will take "
        r"about \d+ s\. The usual cause is a loop over examples or units\.\n",
        said,
    )
    assert found, said
    assert int(found[1]) > pace.SLOW
    whole.train(X, Y, 4, learning_rate=0.5, iterations=10)
    assert capsys.readouterr().out == ""


def test_every_figure_of_the_lab_takes_the_network(whole):
    run = whole.train(X, Y, (5, 3), **HOW)
    assert repr(run.network) == "Network (2, 5, 3, 1): relu, relu, sigmoid"
    assert 0 <= nncore.accuracy(run.network, X, Y) <= 100
