"""From pictures to columns of features: flattening, and putting every feature on one scale."""

import numpy as np


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
        If there is no axis to flatten.

    Examples
    --------
    >>> flatten(np.arange(12).reshape(2, 3, 2))[:, 0]
    array([0, 1, 2, 3, 4, 5])
    """
    pictures = np.asarray(pictures)
    if pictures.ndim < 2:
        raise ValueError(
            f"the pictures are {pictures.shape}: the first axis must be the examples, and the others "
            f"the picture; a single picture is picture[np.newaxis]"
        )
    return pictures.reshape(len(pictures), -1).T


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
        A feature that is the same in every training example becomes 0.

    Examples
    --------
    >>> standardize(np.array([[1.0, 3.0], [5.0, 5.0]]), np.array([[2.0], [6.0]]))
    (array([[-1.,  1.],
           [ 0.,  0.]]), array([[0.],
           [1.]]))
    """
    mean = X_train.mean(axis=1, keepdims=True)
    deviation = X_train.std(axis=1, keepdims=True)
    deviation[deviation == 0] = 1
    scaled = tuple((X - mean) / deviation for X in (X_train, *others))
    return scaled if others else scaled[0]
