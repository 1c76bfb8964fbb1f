"""A training in the span of its pictures, to be watched: how it learns them, and what it predicts of others.

The pictures that it learns from and those that it is only asked about are known by their inner products alone
(see `nncore.span`), which is why such a training keeps up with a slider.
"""

from typing import NamedTuple

import numpy as np

from ...arrays import check_X
from ...checks import check_size
from ...cost import cross_entropy
from ...descent import check_run, descend
from ...network import Network
from ...propagation import propagate
from ...span import Span
from .doors import MOST_ITERATIONS, check_cost


class Moment(NamedTuple):
    """A training at one iteration.

    Parameters
    ----------
    network : Network
        In the space of the pictures, ready for a forward pass.
    costs : list of float
        From iteration 0 to this one.
    A, A_test : ndarray of shape (1, m)
        What it predicts for the pictures that it learns from, and for those that it is asked about.
    """

    network: Network
    costs: list
    A: np.ndarray
    A_test: np.ndarray


class Asked:
    """Pictures that a network trained in the span of others is asked about, by their products with those."""

    __array_ufunc__ = None  # as in Span

    def __init__(self, W0, X, X_asked):
        self.Z0, self.between = W0 @ X_asked, X.T @ X_asked

    def __rmatmul__(self, C):
        return self.Z0 + C @ self.between


def moments(start, X, Y, X_test, learning_rate, iterations):
    """Train in the span of the pictures X, and yield at each iteration a function that returns the Moment.

    Parameters
    ----------
    start : Network
    X, X_test : ndarray of shape (n_x, m)
        Features, one picture a column.
    Y : ndarray of shape (1, m)
    learning_rate : float
    iterations : int

    Yields
    ------
    look : callable
        It takes no argument, and computes what the training itself does not need.

    Raises
    ------
    ValueError
        If the cost is no longer finite.
    """
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    start, X, labels = check_run(start, X, Y, learning_rate, iterations, cross_entropy)
    X_test, costs = check_X(X_test, start.sizes[0]).astype(X.dtype, copy=False), []
    span, asked = Span(start.W[1], X), Asked(start.W[1], X, X_test)

    def look(step):
        A, A_test = (propagate(step.network, pictures).A[-1] for pictures in (span, asked))
        return Moment(span.lift(step.network), costs[: step.iteration + 1], A, A_test)

    for step in descend(span.reduce(start), span, labels, learning_rate, iterations, cross_entropy):
        costs.append(float(check_cost(step).cost))
        yield lambda step=step: look(step)


def share_right(A, Y):
    """Return how many percent of the labels Y (1, m) the predictions A (1, m) get right.

    Examples
    --------
    >>> share_right(np.array([[0.2, 0.9, 0.6, 0.7]]), np.array([[0, 1, 0, 1]]))
    75.0
    """
    return 100 * float(((A > 0.5) == Y).mean())
