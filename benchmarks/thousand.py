#!/usr/bin/env python3
"""A thousand networks (2, 4, 1) on 400 points, 1000 iterations each: how many a second, and by what way.

``python benchmarks/thousand.py`` trains them alone one after another, as stacks, in two processes and on a
Dask cluster of two workers, in turn, and prints a table. Its last lines are a projection, not a measurement:
what a cluster of N workers would make of a million, from the seconds of a stack and the overhead of a job
measured here.
"""

import argparse
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from time import perf_counter

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(threads, "1")  # two processes on two cores, one thread each
os.environ["TQDM_DISABLE"] = "1"

import numpy as np  # noqa: E402

from nncore import Network, cross_entropy, datasets, sweep, train  # noqa: E402
from nncore.elsewhere import Job, crew_of  # noqa: E402
from nncore.sweep import batches  # noqa: E402

RATE = 1.2


def seconds(run, *arguments):
    """How long a call takes."""
    start = perf_counter()
    run(*arguments)
    return perf_counter() - start


def problem(m):
    """The flower, of m points."""
    return datasets.flower(m, rng=1)


def networks(count):
    """So many networks, each with its own first weights."""
    return [Network.initialize((2, 4, 1), seed) for seed in range(count)]


def alone(count, m, iterations):
    """Train networks one after another."""
    X, Y = problem(m)
    for net in networks(count):
        train(net, X, Y, learning_rate=RATE, iterations=iterations)


def together(count, m, iterations, executor=None):
    """Train networks as a sweep."""
    X, Y = problem(m)
    sweep(networks(count), X, Y, learning_rate=RATE, iterations=iterations, executor=executor)


def overhead(executor, jobs=200):
    """How many seconds a job takes beside its iterations, many sent at once: one network, no iteration."""
    crew = crew_of(executor, *problem(400))
    job = Job([0], networks(1), np.array([RATE]), 0, cross_entropy)
    taken = seconds(lambda: [future.result() for future in [crew.send(job) for _ in range(jobs)]]) / jobs
    crew.close()
    return taken


def shares(iterations, few=100):
    """Print what a network's share of a stack takes, of what it takes alone."""
    print("stack against alone, one network's share of the time:")
    for m in (50, 100, 200, 400):
        one, many = (min(seconds(way, few, m, iterations) for _ in range(2)) for way in (alone, together))
        print(f"  m = {m:3}: {many / one:.2f}")


def project(stack, job, size):
    """Print what a cluster would make of a million networks, from the seconds of a stack and of a job."""
    print(f"a job costs {1e3 * job:.1f} ms beside its {stack:.2f} s of iterations ({size} networks)")
    print("projection for a million networks, from these two figures alone (the scheduler hands out jobs one")
    print("after another, so it can keep no more workers busy than a stack's seconds over a job's overhead):")
    for workers in (2, 16, 128, 1024):
        busy = min(workers, stack / job)
        print(f"  {workers:4} workers: {1e6 / size * (stack + job) / busy / 3600:6.2f} hours")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--networks", type=int, default=1000)
    parser.add_argument("--iterations", type=int, default=1000)
    options = parser.parse_args()
    K, iterations = options.networks, options.iterations
    from distributed import Client, LocalCluster

    shares(iterations)
    with (
        ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool,
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as cluster,
        Client(cluster) as client,
    ):
        for executor in (pool, client):
            together(32, 400, 2, executor)  # they import nncore
        print(f"{K} networks (2, 4, 1), 400 points, {iterations} iterations:")
        ways = {"as stacks": None, "in two processes": pool, "on two workers of Dask": client}
        taken = {name: seconds(together, K, 400, iterations, executor) for name, executor in ways.items()}
        taken["alone, one after another"] = seconds(alone, K, 400, iterations)
        for name, s in taken.items():
            print(f"  {name:26} {s:6.1f} s, {K / s:6.0f} networks a second")
        job = overhead(client)
    size = len(batches(networks(K), problem(400)[0], 2)[0])
    project(taken["as stacks"] * size / K, job, size)


if __name__ == "__main__":
    main()
