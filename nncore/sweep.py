"""Many networks at once: seeds, learning rates and widths, side by side.

Networks of one architecture train as stacks, and stacks side by side on an executor: the threads or processes
of this machine, or the workers of a cluster.
"""

from itertools import repeat
from math import ceil

import numpy as np

from .arrays import as_float, as_matrix
from .cost import cross_entropy
from .descent import check_rate, check_run
from .elsewhere import ATTEMPTS, Job, crew_of, not_trained, train_job
from .interrupt import Interrupts
from .network import check_networks
from .stacks import not_begun
from .training import progress_bar

TOGETHER = 100_000  # how many activations a stack may have: with more it would leave the processor's cache
FEWEST = (
    8  # networks of a stack that are not spread over more workers, since a stack is what makes them cheap
)
TURNS = 3  # how many stacks a worker gets at least, so that none waits long for the last


def sweep(nets, X, Y, *, learning_rate, iterations, cost=cross_entropy, executor=None):
    """Train many networks on the same examples, those of one architecture as a stack.

    A network whose cost is no longer finite ends there, as it does in `train`, and the others go on. A bar
    counts the networks. Interrupting (the stop button, Ctrl-C) keeps every run: those that are done whole,
    those of the stack at hand as far as they came, and of the others a Run of no iterations and a cost of
    nan, whose `stopped` says that nothing had begun. In an executor's threads and processes, stacks that have
    begun are waited for; on a Dask cluster they are taken back.

    Parameters
    ----------
    nets : iterable of Network
        Their sizes and activations may differ. A stack is an iterable of its networks.
    X : ndarray of shape (n_x, m)
        The examples, one a column.
    Y : ndarray of shape (n_L, m)
        The labels, 0 or 1.
    learning_rate : float or sequence of float
        One rate, or one for each network.
    iterations : int
        The number of updates.
    cost : Cost
        What to descend.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        Where the stacks are trained side by side; without it, one after the other. X and Y are sent once. A
        job that fails there leaves its networks untrained, each with the reason in `stopped`.

    Returns
    -------
    runs : list of Run
        One for each network, in their order: what `train` returns for it alone, to rounding.

    Raises
    ------
    ValueError
        If there are not as many rates as networks, and for what `train` refuses.

    Examples
    --------
    >>> from nncore import Network
    >>> nets = [Network.initialize((2, n, 1), rng=0) for n in (3, 3, 5)]
    >>> X, Y = np.array([[-1.0, 1.0, 2.0], [1.0, 0.0, 1.0]]), np.array([[0, 1, 1]])
    >>> for run in sweep(nets, X, Y, learning_rate=[0.1, 1.0, 1.0], iterations=20):
    ...     print(run.network, f"{run.costs[-1]:.3f}")
    Network (2, 3, 1): tanh, sigmoid 0.183
    Network (2, 3, 1): tanh, sigmoid 0.018
    Network (2, 5, 1): tanh, sigmoid 0.016
    """
    nets, rates = check_nets(nets, learning_rate)
    runs = [None] * len(nets)
    try:
        for k, run, _ in sweep_as_completed(
            nets, X, Y, learning_rate=rates, iterations=iterations, cost=cost, executor=executor
        ):
            runs[k] = run
    except KeyboardInterrupt:  # between two of them; what is done is kept
        missing = [k for k, run in enumerate(runs) if run is None]
        for k, run in zip(
            missing, not_begun([nets[k] for k in missing], rates[missing], iterations), strict=True
        ):
            runs[k] = run
    return runs


def sweep_as_completed(nets, X, Y, *, learning_rate, iterations, cost=cross_entropy, executor=None):
    """Train many networks as `sweep` does, and yield each as soon as it is done.

    Leaving the loop takes back what has not begun.

    Parameters
    ----------
    nets, X, Y, learning_rate, iterations, cost, executor
        As for `sweep`.

    Yields
    ------
    k : int
        The number of the network in `nets`.
    run : Run
        What it became.
    seconds : float
        Its share of the time that its stack took.

    Examples
    --------
    >>> from nncore import Network
    >>> nets = [Network.initialize((2, n, 1), rng=0) for n in (3, 5)]
    >>> X, Y = np.array([[-1.0, 1.0, 2.0], [1.0, 0.0, 1.0]]), np.array([[0, 1, 1]])
    >>> for k, run, seconds in sweep_as_completed(nets, X, Y, learning_rate=1.0, iterations=20):
    ...     print(k, run)
    0 Run of 20 iterations, cost 0.453904 -> 0.0183624
    1 Run of 20 iterations, cost 0.449465 -> 0.0156569
    """
    nets, rates = check_nets(nets, learning_rate)
    X = as_matrix("X", X, "reshape(-1, 1)")
    for net in {(net.sizes, net.g): net for net in nets}.values():
        check_run(net, X, Y, rates[0], iterations, cost)
    return _as_completed(nets, X, Y, rates, iterations, cost, executor)


