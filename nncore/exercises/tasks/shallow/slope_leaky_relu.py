"""How steep the leaky relu is."""

import numpy as np

import nncore

from ...exercise import Exercise, Mistake
from ..kinks import between
from .slope_relu import any_Z


def slope_leaky_relu(Z):
    return np.where(Z > 0, 1.0, 0.01)


def _like_Z(Z):
    slope = np.ones_like(Z)
    slope[Z < 0] = 0.01
    return slope


EXERCISE = Exercise(
    slope_leaky_relu,
    ("Z",),
    "slope",
    "the slope of the leaky relu, max(0.01 Z, Z), at every entry of Z",
    any_Z,
    (
        Mistake(
            "gives the leaky relu itself",
            lambda Z: np.maximum(0.01 * Z, Z),
            "that is the height of the curve. Its slope is 1 where Z > 0 and 0.01 where Z < 0",
        ),
        Mistake(
            "gives the slope of the plain relu",
            lambda Z: np.where(Z > 0, 1.0, 0.0),
            "the leaky one is not flat where Z < 0. It rises there by 0.01 for every 1",
        ),
        Mistake(
            "gives 0.01 Z where Z is negative",
            lambda Z: np.where(Z > 0, 1.0, 0.01 * Z),
            "0.01 Z is the height there. Its slope is how much it rises when Z grows by 1",
        ),
        Mistake(
            "gives Z where Z is positive",
            lambda Z: np.where(Z > 0, Z, 0.01),
            "Z is the height there. It rises by 1 for every 1, so the slope is 1",
        ),
        Mistake(
            "gives -0.01 where Z is negative",
            lambda Z: np.where(Z > 0, 1.0, -0.01),
            "0.01 Z is negative there, but it still rises as Z grows, so the slope is 0.01",
        ),
        Mistake(
            "has the two sides exchanged",
            lambda Z: np.where(Z < 0, 1.0, 0.01),
            "the small slope is on the left, where Z < 0",
        ),
        Mistake(
            "takes 0.1 for 0.01",
            lambda Z: np.where(Z > 0, 1.0, 0.1),
            "the course's leaky relu is max(0.01 Z, Z)",
        ),
        Mistake(
            "takes 0.001 for 0.01",
            lambda Z: np.where(Z > 0, 1.0, 0.001),
            "the course's leaky relu is max(0.01 Z, Z)",
        ),
        Mistake(
            "fills an array made by np.ones_like(Z)",
            _like_Z,
            "if Z holds whole numbers, so does that array, and 0.01 is cut off to 0",
        ),
        Mistake(
            "gives the slope of tanh",
            lambda Z: 1 - np.tanh(Z) ** 2,
            "the leaky relu has only two slopes, 0.01 where Z < 0 and 1 where Z > 0",
        ),
    ),
    (
        "the leaky relu is 0.01 Z where Z < 0 and Z where Z > 0. How steep is either part?",
        "Z > 0 is an array of True and False; np.where chooses a number for each.",
        "np.where(Z > 0, 1.0, 0.01). At Z = 0 there is no slope, and code picks one of the two.",
    ),
    (nncore.leaky_relu.slope,),
    at_least=1e-3,
    settles=between(0, lambda Z: 0.0 * Z + 0.01, lambda Z: 0.0 * Z + 1),
)
