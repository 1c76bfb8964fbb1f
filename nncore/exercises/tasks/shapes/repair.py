"""An array of rank 1 becomes a row."""

import numpy as np

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def repair(y):
    return y.reshape(1, -1)


def rank_1(rng):
    yield Case((np.array([1, 0, 1, 1]),))
    for (m,) in sizes([(7,), (1,)], rng):
        yield labelled(m, rng.standard_normal(m))


EXERCISE = Exercise(
    repair,
    ("y",),
    "Y",
    "the same numbers as a row of shape (1, m)",
    rank_1,
    (
        Mistake(
            "makes a column",
            lambda y: y.reshape(-1, 1),
            "labels are a row, one a column of X. -1 is the size to work out: reshape(1, -1)",
        ),
        Mistake(
            "leaves y at rank 1",
            lambda y: y.T,
            "with only one axis there is nothing to transpose, so y.T is y. A reshape adds the axis",
        ),
        Mistake(
            "spreads y over a square",
            lambda y: y.reshape(-1, 1) * np.ones((1, y.size)),
            "broadcasting copied every number. A reshape keeps {y.size} numbers {y.size}",
        ),
    ),
    (
        "print y.shape. One number in the brackets is rank 1: neither a row nor a column.",
        "y.T does not help, since there is no second axis to swap with. A reshape adds one.",
        "a row is (1, m), and -1 stands for the size that is left: y.reshape(1, -1).",
    ),
)
