"""Gradient descent: a step downhill, many times.

`gradient_descent` is a generator, one Step an iteration, and everything that watches a training consumes it:
`train`, the moving pictures, your own loop with a `break` in it.
"""

from typing import NamedTuple

import numpy as np

from .arrays import as_float, check_stacks, check_X, check_Y
from .checks import check_function, check_instance, check_size, shown
from .cost import Cost, cross_entropy
from .iteration import as_rate, cost_of, in_parts, iterate, keep_memory, silence, unwarned
from .network import Network, check_network
from .on_disk import OnDisk, as_examples, read_labels
from .own_backward import check_gradients, gradients_of
from .propagation import propagate


class Step(NamedTuple):
    """The state of a training: the network after `iteration` updates, and its cost."""

    iteration: int
    network: Network
    cost: float


def update(net, gradients, learning_rate):
    """Return the network one step downhill: ``W[l] - learning_rate * dW[l]``, and b likewise.

    Parameters
    ----------
    net : Network
        It is not changed.
    gradients : Gradients
    learning_rate : float or ndarray of shape (K,)
        One rate, or one for each network of a stack.

    Returns
    -------
    net : Network

    Examples
    --------
    >>> from nncore import Gradients
    >>> net = Network.initialize((1, 1), scale="zero")
    >>> step = update(net, Gradients([None, np.array([[2.0]])], [None, np.array([[-1.0]])]), 0.1)
    >>> step.W[1], step.b[1], net.W[1]
    (array([[-0.2]]), array([[0.1]]), array([[0.]]))
    """
    gradients, rate = check_step(net, gradients, learning_rate)
    W, b = [None], [None]
    for l in range(1, net.L + 1):
        W.append(net.W[l] - rate * gradients.dW[l])
        b.append(net.b[l] - rate * gradients.db[l])
    return net.replaced(W, b)


def gradient_descent(net, X, Y, *, learning_rate, iterations, cost=cross_entropy, backward=None):
    """Train by gradient descent on all examples at once, yielding every iteration.

    Parameters
    ----------
    net : Network
        The initial weights. They are not changed.
    X : ndarray of shape (n_x, m), h5py.Dataset of that shape, or OnDisk
        The examples, one a column. What is in a file is read in chunks, in every iteration again.
    Y : ndarray of shape (n_L, m), or h5py.Dataset of shape (m,) or (n_L, m)
        The labels, 0 or 1.
    learning_rate : float or ndarray of shape (K,)
        The size of a step, alpha.
    iterations : int
        The number of updates.
    cost : Cost
        What to descend.
    backward : callable, optional
        Your own ``backward(net, cache, Y, cost)`` in place of nncore's. It returns Gradients, or the course's
        dictionary, and is given arrays that it cannot change.

    Yields
    ------
    step : Step
        ``iterations + 1`` of them: step i holds the network after i updates, step 0 the initial one.

    Raises
    ------
    ValueError
        If the shapes do not fit, a value is not finite, or the rate or the iterations make no sense.

    Examples
    --------
    >>> net = Network.initialize((1, 1), scale="zero")
    >>> X, Y = np.array([[-1.0, 1.0]]), np.array([[0, 1]])
    >>> for step in gradient_descent(net, X, Y, learning_rate=1.0, iterations=2):
    ...     print(step.iteration, f"{step.cost:.6f}")
    0 0.693147
    1 0.474077
    2 0.347698
    """
    net, X, Y = check_run(net, X, Y, learning_rate, iterations, cost, backward)
    if backward is None:
        return descend(net, X, Y, learning_rate, iterations, cost)
    return descend_by(backward, net, X, Y, learning_rate, iterations, cost)


def descend(net, X, Y, learning_rate, iterations, cost):
    """Yield the Steps of `gradient_descent` for arguments that were checked before."""
    keep_memory()
    quietly = silence()
    rate, parts = as_rate(learning_rate, net.dtype) / Y.shape[-1], in_parts(net, X, Y)
    for i in range(iterations):
        J, below = quietly(iterate, net, parts, cost, rate)
        yield Step(i, net, J)
        net = below
    yield Step(iterations, net, quietly(cost_of, net, parts, cost))


def descend_by(backward, net, X, Y, learning_rate, iterations, cost):
    """Yield the Steps of a descent that asks `backward` for its gradients."""
    for i in range(iterations + 1):
        with unwarned():
            cache = propagate(net, X)
            J, _ = cost.with_dZ(cache.Z[-1], Y, net.g[-1])
        yield Step(i, net, J)
        if i < iterations:
            gradients = gradients_of(backward, net, cache, Y, cost)
            with unwarned():
                net = update(net, gradients, learning_rate)


def check_run(net, X, Y, learning_rate, iterations, cost, backward=None):
    """Return the network, X and Y in one dtype, after every check that a run needs once."""
    check_network(net)
    check_size("iterations", iterations, 0, 10**12)
    check_instance("cost", cost, Cost, "nncore.cross_entropy")
    if backward is not None:
        check_function("backward", backward, "backward(net, cache, Y, cost)", 4)
    X, Y = as_examples(X), read_labels(Y)
    X = X.checked(net.sizes[0]) if isinstance(X, OnDisk) else check_X(X, net.sizes[0])
    net = net.astype(X.dtype)
    Y = check_Y(Y, np.empty((net.sizes[-1], X.shape[-1]), X.dtype))
    check_stacks(X=X, Y=Y, **{"W[1]": net.W[1]})
    check_rate(learning_rate, X.dtype, np.broadcast_shapes(X.shape[:-2], net.W[1].shape[:-2]))
    cost(np.zeros_like(Y), Y, net.g[-1])
    return net, X, Y


def check_step(net, gradients, learning_rate):
    """Return the gradients and the rate of one `update`, if they fit the network."""
    gradients = check_gradients(gradients, check_network(net))
    return gradients, check_rate(learning_rate, net.dtype, gradients.dW[1].shape[:-2])


def check_rate(learning_rate, dtype, stack):
    """Return `as_rate` of a learning rate that is finite, not negative, and one or as many as the stack."""
    rates = as_float(learning_rate, "the learning rate")
    with unwarned():
        fine = np.isfinite(rates.astype(dtype)).all() and (rates >= 0).all()
    if not fine or np.asarray(learning_rate).dtype == bool:
        what = f"among {in_words(rates.ravel())}" if rates.ndim else shown(learning_rate)
        raise ValueError(f"the learning rate is {what}: it must be a positive number")
    if rates.ndim and rates.shape != stack:
        what = f"a stack of {' x '.join(map(str, stack))}" if stack else "a single one"
        raise ValueError(
            f"the learning rates are {rates.shape}, but the network is {what}: give one rate, a number, or "
            f"one for each network of a stack"
        )
    return as_rate(rates, dtype)


def in_words(value):
    """Return a number in six digits, or the first and last few of the numbers of a stack."""
    return np.array2string(value, precision=6, threshold=4) if np.ndim(value) else f"{value:.6g}"
