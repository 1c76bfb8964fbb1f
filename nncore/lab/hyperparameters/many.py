"""Hundreds of networks at once: what the map and the seeds share.

All of them are one stack, W[1] of shape (K, 4, 2), and one gradient descent trains it. (The documentation of
`watch_map` and `watch_seeds` repeats their parameters on purpose: `help` shows one function at a time.)
"""

from functools import cache

import numpy as np

from ... import datasets
from ...checks import check_choice
from ...cost import cross_entropy
from ...descent import check_run, descend
from ...propagation import propagate

M = 200  # examples of the maps, and again of those that tell how good a network is
DATA = ("flower", "moons", "circles", "xor", "spiral")


@cache
def examples(data, seed):
    """Return M examples X (2, M) and Y (1, M) of a data set, always the same for the same seed."""
    check_choice("data set", data, DATA)
    X, Y = getattr(datasets, data)(M, rng=seed)
    return X, Y


def percent_right(stack, X, Y):
    """Return the percentage of examples that each network of a stack gets right; nan where it has blown up.

    Parameters
    ----------
    stack : Network
        K of them.
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m)

    Returns
    -------
    percent : ndarray of shape (K,)

    Examples
    --------
    >>> from nncore import Network
    >>> stack = Network.stack([Network.initialize((2, 1), scale="zero")] * 2)
    >>> percent_right(stack, np.ones((2, 4)), np.array([[0, 0, 0, 1]]))
    array([75., 75.])
    """
    with np.errstate(all="ignore"):
        A = propagate(stack, X).A[-1]
    right = 100 * ((A > 0.5) == Y).mean(axis=(-2, -1))
    return np.where(np.isfinite(A).all(axis=(-2, -1)), right, np.nan)


def descend_all(stack, X, Y, rates, iterations):
    """Yield the Steps of a stack, and go on whatever becomes of some of its networks."""
    stack, X, Y = check_run(stack, X, Y, rates, iterations, cross_entropy)
    return descend(stack, X, Y, rates, iterations, cross_entropy)
