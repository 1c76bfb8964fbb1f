"""Where logistic regression begins: weights and bias of zero."""

import numpy as np

import nncore

from ...draw import sizes
from ...exercise import Case, Exercise, Mistake


def initialize_zeros(n_x):
    w = np.zeros((n_x, 1))
    b = 0.0
    return w, b


def feature_counts(rng):
    yield Case((3,))
    yield Case((192,), "the features of a small picture")
    yield Case((1,), "n_x = 1")
    for (n_x,) in sizes([(5,)], rng):
        yield Case((n_x,))


EXERCISE = Exercise(
    initialize_zeros,
    ("n_x",),
    ("w", "b"),
    "w of shape (n_x, 1) and the number b, all of them zero",
    feature_counts,
    (
        Mistake(
            "makes w an array of rank 1",
            lambda n_x: (np.zeros(n_x), 0.0),
            "w is a column, and its transpose must be a row. The shape goes in brackets of its own, "
            "np.zeros((n_x, 1))",
        ),
        Mistake(
            "makes w a row",
            lambda n_x: (np.zeros((1, n_x)), 0.0),
            "the course keeps w as a column and writes w.T @ X. Its shape is ({n_x}, 1)",
        ),
        Mistake(
            "makes w square",
            lambda n_x: (np.zeros((n_x, n_x)), 0.0),
            "one unit has one weight for each of the {n_x} features, so w is ({n_x}, 1)",
        ),
        Mistake(
            "gives every feature a bias",
            lambda n_x: (np.zeros((n_x, 1)), np.zeros((n_x, 1))),
            "one unit has one bias, the number 0.0",
        ),
        Mistake(
            "makes w a single number",
            lambda n_x: (0.0, 0.0),
            "there is a weight for each of the {n_x} features, np.zeros((n_x, 1))",
        ),
        Mistake(
            "begins with weights that are not zero",
            lambda n_x: (np.ones((n_x, 1)), 0.0),
            "one unit has no other to be told apart from, so zero will do. The first cost is ln 2 = 0.6931",
            lambda values, args: all(np.any(found["w"]) for found in values),
        ),
        Mistake(
            "begins with a bias that is not zero",
            lambda n_x: (np.zeros((n_x, 1)), 1.0),
            "with w and b zero every prediction is 0.5, and the first cost is ln 2 = 0.6931",
            lambda values, args: all(found["b"] != 0 for found in values),
        ),
    ),
    (
        "one unit has a weight for each feature, in a column, and one bias.",
        "np.zeros takes the shape in brackets of its own: np.zeros((rows, columns)).",
        "w = np.zeros((n_x, 1)) and b = 0.0. Return both.",
    ),
    (nncore.Network.initialize,),
)
