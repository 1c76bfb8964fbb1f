"""The interrupt key at any moment: what was whole is kept, and the second one gets through."""

import itertools
import signal
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
import pytest

from nncore import Network, backward, cross_entropy, forward, sweep, train
from nncore.interrupt import Interrupts
from nncore.span import Span

MANY = 10**8  # iterations that nobody waits for
MOMENTS = np.random.default_rng(8).uniform(0, 0.04, 20)


@pytest.fixture(autouse=True)
def _usual_handler():
    """Whoever runs the tests may have other plans with the signal; afterwards it must be as it was."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    after = signal.signal(signal.SIGINT, before)
    assert after is signal.default_int_handler


def interrupt_after(seconds, times=1):
    """Interrupt the main thread so long after somebody began to hold interrupts."""

    def run():
        while signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            time.sleep(0.0005)
        for _ in range(times):
            time.sleep(seconds)
            signal.raise_signal(signal.SIGINT)

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def problem(n_x, K=None):
    rng = np.random.default_rng(4)
    nets = [Network.initialize((n_x, 4, 1), rng) for _ in range(K or 1)]
    X, Y = rng.random((n_x, 6)), rng.integers(0, 2, (1, 6))
    return (Network.stack(nets) if K else nets[0]), X, Y


def assert_whole(run, X, Y):
    """The network that is kept is the one whose cost is the last."""
    when = f"interrupted after {run.iterations} of {MANY} iterations"
    nothing = f"interrupted before the first of {MANY} iterations: nothing had begun"
    assert run.stopped == (when if run.iterations else nothing)
    cost = cross_entropy(forward(run.network, X).Z[-1], Y)
    np.testing.assert_allclose(run.costs[-1], cost, rtol=1e-9)


@pytest.mark.parametrize("seconds", MOMENTS)
@pytest.mark.parametrize(("n_x", "K"), [(3, None), (3, 5), (3000, None)], ids=["plain", "stack", "span"])
def test_train(n_x, K, seconds):
    net, X, Y = problem(n_x, K)
    thread = interrupt_after(seconds)
    run = train(net, X, Y, learning_rate=1e-4, iterations=MANY)
    thread.join()
    assert run.path == ("span" if n_x > 3 else "plain")
    assert_whole(run, X, Y)


@pytest.mark.parametrize("n_x", [3, 3000])
@pytest.mark.parametrize("seconds", MOMENTS[::2])
def test_sweep(n_x, seconds):
    """Two stacks and one alone: the first is at hand when the interrupt comes."""
    rng = np.random.default_rng(5)
    nets = [Network.initialize((n_x, n, 1), rng) for n in (4, 2, 4, 5, 2)]
    _, X, Y = problem(n_x)
    thread = interrupt_after(seconds)
    iterations = 10**6  # a sweep keeps room for every cost
    runs = sweep(nets, X, Y, learning_rate=1e-4, iterations=iterations)
    thread.join()
    assert len({len(runs[k].costs) for k in (0, 2)}) == 1
    for k in (0, 2):
        cost = cross_entropy(forward(runs[k].network, X).Z[-1], Y)
        np.testing.assert_allclose(runs[k].costs[-1], cost, rtol=1e-9)
        assert "interrupted" in runs[k].stopped
    for k in (1, 3, 4):
        assert runs[k].network is nets[k]
        assert (runs[k].iterations, np.isnan(runs[k].costs).all()) == (0, True)
        assert "nothing had begun" in runs[k].stopped


def test_a_sweep_keeps_what_was_done(monkeypatch):
    """Interrupted in the second of three stacks."""
    import nncore.training

    net, X, Y = problem(3)
    nets = [net, Network.initialize((3, 2, 1), 0), Network.initialize((3, 5, 1), 0)]
    descend = nncore.training.descend

    def interrupted(net, *rest):
        for step in descend(net, *rest):
            if net.sizes[1] == 2 and step.iteration == 7:
                signal.raise_signal(signal.SIGINT)
            yield step

    monkeypatch.setattr(nncore.training, "descend", interrupted)
    done, at_hand, missing = sweep(nets, X, Y, learning_rate=0.1, iterations=30)
    assert (done.stopped, done.iterations) == (None, 30)
    assert at_hand.stopped == "interrupted after 7 of 30 iterations"
    assert missing.stopped == "interrupted before the first of 30 iterations: nothing had begun"


def test_a_sweep_on_an_executor_keeps_what_was_done(monkeypatch):
    """Interrupted while the second of four stacks is waited for: it is waited for still, the last is not."""
    _, X, Y = problem(3)
    nets = [Network.initialize((3, n, 1), 0) for n in (2, 4, 5, 6)]
    result, calls = Future.result, itertools.count()

    def interrupted(future):
        if next(calls) == 1:
            raise KeyboardInterrupt
        return result(future)

    monkeypatch.setattr(Future, "result", interrupted)
    with ThreadPoolExecutor(1) as pool:
        runs = sweep(nets, X, Y, learning_rate=0.1, iterations=2000, executor=pool)
    assert [run.iterations for run in runs[:2]] == [2000, 2000]
    assert "nothing had begun" in runs[3].stopped


def endless(after):
    """nncore's backward, which hangs after so many calls."""
    calls = iter(range(after))

    def hanging(*arguments):
        while next(calls, None) is None:
            time.sleep(0.001)
        return backward(*arguments)

    return hanging


def test_the_second_one_gets_through_an_iteration_without_end():
    net, X, Y = problem(3)
    thread = interrupt_after(0.1, times=2)
    run = train(net, X, Y, learning_rate=0.1, iterations=MANY, backward=endless(5))
    thread.join()
    assert run.iterations == 5
    assert_whole(run, X, Y)


def test_the_second_one_gets_through_a_lifting_without_end(monkeypatch):
    net, X, Y = problem(3000)
    monkeypatch.setattr(Span, "lift", lambda span, net: [time.sleep(0.001) for _ in range(10**5)])
    thread = interrupt_after(0.1, times=2)
    with pytest.raises(KeyboardInterrupt):
        train(net, X, Y, learning_rate=1e-4, iterations=MANY)
    thread.join()


def test_an_interrupt_from_elsewhere_before_the_first_step():
    """Where interrupts are not held, as in a thread, and one is thrown into the very first step."""
    net, X, Y = problem(3)

    def backward(net, cache, Y, cost):
        raise KeyboardInterrupt

    run = train(net, X, Y, learning_rate=0.1, iterations=9, backward=backward)
    assert run.stopped == "interrupted before the first of 9 iterations: nothing had begun"
    assert run.network is net


def test_in_a_thread_and_within_another_handler_nothing_is_held():
    net, X, Y = problem(3)
    with ThreadPoolExecutor(1) as pool:
        run = pool.submit(train, net, X, Y, learning_rate=0.1, iterations=5).result()
    assert run.iterations == 5
    taken = []
    signal.signal(signal.SIGINT, lambda *_: taken.append(1))
    with Interrupts() as stop:
        signal.raise_signal(signal.SIGINT)
    assert (taken, stop.asked) == ([1], False)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_the_handler_is_given_back_after_an_error():
    net, X, Y = problem(3)
    with pytest.raises(ValueError, match="learning rate"):
        train(net, X, Y, learning_rate=-1, iterations=5)
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
