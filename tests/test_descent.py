"""Gradient descent: the generator, the run, and the ways a run ends early."""

import itertools
import os
import subprocess
import sys
import tracemalloc

import numpy as np
import pytest
import tqdm.auto

from nncore import (
    Activation,
    Network,
    Step,
    accuracy,
    backward,
    cross_entropy,
    forward,
    gradient_descent,
    iteration,
    squared_error,
    tanh,
    train,
    update,
)
from nncore.activations import ACTIVATIONS
from nncore.datasets import flower
from nncore.training import follow


def problem(L=2, m=6):
    rng = np.random.default_rng(4)
    net = Network.initialize((3, 4, 1) if L == 2 else (3, 1), rng)
    return net, rng.standard_normal((3, m)), rng.integers(0, 2, (1, m))


def test_a_step_by_hand():
    net, X, Y = problem()
    steps = list(gradient_descent(net, X, Y, learning_rate=0.3, iterations=3))
    assert [step.iteration for step in steps] == [0, 1, 2, 3]
    assert steps[0].network is net
    by_hand = net
    for step in steps:
        cache = forward(by_hand, X)
        np.testing.assert_allclose(step.cost, cross_entropy(cache.Z[2], Y), rtol=1e-14)
        np.testing.assert_allclose(step.network.W[1], by_hand.W[1], rtol=1e-14, atol=1e-16)
        by_hand = update(by_hand, backward(by_hand, cache, Y), 0.3)


def test_earlier_steps_are_not_touched_by_later_ones():
    net, X, Y = problem()
    net.W[1].flags.writeable = False
    steps = gradient_descent(net, X, Y, learning_rate=0.3, iterations=5)
    first, second = itertools.islice(steps, 2)
    before = second.network.W[1].copy()
    list(steps)
    np.testing.assert_array_equal(second.network.W[1], before)
    np.testing.assert_array_equal(first.network.W[1], net.W[1])


def test_train_is_the_generator_to_its_end():
    net, X, Y = problem()
    steps = list(gradient_descent(net, X, Y, learning_rate=0.3, iterations=20))
    run = train(net, X, Y, learning_rate=0.3, iterations=20)
    np.testing.assert_array_equal(run.costs, [step.cost for step in steps])
    np.testing.assert_array_equal(run.network.W[2], steps[-1].network.W[2])
    assert (run.iterations, run.stopped, run.path) == (20, None, "plain")
    assert repr(run).startswith("Run of 20 iterations, cost 0.")


def test_no_iterations_at_all():
    net, X, Y = problem()
    run = train(net, X, Y, learning_rate=0.3, iterations=0)
    assert run.network is net
    assert len(run.costs) == 1


def test_your_own_backward():
    net, X, Y = problem()

    def uphill(net, cache, Y, cost):
        gradients = backward(net, cache, Y, cost)
        return type(gradients)([None, *(-d for d in gradients.dW[1:])], gradients.db)

    run = train(net, X, Y, learning_rate=0.3, iterations=5, backward=uphill)
    assert run.costs[-1] > run.costs[0]
    same = train(net, X, Y, learning_rate=0.3, iterations=5, backward=backward)
    own = train(net, X, Y, learning_rate=0.3, iterations=5)
    np.testing.assert_allclose(same.costs, own.costs, rtol=1e-14)


def test_a_learning_rate_for_each_of_a_stack():
    net, X, Y = problem()
    rates = [0.1, 0.5, 2.0]
    stack = Network.stack([net] * 3)
    together = train(stack, X, Y, learning_rate=np.array(rates), iterations=30)
    for k, rate in enumerate(rates):
        alone = train(net, X, Y, learning_rate=rate, iterations=30)
        np.testing.assert_allclose(together.costs[:, k], alone.costs, rtol=1e-12)
    assert "Run of 30 iterations, cost [" in repr(together)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_dtype_through_a_run(dtype):
    net, X, Y = problem()
    run = train(net, X.astype(dtype), Y, learning_rate=0.3, iterations=3)
    assert run.network.dtype == dtype


