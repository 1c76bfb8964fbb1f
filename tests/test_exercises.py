"""The exercises, tested by mutation: each answer passes, each stub is unattempted, each mistake is named."""

import inspect
import io
import subprocess
import sys
import warnings
from contextlib import redirect_stderr
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

import nncore
from nncore import exercises
from nncore.exercises import ask, check, hint, solution
from nncore.exercises.exercise import Mistake
from nncore.exercises.tasks import EXERCISES
from nncore.exercises.trial import attempt
from nncore.exercises.verdict import verdict
from nncore.loops import sigmoid as sigmoid_by_loops

NAMES = list(EXERCISES)
MISTAKES = [(name, i) for name, exercise in EXERCISES.items() for i in range(len(exercise.mistakes))]
MISTAKE_IDS = [f"{name}: {EXERCISES[name].mistakes[i].description}" for name, i in MISTAKES]


@pytest.fixture(autouse=True)
def hints_from_the_start(monkeypatch):
    monkeypatch.setattr(ask, "_shown", {})


@pytest.fixture
def said(capsys):
    """``said(f)`` gives the one line that check prints; nothing else may come out."""

    def line(f, exercise=None):
        assert check(f, exercise) is None
        out, err = capsys.readouterr()
        assert err == ""
        assert out.endswith("\n")
        assert out.count("\n") == 1
        return out[:-1]

    return line


def in_words(exercise, f):
    """A function that takes whatever the exercise takes and returns ``f(*args)``."""
    return lambda *args: f(*args)


# The answers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_answer_passes(name, said):
    line = said(EXERCISES[name].answer)
    assert line.startswith(f"{name}: right, on 24 random inputs.")


@pytest.mark.parametrize("name", NAMES)
def test_the_printed_solution_runs_and_passes(name, said, capsys):
    solution(name)
    text = capsys.readouterr().out
    if EXERCISES[name].sources:
        assert text.startswith("# In nncore\ndef ") or "\n    def " in text or "def " in text
    answer = text.split("# An answer\n")[1]
    namespace = {"np": np}
    exec(answer, namespace)
    assert said(namespace[name]).startswith(f"{name}: right")
    assert '"""' not in answer


def test_answers_agree_with_nncore():
    rng = np.random.default_rng(0)
    net = nncore.Network.initialize((5, 4, 3, 1), rng, hidden="relu")
    X, Y = rng.standard_normal((5, 7)), rng.integers(0, 2, (1, 7))
    answer = {name: exercise.answer for name, exercise in EXERCISES.items()}
    cache = nncore.forward(net, X)
    close = np.testing.assert_allclose
    close(answer["forward_deep"](X, net.as_course()), cache.A[-1])
    close(answer["cross_entropy"](cache.A[-1], Y), nncore.cross_entropy(cache.Z[-1], Y))
    for ours, theirs in zip(
        answer["linear_backward"](cache.Z[2], cache.A[1], net.W[2]),
        nncore.linear_backward(cache.Z[2], cache.A[1], net.W[2]),
        strict=True,
    ):
        close(ours, theirs)
    close(
        answer["relu_backward"](cache.A[1], cache.Z[1]),
        nncore.activation_backward(cache.A[1], cache.Z[1], nncore.relu),
    )
    shallow = nncore.Network.initialize((5, 4, 1), rng)
    _, kept = answer["forward_two_layers"](X, shallow.as_course())
    gradients = nncore.gradient_check(shallow, X, Y).numerical.as_course()
    for key, ours in answer["backward_two_layers"](shallow.as_course(), kept, X, Y).items():
        close(ours, gradients[key], atol=1e-8)
    logistic = nncore.Network.from_course({"w": rng.standard_normal((5, 1)), "b": 0.3})
    dw, db = answer["gradients"](logistic.W[1].T, 0.3, X, Y)
    numerical = nncore.gradient_check(logistic, X, Y).numerical
    close(dw, numerical.dW[1].T, atol=1e-8)
    close(db, numerical.db[1].item(), atol=1e-8)


# The stubs ------------------------------------------------------------------------------------------

