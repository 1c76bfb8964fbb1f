"""From pictures to columns of features: flattening, and putting every feature on one scale."""

import math

import numpy as np

from ..arrays import as_float, as_matrix

MOST = 0.1  # of what can be squared and summed up without an overflow


def flatten(pictures):
    """Return pictures as columns: one example a column, X of shape (n_x, m).

    Parameters
    ----------
    pictures : ndarray of shape (m, ...)
        The examples on the first axis, as picture files have them.

    Returns
    -------
    X : ndarray of shape (n_x, m)
        Column i is picture i. (``pictures.reshape(n_x, m)`` has the same shape and scrambles them.)

    Raises
    ------
    ValueError
        If there is no axis to flatten, or if they are no numbers.

    Examples
    --------
    >>> flatten(np.arange(12).reshape(2, 3, 2))[:, 0]
    array([0, 1, 2, 3, 4, 5])
    """
    if not (type(pictures) is np.ndarray and pictures.dtype.kind in "buif"):
        as_float(pictures, "the array of pictures")  # says it, if these are no numbers
    pictures = np.asarray(pictures)
    if pictures.ndim < 2:
        raise ValueError(
            f"the pictures are {pictures.shape}: the first axis must be the examples, and the others "
            f"the picture; a single picture is picture[np.newaxis]"
        )
    return pictures.reshape(len(pictures), math.prod(pictures.shape[1:])).T


def standardize(X_train, *others):
    """Return every feature with mean 0 and standard deviation 1 over the training examples.

    The mean and the deviation come from the training set alone and are applied to the other sets as they are:
    the test set must not have a say in how the model sees it.

    Parameters
    ----------
    X_train : ndarray of shape (n_x, m)
    *others : ndarray of shape (n_x, any)

    Returns
    -------
    scaled : ndarray, or a tuple of them if there are others
        A feature that is the same in every training example (`is_constant`) becomes 0 there, and elsewhere
        its distance from that value.

    Raises
    ------
    ValueError
        If an entry is not a finite number, with its feature; or if the shapes do not fit.

    Examples
    --------
    >>> standardize(np.array([[1.0, 3.0], [5.0, 5.0]]), np.array([[2.0], [6.0]]))
    (array([[-1.,  1.],
           [ 0.,  0.]]), array([[0.],
           [1.]]))
    """
    X_train = _features("X_train", X_train)
    others = [_features(f"the set {i + 2}", X, len(X_train)) for i, X in enumerate(others)]
    mean = X_train.mean(axis=1, keepdims=True)
    deviation = X_train.std(axis=1, keepdims=True)
    constant = is_constant(X_train)
    mean[constant], deviation[constant] = X_train[:, :1][constant], 1
    scaled = tuple((X - mean) / deviation for X in (X_train, *others))
    return scaled if others else scaled[0]


def is_constant(X):
    """Return, as a column, which features are the same in every example, but for rounding.

    The deviation would not do: of a feature that is 0.1 everywhere it is not 0 but 1e-17, since the mean is
    rounded, and a division by that would blow the rounding up.

    Parameters
    ----------
    X : ndarray of floats, shape (n_x, m)

    Returns
    -------
    constant : ndarray of bool, shape (n_x, 1)

    Examples
    --------
    >>> is_constant(np.array([[0.1 + 0.2, 0.3], [1.0, 2.0]]))
    array([[ True],
           [False]])
    """
    spread = X.max(axis=1, keepdims=True) - X.min(axis=1, keepdims=True)
    return spread <= 4 * np.finfo(X.dtype).eps * np.abs(X).max(axis=1, keepdims=True)


def _features(name, X, n_x=None):
    """Return a set of examples as floats of shape (n_x, m), or say what is wrong with it."""
    X = as_matrix(name, X, "reshape(1, -1)")
    if X.ndim > 2:
        raise ValueError(f"{name} is {X.shape}: it must be (n_x, m), so flatten the pictures first")
    if n_x is None and not X.size:
        raise ValueError(f"{name} is {X.shape}: there is no example to learn a mean from")
    if n_x not in (None, len(X)):
        raise ValueError(f"{name} is {X.shape}, but X_train has {n_x} features: it must be ({n_x}, any)")
    largest = MOST * np.sqrt(np.finfo(X.dtype).max / max(X.shape[1], 1))
    good = np.abs(X) < largest
    if not good.all():
        i, j = (int(at) for at in np.argwhere(~good)[0])
        what = "finite" if not np.isfinite(X[i, j]) else f"less than {largest:.0e}, or its square overflows"
        raise ValueError(f"feature {i} of {name} is {X[i, j]:g} in example {j}: it must be {what}")
    return X