def test_divergence_says_when_and_why_and_keeps_the_last_finite_network():
    X, Y = np.array([[1e3, -2e3, 3e3]]), np.array([[0, 1, 1]])
    net = Network.initialize((1, 3, 1), 0, hidden="relu")
    with np.errstate(all="raise"):
        run = train(net, X, Y, learning_rate=1e100, iterations=50)
    assert 0 < run.iterations < 50
    assert f"not finite at iteration {run.iterations + 1}" in run.stopped
    assert "learning rate 1e+100 is too high" in run.stopped
    assert "try 1e+99" in run.stopped
    assert np.isfinite(run.costs).all()
    assert all(np.isfinite(W).all() for W in run.network.W[1:])


@pytest.mark.parametrize("hidden", ACTIVATIONS)
@pytest.mark.parametrize("sizes", [(3, 1), (3, 4, 1), (3, 5, 4, 2), (3, 2, 1, 5, 1)])
@pytest.mark.parametrize("K", [None, 2])
def test_an_iteration_is_forward_backward_and_update(hidden, sizes, K):
    """nncore.iteration does the same as the three public functions, to rounding, and changes nothing."""
    rng = np.random.default_rng(5)
    X, Y = rng.standard_normal((3, 7)), rng.integers(0, 2, (sizes[-1], 7))
    nets = [Network.initialize(sizes, seed, hidden=hidden) for seed in range(K or 1)]
    net = Network.stack(nets) if K else nets[0]
    for array in (X, Y, *net.W[1:], *net.b[1:]):
        array.flags.writeable = False
    for step in gradient_descent(net, X, Y, learning_rate=0.3, iterations=4):
        np.testing.assert_allclose(step.cost, cross_entropy(forward(net, X).Z[-1], Y), rtol=1e-13)
        for l in range(1, net.L + 1):
            np.testing.assert_allclose(step.network.W[l], net.W[l], rtol=1e-12, atol=1e-14)
            np.testing.assert_allclose(step.network.b[l], net.b[l], rtol=1e-12, atol=1e-14)
        net = update(net, backward(net, forward(net, X), Y), 0.3)


