"""How steep a step may be: the largest learning rate at which gradient descent still goes down steadily.

The cost of logistic regression is a bowl. Its second derivative along a direction u of length 1 is the mean
of a (1 - a) (u . x)**2, and a (1 - a) is at most 1/4. So the bowl is nowhere steeper than lambda / (4 m),
with lambda the largest eigenvalue of X X.T, and a step of a rate beyond 2 divided by that overshoots.
"""

import numpy as np

from .arrays import as_matrix, check_finite, sum_of_squares


def check_examples(X):
    """Return the examples X as float64, if they are a matrix whose products do not overflow."""
    X = check_finite("X", as_matrix("X", X, "reshape(-1, 1)")).astype(np.float64, copy=False)
    if X.ndim > 2 or X.size == 0:
        raise ValueError(f"X is {X.shape}: it must be (n_x, m), with one example at least")
    if not np.isfinite(sum_of_squares(X)):
        raise ValueError("the features in X are so large that their squares overflow: scale them down first")
    return X


def highest_rate(X):
    """Return the learning rate below which logistic regression on X never overshoots.

    Parameters
    ----------
    X : ndarray of shape (n_x, m)
        The examples. The bias is counted as one more feature that is always 1.

    Returns
    -------
    rate : float
        ``8 m / lambda``. With weights near zero, where a (1 - a) is about 1/4, it is also the rate above
        which the cost begins to zigzag.

    Raises
    ------
    ValueError
        If X is no matrix.

    Examples
    --------
    >>> X = np.array([[-1.0, 1.0, 2.0]])
    >>> f"{highest_rate(X):.4f}"
    '3.4286'
    """
    X = check_examples(X)
    n_x, m = X.shape
    if n_x > m:  # X.T X has the same largest eigenvalue, and is smaller
        products = X.T @ X + 1
    else:
        X = np.vstack([X, np.ones(m)])
        products = X @ X.T
    return float(8 * m / np.linalg.eigvalsh(products)[-1])
