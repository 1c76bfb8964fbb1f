"""A sweep on workers is the sweep here, whatever happens to the workers."""

import os
import signal
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

import numpy as np
import pytest

from nncore import Network, elsewhere, sweep
from nncore.sweep import batches, sweep_as_completed

MANY = 4000  # iterations that take a worker about a second for each stack


def problem(m=150):
    rng = np.random.default_rng(5)
    return rng.standard_normal((2, m)), rng.integers(0, 2, (1, m))


def several(K=16):
    return [Network.initialize((2, n, 1), seed) for n in (3, 4, 5) for seed in range(K)]


@contextmanager
def cluster():
    """A Dask cluster of two processes on this machine."""
    distributed = pytest.importorskip("distributed", reason="needs dask and distributed: nncore[cluster]")
    two = {"n_workers": 2, "threads_per_worker": 1, "processes": True}
    with (
        distributed.LocalCluster(**two, dashboard_address=":0", silence_logs=50) as local,
        distributed.Client(local) as client,
    ):
        client.wait_for_workers(2, timeout=60)
        yield client


@pytest.fixture(scope="module")
def workers():
    """A cluster for the tests that let it live."""
    with cluster() as client:
        yield client


@pytest.fixture
def mortals():
    """A cluster of one's own, to kill."""
    with cluster() as client:
        yield client


def assert_same(runs, alone):
    for run, one in zip(runs, alone, strict=True):
        assert (run.stopped, run.iterations, repr(run.network)) == (
            one.stopped,
            one.iterations,
            repr(one.network),
        )
        np.testing.assert_allclose(run.costs, one.costs, rtol=1e-12)
        np.testing.assert_allclose(run.network.W[1], one.network.W[1], rtol=1e-9, atol=1e-11)


def kill(client, how_many, after):
    """Kill workers of the cluster, as an operating system does that is out of memory."""
    pids = list(client.run(os.getpid).values())[:how_many]
    timer = threading.Timer(after, lambda: [os.kill(pid, signal.SIGKILL) for pid in pids])
    timer.start()
    return timer


def test_a_cluster_gives_the_runs_that_this_process_does(workers):
    nets, (X, Y) = several(), problem()
    rates = np.linspace(0.1, 2, len(nets))
    runs = sweep(nets, X, Y, learning_rate=rates, iterations=40, executor=workers)
    assert_same(runs, sweep(nets, X, Y, learning_rate=rates, iterations=40))


def test_the_examples_are_sent_once(workers, monkeypatch):
    sent = []
    scatter = workers.scatter
    monkeypatch.setattr(workers, "scatter", lambda data, **how: sent.append(data) or scatter(data, **how))
    nets, (X, Y) = several(), problem()
    assert len(batches(nets, X, 2)) == 6
    sweep(nets, X, Y, learning_rate=0.5, iterations=5, executor=workers)
    assert len(sent) == 1


@pytest.mark.parametrize("how_many", [1, 2])
def test_workers_that_die_lose_nothing_and_do_nothing_twice(mortals, how_many):
    """With both of them go the examples too: they are sent again."""
    nets, (X, Y) = several(), problem()
    timer = kill(mortals, how_many, after=0.5)
    found = list(sweep_as_completed(nets, X, Y, learning_rate=0.5, iterations=MANY, executor=mortals))
    timer.join()
    assert sorted(k for k, _, _ in found) == list(range(len(nets)))
    assert {(run.stopped, run.iterations) for _, run, _ in found} == {(None, MANY)}


def test_an_interrupt_returns_what_is_done(workers):
    nets, (X, Y) = several(), problem()
    runs = []

    def interrupt():
        while not runs:
            time.sleep(0.01)
        os.kill(os.getpid(), signal.SIGINT)

    timer = threading.Thread(target=interrupt)
    timer.start()
    for k, run, _ in sweep_as_completed(nets, X, Y, learning_rate=0.5, iterations=MANY, executor=workers):
        runs.append((k, run))
    timer.join()
    assert sorted(k for k, _ in runs) == list(range(len(nets)))
    done = [run for _, run in runs if run.stopped is None]
    rest = [run for _, run in runs if run.stopped]
    assert done
    assert rest
    assert all(run.iterations == MANY for run in done)
    assert all("nothing had begun" in run.stopped for run in rest)


def test_leaving_the_loop_takes_the_rest_back(workers):
    nets, (X, Y) = several(), problem()
    for _ in sweep_as_completed(nets, X, Y, learning_rate=0.5, iterations=MANY, executor=workers):
        break
    start = time.monotonic()
    sweep(nets[:2], X, Y, learning_rate=0.5, iterations=2, executor=workers)
    assert time.monotonic() - start < 10, "the cluster is still busy with what nobody waits for"


class Failing(ThreadPoolExecutor):
    """An executor on which the second job fails."""

    sent = 0

    def submit(self, f, *arguments):
        self.sent += 1
        if self.sent != 2:
            return super().submit(f, *arguments)
        future = Future()
        future.set_exception(MemoryError("no room for W[1]"))
        return future


def test_a_job_that_fails_names_its_networks_and_the_others_are_kept():
    nets, (X, Y) = several(2), problem()
    with Failing(1) as pool:
        runs = sweep(nets, X, Y, learning_rate=0.5, iterations=3, executor=pool)
    assert [run.stopped is None for run in runs] == [True, True, False, False, True, True]
    assert runs[3].stopped == (
        "network 3, Network (2, 4, 1): tanh, sigmoid, was not trained: its job ended in MemoryError: "
        "no room for W[1]"
    )
    assert np.isnan(runs[3].costs).all()


def test_a_process_of_a_pool_that_dies_is_named_too():
    nets, (X, Y) = several(8), problem()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pid = pool.submit(os.getpid).result()
        timer = threading.Timer(0.5, os.kill, [pid, signal.SIGKILL])
        timer.start()
        runs = sweep(nets, X, Y, learning_rate=0.5, iterations=10 * MANY, executor=pool)
        timer.join()
    assert any("its job ended in BrokenProcessPool" in (run.stopped or "") for run in runs)


def test_the_processes_of_a_pool_share_the_examples(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    X, Y = problem()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        crew = elsewhere.crew_of(pool, X, Y)
        assert np.array_equal(crew.X.open(), X)
        assert type(crew.X.open()) is np.ndarray
        crew.close()
    assert not list(tmp_path.glob("nncore-sweep-*"))


def test_workers_share_a_stack_but_not_below_what_makes_it_cheap():
    nets = several(16)
    X, _ = problem()
    assert [len(ks) for ks in batches(nets, X)] == [16, 16, 16]
    assert [len(ks) for ks in batches(nets, X, 2)] == [8, 8, 8, 8, 8, 8]
    assert [len(ks) for ks in batches(nets, X, 100)] == [8, 8, 8, 8, 8, 8]


def test_what_is_no_executor():
    nets, (X, Y) = several(1), problem()
    with pytest.raises(ValueError, match="executor is 2: give one with a method submit"):
        sweep(nets, X, Y, learning_rate=0.5, iterations=3, executor=2)


def test_bad_input_is_told_here_and_not_by_a_worker():
    nets, (X, Y) = several(1), problem()
    with ThreadPoolExecutor(1) as pool, pytest.raises(ValueError, match=r"so use X\.T"):
        sweep_as_completed(nets, X.T, Y, learning_rate=0.5, iterations=3, executor=pool)