STUBS = {
    "dots": "...",
    "pass": "pass",
    "docstring": '"What it is."',
    "return": "return",
    "None": "return None",
    "returned dots": "return ...",
    "docstring and dots": '"What it is."\n    ...',
    "not implemented": "raise NotImplementedError",
    "not implemented, said": "raise NotImplementedError('later')",
}


def written(name, body):
    """The learner's function with this body, made as a notebook's cell makes it."""
    namespace = {"np": np}
    exec(f"def {EXERCISES[name].signature}:\n    {body}\n", namespace)
    return namespace[name]


@pytest.mark.parametrize("body", STUBS.values(), ids=STUBS)
@pytest.mark.parametrize("name", NAMES)
def test_a_stub_is_not_attempted(name, body, said):
    line = said(written(name, body))
    exercise = EXERCISES[name]
    assert line.startswith(f"{name}: not attempted yet. It takes {exercise.takes[0]}")
    assert line.endswith(f"hint({name}) helps.")


def test_what_a_stub_is_told(said):
    assert said(written("gradients", "...")) == (
        "gradients: not attempted yet. It takes w, b, X and Y and returns dw of shape (n_x, 1) and the "
        "number db, the gradients of the cost; hint(gradients) helps."
    )


def test_a_body_without_return_is_reminded_of_it(said):
    line = said(written("sigmoid", "A = 1 / (1 + np.exp(-Z))"))
    assert line.startswith("sigmoid: not attempted yet.")
    assert line.endswith("If it is finished, its return is missing.")


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("gradients", "return np.zeros_like(w), ...", "not finished yet. db is still `...`."),
        ("gradients", "return None, 0.0", "not finished yet. dw is still None."),
        (
            "sigmoid",
            "return ... / (1 + np.exp(-Z))",
            "not finished yet. There is still a ... in line 2.",
        ),
        ("sigmoid", "return np.exp(...)", "not finished yet. There is still a ... in line 2."),
        ("gradients", "return ..., ...", "not attempted yet."),
    ],
)
def test_what_is_half_written_is_not_finished(name, body, words, said):
    assert said(written(name, body)).startswith(f"{name}: {words}")


# The mistakes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "i"), MISTAKES, ids=MISTAKE_IDS)
def test_every_mistake_is_named_and_no_other(name, i, said):
    exercise = EXERCISES[name]
    mistake = exercise.mistakes[i]
    line = said(mistake.wrong, name)
    assert line.startswith(f"{name}: wrong. ")
    assert f"with the one that {mistake.description}: " in line
    assert line.count("the one that") == 1
    assert line.endswith(".")
    assert len(line) < 420


@pytest.mark.parametrize(("name", "i"), MISTAKES, ids=MISTAKE_IDS)
def test_how_to_see_it_fits_every_input(name, i):
    exercise = EXERCISES[name]
    for case in exercise.cases():
        seen = exercise.mistakes[i].see.format(**dict(zip(exercise.takes, case.args, strict=True)))
        assert "{" not in seen
        assert ": " not in seen.split(". ")[0]  # one colon stands before it already


@pytest.mark.parametrize("name", NAMES)
def test_descriptions_differ(name):
    mistakes = EXERCISES[name].mistakes
    assert len({m.description for m in mistakes}) == len(mistakes) >= 3


def test_the_lines_as_a_learner_reads_them(said):
    exercise = EXERCISES["gradients"]
    wrong = next(m.wrong for m in exercise.mistakes if "without dividing" in m.description)
    assert said(wrong, "gradients") == (
        "gradients: wrong. dw and db agree with the one that sums over the examples without dividing by m: "
        "with m = 7 it is 7 times too large. Look at the 1/m in front of the cost: every gradient has it too."
    )

    def linear_backward(dZ, A_prev, W):
        m = dZ.shape[1]
        return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1) / m

    assert said(linear_backward) == (
        "linear_backward: wrong. db is (4,), an array of rank 1, and must be (4, 1). db agrees with the one "
        "that sums db without keepdims=True: b - learning_rate * db would broadcast to a square array, "
        "without a complaint."
    )


