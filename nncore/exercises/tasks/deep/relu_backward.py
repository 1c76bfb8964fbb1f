"""Back through the relu."""

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake
from ..kinks import between


def relu_backward(dA, Z):
    return dA * (Z > 0)


def gates(rng):
    yield Case((np.array([[5, 5, -3]]), np.array([[-1, 2, 3]])), "whole numbers")
    yield Case((np.array([[4.0, -3.0, 2.0]]), np.array([[0.0, 1.5, -2.0]])), "Z = 0")
    for n, m in sizes([(4, 7), (3, 1), (4, 4)], rng):
        yield labelled(m, rng.standard_normal((n, m)), rng.standard_normal((n, m)))


def by_where(dA, Z):
    return np.where(Z > 0, dA, 0)


EXERCISE = Exercise(
    relu_backward,
    ("dA", "Z"),
    "dZ",
    "dZ, which is dA where Z > 0 and 0 elsewhere",
    gates,
    (
        Mistake(
            "asks whether dA is positive and not Z",
            lambda dA, Z: np.maximum(dA, 0),
            "a gradient may be negative. Whether it passes is up to Z, what the unit saw on the way forward",
        ),
        Mistake(
            "gives the slope alone",
            lambda dA, Z: np.where(Z > 0, 1.0, 0.0),
            "the slope is 1 or 0, and what passes back is dA times it",
        ),
        Mistake(
            "lets through where Z is negative",
            lambda dA, Z: dA * (Z < 0),
            "the relu is flat at 0 for Z < 0, so nothing of dA passes there. Turn the comparison round",
        ),
        Mistake(
            "multiplies by relu(Z) and not by its slope",
            lambda dA, Z: dA * np.maximum(0, Z),
            "where Z > 0 the slope is 1, however large Z is",
        ),
        Mistake(
            "multiplies by Z",
            lambda dA, Z: dA * Z,
            "the slope of the relu is 1 where Z > 0 and 0 elsewhere, and never Z itself",
        ),
        Mistake(
            "passes dA on as it is",
            lambda dA, Z: dA,
            "where Z < 0 the relu is flat, and nothing may pass",
        ),
        Mistake(
            "takes the slope of the sigmoid",
            lambda dA, Z: dA * nncore.sigmoid.derivative(Z),
            "A * (1 - A) is the sigmoid's. That of the relu is 1 where Z > 0 and 0 elsewhere",
        ),
        Mistake(
            "lets a hundredth through where Z is negative",
            lambda dA, Z: np.where(Z > 0, dA, 0.01 * dA),
            "that is the leaky relu. The plain one lets nothing through",
        ),
        Mistake(
            "turns the sign where Z is negative",
            lambda dA, Z: dA * np.where(Z < 0, -1, 1),
            "that is the slope of the absolute value. The relu is flat where Z < 0, and nothing passes",
        ),
        Mistake(
            "divides Z by its absolute value",
            lambda dA, Z: dA * (Z / np.abs(Z)),
            "that is -1 where Z < 0, where the relu is flat and nothing may pass, and nan where Z is 0",
        ),
        Mistake(
            "gives 1 where Z is negative",
            lambda dA, Z: np.where(Z > 0, dA, 1),
            "the relu is flat where Z < 0, so nothing passes there, and dZ is 0",
        ),
        Mistake(
            "gives Z where Z is negative",
            lambda dA, Z: np.where(Z > 0, dA, Z),
            "the relu is flat where Z < 0, so nothing passes there, and dZ is 0",
        ),
        Mistake(
            "takes the relu of dA * Z",
            lambda dA, Z: np.maximum(0, dA * Z),
            "whether dA passes is up to the sign of Z alone, and what passes is dA itself",
        ),
        Mistake(
            "has dA and Z exchanged",
            lambda dA, Z: Z * (dA > 0),
            "Z decides, and dA is what passes",
        ),
        Mistake(
            "multiplies by the slope of tanh",
            lambda dA, Z: dA * (1 - np.tanh(Z) ** 2),
            "1 - A**2 is tanh's. The slope of the relu is 1 where Z > 0 and 0 elsewhere",
        ),
        Mistake(
            "asks whether both Z and dA are positive",
            lambda dA, Z: dA * (Z > 0) * (dA > 0),
            "a gradient may be negative, and passes where Z > 0",
        ),
        Mistake(
            "gives relu(Z)",
            lambda dA, Z: np.maximum(0, Z),
            "that is the way forward. Backward, dA passes where Z > 0",
        ),
        Mistake(
            "gives relu(Z) where dA is positive",
            lambda dA, Z: np.maximum(0, Z) * (dA > 0),
            "Z decides, and dA is what passes, dA * (Z > 0)",
        ),
        Mistake(
            "asks whether Z is above 1",
            lambda dA, Z: dA * (Z > 1),
            "the relu rises from 0 on, so the question is Z > 0",
        ),
        Mistake(
            "multiplies by the slope of the relu and exp(-Z)",
            lambda dA, Z: dA * np.exp(-Z) * (Z > 0),
            "the slope of the relu is 1 where Z > 0, and no exponential is in it",
        ),
        Mistake(
            "compares Z with its mean",
            lambda dA, Z: dA * (np.mean(Z) < Z),
            "the relu has its kink at 0, so the question is Z > 0",
        ),
        Mistake(
            "divides 0 by 0 where Z is 0",
            lambda dA, Z: dA * np.maximum(0, Z) / Z,
            "at Z = 0 that is nan. Ask with Z > 0, which is True or False and never nan",
        ),
        Mistake(
            "asks the first row of Z for all units",
            lambda dA, Z: dA * (Z[:1] > 0),
            "each unit has a Z of its own, Z[i, j] > 0",
        ),
    ),
    (
        "the relu is Z where Z > 0 and 0 elsewhere. What is its slope on either side?",
        "Z > 0 is an array of True and False, and counts as 1 and 0 in a product.",
        "dZ = dA * (Z > 0), entry by entry. It makes a new array, so dA stays as it was.",
    ),
    (nncore.activation_backward, nncore.relu.slope),
    settles=between(1, lambda dA, Z: 0 * dA, lambda dA, Z: dA),
    variants=(by_where,),
)
