"""Forward and backward, as on the blackboard.

Columns are examples. Every step broadcasts over leading axes, so the same lines run one network or K of them,
and every step returns new arrays.
"""

from typing import NamedTuple

import numpy as np

from .activations import activation, quiet
from .arrays import check_alike, check_columns, check_layer, check_layer_back, check_stacks, check_X, check_Y
from .checks import check_instance, shown
from .cost import Cost, cross_entropy
from .network import check_network


class Cache(NamedTuple):
    """What forward computed, by layer: ``Z[0]`` is None and ``A[0]`` is X."""

    Z: list
    A: list


class Gradients(NamedTuple):
    """The gradients of the cost, by layer: ``dW[l]`` has the shape of ``W[l]``, ``db[l]`` of ``b[l]``."""

    dW: list
    db: list

    def as_course(self):
        """Return the gradients as the course's dictionary ``{"dW1": ..., "db1": ...}``."""
        return {
            key: gradient
            for l in range(1, len(self.dW))
            for key, gradient in ((f"dW{l}", self.dW[l]), (f"db{l}", self.db[l]))
        }


@quiet
def forward(net, X):
    """Compute every layer's Z and A from the examples X.

    Parameters
    ----------
    net : Network
        The network, or a stack of K networks.
    X : ndarray of shape (n_x, m) or (K, n_x, m)
        One example a column. Its float dtype is kept throughout; integers become float64.

    Returns
    -------
    cache : Cache
        Lists ``Z`` and ``A`` indexed by layer; ``A[L]`` of shape (..., n_L, m) is the prediction.

    Raises
    ------
    ValueError
        If X is not (n_x, m).

    Examples
    --------
    >>> from nncore import Network
    >>> net = Network.initialize((3, 1), scale="zero")
    >>> forward(net, np.ones((3, 2))).A[1]
    array([[0.5, 0.5]])
    """
    X = check_X(X, check_network(net).sizes[0])
    check_stacks(X=X, **{"W[1]": net.W[1]})
    return propagate(net.astype(X.dtype), X)


def propagate(net, A0):
    """Return the Cache of `forward` for arguments that were checked before; ``A0`` is X."""
    W, b, g, L = net.W, net.b, net.g, net.L
    Z, A = [None] * (L + 1), [None] * (L + 1)
    A[0] = A0
    for l in range(1, L + 1):
        Z[l] = W[l] @ A[l - 1] + b[l]
        A[l] = g[l](Z[l])
    return Cache(Z, A)


@quiet
def backward(net, cache, Y, cost=cross_entropy):
    """Compute the gradients of the cost with respect to every W[l] and b[l].

    Parameters
    ----------
    net : Network
    cache : Cache
        What ``forward(net, X)`` returned.
    Y : ndarray of shape (n_L, m)
        The labels, 0 or 1.
    cost : Cost
        The cost whose gradients are wanted.

    Returns
    -------
    gradients : Gradients
        Lists ``dW`` and ``db`` indexed by layer.

    Raises
    ------
    ValueError
        If Y does not have the shape of A[L].

    Examples
    --------
    >>> from nncore import Network
    >>> net = Network.initialize((3, 1), scale="zero")
    >>> X, Y = np.ones((3, 2)), np.array([[1, 1]])
    >>> backward(net, forward(net, X), Y).dW[1]
    array([[-0.5, -0.5, -0.5]])
    """
    check_cache(check_network(net).sizes, cache)
    check_instance("cost", cost, Cost, "nncore.cross_entropy")
    dZ = cost.dZ(cache.Z[-1], Y, net.g[-1])  # A[L] - Y, if the cost is the cross-entropy
    return propagate_back(net.astype(cache.A[0].dtype), cache, dZ)


def check_cache(sizes, cache):
    """Return `cache` if it is what ``forward(net, X)`` returned for a network of these sizes."""
    if not isinstance(cache, Cache):
        raise ValueError(f"cache is {shown(cache)}: it must be what forward(net, X) returned")
    found = [None if A is None else np.shape(A)[-2] for A in cache.A]
    if found != [*sizes]:
        raise ValueError(
            f"the cache is of a network of sizes {tuple(found)}, but this one has {sizes}: it must be what "
            f"forward(net, X) returned"
        )
    return cache


def propagate_back(net, cache, dZ):
    """Return the Gradients of `backward` for arguments that were checked before; ``dZ`` is dZ[L]."""
    Z, A = cache
    W, g, L = net.W, net.g, net.L
    dW, db = [None] * (L + 1), [None] * (L + 1)
    for l in range(L, 0, -1):
        dW[l], db[l] = parameter_gradients(dZ, A[l - 1])
        if l > 1:
            dA = W[l].mT @ dZ
            dZ = dA * g[l - 1].derivative(Z[l - 1])
    return Gradients(dW, db)