def test_of_two_mistakes_at_once_one_is_named(said):
    def backward_two_layers(parameters, cache, X, Y):
        right = EXERCISES["backward_two_layers"].answer(parameters, cache, X, Y)
        dZ1 = parameters["W2"].T @ (cache["A2"] - Y) * (1 - cache["Z1"] ** 2)
        m = X.shape[1]
        return {
            **right,
            "dW2": right["dW2"] * m,
            "dW1": dZ1 @ X.T / m,
            "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
        }

    line = said(backward_two_layers)
    assert "dW2 agrees with the one that sums over the examples without dividing by m" in line


def test_a_mistake_must_stop_where_the_function_stops(said):
    def gradients(w, b, X, Y):
        if X.shape[1] == 1:
            raise ValueError("one example")
        dw, db = EXERCISES["gradients"].answer(w, b, X, Y)
        return dw * X.shape[1], db * X.shape[1]

    line = said(gradients)
    assert 'It stops with ValueError in line 3, `raise ValueError("one example")`: one example.' in line
    assert "the one that" not in line


def test_a_mistake_that_always_stops_is_not_recognised():
    always = Mistake("always stops", lambda Z: 1 / 0, "see")
    line, _ = verdict(replace(EXERCISES["sigmoid"], mistakes=(always,)), lambda Z: Z["no"])
    assert line.startswith("sigmoid: wrong. It stops with IndexError")
    assert "the one that" not in line


def test_a_value_is_blamed_and_not_its_neighbour(said):
    def gradients(w, b, X, Y):
        dw, db = EXERCISES["gradients"].answer(w, b, X, Y)
        return dw * X.shape[1], db

    assert "wrong. dw agrees with the one that sums over the examples without dividing by m" in said(
        gradients
    )


# Changes in place -----------------------------------------------------------------------------------


def changeable():
    for name, exercise in EXERCISES.items():
        for i, value in enumerate(exercise.cases()[0].args):
            if isinstance(value, (np.ndarray, dict)):
                yield name, i


@pytest.mark.parametrize(("name", "i"), [*changeable()])
def test_a_change_in_place_is_named(name, i, said):
    exercise = EXERCISES[name]

    def f(*args):
        result = exercise.answer(*args)
        array = args[i] if isinstance(args[i], np.ndarray) else next(iter(args[i].values()))
        array += 1
        return result

    line = said(f, name)
    assert line.startswith(f"{name}: wrong. It changes its argument {exercise.takes[i]} in place in line 4")
    assert "`array += 1`" in line


def test_aliasing_in_the_course_is_named(said):
    def descend(w, b, dw, db, learning_rate):
        w -= learning_rate * dw
        b -= learning_rate * db
        return w, b

    assert said(descend) == (
        "descend: wrong. It changes its argument w in place in line 2, `w -= learning_rate * dw`, so whoever "
        "still holds it sees other numbers: make a new array, as w = w - step does and w -= step does not."
    )

    def relu_backward(dA, Z):
        dZ = dA
        dZ[Z <= 0] = 0
        return dZ

    assert "changes its argument dA in place in line 3, `dZ[Z <= 0] = 0`" in said(relu_backward)


def test_a_dictionary_or_a_shape_that_is_changed_is_named(said):
    def backward_two_layers(parameters, cache, X, Y):
        cache["dZ2"] = cache["A2"] - Y
        return EXERCISES["backward_two_layers"].answer(parameters, cache, X, Y)

    assert "wrong. It changes its argument cache in place, so" in said(backward_two_layers)

    def forward_deep(X, parameters):
        parameters.pop("b1"), X.sum()
        return X

    assert "wrong. It changes its argument parameters in place, so" in said(forward_deep)


# Whatever a function does ---------------------------------------------------------------------------


class Odd:
    pass


RESULTS = {
    "a list": [1, 2],
    "an empty tuple": (),
    "a tuple of five": (1, 2, 3, 4, 5),
    "a text": "right",
    "a dictionary": {"x": 1},
    "an object": Odd(),
    "a function": len,
    "an empty array": np.zeros((0, 3)),
    "four axes": np.zeros((1, 2, 3, 4)),
    "nan": np.nan,
    "an array of nan": np.full((3, 7), np.nan),
    "infinity": np.inf,
    "objects": np.array([None, 1], dtype=object),
    "texts": np.array(["a"]),
    "complex": np.array([1j]),
    "a ragged list": [[1], [2, 3]],
    "False": False,
    "parameters that are numbers": {"W1": 0.1, "b1": 0, "W2": 0.1, "b2": 0},
    "parameters of rank 1": {key: np.ones(3) for key in ("W1", "b1", "W2", "b2")},
}


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_returned_one_line_says_so(name, result, said):
    line = said(lambda *args: result, name)
    assert line.startswith(f"{name}: wrong. ")
    assert "Traceback" not in line
    assert " at 0x" not in line


