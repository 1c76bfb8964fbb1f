"""Back through Z = W @ A_prev + b."""

from functools import partial

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def linear_backward(dZ, A_prev, W):
    m = A_prev.shape[1]
    dA_prev = W.T @ dZ
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    return dA_prev, dW, db


def layers(rng):
    first = [(4, 3, 7), (5, 2, 1), (4, 4, 4)]
    for i, (n, n_prev, m) in enumerate(sizes(first, rng)):
        if i == 3:
            yield Case((np.array([[1, -2]]), np.array([[3, 4]]), np.array([[5]])), "whole numbers")
        yield labelled(m, *(rng.standard_normal(shape) for shape in ((n, m), (n_prev, m), (n, n_prev))))


def _linear(dZ, A_prev, W, m=lambda A: A.shape[1], total=lambda dZ: np.sum(dZ, axis=1, keepdims=True)):
    return W.T @ dZ, dZ @ A_prev.T / m(A_prev), total(dZ) / m(A_prev)


def _replaced(**wrong):
    """Linear backward with some of its results computed otherwise."""

    def f(dZ, A_prev, W):
        right = dict(zip(("dA_prev", "dW", "db"), linear_backward(dZ, A_prev, W), strict=True))
        return tuple({**right, **{key: g(dZ, A_prev, W) for key, g in wrong.items()}}.values())

    return f


EXERCISE = Exercise(
    linear_backward,
    ("dZ", "A_prev", "W"),
    ("dA_prev", "dW", "db"),
    "dA_prev, dW and db of Z = W @ A_prev + b",
    layers,
    (
        Mistake(
            "sums over the examples without dividing by m",
            partial(_linear, m=lambda A: 1),
            "with m = {dZ.shape[1]} it is {dZ.shape[1]} times too large. "
            "Look at the 1/m in front of the cost, which dW and db have too",
        ),
        Mistake(
            "divides by the number of units below",
            partial(_linear, m=len),
            "A_prev is {A_prev.shape}, one example a column, so m is A_prev.shape[1] = {A_prev.shape[1]}",
        ),
        Mistake(
            "divides dA_prev by m as well",
            _replaced(dA_prev=lambda dZ, A, W: W.T @ dZ / dZ.shape[1]),
            "dA_prev belongs to each example alone. The mean is taken in dW and db, which sum over them",
        ),
        Mistake(
            "leaves out the transpose of W",
            _replaced(dA_prev=lambda dZ, A, W: W @ dZ),
            "it fits only where W is square. dA_prev is W.T @ dZ, which carries dZ back",
        ),
        Mistake(
            "leaves out the transpose of A_prev",
            _replaced(dW=lambda dZ, A, W: dZ @ A / A.shape[1]),
            "it fits only where A_prev is square. The sum goes over the examples, dZ @ A_prev.T / m",
        ),
        Mistake(
            "multiplies entry by entry for dW",
            _replaced(dW=lambda dZ, A, W: dZ * A.T / A.shape[1]),
            "the product @ multiplies and sums over the examples, and * only multiplies",
        ),
        Mistake(
            "transposes dW",
            _replaced(dW=lambda dZ, A, W: A @ dZ.T / A.shape[1]),
            "dW has the shape of W, since W - learning_rate * dW must fit. Write dZ @ A_prev.T / m",
        ),
        Mistake(
            "sums db without keepdims=True",
            partial(_linear, total=lambda dZ: np.sum(dZ, axis=1)),
            "b - learning_rate * db would broadcast to a square array, without a complaint",
        ),
        Mistake(
            "sums db over the units",
            partial(_linear, total=lambda dZ: np.sum(dZ, axis=0, keepdims=True)),
            "the axis that is named disappears. The examples are to go, which is axis=1",
        ),
        Mistake(
            "sums db over everything",
            partial(_linear, total=np.sum),
            "each unit has its own bias, so the sum goes over the examples only, with axis=1",
        ),
    ),
    (
        "each gradient has the shape of its own array: dA_prev that of A_prev, dW that of W, db that of b.",
        "W carried A_prev forward to Z, and its transpose carries dZ back: dA_prev = W.T @ dZ.",
        "dW = dZ @ A_prev.T / m, where the product sums over examples; db is the mean of dZ along axis=1, "
        "with keepdims=True.",
    ),
    (nncore.linear_backward, nncore.parameter_gradients),
    m="dZ",
)
