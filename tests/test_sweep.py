"""A sweep is its trainings, one by one: the same Runs, whatever shared a stack with them."""

import pickle
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest

import nncore
from nncore import Network, squared_error, train
from nncore.activations import ACTIVATIONS
from nncore.sweep import batches, sweep

RATES = [0.1, 0.5, 1e3, 2.0, 0.3, 0.7, 1.1, 0.2]


def problem(n_x=3, m=6, dtype=float):
    rng = np.random.default_rng(4)
    return rng.standard_normal((n_x, m)).astype(dtype), rng.integers(0, 2, (1, m))


def several(n_x=3):
    """Networks of three architectures, mixed, one of them alone in its kind."""
    sizes = [(n_x, 4, 1), (n_x, 5, 2, 1), (n_x, 4, 1), (n_x, 4, 1), (n_x, 1), (n_x, 5, 2, 1), (n_x, 4, 1)]
    nets = [Network.initialize(size, seed) for seed, size in enumerate(sizes)]
    return [*nets, Network.initialize((n_x, 4, 1), 9, hidden="relu")]


def assert_same(runs, alone, rtol=1e-12):
    assert len(runs) == len(alone)
    for run, one in zip(runs, alone, strict=True):
        assert repr(run.network) == repr(one.network)
        assert (run.iterations, run.path, run.learning_rate) == (one.iterations, one.path, one.learning_rate)
        assert run.stopped == one.stopped
        assert run.costs.dtype == one.costs.dtype
        np.testing.assert_allclose(run.costs, one.costs, rtol=rtol)
        for l in range(1, one.network.L + 1):
            for ours, theirs in ((run.network.W[l], one.network.W[l]), (run.network.b[l], one.network.b[l])):
                np.testing.assert_allclose(ours, theirs, rtol=rtol, atol=rtol * max(1, abs(theirs).max()))


def one_by_one(nets, X, Y, rates, iterations, **rest):
    return [
        train(net, X, Y, learning_rate=rate, iterations=iterations, **rest)
        for net, rate in zip(nets, rates, strict=True)
    ]


@pytest.mark.parametrize("cost", [nncore.cross_entropy, squared_error])
def test_a_sweep_is_its_trainings(cost):
    nets, (X, Y) = several(), problem()
    runs = sweep(nets, X, Y, learning_rate=RATES, iterations=30, cost=cost)
    assert_same(runs, one_by_one(nets, X, Y, RATES, 30, cost=cost))


def test_in_the_span():
    nets, (X, Y) = several(400), problem(400)
    rates = [rate / 10 for rate in RATES]
    runs = sweep(nets, X, Y, learning_rate=rates, iterations=60)
    assert {run.path for run in runs} == {"span"}
    assert_same(runs, one_by_one(nets, X, Y, rates, 60), rtol=1e-10)


def test_one_rate_for_all_and_a_stack_for_its_networks():
    nets = [Network.initialize((3, 4, 1), seed) for seed in range(3)]
    X, Y = problem()
    runs = sweep(Network.stack(nets), X, Y, learning_rate=0.3, iterations=7)
    assert_same(runs, one_by_one(nets, X, Y, [0.3] * 3, 7))
    assert sweep([], X, Y, learning_rate=0.3, iterations=7) == []


def test_float32_stays_float32():
    nets, (X, Y) = several()[:4], problem(dtype=np.float32)
    runs = sweep(nets, X, Y, learning_rate=0.3, iterations=5)
    assert {run.network.dtype for run in runs} == {np.dtype(np.float32)}
    assert_same(runs, one_by_one(nets, X, Y, [0.3] * 4, 5), rtol=1e-5)


@pytest.mark.parametrize("n_x", [1, 900])
def test_one_that_diverges_ends_alone(n_x):
    """Their ends differ: two at different iterations, two not at all; in the span likewise."""
    rng = np.random.default_rng(3)
    X, Y = 30 * rng.standard_normal((n_x, 5)), np.array([[0, 1, 1, 0, 1]])
    nets = [Network.initialize((n_x, 3, 1), seed, hidden="relu") for seed in range(4)]
    rates = [1e-5, 1e100, 1e-6, 1e40]
    runs = sweep(nets, X, Y, learning_rate=rates, iterations=50)
    alone = one_by_one(nets, X, Y, rates, 50)
    assert [run.stopped is None for run in runs] == [True, False, True, False]
    assert runs[1].iterations != runs[3].iterations
    assert runs[0].path == ("span" if n_x > 1 else "plain")
    assert_same([runs[0], runs[2]], [alone[0], alone[2]], rtol=1e-9)
    for k in (1, 3):
        assert runs[k].iterations == alone[k].iterations
        assert "is too high, so each step overshoots" in runs[k].stopped
        assert np.isfinite(runs[k].costs).all()
        assert all(np.isfinite(W).all() for W in runs[k].network.W[1:])


