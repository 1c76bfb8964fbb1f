"""The mistakes that are known of the six equations."""

from functools import partial

import numpy as np

from ...exercise import Mistake


def _sum(dZ):
    return np.sum(dZ, axis=1, keepdims=True)


def _backward(
    p,
    c,
    X,
    Y,
    dZ2=lambda A2, Y: A2 - Y,
    slope=lambda c: 1 - c["A1"] ** 2,
    inputs=lambda c, X: (X, c["A1"]),
    m=lambda X: X.shape[1],
    total=_sum,
    times=np.matmul,
):
    dZ2, m, (A0, A1) = dZ2(c["A2"], Y), m(X), inputs(c, X)
    dZ1 = p["W2"].T @ dZ2 * slope(c)
    return {
        "dW1": times(dZ1, A0.T) / m,
        "db1": total(dZ1) / m,
        "dW2": times(dZ2, A1.T) / m,
        "db2": total(dZ2) / m,
    }


def _no_brackets(p, c, X, Y):
    dA1 = p["W2"].T @ (c["A2"] - Y)
    dZ1, m = dA1 * 1 - c["A1"] ** 2, X.shape[1]
    return _backward(p, c, X, Y) | {"dW1": dZ1 @ X.T / m, "db1": _sum(dZ1) / m}


MISTAKES = (
    Mistake(
        "sums over the examples without dividing by m",
        partial(_backward, m=lambda X: 1),
        "with m = {X.shape[1]} it is {X.shape[1]} times too large. "
        "Look at the 1/m in front of the cost, which every gradient has too",
    ),
    Mistake(
        "divides by the number of features",
        partial(_backward, m=len),
        "X is {X.shape}, one example a column, so m is X.shape[1] = {X.shape[1]} and not X.shape[0]",
    ),
    Mistake(
        "takes Y - A2 for A2 - Y",
        partial(_backward, dZ2=lambda A2, Y: Y - A2),
        "the sign is turned round in every gradient, and a step against it goes uphill",
    ),
    Mistake(
        "multiplies dZ2 by the slope of the sigmoid",
        partial(_backward, dZ2=lambda A2, Y: (A2 - Y) * A2 * (1 - A2)),
        "that slope cancels against the cross-entropy's 1 / (A2 (1 - A2)), and dZ2 is just A2 - Y",
    ),
    Mistake(
        "takes 1 - Z1**2 for 1 - A1**2",
        partial(_backward, slope=lambda c: 1 - c["Z1"] ** 2),
        "the slope of tanh at Z1 is 1 - tanh(Z1)**2, and tanh(Z1) is A1. "
        "A slope of tanh is never negative, and 1 - Z1**2 is where abs(Z1) > 1",
    ),
    Mistake(
        "takes 1 - A1 for 1 - A1**2",
        partial(_backward, slope=lambda c: 1 - c["A1"]),
        "the square is missing, so the slope would exceed 1 where A1 is negative",
    ),
    Mistake(
        "takes the sigmoid's slope A1 * (1 - A1) in the hidden layer",
        partial(_backward, slope=lambda c: c["A1"] * (1 - c["A1"])),
        "the hidden layer has tanh, whose slope is 1 - A1**2",
    ),
    Mistake(
        "takes tanh of A1 once more",
        partial(_backward, slope=lambda c: 1 - np.tanh(c["A1"]) ** 2),
        "A1 is tanh(Z1) already, so the slope is 1 - A1**2",
    ),
    Mistake(
        "leaves out the slope of the hidden activation",
        partial(_backward, slope=lambda c: 1),
        "W2.T @ dZ2 is dA1. On the way to dZ1 it is multiplied by the slope of tanh, 1 - A1**2",
    ),
    Mistake(
        "takes A1 as the input of both layers",
        partial(_backward, inputs=lambda c, X: (c["A1"], c["A1"])),
        "the gradient of a layer's weights holds what came into that layer, and into layer 1 came X",
    ),
    Mistake(
        "takes X as the input of both layers",
        partial(_backward, inputs=lambda c, X: (X, X)),
        "the gradient of a layer's weights holds what came into that layer, and into layer 2 came A1",
    ),
    Mistake(
        "takes Z1 as the input of layer 2",
        partial(_backward, inputs=lambda c, X: (X, c["Z1"])),
        "into layer 2 came A1 = tanh(Z1), so dW2 is dZ2 @ A1.T / m",
    ),
    Mistake(
        "multiplies entry by entry where a matrix product is meant",
        partial(_backward, times=np.multiply),
        "dW1 is dZ1 @ X.T / m. The product @ multiplies and sums over examples, and * only multiplies",
    ),
    Mistake(
        "sums db without keepdims=True",
        partial(_backward, total=lambda dZ: np.sum(dZ, axis=1)),
        "b1 - learning_rate * db1 would broadcast to a square array, without a complaint",
    ),
    Mistake(
        "sums db over the units",
        partial(_backward, total=lambda dZ: np.sum(dZ, axis=0, keepdims=True)),
        "the axis that is named disappears. The examples are to go, which is axis=1",
    ),
    Mistake(
        "sums db over everything",
        partial(_backward, total=lambda dZ: np.sum(dZ, keepdims=True)),
        "each unit has its own bias, so the sum goes over the examples only, with axis=1",
    ),
    Mistake(
        "takes the slope of the relu in the hidden layer",
        partial(_backward, slope=lambda c: c["Z1"] > 0),
        "the hidden layer has tanh, whose slope is 1 - A1**2",
    ),
    Mistake(
        "takes A2 * (1 - A2) for the slope of the hidden layer",
        partial(_backward, slope=lambda c: c["A2"] * (1 - c["A2"])),
        "the slope belongs to the hidden layer, whose tanh has 1 - A1**2",
    ),
    Mistake(
        "takes labels for probabilities in A2",
        partial(_backward, dZ2=lambda A2, Y: (A2 > 0.5) - Y),
        "the error says how sure the network was, so it is A2 - Y",
    ),
    Mistake(
        "writes 1 - A1**2 without its brackets",
        _no_brackets,
        "dA1 * 1 - A1**2 is dA1 - A1**2. The slope needs brackets, dA1 * (1 - A1**2)",
    ),
    Mistake(
        "divides by m - 1",
        partial(_backward, m=lambda X: X.shape[1] - 1),
        "the cost is a mean over m examples, so the divisor is m",
    ),
    Mistake(
        "takes the derivative of the cost in A2 for dZ2",
        partial(_backward, dZ2=lambda A2, Y: -Y / A2 + (1 - Y) / (1 - A2)),
        "that is dA2. On the way to dZ2 it is multiplied by A2 * (1 - A2), and A2 - Y is left",
    ),
)
