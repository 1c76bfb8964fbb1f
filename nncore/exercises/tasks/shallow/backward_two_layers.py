"""The six equations."""

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Exercise
from .backward_two_layers_mistakes import MISTAKES
from .forward_two_layers import SIZES, forward_two_layers, parameters_for


def backward_two_layers(parameters, cache, X, Y):
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dW2 = dZ2 @ cache["A1"].T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    dZ1 = parameters["W2"].T @ dZ2 * (1 - cache["A1"] ** 2)
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


def passes(rng):
    for n_x, n_h, m in sizes(SIZES, rng):
        X, parameters = rng.standard_normal((n_x, m)), parameters_for(n_x, n_h, rng)
        cache = forward_two_layers(X, parameters)[1]
        yield labelled(m, parameters, cache, X, rng.integers(0, 2, (1, m)))


EXERCISE = Exercise(
    backward_two_layers,
    ("parameters", "cache", "X", "Y"),
    {"": ("dW2", "db2", "dW1", "db1")},
    "a dictionary of dW1, db1, dW2 and db2",
    passes,
    MISTAKES,
    (
        "six lines, from the back: dZ2, dW2, db2, dZ1, dW1, db1. The first is dZ2 = A2 - Y.",
        "a layer's gradients: dW2 = dZ2 @ A1.T / m, and db2 = np.sum(dZ2, axis=1, keepdims=True) / m.",
        "one layer down: dA1 = W2.T @ dZ2, and dZ1 = dA1 * (1 - A1**2), as tanh has the slope 1 - A1**2.",
        "dW1 and db1 are as dW2 and db2, with dZ1 for dZ2 and X for A1. dW1 has the shape of W1.",
    ),
    (nncore.propagation.propagate_back, nncore.propagation.parameter_gradients),
    tolerance=1e-5,
    at_least=1.0,
    m="X",
)
