"""The gradients of logistic regression."""

from functools import partial

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def gradients(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    return dw, db


def examples(rng):
    yield Case(
        (np.zeros((3, 1)), 0.0, rng.standard_normal((3, 7)), rng.integers(0, 2, (1, 7))), "w and b zero"
    )
    for n_x, m in sizes([(3, 7), (5, 1), (4, 4), (1, 6)], rng):
        w, b = rng.standard_normal((n_x, 1)), float(rng.standard_normal())
        yield labelled(m, w, b, rng.standard_normal((n_x, m)), rng.integers(0, 2, (1, m)))


def _gradients(w, b, X, Y, g=nncore.sigmoid, dZ=np.subtract, m_w=None, m_b=None):
    A = g(w.T @ X + b)
    dZ, m = dZ(A, Y), X.shape[1]
    return X @ dZ.T / (m_w or m), np.sum(dZ) / (m_b or m)


def _dZ(w, b, X, Y):
    return nncore.sigmoid(w.T @ X + b) - Y


def _by_m_minus_1(w, b, X, Y):
    dZ = _dZ(w, b, X, Y)
    return X @ dZ.T / (X.shape[1] - 1), np.sum(dZ) / (X.shape[1] - 1)


EXERCISE = Exercise(
    gradients,
    ("w", "b", "X", "Y"),
    ("dw", "db"),
    "dw of shape (n_x, 1) and the number db, the gradients of the cost",
    examples,
    (
        Mistake(
            "sums over the examples without dividing by m",
            partial(_gradients, m_w=1, m_b=1),
            "with m = {X.shape[1]} it is {X.shape[1]} times too large. "
            "Look at the 1/m in front of the cost: every gradient has it too",
        ),
        Mistake(
            "divides by the number of features",
            lambda w, b, X, Y: _gradients(w, b, X, Y, m_w=len(X), m_b=len(X)),
            "X is {X.shape}, one example a column, so m is X.shape[1] = {X.shape[1]} and not X.shape[0]",
        ),
        Mistake(
            "takes Y - A for A - Y",
            partial(_gradients, dZ=lambda A, Y: Y - A),
            "the sign is turned round, and a step against it goes uphill",
        ),
        Mistake(
            "leaves out the sigmoid",
            partial(_gradients, g=np.positive),
            "A is then Z = w.T @ X + b, which is not a probability. dZ is sigmoid(Z) - Y",
        ),
        Mistake(
            "leaves out the brackets of the sigmoid",
            partial(_gradients, g=lambda Z: 1 / 1 + np.exp(-Z)),
            "1 / 1 + np.exp(-Z) is 1 + np.exp(-Z), never below 1",
        ),
        Mistake(
            "leaves out b",
            lambda w, b, X, Y: _gradients(w, 0, X, Y),
            "here b is {b:.4g}, and Z is w.T @ X + b",
        ),
        Mistake(
            "multiplies dZ by the slope of the sigmoid",
            partial(_gradients, dZ=lambda A, Y: (A - Y) * A * (1 - A)),
            "that slope cancels against the cross-entropy's 1 / (A (1 - A)), which is why dZ is just A - Y",
        ),
        Mistake(
            "transposes dw",
            lambda w, b, X, Y: (_gradients(w, b, X, Y)[0].T, _gradients(w, b, X, Y)[1]),
            "dw has the shape of w, since w - learning_rate * dw must fit. Write X @ dZ.T, and not dZ @ X.T",
        ),
        Mistake(
            "multiplies entry by entry",
            lambda w, b, X, Y: (X * _dZ(w, b, X, Y) / X.shape[1], np.mean(_dZ(w, b, X, Y))),
            "X * dZ leaves a column for every example. The product X @ dZ.T multiplies and sums over them",
        ),
        Mistake(
            "takes the sum over all of dw for db",
            lambda w, b, X, Y: (_gradients(w, b, X, Y)[0], np.sum(_gradients(w, b, X, Y)[0])),
            "b enters every Z with a factor of 1, so db is the mean of dZ, and X has no part in it",
        ),
        Mistake(
            "takes tanh for the sigmoid",
            partial(_gradients, g=np.tanh),
            "A is a probability, between 0 and 1, and tanh runs from -1 to 1",
        ),
        Mistake(
            "takes the relu for the sigmoid",
            partial(_gradients, g=nncore.relu),
            "A is a probability, between 0 and 1, and the relu has no upper end",
        ),
        Mistake(
            "takes labels for probabilities",
            partial(_gradients, g=lambda Z: 1.0 * (Z > 0)),
            "A = sigmoid(Z) says how sure the unit is. With a threshold that is lost",
        ),
        Mistake(
            "multiplies by w where X is meant",
            lambda w, b, X, Y: (w * np.mean(_dZ(w, b, X, Y)), np.mean(_dZ(w, b, X, Y))),
            "w meets example i through x(i), so dw is the mean of x(i) dz(i)",
        ),
        Mistake(
            "squares the errors",
            partial(_gradients, dZ=lambda A, Y: (A - Y) ** 2),
            "dZ is A - Y, and its sign says which way to go",
        ),
        Mistake(
            "divides by m - 1",
            _by_m_minus_1,
            "the cost is a mean over m examples, so the divisor is m",
        ),
        Mistake(
            "gives db as the mean of A",
            lambda w, b, X, Y: (gradients(w, b, X, Y)[0], np.mean(_dZ(w, b, X, Y) + Y)),
            "db is the mean of dZ = A - Y. Without Y it would never be zero",
        ),
    ),
    (
        "forward first: Z = w.T @ X + b, A = sigmoid(Z), both of shape (1, m).",
        "the slope of the loss in Z is dZ = A - Y, one number for each example.",
        "w meets example i through x(i), so dw is the mean of x(i) dz(i), X @ dZ.T / m, (n_x, 1) like w.",
        "b meets every example with a factor of 1, so db is the mean of dZ: np.sum(dZ) / m.",
    ),
    (nncore.propagation.propagate_back, nncore.propagation.parameter_gradients),
    tolerance=1e-5,
    at_least=1.0,
    m="X",
)
