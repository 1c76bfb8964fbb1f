"""What the playground adds around nncore's `backward`: a penalty, weights that stand still, mini-batches.

Each is a function around the function, so the heart stays as it is; `program` quotes their source.
"""

import numpy as np

from ....cost import cross_entropy
from ....descent import update
from ....propagation import Gradients, backward, forward


def with_l2(backward, l2):
    """Return `backward` with the gradient of the penalty, ``l2 / m * W[l]``, added to every dW[l]."""

    def penalized(net, cache, Y, cost):
        dW, db = backward(net, cache, Y, cost)
        m = Y.shape[1]
        return Gradients([None, *(d + l2 / m * W for d, W in zip(dW[1:], net.W[1:], strict=True))], db)

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


def mini_batches(net, X, Y, learning_rate, iterations, size, first=0, backward=backward):
    """Yield the network after each of `iterations` updates, each on `size` examples.

    The examples are shuffled anew in every epoch; `first` is the number of the first iteration.
    """
    m = X.shape[1]
    for i in range(first, first + iterations):
        epoch, k = divmod(i, -(-m // size))
        batch = np.random.default_rng(epoch).permutation(m)[k * size : (k + 1) * size]
        cache = forward(net, X[:, batch])
        net = update(net, backward(net, cache, Y[:, batch], cross_entropy), learning_rate)
        yield net


def edited(net, changes):
    """Return the network with some parameters changed: a list of ``("W" or "b", l, i, j, value)``."""
    net = net.map(np.array)
    for name, l, i, j, value in changes:
        getattr(net, name)[l][i, j] = value
    return net


def checked(backward):
    """Return the reader's own `backward` with its answer looked at; the course's dictionary will do too."""

    def looked_at(net, cache, Y, cost):
        answer = backward(net, cache, Y, cost)
        if isinstance(answer, dict):
            layers = range(1, net.L + 1)
            missing = [f"d{p}{l}" for l in layers for p in "Wb" if f"d{p}{l}" not in answer]
            if missing:
                raise ValueError(f"your backward returns a dictionary without {', '.join(missing)}")
            answer = [[None, *(answer[f"d{p}{l}"] for l in layers)] for p in "Wb"]
        try:
            dW, db = map(list, answer)
        except (TypeError, ValueError):
            raise ValueError(
                f"your backward returns {type(answer).__name__}: it must return Gradients(dW, db)"
            ) from None
        for name, gradients, parameters in (("W", dW, net.W), ("b", db, net.b)):
            check_shapes(name, gradients, parameters)
        return Gradients(dW, db)

    return looked_at


def check_shapes(name, gradients, parameters):
    """Refuse a gradient that does not have the shape of its parameter: it would broadcast silently."""
    if len(gradients) != len(parameters):
        raise ValueError(
            f"your backward returns d{name} with {len(gradients)} entries: it must have {len(parameters)}, "
            f"None for the input and one a layer"
        )
    for l in range(1, len(parameters)):
        if np.shape(gradients[l]) != parameters[l].shape:
            raise ValueError(
                f"your backward returns d{name}[{l}] of shape {np.shape(gradients[l])}, but {name}[{l}] is "
                f"{parameters[l].shape}: a gradient has the shape of its parameter"
            )
