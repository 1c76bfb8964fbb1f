"""Many networks at once: seeds, learning rates and widths, side by side.

Most of a small network's iteration is the time that NumPy needs to begin. Networks of one architecture can
share it: stacked, W[l] has shape (K, n_l, n_{l-1}), and the same lines train all K of them. That is
vectorization once more, over networks in the place of examples. Stacks can run side by side on an executor.
"""

from itertools import chain

import numpy as np

from .arrays import as_float, as_matrix
from .checks import shown
from .cost import cross_entropy
from .descent import Step, check_rate, check_run, descend
from .interrupt import Interrupts
from .iteration import unwarned
from .network import Network, check_networks
from .span import Span, pays
from .training import Run, explain_divergence, explain_interrupt, is_finite, progress_bar, train_checked

TOGETHER = 100_000  # how many activations a stack may have: with more it would leave the processor's cache


def sweep(nets, X, Y, *, learning_rate, iterations, cost=cross_entropy, executor=None):
    """Train many networks on the same examples, those of one architecture as a stack.

    A network whose cost is no longer finite ends there, as it does in `train`, and the others go on.
    Interrupting (the stop button, Ctrl-C) keeps every run: those that are done whole, those of the stack at
    hand as far as they came, and of the others a Run of no iterations and a cost of nan, whose `stopped`
    says that nothing had begun. On an executor, stacks that have begun are waited for.

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
        Where the stacks are trained side by side; without it, one after the other.

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
    >>> nets = [Network.initialize((2, n, 1), rng=0) for n in (3, 3, 5)]
    >>> X, Y = np.array([[-1.0, 1.0, 2.0], [1.0, 0.0, 1.0]]), np.array([[0, 1, 1]])
    >>> for run in sweep(nets, X, Y, learning_rate=[0.1, 1.0, 1.0], iterations=20):
    ...     print(run.network, f"{run.costs[-1]:.3f}")
    Network (2, 3, 1): tanh, sigmoid 0.183
    Network (2, 3, 1): tanh, sigmoid 0.018
    Network (2, 5, 1): tanh, sigmoid 0.016
    """
    nets, rates = check_nets(nets, learning_rate)
    X = as_matrix("X", X, "reshape(-1, 1)")
    stacks = batches(nets, X)
    jobs = [([nets[k] for k in ks], X, Y, rates[ks], iterations, cost) for ks in stacks]
    if executor is None:
        with Interrupts() as stop:
            results = [train_stack(*job, stop) for job in jobs]
    else:
        results = train_elsewhere(executor, jobs)
    runs = dict(zip(chain(*stacks), chain(*results), strict=True))
    return [runs[k] for k in range(len(nets))]


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


def train_elsewhere(executor, jobs):
    """Return the Runs of each job, trained on an executor; an interrupt keeps those of finished jobs."""
    if not hasattr(executor, "submit"):
        raise ValueError(f"executor is {shown(executor)}: give one with a method submit, or none at all")
    futures = [executor.submit(train_stack, *job) for job in jobs]
    try:
        return [future.result() for future in futures]
    except KeyboardInterrupt:
        for future in futures:
            future.cancel()
    return [finished(future, job) for future, job in zip(futures, jobs, strict=True)]


def finished(future, job):
    """Return the Runs of a job that was under way when the sweep was interrupted, or Runs of nothing."""
    try:
        return future.result()
    except Exception:  # cancelled, or its process was interrupted too
        nets, _, _, rates, iterations, _ = job
        return not_begun(nets, rates, iterations)


def not_begun(nets, rates, iterations):
    """Return the Runs of networks whose turn never came: no update, and a cost that nobody computed."""
    stopped = explain_interrupt(0, iterations)
    return [Run(net, np.array([np.nan]), rate.item(), stopped) for net, rate in zip(nets, rates, strict=True)]