ERRORS = (
    ValueError("no"),
    KeyError("W3"),
    ZeroDivisionError(),
    IndexError("two\nlines"),
    AssertionError,
    RecursionError(),
    StopIteration(),
    UnicodeDecodeError("utf8", b"x", 0, 1, "bad"),
    MemoryError(),
)


@pytest.mark.parametrize("error", ERRORS, ids=repr)
@pytest.mark.parametrize("name", NAMES)
def test_an_exception_becomes_one_sentence(name, error, said):
    def f(*args):
        raise error

    line = said(f, name)
    kind = error.__name__ if isinstance(error, type) else type(error).__name__
    assert line.startswith(f"{name}: wrong. It stops with {kind} in line 2, `raise error`: ")
    assert line.endswith(".")


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("linear_backward", "return W @ dZ, 1, 2", "a single ValueError in line 2, `return W @ dZ, 1, 2`"),
        ("linear_backward", "dW = A_prev @ dZ", "columns on the left of @ are 7 and the rows on the right 4"),
        ("linear_backward", "np.dot(A_prev, dZ)", "the product does not fit, (3,7) times (4,7) (is a .T"),
        ("linear_backward", "A_prev + dZ", "(3,7) and (4,7) do not broadcast"),
        ("linear_backward", "A_prev + dZ", "Here dZ is (4, 7), A_prev is (3, 7), W is (4, 3)."),
        ("linear_backward", "2 @ dZ", "one side of @ is a single number"),
        ("sigmoid", "if Z > 0: return 1", "TypeError|an `if` needs one True or False"),
        ("sigmoid", "import math; return math.exp(Z)", "takes one number, not an array"),
        ("sigmoid", "np.max(0, Z)", "TypeError in line 2, `np.max(0, Z)`"),
        ("sigmoid", "np.random.randn((2, 2))", "np.random.randn takes the sizes separately"),
        ("sigmoid", "return sigmoid(Z)", "RecursionError in line 2, `return sigmoid(Z)`: the function calls"),
        ("sigmoid", "return unknown(Z)", "NameError in line 2, `return unknown(Z)`: name 'unknown' is not"),
        ("forward_deep", "return parameters['W9']", "KeyError in line 2"),
        ("initialize", "return rng.randn(n_h, n_x)", "rng.standard_normal((rows, columns))"),
        ("normalize_columns", "X = X.copy(); X /= 2.5; return X", "an array of whole numbers cannot hold"),
    ],
)
def test_what_an_exception_means(name, body, words, said, tmp_path):
    # From a file, as a notebook's cell has one, so that the line can be quoted.
    path = tmp_path / "cell.py"
    text = f"def {EXERCISES[name].signature}:\n    {body}\n"
    path.write_text(text, encoding="utf-8")
    namespace = {"np": np}
    exec(compile(text, str(path), "exec"), namespace)
    line = said(namespace[name])
    assert "It stops with " in line
    assert any(part.removeprefix("a single ") in line for part in words.split("|"))
    assert str(tmp_path) not in line


def test_the_line_of_a_helper_is_named_with_the_helper(said):
    def helper(Z):
        return Z[99]

    def sigmoid(Z):
        return helper(Z)

    assert "stops with IndexError in line 2 of helper, `return Z[99]`: index 99 is out of bounds" in said(
        sigmoid
    )


def test_a_message_is_cut_and_holds_no_address(said):
    def sigmoid(Z):
        raise ValueError(f"<Odd object at 0x7f00aa12> {'x' * 500}\nmore")

    line = said(sigmoid)
    assert "`: <Odd object> xxx" in line
    assert len(line) < 330
    assert "more" not in line.split("`: ")[1]


