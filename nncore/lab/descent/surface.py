"""The cost of a unit with one feature, over its weight and bias: heights, slopes, level curves, steps."""

import numpy as np

from ...activations import sigmoid
from ...cost import cross_entropy
from ...descent import descend
from ...network import Network
from ..panels.doors import check_cost

# Eight examples with one feature. Two lie on the wrong side, as in life, so that there is a lowest point.
EXAMPLES = (
    np.array([[-2.0, -1.5, -1.0, -0.5, 0.5, 1.0, 1.5, 2.0]]),
    np.array([[0, 0, 1, 0, 1, 0, 1, 1]]),
)
ANGLES = 72  # corners of a level curve
FARTHEST = 1e4  # as far as a level curve may lie from the lowest point, where the curvature there is 1
HALVINGS = 60


def heights(X, Y, w, b):
    """Return the cost J over weights and biases of one shape: one network for each pair, in one pass.

    Parameters
    ----------
    X, Y : ndarray of shape (1, m)
    w, b : ndarray of any one shape

    Returns
    -------
    J : ndarray of that shape

    Examples
    --------
    >>> X, Y = np.array([[-1.0, 2.0, 0.5]]), np.array([[0, 1, 1]])
    >>> heights(X, Y, np.zeros(4), np.arange(4.0)).round(3)
    array([0.693, 0.647, 0.794, 1.049])
    """
    w, b = np.asarray(w)[..., np.newaxis, np.newaxis], np.asarray(b)[..., np.newaxis, np.newaxis]
    return cross_entropy(w * X + b, Y)


def slopes(X, Y, w, b):
    """Return dJ/dw and dJ/db over weights and biases of one shape."""
    w, b = np.asarray(w)[..., np.newaxis], np.asarray(b)[..., np.newaxis]
    dZ = sigmoid(w * X[0] + b) - Y[0]
    return (dZ * X[0]).mean(axis=-1), dZ.mean(axis=-1)


def curvature(X, w, b):
    """Return the second derivatives of the cost at one (w, b), a matrix (2, 2)."""
    a = sigmoid(w * X[0] + b)
    inputs = np.vstack([X, np.ones_like(X)])
    return (a * (1 - a) * inputs) @ inputs.T / X.size


def lowest(X, Y):
    """Return the w and b of the lowest cost, an ndarray (2,), by Newton's steps from 0.

    Examples
    --------
    >>> X, Y = np.array([[-3.0, -2.0, -1.0, 0.5, 1.0, 2.5]]), np.array([[0, 0, 0, 1, 0, 1]])
    >>> lowest(X, Y).round(2)
    array([ 1.49, -1.15])
    """
    at = np.zeros(2)
    for _ in range(30):
        at = at - np.linalg.solve(curvature(X, *at), slopes(X, Y, *at))
    return at


def level_curves(X, Y, levels):
    """Return the closed curves of (w, b) on which the cost is one of the levels.

    The cost only rises along each ray from its lowest point, so halving an interval finds where it is met.

    Parameters
    ----------
    X, Y : ndarray of shape (1, m)
    levels : ndarray of shape (n,)
        Above the lowest cost.

    Returns
    -------
    w, b : ndarray of shape (n, ANGLES + 1)
        The last corner is the first.
    """
    center = lowest(X, Y)
    values, axes = np.linalg.eigh(curvature(X, *center))
    turn = np.linspace(0, 2 * np.pi, ANGLES + 1)
    rays = (axes / np.sqrt(values)) @ np.stack([np.cos(turn), np.sin(turn)])  # even, however long the valley
    near, far = np.zeros((len(levels), ANGLES + 1)), np.full((len(levels), ANGLES + 1), FARTHEST)
    for _ in range(HALVINGS):
        middle = (near + far) / 2
        below = heights(X, Y, *(center[:, None, None] + middle * rays[:, None])) < levels[:, None]
        near, far = np.where(below, middle, near), np.where(below, far, middle)
    return tuple(center[:, None, None] + near * rays[:, None])


def path(X, Y, w, b, learning_rate, steps):
    """Return w, b and J before and after each step of gradient descent, an ndarray (3, steps + 1)."""
    net = Network.from_course({"w": [[w]], "b": b})
    ran = [check_cost(step) for step in descend(net, X, Y, learning_rate, steps, cross_entropy)]
    return np.array([(s.network.W[1][0, 0], s.network.b[1][0, 0], s.cost) for s in ran]).T
