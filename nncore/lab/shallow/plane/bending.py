"""The three steps of a hidden layer, W, then b, then g, as movements of the plane."""

from functools import lru_cache

import numpy as np

from ....checks import check_choice, check_size
from ....datasets import circles
from ....descent import gradient_descent
from ....network import Network
from ..starts import examples

DATA = ("circles", "moons", "flower")
SEEDS = {"circles": 2, "moons": 4, "flower": 4}  # starts from which three units find a border
RATE = 0.6
MOST = 1000  # iterations


def points(data):
    """Return X and Y: circles with little noise, the moons, or half of the flower."""
    if check_choice("data set", data, DATA) == "circles":
        return circles(120, 0, noise=0.08)
    X, Y = examples(data)
    return X[:, ::2], Y[:, ::2]


def check_units(units):
    """Return how many hidden units there are, if they can be drawn."""
    if check_size("units", units) not in (2, 3):
        raise ValueError(f"units is {units}: two are drawn in the plane and three in space, so give 2 or 3")
    return int(units)


def beginning(data, units):
    """Return the initial network: two features, two or three hidden units of tanh, and one output."""
    check_choice("data set", data, DATA)
    return Network.initialize((2, check_units(units), 1), np.random.default_rng(SEEDS[data]), scale=0.5)


@lru_cache
def _learning(data, units):
    """Return the networks of a training, one for each iteration."""
    steps = gradient_descent(beginning(data, units), *points(data), learning_rate=RATE, iterations=MOST)
    return [step.network for step in steps]


def learned(data, units, iterations):
    """Return the network after so many iterations, its units in an order that does not flip the plane."""
    return unflipped(_learning(data, units)[check_size("iterations", iterations, 0, MOST)])


def unflipped(net):
    """Return the same network with its first two units in the order whose turn needs no mirror.

    Examples
    --------
    >>> net = unflipped(learned("circles", 2, 1000))
    >>> bool(np.linalg.det(net.W[1]) > 0)
    True
    """
    if np.linalg.det(net.W[1][:2]) > 0:
        return net
    order = [1, 0, *range(2, net.sizes[1])]
    return Network((None, net.W[1][order], net.W[2][:, order]), (None, net.b[1][order], net.b[2]), net.g)


def bend(net, X, through=3.0):
    """Return where the points X are after `through` of the three steps of the hidden layer.

    Parameters
    ----------
    net : Network
        Of two features and two or three hidden units.
    X : ndarray of shape (2, m)
    through : float
        0 is before, 1 after W, 2 after b, 3 after g; in between, the points are on their way.

    Returns
    -------
    moved : ndarray of shape (n_1, m)

    Examples
    --------
    >>> net, X = learned("circles", 3, 400), np.array([[0.5], [1.0]])
    >>> np.allclose(bend(net, X, 2), net.W[1] @ X + net.b[1])
    True
    """
    by_W, by_b, by_g = np.clip(through - np.arange(3), 0, 1)
    Z = part_way(net.W[1], by_W) @ X + by_b * net.b[1]
    return (1 - by_g) * Z + by_g * net.g[1](Z)


def part_way(W, share):
    """Return a matrix on the way from "stay" to W (n, 2): the same share of its turn and of its stretch.

    W is a stretch along two directions at right angles, and then a turn (its polar decomposition).
    """
    from scipy.linalg import polar
    from scipy.spatial.transform import Rotation

    turn, stretch = polar(W)
    whole = np.eye(3)
    whole[: len(W), :2] = turn
    whole[:, 2] = np.cross(*whole[:, :2].T)
    turned = Rotation.from_rotvec(share * Rotation.from_matrix(whole).as_rotvec()).as_matrix()
    return turned[: len(W), :2] @ ((1 - share) * np.eye(2) + share * stretch)