def test_a_mistake_that_stops_is_not_blamed_for_a_shape_elsewhere(said):
    mistakes = EXERCISES["normalize_columns"].mistakes
    line = said(next(m.wrong for m in mistakes if "loses keepdims" in m.description), "normalize_columns")
    assert "It stops with ValueError" in line
    assert "and must be" not in line


def test_the_traceback_is_there_on_request(capsys):
    def sigmoid(Z):
        return 1 / 0

    assert check(sigmoid, traceback=True) is None
    out = capsys.readouterr().out
    assert out.startswith(
        "sigmoid: wrong. It stops with ZeroDivisionError in line 2, `return 1 / 0`: division"
    )
    assert "Traceback (most recent call last)" in out
    assert "by_name" not in out
    assert out.rstrip().endswith("ZeroDivisionError: division by zero")
    check(EXERCISES["sigmoid"].answer, traceback=True)
    assert "Traceback" not in capsys.readouterr().out


@pytest.mark.parametrize("name", NAMES)
def test_a_function_with_other_arguments_is_told_which(name, said):
    exercise = EXERCISES[name]
    for f in (lambda: 1, lambda p, q, r, s, t, u: 1):
        assert said(f, name) == (
            f"{name}: wrong. It must take {words(exercise.takes)}: def {exercise.signature}."
        )


def words(names):
    *head, last = names
    return f"{', '.join(head)} and {last}" if head else last


# What is right, in other ways -----------------------------------------------------------------------


def loop_gradients(w, b, X, Y):
    n_x, m = X.shape
    dw, db = np.zeros((n_x, 1)), 0.0
    for i in range(m):
        z = sum(w[k, 0] * X[k, i] for k in range(n_x)) + b
        dz = 1 / (1 + np.exp(-z)) - Y[0, i]
        for k in range(n_x):
            dw[k, 0] += dz * X[k, i] / m
        db += dz / m
    return dw, db


def one_matrix_too_many(w, b, X, Y):
    dw, db = loop_gradients(w, b, X, Y)
    return [dw, np.array([[db]])]


def by_tanh(parameters, cache, X, Y):
    m, W2 = len(Y.T), parameters["W2"]
    dZ2 = cache["A2"] - Y
    dZ1 = np.multiply(np.dot(W2.T, dZ2), 1 - np.power(np.tanh(cache["Z1"]), 2))
    return {
        "dW1": 1 / m * np.dot(dZ1, X.T),
        "db1": dZ1.mean(axis=1).reshape(-1, 1),
        "dW2": np.einsum("ki,ji->kj", dZ2, cache["A1"]) / m,
        "db2": np.array([[dZ2.mean()]]),
        "more": "is not minded",
    }


