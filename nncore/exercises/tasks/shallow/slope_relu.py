"""How steep the relu is."""

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake
from ..kinks import between


def slope_relu(Z):
    return np.where(Z > 0, 1.0, 0.0)


def any_Z(rng):
    """Inputs, one of them 0, where relu and leaky relu have no slope of their own and any between is
    right.
    """
    yield Case((np.array([[2.0, -0.5, -2.0]]),))
    yield Case((np.array([[1, 3], [-2, -1]]),), "whole numbers")
    yield Case((np.array([[-1000.0, 1000.0]]),), "very large abs(Z)")
    yield Case((np.array([[0.0, -1.5], [2.5, 0.0]]),), "Z = 0")
    for n, m in sizes([(1, 1), (4, 4), (3, 7)], rng):
        yield labelled(m, 2 * rng.standard_normal((n, m)))


EXERCISE = Exercise(
    slope_relu,
    ("Z",),
    "slope",
    "the slope of the relu at every entry of Z",
    any_Z,
    (
        Mistake(
            "gives the relu itself",
            lambda Z: np.maximum(0, Z),
            "that is the height of the curve. To the right of 0 it rises by 1 for every 1, so the slope is 1",
        ),
        Mistake(
            "has the two sides exchanged",
            lambda Z: np.where(Z < 0, 1.0, 0.0),
            "the relu is flat where Z < 0, and rises where Z > 0",
        ),
        Mistake(
            "gives -1 where Z is negative",
            np.sign,
            "that is the slope of abs(Z). The relu is flat where Z < 0, so the slope is 0",
        ),
        Mistake(
            "gives 1 everywhere",
            lambda Z: np.ones(Z.shape),
            "that is the slope of a straight line. Where Z < 0 the relu is flat",
        ),
        Mistake(
            "gives the slope of the leaky relu",
            lambda Z: np.where(Z > 0, 1, 0.01),
            "the plain relu is flat where Z < 0, so its slope there is 0",
        ),
        Mistake(
            "gives one number for all of Z",
            lambda Z: float(np.all(Z > 0)),
            "`if` asks once. np.where(Z > 0, 1.0, 0.0) chooses for every entry",
        ),
        Mistake(
            "gives the slope of the sigmoid",
            lambda Z: nncore.sigmoid.derivative(Z),
            "the relu has only two slopes, 0 where Z < 0 and 1 where Z > 0",
        ),
        Mistake(
            "gives the slope of tanh",
            lambda Z: 1 - np.tanh(Z) ** 2,
            "the relu has only two slopes, 0 where Z < 0 and 1 where Z > 0",
        ),
    ),
    (
        "the relu is 0 where Z < 0 and Z where Z > 0. How steep is either part?",
        "Z > 0 is an array of True and False; np.where chooses a number for each.",
        "np.where(Z > 0, 1.0, 0.0). At Z = 0 there is no slope, and code picks 0 or 1.",
    ),
    (nncore.relu.slope,),
    at_least=1e-3,
    settles=between(0, lambda Z: 0.0 * Z, lambda Z: 0.0 * Z + 1),
)
