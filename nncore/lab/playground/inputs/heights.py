"""Data for regression: each point of the plane has a number from 0 to 1, and not a class."""

import numpy as np


def slope(m, rng, noise):
    """Return m points, X (2, m), and the height Y (1, m) of a slanting plane at each.

    Examples
    --------
    >>> X, Y = slope(3, 0, 0.0)
    >>> np.allclose(Y, 0.5 + (X[:1] + X[1:]) / 16)
    True
    """
    rng = np.random.default_rng(rng)
    X = rng.uniform(-4, 4, (2, m))
    return X, np.clip(0.5 + (X[:1] + X[1:]) / 16 + noise * rng.standard_normal((1, m)), 0, 1)


def hills(m, rng, noise):
    """Return m points, X (2, m), and the height Y (1, m) of two hills and two hollows at each.

    Examples
    --------
    >>> X, Y = hills(200, 0, 0.0)
    >>> bool(Y.min() < 0.1 and Y.max() > 0.9)
    True
    """
    rng = np.random.default_rng(rng)
    X = rng.uniform(-4, 4, (2, m))
    tops = [(2, 2, 1), (-2, -2, 1), (-2, 2, -1), (2, -2, -1)]
    Y = sum(top * np.exp(-((X[:1] - x) ** 2 + (X[1:] - y) ** 2) / 2) for x, y, top in tops)
    return X, np.clip(0.5 + 0.45 * Y + noise * rng.standard_normal((1, m)), 0, 1)


def explained(A, Y):
    """Return how much of the variance of the numbers Y the answers A explain, in percent; at least 0."""
    variance = np.var(Y)
    return 100 * max(0.0, 1 - float(np.mean((A - Y) ** 2) / variance)) if variance > 0 else 0.0


HEIGHTS = {"slope": slope, "hills": hills}