def uniform(n_x, n_h, n_y, rng):
    W1, W2 = rng.uniform(-0.1, 0.1, (n_h, n_x)), rng.uniform(-0.1, 0.1, (n_y, n_h))
    return {"W1": W1, "W2": W2, "b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}


def in_order(X, Y, w, b):
    return loop_gradients(w, b, X, Y)


def uniform_he(sizes, rng):
    p = {}
    for l, (n_prev, n) in enumerate(pairwise(sizes), 1):
        limit = (6 / n_prev) ** 0.5
        p |= {f"W{l}": rng.uniform(-limit, limit, (n, n_prev)), f"b{l}": np.zeros((n, 1), int)}
    return p


def xavier(n_x, n_h, n_y, rng):
    p = nncore.Network.initialize((n_x, n_h, n_y), rng).as_course()
    return {key: p[key] for key in ("W2", "b2", "W1", "b1")}


def summed(a, b):
    total = 0
    for x, y in zip(a, b, strict=True):
        total += x * y
    return total


RIGHT = {
    "one-sided slope": ("slope", lambda f, a: (f(a + 0.001) - f(a)) / 0.001),
    "the course's nudge": ("slope", lambda f, a: (f(a + 0.001) - f(a - 0.001)) / 0.002),
    "nudged chain": ("chain", lambda a, b, c: [*np.array([3, 3 * c, 3 * b]) * (1 + 1e-9)]),
    "sigmoid by tanh": ("sigmoid", lambda Z: (1 + np.tanh(Z / 2)) / 2),
    "sigmoid, power": ("sigmoid", lambda Z: (1 + np.exp(-Z)) ** -1),
    "sigmoid of nncore": ("sigmoid", nncore.sigmoid),
    "sigmoid, single": ("sigmoid", lambda Z: nncore.sigmoid(Z).astype(np.float32)),
    "sigmoid, by loops": ("sigmoid", lambda Z: np.array(sigmoid_by_loops(Z))),
    "cost by dot": (
        "cross_entropy",
        lambda A, Y: -(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / Y.shape[1],
    ),
    "cost by where": ("cross_entropy", lambda A, Y: -np.log(np.where(Y, A, 1 - A)).mean()),
    "cost of rank 1": ("cross_entropy", lambda A, Y: -np.log(np.where(Y, A, 1 - A)).mean(axis=1)),
    "gradients by loops": ("gradients", loop_gradients),
    "gradients, db (1, 1)": ("gradients", one_matrix_too_many),
    "gradients, named": ("gradients", in_order),
    "gradients, dictionary": (
        "gradients",
        lambda w, b, X, Y: dict(zip(("dw", "db"), loop_gradients(w, b, X, Y), strict=True)),
    ),
    "flatten by stack": ("flatten", lambda pictures: np.stack([p.ravel() for p in pictures], axis=1)),
    "normalize, no keepdims": ("normalize_columns", lambda X: X / np.linalg.norm(X, axis=0)),
    "softmax, shifted more": (
        "softmax",
        lambda Z: np.exp(Z - Z.max(0) - 1) / np.exp(Z - Z.max(0) - 1).sum(axis=0),
    ),
    "repair by None": ("repair", lambda y: y[None, :]),
    "repair, copied": ("repair", lambda y: np.array([y.tolist()])),
    "uniform weights": ("initialize", uniform),
    "xavier's weights": ("initialize", xavier),
    "backward by tanh": ("backward_two_layers", by_tanh),
    "uniform, He": ("initialize_deep", uniform_he),
    "relu by where": ("relu_backward", lambda dA, Z: np.where(Z >= 0, dA, 0)),
    "relu, on a copy": ("relu_backward", lambda dA, Z: np.multiply(dA.copy(), np.int64(Z > 0))),
    "dot, @": ("dot", lambda a, b: a @ b),
    "dot, by loop": ("dot", summed),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")


@pytest.mark.parametrize("name", [name for name in NAMES if not EXERCISES[name].any_values])
def test_the_last_decimals_do_not_matter(name, said):
    exercise = EXERCISES[name]

    def moved(value):
        if isinstance(value, dict):
            return {key: moved(item) for key, item in value.items()}
        if isinstance(value, tuple):
            return tuple(map(moved, value))
        return value * (1 + 1e-9)

    assert said(lambda *args: moved(exercise.answer(*args)), name).startswith(f"{name}: right")


def test_what_is_remarked_of_a_right_function(said):
    assert said(EXERCISES["sigmoid"].answer).endswith(
        "right, on 24 random inputs. NumPy warns (overflow encountered in exp), and the result is right "
        "all the same."
    )
    assert said(RIGHT["cost by dot"][1], "cross_entropy").endswith(
        "inputs. cost is an array of shape (1, 1); .item() makes it a number."
    )
    assert said(summed, "dot").endswith("There is a loop in it, and one call of NumPy can do the same.")
    assert said(lambda a, b: sum(x * y for x, y in zip(a, b, strict=True)), "dot").endswith("do the same.")
    assert said(EXERCISES["dot"].answer).endswith("inputs.")

    def talkative(a, b):
        print("here")
        print("there", file=sys.stderr)
        return a @ b

    assert said(talkative, "dot").endswith("What it prints is left out here.")


# What no list of mistakes foresees ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "f", "words"),
    [
        (
            "cross_entropy",
            lambda A, Y: 3 * cost(A, Y),
            "cost is 3 times what it must be, whatever the input.",
        ),
        (
            "cross_entropy",
            lambda A, Y: cost(A, Y) / A.size,
            "cost is m times too small: it is divided by m once",
        ),
        (
            "cross_entropy",
            lambda A, Y: cost(A, Y) * A.size / 209,
            "cost is divided by 209 whatever the number of examples: divide by m.",
        ),
        ("sigmoid", lambda Z: -nncore.sigmoid(Z), "A has the wrong sign."),
        (
            "sigmoid",
            lambda Z: nncore.sigmoid(Z) + 0.25 * (Z == 2),
            "A[0, 1] is 1.131 where 0.8808 is right, for Z",
        ),
        (
            "sigmoid",
            lambda Z: nncore.sigmoid(Z) * np.where(abs(Z) > 99, np.nan, 1),
            "A[0, 0] is nan where 0 is",
        ),
        ("sigmoid", lambda Z: nncore.sigmoid(Z) + (abs(Z) > 99), "It is right but for very large abs(Z)."),
        ("sigmoid", lambda Z: nncore.sigmoid(Z) + (Z.shape[1] > 1), "It is right only for m = 1."),
        ("sigmoid", lambda Z: nncore.sigmoid(Z).T, "A is (3, 1), the transpose of what it must be, (1, 3)."),
        ("sigmoid", lambda Z: nncore.sigmoid(Z)[:, :2], "A is (1, 2) and must be (1, 3)."),
        ("sigmoid", lambda Z: nncore.sigmoid(Z)[0], "an array of rank 1, and must be (1, 3): keepdims=True"),
        (
            "sigmoid",
            np.sum,
            "A is a single number, and must be (1, 3): a sum without an axis takes everything.",
        ),
        ("sigmoid", lambda Z: [1, 2], "A is a list, and must be an array of numbers."),
        ("gradients", lambda w, b, X, Y: w, "It returns an array of shape (3, 1), and must return dw and db"),
        (
            "gradients",
            lambda w, b, X, Y: (w, b, 0),
            "It returns 3 values, and must return dw and db: return dw, db",
        ),
        ("chain", lambda a, b, c: (3, 3 * c, b - 9), "for a = 5, b = 3, c = 2."),
        (
            "backward_two_layers",
            lambda *a: {"dW1": 1},
            "The dictionary has no dW2 and no db2 and no db1: it must",
        ),
        ("forward_two_layers", lambda X, p: (X, X), "It returns an array of shape (3, 7) where a dictionary"),
        ("slope", lambda f, a: f(a + 1) - f(a), "for f = a**2, a = "),
        (
            "initialize",
            lambda n_x, n_h, n_y, rng: rng,
            "It returns a Generator where a dictionary with W1, b1, W2",
        ),
    ],
)
def test_a_mistake_that_is_not_listed_is_described(name, f, words, said):
    line = said(f, name)
    assert line.startswith(f"{name}: wrong. ")
    assert "the one that" not in line
    assert words in line


def cost(A, Y):
    return EXERCISES["cross_entropy"].answer(A, Y)


def test_hard_coded_sizes_are_seen(said):
    def flatten(pictures):
        return pictures.reshape(7, 2 * 4 * 3).T

    line = said(flatten)
    assert "It stops with ValueError in line 2, `return pictures.reshape(7, 2 * 4 * 3).T`" in line
    assert "Here pictures is (1, 3, 5, 3)." in line
    assert "It is right in 2 of 24 cases." in line


# Quiet, harmless, the same each time ----------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_no_warning_leaks(name, said):
    def f(*args):
        warnings.warn("look", stacklevel=1)
        np.float64(1) / np.float64(0)
        np.exp(np.array([1000.0]))
        return EXERCISES[name].answer(*args)

    said(f, name)
    with warnings.catch_warnings(record=True) as caught, np.errstate(all="raise"):
        warnings.simplefilter("always")
        assert said(f, name).startswith(f"{name}: right")
    assert not caught


def test_the_learners_arrays_are_not_harmed(said):
    kept = {}

    def softmax(Z):
        kept.setdefault("Z", Z)
        kept["A"] = np.array([[1.0, 2.0]])
        return kept["A"]

    said(softmax)
    assert kept["A"].flags.writeable
    np.testing.assert_array_equal(kept["A"], [[1.0, 2.0]])
    assert kept["Z"] is not EXERCISES["softmax"].cases()[0].args[0]


def test_a_result_may_be_one_array_that_is_filled_again(said):
    buffers = {}

    def sigmoid(Z):
        A = buffers.setdefault(Z.shape, np.empty(Z.shape))
        A[...] = nncore.sigmoid(Z)
        return A

    assert said(sigmoid).startswith("sigmoid: right")


def test_a_source_of_randomness_is_not_used_up(said):
    rng = EXERCISES["initialize"].cases()[0].args[-1]
    before = rng.bit_generator.state
    attempt(EXERCISES["initialize"].answer, EXERCISES["initialize"], (3, 4, 1, rng))
    assert rng.bit_generator.state == before


def test_a_cache_is_self_consistent():
    for case in EXERCISES["backward_two_layers"].cases():
        _, cache, *_ = case.args
        np.testing.assert_array_equal(cache["A1"], np.tanh(cache["Z1"]))


@pytest.mark.parametrize("name", NAMES)
def test_inputs_are_varied_and_the_same_each_time(name):
    exercise = EXERCISES[name]
    once, again = exercise.cases(), exercise.cases()
    assert len(once) == 24
    assert repr(once).split("Generator")[0] == repr(again).split("Generator")[0]
    arrays = [value for case in once for value in case.args if isinstance(value, np.ndarray)]
    if arrays:
        assert len({array.shape for array in arrays}) > 8
        assert "m = 1" in {case.label for case in once} or name in ("descend", "report")
        assert (
            {case.label for case in once} - {"", "m = 1"}
            or name in ("repair", "flatten")
            or len(exercise.takes) > 1
        )


def test_lines_do_not_depend_on_what_was_checked_before(said):
    wrong = EXERCISES["gradients"].mistakes[0].wrong
    first = said(wrong, "gradients")
    np.random.default_rng().standard_normal(3)
    said(EXERCISES["sigmoid"].answer)
    assert said(wrong, "gradients") == first


def test_an_interrupt_gets_through():
    def sigmoid(Z):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check(sigmoid)


# Hints, names, the room -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_hints_advance_and_start_over(name, capsys):
    hints = EXERCISES[name].hints
    assert len(hints) >= 3
    for i in (*range(len(hints)), 0):
        assert hint(EXERCISES[name].answer) is None
        assert capsys.readouterr().out == f"{name}, hint {i + 1} of {len(hints)}: {hints[i]}\n"


def test_hints_of_one_exercise_do_not_move_those_of_another(capsys):
    hint("sigmoid")
    hint("sigmoid")
    hint("softmax")
    hint("sigmoid")
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "sigmoid, hint 1 of 3",
        "sigmoid, hint 2 of 3",
        "softmax, hint 1 of 3",
        "sigmoid, hint 3 of 3",
    ]


@pytest.mark.parametrize("ask_for", [check, hint, solution])
def test_an_unknown_name_is_answered_in_a_line(ask_for, capsys):
    def sigmiod(Z):
        return Z

    assert ask_for(sigmiod) is None
    assert capsys.readouterr().out == "No exercise is called sigmiod: did you mean sigmoid?\n"
    ask_for(sigmiod, exercise="zzz")
    assert capsys.readouterr().out.startswith("No exercise is called zzz: the exercises are slope, chain, ")
    ask_for(3)
    assert capsys.readouterr().out.startswith("This function has no name: the exercises are ")


def test_the_exercise_may_be_named(said):
    assert said(lambda Z: 1 / (1 + np.exp(-Z)), "sigmoid").startswith("sigmoid: right")
    assert said(lambda Z: None, "sigmoid").startswith("sigmoid: not attempted yet.")


@pytest.mark.parametrize("name", NAMES)
def test_signatures_are_those_of_the_answers(name):
    exercise = EXERCISES[name]
    assert tuple(inspect.signature(exercise.answer).parameters) == exercise.takes


def test_the_room_is_light():
    program = "import sys, nncore.exercises; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"matplotlib", "ipywidgets", "anywidget", "IPython"} & set(loaded.stdout.split())
    assert exercises.__all__ == ["check", "hint", "solution"]


def test_nothing_goes_to_stderr():
    with redirect_stderr(io.StringIO()) as err:
        check(lambda Z: np.log(Z), "sigmoid")
    assert err.getvalue() == ""
