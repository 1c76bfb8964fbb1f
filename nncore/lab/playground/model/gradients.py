"""What the playground adds around nncore's `backward`: a penalty, weights that stand still, mini-batches.

Each is a function around the function, so the heart stays as it is; `program` quotes their source.
"""

import numpy as np

from ....checks import check_function
from ....cost import cross_entropy
from ....descent import update
from ....own_backward import gradients_of
from ....propagation import Gradients, backward, forward


def with_l2(backward, l2):
    """Return `backward` with the gradient of the penalty, ``l2 / m * W[l]``, added to every dW[l]."""

    def penalized(net, cache, Y, cost):
        dW, db = backward(net, cache, Y, cost)
        m = Y.shape[1]
        return Gradients([None, *(d + l2 / m * W for d, W in zip(dW[1:], net.W[1:], strict=True))], db)

    return penalized


def with_l1(backward, l1):
    """Return `backward` with the gradient of the penalty, ``l1 / m * sign(W[l])``, added to every dW[l]."""

    def penalized(net, cache, Y, cost):
        dW, db = backward(net, cache, Y, cost)
        m = Y.shape[1]
        signs = map(np.sign, net.W[1:])
        return Gradients([None, *(d + l1 / m * s for d, s in zip(dW[1:], signs, strict=True))], db)

    return penalized


def with_frozen(backward, frozen):
    """Return `backward` with gradient 0 for each frozen parameter ``("W" or "b", l, i, j)``."""

    def held(net, cache, Y, cost):
        dW, db = backward(net, cache, Y, cost)
        gradients = {"W": [None, *map(np.array, dW[1:])], "b": [None, *map(np.array, db[1:])]}
        for name, l, i, j in frozen:
            gradients[name][l][i, j] = 0
        return Gradients(gradients["W"], gradients["b"])

    return held


def with_knobs(backward, knobs):
    """Return `backward` with the penalties of the knobs, and with what they freeze."""
    if knobs.l2:
        backward = with_l2(backward, knobs.l2)
    if knobs.l1:
        backward = with_l1(backward, knobs.l1)
    return with_frozen(backward, knobs.frozen) if knobs.frozen else backward


def mini_batches(net, X, Y, learning_rate, iterations, size, first=0, backward=backward, cost=cross_entropy):
    """Yield the network after each of `iterations` updates, each on `size` examples.

    The examples are shuffled anew in every epoch; `first` is the number of the first iteration.
    """
    m = X.shape[1]
    for i in range(first, first + iterations):
        epoch, k = divmod(i, -(-m // size))
        batch = np.random.default_rng(epoch).permutation(m)[k * size : (k + 1) * size]
        cache = forward(net, X[:, batch])
        net = update(net, backward(net, cache, Y[:, batch], cost), learning_rate)
        yield net


def edited(net, changes):
    """Return the network with some parameters changed: a list of ``("W" or "b", l, i, j, value)``."""
    net = net.map(np.array)
    for name, l, i, j, value in changes:
        getattr(net, name)[l][i, j] = value
    return net


def checked(backward):
    """Return the reader's own `backward` with its answer looked at; the course's dictionary will do too.

    Whatever is wrong with it becomes a ValueError in one sentence. It is given arrays that it cannot change.
    """
    name = getattr(backward, "__name__", type(backward).__name__)

    def called(net, cache, Y, cost):
        try:
            return backward(net, cache, Y, cost)
        except Exception as error:  # whatever the reader's function raises
            if "read-only" in str(error):
                raise  # `gradients_of` says what to do about it
            said = " ".join(str(error).split())[:200]
            raise ValueError(f"{name} raised {type(error).__name__}: {said}") from error

    def looked_at(net, cache, Y, cost):
        gradients = gradients_of(called, net, cache, Y, cost)
        if all(np.isfinite(A).all() for A in cache.A):  # what overflowed before is not backward's doing
            check_gradients_finite(gradients)
        return gradients

    return looked_at


def check_gradients_finite(gradients):
    """Refuse gradients that are not finite numbers: every weight would be lost."""
    for kind, arrays in zip(gradients._fields, gradients, strict=True):
        for l, array in enumerate(arrays[1:], 1):
            if not np.isfinite(array).all():
                where = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
                raise ValueError(
                    f"your backward returns {kind}[{l}] of shape {array.shape} with {array[where]} at "
                    f"{list(where)}: a gradient is finite, so look for a division by 0 or a log(0)"
                )


def backward_of(X, Y, backward):
    """Return (X, backward) where X may be what brings a backward pass of its own, and no points.

    Parameters
    ----------
    X : ndarray, None, or any object with a method ``as_backward()``
    Y : ndarray or None
    backward : callable or None

    Raises
    ------
    ValueError
        If a backward pass is given twice, or is not a function of (net, cache, Y, cost).
    """
    if hasattr(X, "as_backward"):
        if Y is not None or backward is not None:
            raise ValueError("a network of your own takes the place of X: leave Y and backward out")
        X, backward = None, X.as_backward()
    if backward is not None:
        check_function("backward", backward, "backward(net, cache, Y, cost)", 4)
    return X, backward
