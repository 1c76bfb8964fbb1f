"""The points that a reader brings along, looked at before they are drawn and trained on."""

import numpy as np

from ....arrays import as_float, check_finite, check_labels
from ....checks import check_number, shown

MOST_POINTS = 10_000
FARTHEST = 10**6


def check_own(X, Y):
    """Return the reader's examples as new arrays, X (2, m) and Y (1, m), or say what is wrong with them.

    Examples
    --------
    >>> check_own([[0, 1.5], [2, 3]], [[0, 1]])
    (array([[0. , 1.5],
           [2. , 3. ]]), array([[0, 1]]))
    >>> check_own(np.zeros((5, 2)), np.zeros((1, 5)))
    Traceback (most recent call last):
    ValueError: X is (5, 2): the playground draws a plane, so X must be (2, m): use X.T
    """
    if isinstance(X, str):
        raise ValueError(f"X is {shown(X)}: points made by the playground are asked for by data={shown(X)}")
    if X is None or Y is None:
        missing = "X" if X is None else "Y"
        raise ValueError(f"{missing} is missing: give both, the points X (2, m) and their labels Y (1, m)")
    X, Y = as_float(X, "X"), as_float(Y, "Y")
    check_shapes(X, Y)
    check_labels(Y)
    if not np.isin(Y, (0, 1)).all():
        between = next(y for y in Y[0] if y not in (0, 1))
        raise ValueError(f"a label in Y is {between:g}: each point is of class 0 or of class 1")
    return np.array(check_near(X), np.float64), Y.astype(np.int64)


def check_shapes(X, Y):
    """Refuse examples that are not columns of a plane with a label each."""
    if X.ndim != 2 or X.shape[0] != 2:
        fix = "use X.T" if X.ndim == 2 and X.shape[1] == 2 else "each column is a point of the plane"
        raise ValueError(f"X is {X.shape}: the playground draws a plane, so X must be (2, m): {fix}")
    m = X.shape[1]
    if Y.shape != (1, m):
        fix = "use Y.reshape(1, -1)" if Y.size == m else "one label an example"
        raise ValueError(f"Y is {Y.shape}, but X is {X.shape}: Y must be (1, {m}): {fix}")
    if m > MOST_POINTS:
        raise ValueError(
            f"X is {X.shape}: the playground draws every point, so give at most {MOST_POINTS} of them, such "
            f"as X[:, :{MOST_POINTS}] and Y[:, :{MOST_POINTS}]"
        )


def check_near(X):
    """Return X if every point is finite and near enough to be drawn and trained on."""
    if np.abs(check_finite("X", X)).max(initial=0) > FARTHEST:
        raise ValueError(
            f"X reaches {np.abs(X).max():.3g}, and the playground goes to {FARTHEST}: standardize it, "
            f"(X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)"
        )
    return X


def check_point(x, y):
    """Return the coordinates of one point as floats."""
    return check_number("x1", x, -FARTHEST, FARTHEST), check_number("x2", y, -FARTHEST, FARTHEST)
