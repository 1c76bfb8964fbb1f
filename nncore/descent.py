"""Gradient descent: a step downhill, many times.

`gradient_descent` is a generator, one Step an iteration, and everything that watches a training consumes it:
`train`, the moving pictures, your own loop with a `break` in it.
"""

import os
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

import numpy as np

from .arrays import check_X, check_Y
from .checks import check_size
from .cost import cross_entropy
from .iteration import as_rate, cost_of, in_parts, iterate, keep_memory, silence, unwarned
from .network import Network
from .propagation import forward
from .span import Span, pays

SECONDS_BEFORE_BAR = 2
UNSEEN = 100_000  # how many numbers of steps not yet looked at a run may hold


class Step(NamedTuple):
    """The state of a training: the network after `iteration` updates, and its cost."""

    iteration: int
    network: Network
    cost: float


@dataclass(frozen=True, eq=False, repr=False)
class Run:
    """What a training leaves behind.

    Parameters
    ----------
    network : Network
        The network after the last whole step whose cost is finite.
    costs : ndarray of shape (iterations + 1, ...)
        ``costs[i]`` is the cost after i updates; ``costs[0]`` that of the initial weights.
    learning_rate : float or ndarray
        The learning rate.
    stopped : str or None
        Why the run ended early, in a sentence; None if it did not.
    path : {"plain", "span"}
        How it was computed: on the features, or in the span of the examples (see `nncore.span`).
    """

    network: Network
    costs: np.ndarray
    learning_rate: float
    stopped: str | None = None
    path: str = "plain"

    @property
    def iterations(self):
        """The number of updates done."""
        return len(self.costs) - 1

    def __repr__(self):
        first, last = map(in_words, self.costs[[0, -1]])
        way = ", in the span of the examples" if self.path == "span" else ""
        end = f"; stopped: {self.stopped}" if self.stopped else ""
        return f"Run of {self.iterations} iterations{way}, cost {first} -> {last}{end}"


def update(net, gradients, learning_rate):
    """Return the network one step downhill: ``W[l] - learning_rate * dW[l]``, and b likewise.

    Parameters
    ----------
    net : Network
        It is not changed.
    gradients : Gradients
    learning_rate : float or ndarray of shape (K,)
        One rate, or one for each network of a stack.

    Returns
    -------
    net : Network

    Examples
    --------
    >>> from nncore import Gradients
    >>> net = Network.initialize((1, 1), scale="zero")
    >>> step = update(net, Gradients([None, np.array([[2.0]])], [None, np.array([[-1.0]])]), 0.1)
    >>> step.W[1], step.b[1], net.W[1]
    (array([[-0.2]]), array([[0.1]]), array([[0.]]))
    """
    rate = as_rate(learning_rate, net.dtype)
    W, b = [None], [None]
    for l in range(1, net.L + 1):
        W.append(net.W[l] - rate * gradients.dW[l])
        b.append(net.b[l] - rate * gradients.db[l])
    return net.replaced(W, b)


def gradient_descent(net, X, Y, *, learning_rate, iterations, cost=cross_entropy, backward=None):
    """Train by gradient descent on all examples at once, yielding every iteration.

    Parameters
    ----------
    net : Network
        The initial weights. They are not changed.
    X : ndarray of shape (n_x, m)
        The examples, one a column.
    Y : ndarray of shape (n_L, m)
        The labels, 0 or 1.
    learning_rate : float or ndarray of shape (K,)
        The size of a step, alpha.
    iterations : int
        The number of updates.
    cost : Cost
        What to descend.
    backward : callable, optional
        Your own ``backward(net, cache, Y, cost)``, returning Gradients, in place of nncore's.

    Yields
    ------
    step : Step
        ``iterations + 1`` of them: step i holds the network after i updates, step 0 the initial one.

    Raises
    ------
    ValueError
        If the shapes do not fit, a value is not finite, or the rate or the iterations make no sense.

    Examples
    --------
    >>> net = Network.initialize((1, 1), scale="zero")
    >>> X, Y = np.array([[-1.0, 1.0]]), np.array([[0, 1]])
    >>> for step in gradient_descent(net, X, Y, learning_rate=1.0, iterations=2):
    ...     print(step.iteration, f"{step.cost:.6f}")
    0 0.693147
    1 0.474077
    2 0.347698
    """
    net, X, Y = check_run(net, X, Y, learning_rate, iterations, cost)
    if backward is None:
        return descend(net, X, Y, learning_rate, iterations, cost)
    return descend_by(backward, net, X, Y, learning_rate, iterations, cost)


def descend(net, X, Y, learning_rate, iterations, cost):
    """Yield the Steps of `gradient_descent` for arguments that were checked before."""
    keep_memory()
    quietly = silence()
    rate, parts = as_rate(learning_rate, net.dtype) / Y.shape[-1], in_parts(net, X, Y)
    for i in range(iterations):
        J, below = quietly(iterate, net, parts, cost, rate)
        yield Step(i, net, J)
        net = below
    yield Step(iterations, net, quietly(cost_of, net, parts, cost))


def descend_by(backward, net, X, Y, learning_rate, iterations, cost):
    """Yield the Steps of a descent that asks `backward` for its gradients."""
    for i in range(iterations + 1):
        with unwarned():
            cache = forward(net, X)
            J = cost(cache.Z[-1], Y, net.g[-1])
        yield Step(i, net, J)
        if i < iterations:
            net = update(net, backward(net, cache, Y, cost), learning_rate)


