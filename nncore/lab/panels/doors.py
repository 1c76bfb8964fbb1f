"""The questions that figures ask of networks, examples and pictures at their doors: one line a door."""

import numpy as np

from ...arrays import as_float, as_matrix, check_finite, check_X, check_Y
from ...network import check_network
from ..stage.inputs.doors import check_picture

LARGEST = 1e9  # of a feature
MOST_ITERATIONS = 100_000  # of a training that is watched
MOST_UNITS = 100  # of a layer that is drawn


def check_one(net, outputs=None):
    """Return `net` if it is a single network, with so many outputs.

    Examples
    --------
    >>> from nncore import Network
    >>> check_one(Network.stack([Network.initialize((2, 1), 0)] * 3))
    Traceback (most recent call last):
    ValueError: net is a stack, Network x 3 (2, 1): sigmoid: take one network out of it, such as net[0]
    """
    if check_network(net).W[1].ndim > 2:
        raise ValueError(f"net is a stack, {net}: take one network out of it, such as net[0]")
    if outputs and net.sizes[-1] != outputs:
        raise ValueError(f"net is {net.sizes}: the figure is of a network with {outputs} output")
    return net


def check_examples(net, X, Y):
    """Return a single network of one output, its examples X (n_x, m) and their labels Y (1, m).

    A label must be 0 or 1.
    """
    X = check_one_set("X", check_X(X, check_one(net, outputs=1).sizes[0]))
    return net, X, check_truth(Y, X)


def check_on_plane(net, X, Y):
    """Return a single network of two features and one output, its examples and their labels."""
    if (check_one(net).sizes[0], net.sizes[-1]) != (2, 1):
        raise ValueError(
            f"the network is {net.sizes}: a map of the plane needs two features and one output, (2, ..., 1)"
        )
    return check_examples(net, X, Y)


def check_training(X, Y, X_test, Y_test):
    """Return the pictures of a training and of its test, X (n_x, m) and Y (1, m) each."""
    X, X_test = (
        check_one_set(name, check_finite(name, as_matrix(name, given, "reshape(-1, 1)")))
        for name, given in (("X", X), ("X_test", X_test))
    )
    if len(X) != len(X_test):
        raise ValueError(f"X is {X.shape}, but X_test is {X_test.shape}: the features must be the same")
    return X, check_truth(Y, X), X_test, check_truth(Y_test, X_test)


def check_one_set(name, X):
    """Return X if it is one set of examples, and not empty."""
    if X.ndim != 2 or not X.size:
        raise ValueError(f"{name} is {X.shape}: it must be (n_x, m), with one example at least")
    if float(np.abs(X).max()) > LARGEST:
        raise ValueError(f"{name} has features up to {np.abs(X).max():.0e}: scale them first, to about 1")
    return X


def check_truth(Y, X):
    """Return the labels Y (1, m) of X, each 0 or 1."""
    Y = check_Y(Y, np.empty((1, X.shape[-1])))
    if Y.ndim != 2 or not ((Y == 0) | (Y == 1)).all():
        found = ", ".join(f"{y:g}" for y in np.unique(Y)[:4])
        raise ValueError(f"Y is {Y.shape}, with labels {found}: it must be (1, m), and each label 0 or 1")
    return Y


def check_pictures(pictures, m=None, shape=None):
    """Return pictures as bytes (m, h, w, 3), if there are `m` of them, of `shape`.

    Examples
    --------
    >>> check_pictures(np.zeros((5, 64, 64, 3), np.uint8), m=6)
    Traceback (most recent call last):
    ValueError: pictures is (5, 64, 64, 3), but there are 6 examples: each must have its picture
    """
    if not (isinstance(pictures, np.ndarray) and pictures.dtype == np.uint8):
        pictures = as_float(pictures, "pictures")
    size = pictures.shape
    if len(size) != 4 or not pictures.size:
        raise ValueError(f"pictures is {size}: it must be (m, h, w, 3), such as load_pictures().test_x")
    if m not in (None, size[0]):
        raise ValueError(f"pictures is {size}, but there are {m} examples: each must have its picture")
    if shape not in (None, size[1:]):
        raise ValueError(f"pictures is {size}: each must be {shape}")
    flat = check_picture("pictures", np.reshape(pictures, (-1, *size[2:])))
    return flat.reshape(size)


def check_cost(step):
    """Return a Step if its cost is finite, for each network of a stack."""
    if np.isfinite(step.cost).all():
        return step
    raise ValueError(f"the cost is not finite at iteration {step.iteration}: lower the learning rate")