def test_weights_that_overflow_behind_a_finite_cost_end_alone():
    X, Y = np.array([[1e308]]), np.array([[1]])
    small = Network([None, [[1e-308]], [[0.5]]], [None, [[0.0]], [[0.0]]], [None, "tanh", "sigmoid"])
    nets, rates = [small, small, small], [1e9, 1e-9, 1e9]
    runs = sweep(nets, X, Y, learning_rate=rates, iterations=5)
    assert_same(runs, one_by_one(nets, X, Y, rates, 5))
    assert runs[0].stopped
    assert not runs[1].stopped


def test_one_that_is_not_finite_from_the_start():
    X, Y = problem()
    good = Network.initialize((3, 1), 0)
    bad = good.map(lambda p: np.full_like(p, 1e308))
    runs = sweep([good, bad, good], 10 * X, Y, learning_rate=0.1, iterations=5)
    assert_same(runs[::2], one_by_one([good, good], 10 * X, Y, [0.1, 0.1], 5))
    assert "at iteration 0, before any update" in runs[1].stopped
    assert runs[1].iterations == 0
    assert runs[1].network is bad


@pytest.mark.parametrize("iterations", [0, 1])
def test_hardly_any_iterations(iterations):
    nets, (X, Y) = several()[:4], problem()
    runs = sweep(nets, X, Y, learning_rate=0.1, iterations=iterations)
    assert_same(runs, one_by_one(nets, X, Y, [0.1] * 4, iterations))


def test_stacks_are_of_one_kind_and_not_too_large(monkeypatch):
    nets, (X, _) = several(), problem()
    assert batches(nets, X) == [[0, 2, 3, 6], [1, 5], [4], [7]]
    monkeypatch.setattr(sys.modules["nncore.sweep"], "TOGETHER", 2 * 5 * 6)
    assert batches(nets, X) == [[0, 2], [3, 6], [1], [5], [4], [7]]


def test_on_an_executor():
    nets, (X, Y) = several(), problem()
    with ThreadPoolExecutor(2) as pool:
        runs = sweep(nets, X, Y, learning_rate=RATES, iterations=20, executor=pool)
    assert_same(runs, one_by_one(nets, X, Y, RATES, 20))


def test_in_other_processes():
    nets, (X, Y) = several(), problem()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        runs = sweep(nets, X, Y, learning_rate=RATES, iterations=20, executor=pool)
    assert_same(runs, one_by_one(nets, X, Y, RATES, 20))


@pytest.mark.parametrize("g", ACTIVATIONS.values(), ids=repr)
def test_activations_travel(g):
    assert pickle.loads(pickle.dumps(g)) == g


def test_nothing_is_changed():
    nets, (X, Y) = several(), problem()
    before = [net.map(np.copy) for net in nets]
    for net in nets:
        for parameter in (*net.W[1:], *net.b[1:]):
            parameter.flags.writeable = False
    sweep(nets, X, Y, learning_rate=RATES, iterations=5)
    for net, old in zip(nets, before, strict=True):
        np.testing.assert_array_equal(net.W[1], old.W[1])


def test_what_does_not_fit():
    nets, (X, Y) = several(), problem()
    with pytest.raises(ValueError, match=r"there are 8 networks, but the learning rates are \(2,\)"):
        sweep(nets, X, Y, learning_rate=[0.1, 0.2], iterations=3)
    with pytest.raises(ValueError, match=r"the learning rate is .*: it must be a positive number"):
        sweep(nets, X, Y, learning_rate=-0.1, iterations=3)
    with pytest.raises(ValueError, match=r"so use X\.T"):
        sweep(nets, X.T, Y, learning_rate=0.1, iterations=3)
