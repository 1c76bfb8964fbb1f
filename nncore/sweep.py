"""Many networks at once: seeds, learning rates and widths, side by side.

Most of a small network's iteration is the time that NumPy needs to begin. Networks of one architecture can
share it: stacked, W[l] has shape (K, n_l, n_{l-1}), and the same lines train all K of them. That is
vectorization once more, over networks in the place of examples. Stacks can run side by side on an executor.
"""

from itertools import chain

import numpy as np

from .cost import cross_entropy
from .descent import Run, Step, check_run, descend, explain_divergence, is_finite, progress_bar, train
from .iteration import unwarned
from .network import Network
from .span import Span, pays

TOGETHER = 100_000  # how many activations a stack may have: with more it would leave the processor's cache


def sweep(nets, X, Y, *, learning_rate, iterations, cost=cross_entropy, executor=None):
    """Train many networks on the same examples, those of one architecture as a stack.

    A network whose cost is no longer finite ends there, as it does in `train`, and the others go on.

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
    nets = list(nets)
    rates = np.asarray(learning_rate)
    if rates.ndim and rates.shape != (len(nets),):
        raise ValueError(
            f"there are {len(nets)} networks, but the learning rates are {rates.shape}: "
            f"give one rate, or a list of {len(nets)}"
        )
    rates, stacks = np.broadcast_to(rates, len(nets)), batches(nets, X)
    jobs = [([nets[k] for k in ks], X, Y, rates[ks], iterations, cost) for ks in stacks]
    if executor is None:
        results = [train_stack(*job) for job in jobs]
    else:
        results = [future.result() for future in [executor.submit(train_stack, *job) for job in jobs]]
    runs = dict(zip(chain(*stacks), chain(*results), strict=True))
    return [runs[k] for k in range(len(nets))]


def batches(nets, X):
    """Return lists of the numbers of the networks that are trained as one stack."""
    kinds, found = {}, []
    for k, net in enumerate(nets):
        kinds.setdefault((net.sizes, net.g), []).append(k)
    for (sizes, _), ks in kinds.items():
        most = max(1, TOGETHER // (sum(sizes[1:]) * max(1, np.shape(X)[-1])))
        found += [ks[i : i + most] for i in range(0, len(ks), most)]
    return found


def train_stack(nets, X, Y, rates, iterations, cost):
    """Return the Runs of networks of one architecture, trained together.

    Parameters
    ----------
    nets : list of Network
    X, Y, iterations, cost
        As for `sweep`.
    rates : ndarray of shape (K,)

    Returns
    -------
    runs : list of Run
    """
    if len(nets) == 1:
        return [train(nets[0], X, Y, learning_rate=rates[0].item(), iterations=iterations, cost=cost)]
    stack, X, Y = check_run(Network.stack(nets), X, Y, rates, iterations, cost)
    span = None
    if pays(stack, X, iterations):
        with unwarned():
            span = Span(stack.W[1], X)
    costs, ends = np.empty((iterations + 1, len(nets)), Y.dtype), {}
    last = last_ks = None
    for i, ks, network, J, fine in descend_together(stack, X, Y, rates, iterations, cost, span):
        costs[i, ks] = J
        for k in ks[~fine]:
            ends[k] = (i, last[np.searchsorted(last_ks, k)] if i else None)
        last, last_ks = network, ks
    for j, k in enumerate(ks[fine]):
        ends[k] = (iterations + 1, last[fine][j])
    return [run_of(k, nets[k], costs[:, k], rates[k].item(), *ends[k], span) for k in range(len(nets))]


def descend_together(stack, X, Y, rates, iterations, cost, span):
    """Yield the iteration, the numbers of the networks, their stack, costs, and which of them are finite.

    Those that are not finite leave the stack, and the iteration is yielded again for the others.
    """
    net, X = (stack, X) if span is None else (span.reduce(stack), span)
    first, ks, bar = 0, np.arange(len(rates)), progress_bar(iterations)
    fine = np.zeros(ks.size, bool)
    while ks.size and not fine.all():
        for step in descend(net, X, Y, rates[ks], iterations - first, cost):
            fine = np.ones(ks.size, bool) if is_finite(step) else finite_ones(step)
            yield first + step.iteration, ks, step.network, step.cost, fine
            bar.update(first + step.iteration - bar.n)
            if not fine.all():
                break
        first, net, ks = first + step.iteration, step.network[fine], ks[fine]
        X = X if span is None else X[fine]
    bar.close()


def finite_ones(step):
    """Return which networks of a Step of a stack are finite, an ndarray of bool of shape (K,)."""
    fine = np.isfinite(step.cost)
    for parameter in (*step.network.W[1:], *step.network.b[1:]):
        fine &= np.isfinite(parameter).all(axis=(-2, -1))
    return fine


def run_of(k, start, costs, rate, end, network, span):
    """Return the Run of network number `k`, whose costs are finite before iteration number `end`."""
    stopped, last = None, None
    if end:
        network = network if span is None else span[k].lift(network)
        last = Step(end - 1, network, costs[end - 1])
    if end < len(costs):
        stopped = explain_divergence(Step(end, None, costs[end]), last, costs, rate)
    kept = network if end > 1 else start
    return Run(kept, costs[: max(end, 1)].copy(), rate, stopped, "plain" if span is None else "span")