def _as_completed(nets, X, Y, rates, iterations, cost, executor):
    """Yield what `sweep_as_completed` does, for arguments that were checked before."""
    crew = None if executor is None else crew_of(executor, X, np.asarray(Y))
    stacks = batches(nets, X, 1 if crew is None else crew.workers)
    jobs = [Job(ks, [nets[k] for k in ks], rates[ks], iterations, cost) for ks in stacks]
    results = train_here(jobs, X, Y) if crew is None else train_elsewhere(crew, jobs)
    several = crew is not None or len(jobs) > 1  # a single stack has a bar of its own
    bar = progress_bar(len(nets), "networks", several)
    try:
        for job, runs, seconds in results:
            yield from zip(job.numbers, runs, repeat(seconds))
            bar.update(len(runs))
    finally:
        results.close()
        bar.close()


def check_nets(nets, learning_rate):
    """Return the networks as a list, and an ndarray of as many learning rates."""
    nets, rates = check_networks(nets), as_float(learning_rate, "the learning rate")
    if rates.ndim and rates.shape != (len(nets),):
        raise ValueError(
            f"there are {len(nets)} networks, but the learning rates are {rates.shape}: "
            f"give one rate, or a list of {len(nets)}"
        )
    check_rate(learning_rate, rates.dtype, rates.shape)
    return nets, np.broadcast_to(rates, len(nets))


def batches(nets, X, workers=1):
    """Return lists of the numbers of the networks that are trained as one stack.

    Several workers get several stacks each, but none smaller than `FEWEST` for that.
    """
    kinds, found = {}, []
    for k, net in enumerate(nets):
        kinds.setdefault((net.sizes, net.g), []).append(k)
    share = max(FEWEST, ceil(len(nets) / (TURNS * workers))) if workers > 1 else len(nets)
    for (sizes, _), ks in kinds.items():
        most = max(1, min(share, TOGETHER // (sum(sizes[1:]) * max(1, np.shape(X)[-1]))))
        found += [ks[i : i + most] for i in range(0, len(ks), most)]
    return found


def train_here(jobs, X, Y):
    """Yield each Job, its Runs and the seconds of each, trained one Job after another."""
    with Interrupts() as stop:
        for job in jobs:
            yield job, *train_job(job, X, Y, stop, bar=len(jobs) == 1)


def train_elsewhere(crew, jobs):
    """Yield each Job, its Runs and the seconds of each, as they are done on a `Crew`.

    An interrupt keeps those that are done. So does leaving the generator, but it yields nothing more.
    """
    sent, tries = {crew.send(job): job for job in jobs}, {}
    futures = set(sent)
    try:
        for future in crew.done(futures):
            job = sent[future]
            tries[id(job)] = tries.get(id(job), 0) + 1
            result, error = outcome(future)
            if isinstance(error, crew.lost) and tries[id(job)] < ATTEMPTS:
                again = crew.send(job)
                sent[again] = job
                futures.add(again)
                del sent[future]
                continue
            del sent[future]
            yield job, *(result or (not_trained(job, error), 0.0))
    except KeyboardInterrupt:
        done = set(crew.abandon(set(sent)))
        for future, job in sent.items():
            left = not_begun(job.nets, job.rates, job.iterations)
            yield job, *(future.result() if future in done else (left, 0.0))
        sent.clear()
    finally:
        crew.abandon(set(sent))
        crew.close()


def outcome(future):
    """Return what a future that is done holds, and None; or None and the error in which it ended."""
    try:
        return future.result(), None
    except Exception as error:
        return None, error