@pytest.mark.parametrize("hidden", ACTIVATIONS)
@pytest.mark.parametrize("K", [None, 2])
def test_an_iteration_in_parts(monkeypatch, hidden, K):
    """Cut anywhere, the sum over the examples is the same."""
    rng = np.random.default_rng(6)
    X, Y = rng.standard_normal((3, 50)), rng.integers(0, 2, (1, 50))
    nets = [Network.initialize((3, 4, 1), seed, hidden=hidden) for seed in range(K or 1)]
    net = Network.stack(nets) if K else nets[0]
    whole = train(net, X, Y, learning_rate=0.3, iterations=5)
    for columns in (1, 7, 25, 49):
        monkeypatch.setattr(iteration, "ROOM", 8 * 5 * (K or 1) * columns)
        parts = iteration.in_parts(net, X, Y)
        assert len(parts) == -(-50 // columns)
        assert max(part.Y.shape[-1] for part in parts) <= columns
        np.testing.assert_array_equal(np.concatenate([part.X for part in parts], axis=-1), X)
        cut = train(net, X, Y, learning_rate=0.3, iterations=5)
        np.testing.assert_allclose(cut.costs, whole.costs, rtol=1e-14)


def test_pictures_are_not_cut(monkeypatch):
    monkeypatch.setattr(iteration, "ROOM", 1)
    net, X, Y = Network.initialize((8, 3, 1), 0), np.ones((8, 6)), np.ones((1, 6))
    assert len(iteration.in_parts(net, X, Y)) == 1
    run = train(net, X, Y, learning_rate=0.1, iterations=5)  # but its slopes are
    assert run.costs[-1] < run.costs[0]


def test_an_activation_of_your_own_needs_no_more_than_its_slope():
    own = Activation("softplus", lambda Z: np.log1p(np.exp(Z)), lambda Z: 1 / (1 + np.exp(-Z)))
    net, X, Y = problem()
    net = Network(net.W, net.b, [None, own, "sigmoid"])
    run = train(net, X, Y, learning_rate=0.3, iterations=20)
    same = train(net, X, Y, learning_rate=0.3, iterations=20, backward=backward)
    np.testing.assert_allclose(run.costs, same.costs, rtol=1e-13)


@pytest.mark.parametrize("sizes", [(3, 40, 30, 1), (40, 20, 10, 1)])
def test_an_iteration_needs_at_most_twice_its_activations(sizes):
    """The first of these is cut in parts, the second is not."""
    m = 40_000
    net, X, Y = Network.initialize(sizes, 0), np.ones((sizes[0], m)), np.ones((1, m))
    steps = gradient_descent(net, X, Y, learning_rate=0.1, iterations=3)
    next(steps)
    tracemalloc.start()
    next(steps)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 * 8 * m * sum(sizes[1:])


def stepping(costs, weights):
    """Steps of a network with one weight, made up."""
    for i, (J, w) in enumerate(zip(costs, weights, strict=True)):
        yield Step(i, Network([None, [[w]]], [None, [[0.0]]], [None, "sigmoid"]), np.float64(J))


@pytest.mark.parametrize("every", [1, 2, 3, 4, 64])
@pytest.mark.parametrize("bad", range(7))
def test_looking_seldom_finds_the_same_last_step(every, bad):
    costs = weights = np.arange(6.0)
    broken = np.where(np.arange(6) < bad, costs, np.inf)
    once = np.where(np.arange(6) == bad, np.nan, costs)  # a cost may become finite again
    for steps in (stepping(broken, weights), stepping(costs, broken), stepping(once, weights)):
        run = follow(steps, 0.1, 5, every)
        assert bool(run.stopped) == (bad < 6)
        assert run.iterations == max(0, min(bad, 6) - 1)
        if bad:
            assert run.network.W[1] == run.iterations
            assert np.isfinite(run.costs).all()


def test_weights_that_overflow_behind_a_finite_cost():
    """tanh of an infinite Z is 1, so only the weights can tell."""
    X, Y = np.array([[1e308]]), np.array([[1]])
    net = Network([None, [[1e-308]], [[0.5]]], [None, [[0.0]], [[0.0]]], [None, tanh, "sigmoid"])
    run = train(net, X, Y, learning_rate=1e9, iterations=5)
    assert run.stopped
    assert np.isfinite(run.network.W[1]).all()


def test_not_finite_from_the_start():
    net = Network.from_course({"w": [[1e308], [1e308]], "b": 0.0})
    run = train(net, np.array([[1e5], [-1e5]]), np.array([[1]]), learning_rate=1.0, iterations=5)
    assert "at iteration 0, before any update" in run.stopped
    assert run.iterations == 0
    assert run.network is net


@pytest.mark.parametrize("after", [0, 1, 7])
def test_interrupt_keeps_the_last_whole_step(after):
    net, X, Y = problem()
    count = itertools.count()

    def interrupted(net, cache, Y, cost):
        if next(count) == after:
            raise KeyboardInterrupt
        return backward(net, cache, Y, cost)

    run = train(net, X, Y, learning_rate=0.3, iterations=50, backward=interrupted)
    whole = train(net, X, Y, learning_rate=0.3, iterations=after)
    begun = f"interrupted after {after} of 50 iterations"
    nothing = "interrupted before the first of 50 iterations: nothing had begun"
    assert run.stopped == (begun if after else nothing)
    np.testing.assert_allclose(run.costs, whole.costs, rtol=1e-14)
    np.testing.assert_allclose(run.network.W[1], whole.network.W[1], rtol=1e-13, atol=1e-16)


def test_interrupt_of_the_plain_path_keeps_every_whole_step():
    """Steps are looked at 64 at a time; those before the interrupt are not lost."""
    net, X, Y = problem()
    steps = gradient_descent(net, X, Y, learning_rate=0.3, iterations=100)

    def interrupted():
        yield from itertools.islice(steps, 71)
        raise KeyboardInterrupt

    run = follow(interrupted(), 0.3, 100, 64)
    assert run.stopped == "interrupted after 70 of 100 iterations"
    assert len(run.costs) == 71


@pytest.mark.parametrize(("seconds", "shown"), [(0, True), (60, False)])
def test_a_progress_bar_when_it_takes_long(seconds, shown):
    program = f"""
import numpy as np, nncore, nncore.training
nncore.training.SECONDS_BEFORE_BAR = {seconds}
net = nncore.Network.initialize((3, 1), 0)
nncore.train(net, np.ones((3, 2)), np.array([[0, 1]]), learning_rate=0.1, iterations=5)
"""
    environment = {k: v for k, v in os.environ.items() if k != "TQDM_DISABLE"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    assert ("gradient descent" in done.stderr) == shown
    assert done.stdout == ""


@pytest.mark.parametrize(("done", "red"), [(150, False), (71, True)])
def test_the_bar_of_a_run_that_is_done_goes_away_and_that_of_an_interrupted_one_is_red(
    done, red, monkeypatch
):
    """150 steps are no multiple of the 64 that are looked at together, and the bar must count them all."""
    from tqdm.notebook import tqdm_notebook

    monkeypatch.delenv("TQDM_DISABLE", raising=False)
    bars = []

    def shown(total, **how):
        bars.append(tqdm_notebook(total=total, display=False, **how))
        return bars[-1]

    monkeypatch.setattr(tqdm.auto, "tqdm", shown)
    net, X, Y = problem()

    def steps():
        yield from itertools.islice(gradient_descent(net, X, Y, learning_rate=0.3, iterations=150), done + 1)
        if red:
            raise KeyboardInterrupt

    follow(steps(), 0.3, 150, 64)
    (bar,) = bars
    assert bar.n == done
    assert (bar.container.children[1].bar_style == "danger") == red
    assert (bar.container.layout.visibility == "hidden") != red


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"learning_rate": -1.0}, "the learning rate is -1.0: it must be a positive number"),
        ({"learning_rate": np.nan}, "the learning rate is nan"),
        ({"learning_rate": "0.1"}, "the learning rate is '0.1': numbers are expected"),
        ({"iterations": 1.5}, "iterations is 1.5: it must be a whole number"),
        ({"X": np.full((3, 6), np.nan)}, r"X\[0, 0\] is nan: every feature must be finite"),
        ({"Y": np.array([[-1, 1, 1, 1, -1, 1]])}, r"the labels in Y are -1, 1: .* by \(Y \+ 1\) / 2"),
        ({"Y": np.zeros(6)}, r"use Y\.reshape\(1, -1\)"),
        ({"X": np.zeros((6, 3))}, r"so use X\.T"),
        ({"X": np.zeros((3, 0)), "Y": np.zeros((1, 0))}, "there is no example"),
    ],
)
def test_bad_input_is_refused_before_the_first_step(change, message):
    net, X, Y = problem()
    arguments = {"X": X, "Y": Y, "learning_rate": 0.1, "iterations": 3} | change
    with pytest.raises(ValueError, match=message):
        gradient_descent(net, **arguments)
    with pytest.raises(ValueError, match=message):
        train(net, **arguments)


def test_cross_entropy_of_a_tanh_output_is_refused():
    net = Network.initialize((3, 1), 0, output="tanh")
    _, X, Y = problem()
    with pytest.raises(ValueError, match="needs a sigmoid output"):
        train(net, X, Y, learning_rate=0.1, iterations=1)
    assert train(net, X, Y, learning_rate=0.1, iterations=9, cost=squared_error).costs[-1] > 0


def test_the_flower_gives_the_course_s_numbers():
    X, Y = flower(400, np.random.RandomState(1))
    net = Network.initialize((2, 4, 1), np.random.RandomState(3), scale=0.01)
    run = train(net, X, Y, learning_rate=1.2, iterations=10_000)
    assert run.costs[0] == pytest.approx(0.693162, abs=5e-7)
    assert run.costs[1000] == pytest.approx(0.258625, abs=5e-7)
    assert accuracy(run.network, X, Y) > 90
