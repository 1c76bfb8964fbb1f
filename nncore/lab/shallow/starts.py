"""The data sets of the shallow network, and the weights that it can start from."""

import numpy as np

from ... import datasets
from ...checks import check_choice, check_size
from ...network import Network, check_network

DATA = {"flower": 400, "circles": 200, "moons": 200, "blobs": 200, "quantiles": 200}


STARTS = ("all zero", "all 0.01", "random × 0.01")


def examples(data):
    """Return X and Y of one of the course's data sets: flower, circles, moons, blobs or quantiles.

    Examples
    --------
    >>> examples("moons")[0].shape
    (2, 200)
    """
    check_choice("data set", data, DATA)
    rng = np.random.RandomState(1) if data == "flower" else 5 if data == "blobs" else 0
    return getattr(datasets, data)(DATA[data], rng)


def start(which, sizes=(2, 4, 1), seed=3, hidden="tanh"):
    """Return a network with the initial weights called `which`, all biases zero.

    Parameters
    ----------
    which : {"all zero", "all 0.01", "random × 0.01"}
    sizes : sequence of int
    seed : int
        Of the random start, which draws its numbers as the course does.
    hidden : str or Activation

    Returns
    -------
    net : Network

    Examples
    --------
    >>> start("all 0.01", (2, 3, 1)).W[1]
    array([[0.01, 0.01],
           [0.01, 0.01],
           [0.01, 0.01]])
    """
    check_choice("start", which, STARTS)
    check_size("seed", seed, 0, 2**32 - 1)
    net = Network.initialize(sizes, np.random.RandomState(seed), hidden=hidden, scale=0.01)
    if which == STARTS[2]:
        return net
    value = 0.0 if which == STARTS[0] else 0.01
    return Network((None, *(np.full_like(W, value) for W in net.W[1:])), net.b, net.g)


def difference_of_units(net):
    """Return the largest difference between two hidden units in any of their weights, biases included.

    Examples
    --------
    >>> difference_of_units(start("all 0.01"))
    0.0
    """
    if check_network(net).L < 2:
        raise ValueError(f"net is {net.sizes}: it has no hidden units to compare")
    units = np.concatenate([net.W[1], net.b[1], net.W[2].mT], axis=-1)
    return float(np.ptp(units, axis=-2).max())
