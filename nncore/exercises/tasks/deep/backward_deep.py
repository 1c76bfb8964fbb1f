"""Backward through L layers."""

import numpy as np

import nncore

from ...draw import labelled
from ...exercise import Exercise, Mistake
from .forward_deep import deep_networks
from .forward_with_cache import forward_with_cache


def backward_deep(parameters, cache, X, Y):
    m, L = X.shape[1], len(parameters) // 2
    A, gradients = {**cache, "A0": X}, {}
    dZ = A[f"A{L}"] - Y
    for l in range(L, 0, -1):
        gradients[f"dW{l}"] = dZ @ A[f"A{l - 1}"].T / m
        gradients[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
        if l > 1:
            dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l - 1}"] > 0)
    return gradients


def passes(rng):
    for case in deep_networks(rng):
        X, parameters = case.args
        cache = forward_with_cache(X, parameters)[1]
        yield labelled(X.shape[1], parameters, cache, X, rng.integers(0, 2, (1, X.shape[1])))


def _sums(dZ):
    return np.sum(dZ, axis=1, keepdims=True)


def _backward(dZ=np.subtract, gate=None, m=lambda X: X.shape[1], db=_sums, times=np.matmul, handed=1):
    """Backward with one of its parts exchanged; `handed` divides what goes down a layer."""

    def f(p, cache, X, Y):
        L, d = len(p) // 2, {}
        A = {**cache, "A0": X}
        dZ_l = dZ(A[f"A{L}"], Y)
        for l in range(L, 0, -1):
            d[f"dW{l}"] = times(dZ_l, A[f"A{l - 1}"].T) / m(X)
            d[f"db{l}"] = db(dZ_l) / m(X)
            if l > 1:
                dZ_l = dZ_l / (m(X) if handed is None else handed)
                Z, open_ = cache[f"Z{l - 1}"], gate or (lambda Z, A: Z > 0)
                dZ_l = p[f"W{l}"].T @ dZ_l * open_(Z, A[f"A{l - 1}"])
        return d

    return f


def _only(keep):
    def f(p, *args):
        return {k: d for k, d in backward_deep(p, *args).items() if keep(int(k[2:]), len(p) // 2)}

    return f


EXERCISE = Exercise(
    backward_deep,
    ("parameters", "cache", "X", "Y"),
    lambda parameters, cache, X, Y: {"": tuple(f"d{key}" for key in parameters)},
    "a dictionary of dW1, db1, ..., dWL, dbL",
    passes,
    (
        Mistake(
            "sums over the examples without dividing by m",
            _backward(m=lambda X: 1),
            "with m = {X.shape[1]} it is {X.shape[1]} times too large. "
            "Look at the 1/m in front of the cost, which every gradient has too",
        ),
        Mistake(
            "divides by m once more in each layer below",
            _backward(handed=None),
            "dZ belongs to each example alone and is handed down undivided. The 1/m stands in dW and db only",
        ),
        Mistake(
            "divides by the number of features",
            _backward(m=len),
            "X is {X.shape}, one example a column, so m is X.shape[1] = {X.shape[1]} and not X.shape[0]",
        ),
        Mistake(
            "takes Y - A for A - Y",
            _backward(dZ=lambda A, Y: Y - A),
            "the sign is turned round in every gradient, and a step against it goes uphill",
        ),
        Mistake(
            "multiplies dZ of the last layer by the slope of the sigmoid",
            _backward(dZ=lambda A, Y: (A - Y) * A * (1 - A)),
            "that slope cancels against the cross-entropy's 1 / (A (1 - A)), and dZ is just A - Y",
        ),
        Mistake(
            "takes dA of the last layer for its dZ",
            _backward(dZ=lambda A, Y: -(Y / A) + (1 - Y) / (1 - A)),
            "on the way from dA to dZ it is multiplied by the slope A * (1 - A), and A - Y is left",
        ),
        Mistake(
            "leaves out the slope of the relu",
            _backward(gate=lambda Z, A: 1),
            "W.T @ dZ is dA of the layer below. Where its Z is negative the relu is flat, and nothing passes",
        ),
        Mistake(
            "multiplies by relu(Z) and not by its slope",
            _backward(gate=lambda Z, A: A),
            "where Z > 0 the slope is 1, however large Z is",
        ),
        Mistake(
            "takes the slope of tanh in the hidden layers",
            _backward(gate=lambda Z, A: 1 - A**2),
            "here they have the relu, whose slope is 1 where Z > 0 and 0 elsewhere",
        ),
        Mistake(
            "takes the slope of the sigmoid in the hidden layers",
            _backward(gate=lambda Z, A: A * (1 - A)),
            "here they have the relu, whose slope is 1 where Z > 0 and 0 elsewhere",
        ),
        Mistake(
            "lets through where Z is negative",
            _backward(gate=lambda Z, A: Z < 0),
            "the relu is flat for Z < 0, so nothing passes there. Turn the comparison round",
        ),
        Mistake(
            "sums db without keepdims=True",
            _backward(db=lambda dZ: np.sum(dZ, axis=1)),
            "b1 - learning_rate * db1 would broadcast to a square array, without a complaint",
        ),
        Mistake(
            "sums db over the units",
            _backward(db=lambda dZ: np.sum(dZ, axis=0, keepdims=True)),
            "the axis that is named disappears. The examples are to go, which is axis=1",
        ),
        Mistake(
            "sums db over everything",
            _backward(db=lambda dZ: np.sum(dZ, keepdims=True)),
            "each unit has its own bias, so the sum goes over the examples only, with axis=1",
        ),
        Mistake(
            "multiplies entry by entry where a matrix product is meant",
            _backward(times=np.multiply),
            "dW is dZ @ A_prev.T / m. The product @ multiplies and sums over examples, and * only multiplies",
        ),
        Mistake(
            "stops before layer 1",
            _only(lambda l, L: l > 1),
            "range(L, 1, -1) ends at 2. Layer 1 is reached by range(L, 0, -1), and A0 is X",
        ),
        Mistake(
            "has no gradients under the names of the last layer",
            _only(lambda l, L: l < L),
            "the layers are counted from 1 to L = len(parameters) // 2, so l runs over range(L, 0, -1)",
        ),
        Mistake(
            "multiplies by Z and not by the slope of the relu",
            _backward(gate=lambda Z, A: Z),
            "the slope is 1 where Z > 0 and 0 elsewhere. Multiply by Z > 0",
        ),
    ),
    (
        "begin with dZ = A - Y of layer L, and let l run down, for l in range(L, 0, -1).",
        "in each layer dW = dZ @ A_prev.T / m and db = np.sum(dZ, axis=1, keepdims=True) / m; A0 is X.",
        "one layer down, if there is one: dA = W.T @ dZ with the W of layer l, and then dZ = dA * (Z > 0) "
        "with the Z of layer l - 1.",
        "put dW and db into a dictionary under f'dW{l}' and f'db{l}'. dZ is overwritten last.",
    ),
    (nncore.propagation.propagate_back, nncore.propagation.parameter_gradients),
    m="X",
)
