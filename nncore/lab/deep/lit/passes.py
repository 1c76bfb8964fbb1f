"""The numbers of one example on its way forward and back, and which of them are known at which moment."""

from typing import NamedTuple

import numpy as np

from ....cost import cross_entropy
from ....propagation import backward, forward


class Passes(NamedTuple):
    """What one example does in a network; every list is indexed by layer.

    Parameters
    ----------
    net : Network
    y : float
    Z, A, dZ : list of ndarray of shape (n_l,)
    carried : list of ndarray of shape (n_l, n_{l-1})
        What each weight hands on, W[l][j, k] * A[l-1][k]: the rows add up to Z[l] - b[l].
    dW : list of ndarray of shape (n_l, n_{l-1})
    loss : float
    """

    net: object
    y: float
    Z: list
    A: list
    dZ: list
    carried: list
    dW: list
    loss: float

    @property
    def last(self):
        """The number of the last moment: 0 is the input, L + 1 the loss, 2L + 2 the gradient of W[1]."""
        return 2 * self.net.L + 2


def follow(net, x, y):
    """Return the Passes of one example x (n_x, 1) with the label y.

    Examples
    --------
    >>> from nncore import Network
    >>> seen = follow(Network.initialize((2, 3, 1), rng=0), np.array([[1.0], [2.0]]), 1)
    >>> np.allclose(seen.carried[1].sum(axis=1) + seen.net.b[1][:, 0], seen.Z[1])
    True
    """
    Y = np.array([[float(y)]])
    cache = forward(net, x)
    gradients = backward(net, cache, Y)
    dZ = [None, *(db[:, 0] for db in gradients.db[1:])]  # of one example, db is dZ
    A, Z = [a[:, 0] for a in cache.A], [None, *(z[:, 0] for z in cache.Z[1:])]
    carried = [None, *(net.W[l] * A[l - 1] for l in range(1, net.L + 1))]
    loss = float(cross_entropy.loss(cache.Z[-1], Y)[0, 0])
    return Passes(net, float(y), Z, A, dZ, carried, gradients.dW, loss)


def back_to(L, step):
    """Return the layer that the way back has reached at a whole step: L + 1 if it has not begun.

    Examples
    --------
    >>> [back_to(3, step) for step in range(9)]
    [4, 4, 4, 4, 4, 3, 2, 1, 0]
    """
    return min(L + 1, max(0, 2 * L + 2 - step))
