"""One step downhill."""

import numpy as np

import nncore

from ...draw import sizes
from ...exercise import Case, Exercise, Mistake


def descend(w, b, dw, db, learning_rate):
    w = w - learning_rate * dw
    b = b - learning_rate * db
    return w, b


def steps(rng):
    yield Case((np.array([[1], [2]]), 3, np.array([[10], [-20]]), 5, 0.1), "whole numbers")
    for (n_x,) in sizes([(3,), (1,), (6,)], rng):
        w, dw = rng.standard_normal((2, n_x, 1))
        b, db = rng.standard_normal(2).tolist()
        yield Case((w, b, dw, db, float(rng.uniform(0.01, 2))))


EXERCISE = Exercise(
    descend,
    ("w", "b", "dw", "db", "learning_rate"),
    ("w", "b"),
    "the new w and b, one step downhill",
    steps,
    (
        Mistake(
            "adds the gradient",
            lambda w, b, dw, db, a: (w + a * dw, b + a * db),
            "the gradient points uphill, so the cost would grow. Descent subtracts",
        ),
        Mistake(
            "leaves out the learning rate",
            lambda w, b, dw, db, a: (w - dw, b - db),
            "here it is {learning_rate:.4g}, and the step is learning_rate * dw",
        ),
        Mistake(
            "returns the step and not the place it leads to",
            lambda w, b, dw, db, a: (-a * dw, -a * db),
            "the step is taken from w, as w - learning_rate * dw",
        ),
        Mistake(
            "updates w only",
            lambda w, b, dw, db, a: (w - a * dw, b),
            "b came back as it was; it has a gradient too",
        ),
        Mistake(
            "returns w and b as they were",
            lambda w, b, dw, db, a: (w, b),
            "w - learning_rate * dw makes a new array, which must be given a name and returned",
        ),
        Mistake(
            "subtracts db from w too",
            lambda w, b, dw, db, a: (w - a * db, b - a * db),
            "db is one number, so it broadcasts, and nothing complains. w goes with dw",
        ),
        Mistake(
            "scales w by the gradient",
            lambda w, b, dw, db, a: (w - a * dw * w, b - a * db * b),
            "the step is learning_rate * dw alone, whatever w is",
        ),
    ),
    (
        "downhill is against the gradient: w = w - learning_rate * dw.",
        "the same line for b, with db. Then return both.",
        "w = w - ... makes a new array. w -= ... would change the one that the caller still holds.",
    ),
    (nncore.update,),
)