def train(net, X, Y, *, learning_rate, iterations, cost=cross_entropy, backward=None):
    """Run gradient descent to its end, or as far as it goes.

    A progress bar appears when it takes longer than two seconds. Interrupting (the stop button, Ctrl-C)
    keeps the last whole step. A cost that is not finite ends the run.

    Parameters
    ----------
    net, X, Y, learning_rate, iterations, cost, backward
        As for `gradient_descent`.

    Returns
    -------
    run : Run
        The trained network, the cost of every iteration, and why it stopped early, if it did.

    Examples
    --------
    >>> net = Network.initialize((1, 1), scale="zero")
    >>> X, Y = np.array([[-1.0, 1.0]]), np.array([[0, 1]])
    >>> train(net, X, Y, learning_rate=1.0, iterations=100)
    Run of 100 iterations, cost 0.693147 -> 0.0101092
    """
    net, X, Y = check_run(net, X, Y, learning_rate, iterations, cost)
    if backward is not None:
        steps = descend_by(backward, net, X, Y, learning_rate, iterations, cost)
        return follow(steps, learning_rate, iterations)
    if not pays(net, X, iterations):
        steps = descend(net, X, Y, learning_rate, iterations, cost)
        return follow(steps, learning_rate, iterations, seldom(net))
    with unwarned():
        span = Span(net.W[1], X)
    reduced = span.reduce(net)
    steps = descend(reduced, span, Y, learning_rate, iterations, cost)
    run = follow(steps, learning_rate, iterations, seldom(reduced))
    return replace(run, network=span.lift(run.network) if run.iterations else net, path="span")


def seldom(net):
    """Return after how many steps to look at them: looking takes as long as a small network's step."""
    return max(1, min(64, UNSEEN // sum(p.size for p in (*net.W[1:], *net.b[1:]))))


def follow(steps, learning_rate, iterations, every=1):
    """Consume the Steps of a descent and return the Run.

    Parameters
    ----------
    steps : iterable of Step
    learning_rate : float or ndarray
    iterations : int
        How many updates are expected, for the progress bar.
    every : int
        After how many steps to look whether they are finite.

    Returns
    -------
    run : Run
    """
    steps, costs, unseen, last, bad, interrupted = iter(steps), [], [], None, None, False
    bar = progress_bar(iterations)
    try:
        while not bad:
            unseen.extend(islice(steps, every))  # of which an interrupt leaves those that are whole
            if not unseen:
                break
            costs[unseen[0].iteration :] = [step.cost for step in unseen]
            last, bad = last_finite(unseen, last)
            bar.update(unseen[-1].iteration - bar.n)
            unseen.clear()
    except KeyboardInterrupt:
        if not (last or unseen):
            raise
        interrupted = True
    finally:
        bar.close()
    if unseen and not bad:
        costs[unseen[0].iteration :] = [step.cost for step in unseen]
        last, bad = last_finite(unseen, last)
    stopped = f"interrupted after {last.iteration} of {iterations} iterations" if interrupted else None
    if bad:
        stopped = explain_divergence(bad, last, costs, learning_rate)
    kept = last or bad
    return Run(kept.network, np.array(costs[: kept.iteration + 1]), learning_rate, stopped)


def progress_bar(iterations):
    """Return a tqdm bar that shows itself when the training takes long."""
    from tqdm.auto import tqdm

    # tqdm's notebook bar does not look at its own environment variable.
    off = os.environ.get("TQDM_DISABLE", "0") not in ("", "0")
    return tqdm(total=iterations, delay=SECONDS_BEFORE_BAR, leave=False, disable=off, desc="gradient descent")


def last_finite(steps, last):
    """Return the last Step before the first that is not finite, and this one, or None.

    A parameter that is not finite stays so, whatever is taken from it: if the last step is finite, all are.
    """
    if np.isfinite([step.cost for step in steps]).all() and is_finite(steps[-1]):
        return steps[-1], None
    for step in steps:
        if not is_finite(step):
            return last, step
        last = step


def is_finite(step):
    """Return whether the cost of a Step and every parameter of its network are finite numbers."""
    net = step.network
    return bool(np.isfinite(step.cost).all()) and all(np.isfinite(p).all() for p in (*net.W[1:], *net.b[1:]))


def explain_divergence(step, last, costs, learning_rate):
    """Return the sentence that says at which iteration, from what, and what to try."""
    if last is None:
        return (
            f"the cost is {step.cost} at iteration 0, before any update: the initial weights or the "
            f"features are too large"
        )
    values = (costs[0], last.cost, learning_rate, np.divide(learning_rate, 10))
    first, previous, rate, lower = map(in_words, values)
    before = f" and {previous} at iteration {last.iteration}" if last.iteration else ""
    return (
        f"the cost is not finite at iteration {step.iteration} (it was {first} at iteration 0{before}): "
        f"the learning rate {rate} is too high, so each step overshoots further; try {lower}. "
        f"The network of iteration {last.iteration} is kept"
    )


def in_words(value):
    """Return a number in six digits, or the first and last few of the numbers of a stack."""
    return np.array2string(value, precision=6, threshold=4) if np.ndim(value) else f"{value:.6g}"


def check_run(net, X, Y, learning_rate, iterations, cost):
    """Return the network, X and Y in one dtype, after every check that a run needs once."""
    rates = np.asarray(learning_rate)
    if rates.dtype.kind not in "fiu" or not np.isfinite(rates).all() or (rates < 0).any():
        raise ValueError(f"the learning rate is {learning_rate}: it must be a positive number")
    check_size("iterations", iterations, least=0)
    X = check_X(X, net.sizes[0])
    net = net.astype(X.dtype)
    Y = check_Y(Y, np.empty((net.sizes[-1], X.shape[-1]), X.dtype))
    cost(np.zeros_like(Y), Y, net.g[-1])
    return net, X, Y
