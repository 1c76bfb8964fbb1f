"""A stack of networks of one architecture, trained together in the lines that train one.

Most of a small network's iteration is the time that NumPy needs to begin. Networks of one architecture can
share it: stacked, W[l] has shape (K, n_l, n_{l-1}). That is vectorization once more, over networks in the
place of examples.
"""

import numpy as np

from .descent import Step, check_run, descend
from .interrupt import Interrupts
from .iteration import unwarned
from .network import Network
from .span import Span, pays
from .training import Run, explain_divergence, explain_interrupt, is_finite, progress_bar, train_checked


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


def not_begun(nets, rates, iterations):
    """Return the Runs of networks whose turn never came: no update, and a cost that nobody computed."""
    stopped = explain_interrupt(0, iterations)
    return [Run(net, np.array([np.nan]), rate.item(), stopped) for net, rate in zip(nets, rates, strict=True)]
