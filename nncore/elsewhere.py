"""Stacks trained elsewhere: in the threads or processes of an executor, or on a Dask cluster.

A `Crew` is what a sweep needs of either: how many workers there are, the examples sent to them once, a job
sent, and the jobs that are done in the order in which they are.
"""

import os
from contextvars import copy_context
from time import perf_counter
from typing import NamedTuple

import numpy as np

from .checks import shown
from .cost import Cost
from .stacks import not_begun, train_stack
from .training import shows_bar

ATTEMPTS = 3  # how often a job is sent that a cluster lost, with all the examples that it had been sent


class Job(NamedTuple):
    """A stack to be trained: the numbers of its networks in the sweep, and all that they need but X and Y."""

    numbers: list
    nets: list
    rates: np.ndarray
    iterations: int
    cost: Cost


def not_trained(job, error):
    """Return the Runs of a Job that ended in an error; each names its network, and what happened."""
    runs = not_begun(job.nets, job.rates, job.iterations)
    what = f"{type(error).__name__}: {error}".strip(": ").splitlines()[0]
    return [
        run._replace(stopped=f"network {k}, {run.network}, was not trained: its job ended in {what}")
        for k, run in zip(job.numbers, runs, strict=True)
    ]


def train_job(job, X, Y, stop=None, bar=False):
    """Return the Runs of a Job, and how many seconds each of them took."""
    if isinstance(X, Mapped):
        X, Y = X.open(), Y.open()
    context, start = copy_context(), perf_counter()
    context.run(shows_bar.set, bar)
    runs = context.run(train_stack, job.nets, X, Y, job.rates, job.iterations, job.cost, stop)
    return runs, (perf_counter() - start) / len(runs)


class Mapped(NamedTuple):
    """An array in a file, which the processes of one machine share instead of being sent it with each job."""

    path: str

    def open(self):
        """Return the array; what is not used of it is not read."""
        return np.asarray(np.load(self.path, mmap_mode="r"))


def crew_of(executor, X, Y):
    """Return the Crew of an executor, to which the examples are sent once.

    Parameters
    ----------
    executor : concurrent.futures.Executor or dask.distributed.Client
    X, Y : ndarray

    Raises
    ------
    ValueError
        If it is no executor.
    """
    if type(executor).__module__.split(".")[0] == "distributed" and hasattr(executor, "scatter"):
        return DaskCrew(executor, X, Y)
    if not hasattr(executor, "submit"):
        raise ValueError(f"executor is {shown(executor)}: give one with a method submit, or none at all")
    return Crew(executor, X, Y)


class Crew:
    """The workers of a `concurrent.futures` executor.

    Threads are handed X and Y themselves; the processes of a pool, a file that they map into their memory.
    Other executors may be on other machines, and are sent both with each job.
    """

    lost = ()  # the errors that mean that a job may be sent once more

    def __init__(self, executor, X, Y):
        from concurrent.futures import ProcessPoolExecutor

        self.executor, self.X, self.Y, self.folder = executor, X, Y, None
        if isinstance(executor, ProcessPoolExecutor):
            self.share(X=X, Y=Y)

    def share(self, **arrays):
        """Write the examples where the processes of a pool find them."""
        from tempfile import TemporaryDirectory

        self.folder = TemporaryDirectory(prefix="nncore-sweep-", ignore_cleanup_errors=True)
        for name, array in arrays.items():
            path = os.path.join(self.folder.name, f"{name}.npy")
            np.save(path, array)
            setattr(self, name, Mapped(path))

    @property
    def workers(self):
        """How many jobs can run side by side."""
        return getattr(self.executor, "_max_workers", None) or os.cpu_count() or 1

    def send(self, job):
        """Return the future of a Job."""
        return self.executor.submit(train_job, job, self.X, self.Y)

    def done(self, futures):
        """Yield futures as they are done, those too that are added to the set meanwhile."""
        from concurrent.futures import FIRST_COMPLETED, wait

        while futures:
            for future in wait(futures, return_when=FIRST_COMPLETED).done:
                futures.discard(future)
                yield future

    def abandon(self, futures):
        """Take back what has not begun, wait for what has, and return the futures that are done then."""
        begun = [future for future in futures if not future.cancel()]
        return [future for future in begun if not future.exception()]

    def close(self):
        """Let go of what was sent."""
        if self.folder is not None:
            self.folder.cleanup()


class DaskCrew(Crew):
    """The workers of a Dask cluster; they may come and go.

    What a worker that died had begun is begun again on another, by Dask. If all workers that held the
    examples are gone, so are the examples: then they are sent again, and the jobs that asked for them too.
    """

    def __init__(self, client, X, Y):
        from concurrent.futures import CancelledError

        self.executor, self.examples, self.lost, self.folder = client, (X, Y), (CancelledError,), None
        self.scatter()

    def scatter(self):
        """Send the examples to every worker; they pass them on to those that come later."""
        self.X, self.Y = self.executor.scatter(self.examples, broadcast=True, hash=False)

    @property
    def workers(self):
        return max(1, sum(self.executor.nthreads().values()))

    def send(self, job):
        if self.X.status != "finished" or self.Y.status != "finished":
            self.scatter()
        return self.executor.submit(train_job, job, self.X, self.Y, pure=False)

    def done(self, futures):
        from distributed import as_completed

        seen = set(futures)
        waiting = as_completed(list(seen))
        for future in waiting:
            futures.discard(future)
            yield future
            waiting.update(futures - seen)
            seen |= futures

    def abandon(self, futures):
        fine = [future for future in futures if future.status == "finished"]
        self.executor.cancel([future for future in futures if future.status != "finished"], force=True)
        return fine
