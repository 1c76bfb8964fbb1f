"""Forward through one unit: the probability that each example is a cat."""

from functools import partial

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def forward_logistic(w, b, X):
    Z = w.T @ X + b
    return 1 / (1 + np.exp(-Z))


def units(rng):
    for i, (n_x, m) in enumerate(sizes([(3, 7), (5, 1), (4, 4), (1, 6)], rng)):
        if i == 4:
            X = np.array([[1, 0, -2], [3, -1, 1]])
            yield Case((np.array([[2], [-1]]), 1, X), "whole numbers")
            yield Case((np.array([[900.0], [-900.0]]), -0.5, X / 1.0), "very large abs(Z)")
        w, b = rng.standard_normal((n_x, 1)), float(rng.standard_normal())
        yield labelled(m, w, b, rng.standard_normal((n_x, m)))


def _forward(w, b, X, g=nncore.sigmoid, times=lambda w, X: w.T @ X):
    return g(times(w, X) + b)


EXERCISE = Exercise(
    forward_logistic,
    ("w", "b", "X"),
    "A",
    "A of shape (1, m), the sigmoid of w.T @ X + b",
    units,
    (
        Mistake(
            "leaves out the sigmoid",
            partial(_forward, g=np.positive),
            "w.T @ X + b is Z, which may be any number. A probability is between 0 and 1",
        ),
        Mistake(
            "leaves out the bias",
            lambda w, b, X: _forward(w, 0, X),
            "here b is {b:.4g}, and Z is w.T @ X + b",
        ),
        Mistake(
            "leaves out the brackets of the sigmoid",
            partial(_forward, g=lambda Z: 1 / 1 + np.exp(-Z)),
            "1 / 1 + np.exp(-Z) is 1 + np.exp(-Z), never below 1",
        ),
        Mistake(
            "takes exp(Z) for exp(-Z)",
            partial(_forward, g=lambda Z: nncore.sigmoid(-Z)),
            "it falls where the sigmoid rises, so every cat becomes a non-cat",
        ),
        Mistake(
            "adds the bias after the sigmoid",
            lambda w, b, X: nncore.sigmoid(w.T @ X) + b,
            "A can then leave the range from 0 to 1. The bias belongs to Z, inside",
        ),
        Mistake(
            "multiplies entry by entry and does not sum",
            partial(_forward, times=lambda w, X: w * X),
            "w * X keeps a row for each feature. The product w.T @ X multiplies and sums over them",
        ),
        Mistake(
            "returns the transpose",
            lambda w, b, X: _forward(w, b, X).T,
            "an example is a column everywhere in the course, so A is (1, {X.shape[1]}), like Y",
        ),
        Mistake(
            "takes the threshold too early",
            partial(_forward, g=lambda Z: np.where(Z > 0, 1.0, 0.0)),
            "these are labels. The cost needs the probabilities, and predict makes labels of them",
        ),
        Mistake(
            "takes tanh for the sigmoid",
            partial(_forward, g=np.tanh),
            "tanh runs from -1 to 1, and a probability from 0 to 1",
        ),
    ),
    (
        "first Z = w.T @ X + b, one number for each example, (1, m).",
        "then A = 1 / (1 + np.exp(-Z)), entry by entry. Mind the brackets.",
        "b is one number, and + gives it to every example.",
    ),
    (nncore.propagation.propagate,),
    m="X",
)