def batches(nets, X):
    """Return lists of the numbers of the networks that are trained as one stack."""
    kinds, found = {}, []
    for k, net in enumerate(nets):
        kinds.setdefault((net.sizes, net.g), []).append(k)
    for (sizes, _), ks in kinds.items():
        most = max(1, TOGETHER // (sum(sizes[1:]) * max(1, np.shape(X)[-1])))
        found += [ks[i : i + most] for i in range(0, len(ks), most)]
    return found


def train_stack(nets, X, Y, rates, iterations, cost, stop=None):
    """Return the Runs of networks of one architecture, trained together.

    Parameters
    ----------
    nets : list of Network
    X, Y, iterations, cost
        As for `sweep`.
    rates : ndarray of shape (K,)
    stop : Interrupts, optional
        Asked after each iteration whether to go on.

    Returns
    -------
    runs : list of Run
    """
    if stop is None:
        with Interrupts() as stop:
            return train_stack(nets, X, Y, rates, iterations, cost, stop)
    if stop.asked:
        return not_begun(nets, rates, iterations)
    if len(nets) == 1:
        net, X, Y = check_run(nets[0], X, Y, rates[0], iterations, cost)
        return [train_checked(net, X, Y, rates[0].item(), iterations, cost, stop)]
    stack, X, Y = check_run(Network.stack(nets), X, Y, rates, iterations, cost)
    span = None
    if pays(stack, X, iterations):
        with unwarned():
            span = Span(stack.W[1], X)
    steps = descend_together(stack, X, Y, rates, iterations, cost, span)
    costs, ends = follow_together(steps, np.empty((iterations + 1, len(nets)), Y.dtype), stop)
    return [
        run_of(k, nets[k], costs[:, k], rates[k].item(), *ends[k], iterations, span) for k in range(len(nets))
    ]


def follow_together(steps, costs, stop):
    """Return the costs (iterations + 1, K) so far, and for each network where it ended, and as what."""
    ends, last = {}, None
    try:
        for i, ks, network, J, fine in steps:
            costs[i, ks] = J
            for k in ks[~fine]:
                ends[k] = (i, last[2][np.searchsorted(last[1], k)] if i else None)
            last = (i, ks, network, fine)
            if stop.asked:
                break
    except KeyboardInterrupt:  # of which nobody asked first
        if last is None:
            raise
        stop.asked = True
    i, ks, network, fine = last
    for j, k in enumerate(ks[fine]):
        ends[k] = (i + 1, network[fine][j])
    return costs[: i + 1], ends


def descend_together(stack, X, Y, rates, iterations, cost, span):
    """Yield the iteration, the numbers of the networks, their stack, costs, and which of them are finite.

    Those that are not finite leave the stack, and the iteration is yielded again for the others.
    """
    net, X = (stack, X) if span is None else (span.reduce(stack), span)
    first, ks, bar = 0, np.arange(len(rates)), progress_bar(iterations)
    fine = np.zeros(ks.size, bool)
    try:
        while ks.size and not fine.all():
            for step in descend(net, X, Y, rates[ks], iterations - first, cost):
                fine = np.ones(ks.size, bool) if is_finite(step) else finite_ones(step)
                yield first + step.iteration, ks, step.network, step.cost, fine
                bar.update(first + step.iteration - bar.n)
                if not fine.all():
                    break
            first, net, ks = first + step.iteration, step.network[fine], ks[fine]
            X = X if span is None else X[fine]
    finally:
        bar.close()


def finite_ones(step):
    """Return which networks of a Step of a stack are finite, an ndarray of bool of shape (K,)."""
    fine = np.isfinite(step.cost)
    for parameter in (*step.network.W[1:], *step.network.b[1:]):
        fine &= np.isfinite(parameter).all(axis=(-2, -1))
    return fine


def run_of(k, start, costs, rate, end, network, iterations, span):
    """Return the Run of network number `k`, whose costs are finite before iteration number `end`."""
    stopped, last = None, None
    if end:
        network = network if span is None else span[k].lift(network)
        last = Step(end - 1, network, costs[end - 1])
    if end < len(costs):
        stopped = explain_divergence(Step(end, None, costs[end]), last, costs, rate)
    elif end <= iterations:
        stopped = explain_interrupt(end - 1, iterations)
    kept = network if end > 1 else start
    return Run(kept, costs[: max(end, 1)].copy(), rate, stopped, "plain" if span is None else "span")