@quiet
def parameter_gradients(dZ, A_prev):
    """Return dW and db of ``Z = W @ A_prev + b``, the means over the examples.

    Parameters
    ----------
    dZ : ndarray of shape (..., n_out, m)
        Gradient of each example's loss with respect to its column of Z.
    A_prev : ndarray of shape (..., n_in, m)
        Input of the layer, one example a column.

    Returns
    -------
    dW, db : ndarray
        Gradients of shape (..., n_out, n_in) and (..., n_out, 1).
    """
    dZ, A_prev = check_columns(dZ, A_prev)
    dZ = dZ / dZ.shape[-1]  # the 1/m, on the smaller of the two factors
    return dZ @ A_prev.mT, np.add.reduce(dZ, axis=-1, keepdims=True)


@quiet
def linear_forward(A_prev, W, b):
    """Return ``Z = W @ A_prev + b``.

    Parameters
    ----------
    A_prev : ndarray of shape (..., n_in, m)
        Input of the layer, one example a column.
    W : ndarray of shape (..., n_out, n_in)
    b : ndarray of shape (..., n_out, 1)

    Returns
    -------
    Z : ndarray of shape (..., n_out, m)

    Raises
    ------
    ValueError
        If the shapes do not fit.

    Examples
    --------
    >>> linear_forward(np.array([[1.0], [2.0]]), np.array([[3.0, 4.0]]), np.array([[0.5]]))
    array([[11.5]])
    """
    W, b, A_prev = check_layer(W, b, A_prev)
    return W @ A_prev + b


@quiet
def linear_backward(dZ, A_prev, W):
    """Backpropagate through ``Z = W @ A_prev + b``.

    Parameters
    ----------
    dZ : ndarray of shape (..., n_out, m)
        Gradient of each example's loss with respect to its column of Z.
    A_prev : ndarray of shape (..., n_in, m)
        Input of the layer, one example a column.
    W : ndarray of shape (..., n_out, n_in)
        Weights of the layer.

    Returns
    -------
    dA_prev, dW, db : ndarray
        Gradients of shape (..., n_in, m), (..., n_out, n_in) and (..., n_out, 1); dW and db are of
        the mean cost.

    Raises
    ------
    ValueError
        If the shapes do not fit.

    Examples
    --------
    >>> dZ, A_prev, W = np.array([[1.0, -2.0]]), np.array([[3.0, 4.0]]), np.array([[5.0]])
    >>> linear_backward(dZ, A_prev, W)
    (array([[  5., -10.]]), array([[-2.5]]), array([[-0.5]]))
    """
    dZ, A_prev, W = check_layer_back(dZ, A_prev, W)
    return W.mT @ dZ, *parameter_gradients(dZ, A_prev)


@quiet
def activation_backward(dA, Z, g):
    """Backpropagate through ``A = g(Z)``: return ``dZ = dA * g'(Z)``, of Z's shape.

    Parameters
    ----------
    dA : ndarray of shape (..., n, m)
        Gradient of each example's loss with respect to its column of A.
    Z : ndarray of shape (..., n, m)
        What forward computed before the activation.
    g : Activation

    Raises
    ------
    ValueError
        If dA and Z differ in shape.

    Examples
    --------
    >>> from nncore import relu
    >>> activation_backward(np.array([[5.0, 5.0]]), np.array([[-1.0, 1.0]]), relu)
    array([[0., 5.]])
    """
    dA, Z = check_alike(dA, Z)
    return dA * activation(g).derivative(Z)


def predict(net, X):
    """Return the label of each example, 1 where A[L] > 0.5.

    Parameters
    ----------
    net : Network
    X : ndarray of shape (n_x, m)

    Returns
    -------
    labels : ndarray of int, shape (..., n_L, m)

    Examples
    --------
    >>> from nncore import Network
    >>> predict(Network.from_course({"w": [[1.0]], "b": -2.0}), np.array([[1.0, 3.0]]))
    array([[0, 1]])
    """
    return (forward(net, X).A[-1] > 0.5).astype(np.int64)


def accuracy(net, X, Y):
    """Return the percentage of labels that `predict` gets right.

    Parameters
    ----------
    net : Network
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (n_L, m)

    Returns
    -------
    percent : float, or ndarray with the leading axes of a stack

    Examples
    --------
    >>> from nncore import Network
    >>> net = Network.from_course({"w": [[1.0]], "b": -2.0})
    >>> float(accuracy(net, np.array([[1.0, 3.0]]), np.array([[0, 0]])))
    50.0
    """
    A_L = forward(net, X).A[-1]
    return 100 * ((A_L > 0.5) == check_Y(Y, A_L)).mean(axis=(-2, -1))
