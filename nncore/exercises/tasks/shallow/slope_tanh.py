"""How steep tanh is."""

import numpy as np

import nncore

from ...exercise import Exercise, Mistake
from .slope_relu import any_Z


def slope_tanh(Z):
    return 1 - np.tanh(Z) ** 2


def _by_exponentials(Z):
    up, down = np.exp(Z), np.exp(-Z)
    return 1 - ((up - down) / (up + down)) ** 2


EXERCISE = Exercise(
    slope_tanh,
    ("Z",),
    "slope",
    "the slope of tanh at every entry of Z",
    any_Z,
    (
        Mistake(
            "leaves out the square",
            lambda Z: 1 - np.tanh(Z),
            "at Z = -2 that is 1.964, and tanh is nearly flat there. The slope is 1 - tanh(Z)**2",
        ),
        Mistake(
            "takes 1 - Z**2",
            lambda Z: 1 - Z**2,
            "the square is that of tanh(Z). 1 - Z**2 is negative where abs(Z) > 1, and tanh never falls",
        ),
        Mistake(
            "takes the sigmoid's slope with tanh in it",
            lambda Z: np.tanh(Z) * (1 - np.tanh(Z)),
            "A * (1 - A) is the slope of the sigmoid. That of tanh is 1 - A**2",
        ),
        Mistake(
            "gives the slope of the sigmoid",
            lambda Z: nncore.sigmoid.derivative(Z),
            "at Z = 0 the sigmoid has the slope 0.25, and tanh has 1",
        ),
        Mistake(
            "gives tanh itself",
            np.tanh,
            "that is the height of the curve, and not how steep it is. At Z = 0 the slope is 1",
        ),
        Mistake(
            "adds the square",
            lambda Z: 1 + np.tanh(Z) ** 2,
            "the slope is largest at Z = 0, where it is 1, and falls to 0 on both sides. Subtract",
        ),
        Mistake(
            "has the sign turned round",
            lambda Z: np.tanh(Z) ** 2 - 1,
            "tanh rises everywhere, so its slope is never negative",
        ),
        Mistake(
            "overflows where abs(Z) is large",
            _by_exponentials,
            "exp(1000) is inf, and inf / inf is nan. np.tanh knows how to avoid that",
        ),
        Mistake(
            "gives the slope of the relu",
            lambda Z: np.where(Z > 0, 1.0, 0.0),
            "tanh bends, so its slope changes from entry to entry, 1 - tanh(Z)**2",
        ),
    ),
    (
        "with A = tanh(Z), the slope is written with A alone, like the sigmoid's A * (1 - A).",
        "at Z = 0 it must give 1, and far out on both sides 0.",
        "1 - np.tanh(Z) ** 2, entry by entry.",
    ),
    (nncore.tanh.slope,),
    at_least=1e-3,
)
