"""Back through the relu."""

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def relu_backward(dA, Z):
    return dA * (Z > 0)


def gates(rng):
    yield Case((np.array([[5, 5, -3]]), np.array([[-1, 2, 3]])), "whole numbers")
    for n, m in sizes([(4, 7), (3, 1), (4, 4)], rng):
        yield labelled(m, rng.standard_normal((n, m)), rng.standard_normal((n, m)))


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
    ),
    (
        "the relu is Z where Z > 0 and 0 elsewhere. What is its slope on either side?",
        "Z > 0 is an array of True and False, and counts as 1 and 0 in a product.",
        "dZ = dA * (Z > 0), entry by entry. It makes a new array, so dA stays as it was.",
    ),
    (nncore.activation_backward, nncore.relu.slope),
)
