"""The sigmoid of every entry."""

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


def any_Z(rng):
    yield Case((np.array([[0.0, 2.0, -1.0]]),))
    yield Case((np.array([[0, 3], [-2, 1]]),), "whole numbers")
    yield Case((np.array([[-1000.0, 1000.0]]),), "very large abs(Z)")
    yield Case((np.zeros((2, 3)),), "Z = 0")
    for n, m in sizes([(1, 1), (4, 4), (3, 7)], rng):
        yield labelled(m, 3 * rng.standard_normal((n, m)))


def integer_sigmoid(Z):
    A = np.zeros_like(Z)
    A[...] = sigmoid(Z)
    return A


EXERCISE = Exercise(
    sigmoid,
    ("Z",),
    "A",
    "A, the sigmoid of every entry",
    any_Z,
    (
        Mistake(
            "leaves out the brackets",
            lambda Z: 1 / 1 + np.exp(-Z),
            "1 / 1 + np.exp(-Z) is 1 + np.exp(-Z), which is 2 at Z = 0 where 0.5 is right. "
            "Put 1 + np.exp(-Z) in brackets",
        ),
        Mistake(
            "takes exp(Z) for exp(-Z)",
            lambda Z: 1 / (1 + np.exp(Z)),
            "it falls where the sigmoid rises, and at Z = 2 it is 0.1192 where 0.8808 is right. "
            "Look at the sign of the exponent",
        ),
        Mistake(
            "subtracts the exponential",
            lambda Z: 1 / (1 - np.exp(-Z)),
            "at Z = 0 it divides by zero. The denominator is 1 + np.exp(-Z)",
        ),
        Mistake(
            "divides exp(Z) by 1 + exp(Z)",
            lambda Z: np.exp(Z) / (1 + np.exp(Z)),
            "on paper that is the sigmoid, but at Z = 1000 it is inf / inf, which is nan. "
            "Divide above and below by exp(Z)",
        ),
        Mistake(
            "gives the slope and not the sigmoid",
            lambda Z: sigmoid(Z) * (1 - sigmoid(Z)),
            "at Z = 0 it is 0.25 where 0.5 is right. A * (1 - A) comes later, in the backward pass",
        ),
        Mistake(
            "computes tanh",
            np.tanh,
            "it runs from -1 to 1, and at Z = 0 it is 0 where 0.5 is right",
        ),
        Mistake(
            "gives labels and not probabilities",
            lambda Z: np.where(Z > 0, 1.0, 0.0),
            "it jumps from 0 to 1, so it has no slope to descend. The threshold belongs to the prediction",
        ),
        Mistake(
            "fills an array made by np.zeros_like(Z)",
            integer_sigmoid,
            "if Z holds whole numbers, so does that array, and every fraction is cut off to 0 or 1",
        ),
        Mistake(
            "divides exp(-Z) by 1 + exp(-Z)",
            lambda Z: np.exp(-Z) / (1 + np.exp(-Z)),
            "that is 1 minus the sigmoid, and falls where the sigmoid rises. It is 1 that is divided",
        ),
        Mistake(
            "computes the relu",
            lambda Z: np.maximum(0, Z),
            "a probability is never above 1. The sigmoid is 1 / (1 + np.exp(-Z))",
        ),
        Mistake(
            "turns the sigmoid round, to the logit",
            lambda Z: np.log(Z / (1 - Z)),
            "that takes a probability back to Z. Here Z is given, and the probability wanted",
        ),
        Mistake(
            "draws the straight line that touches the sigmoid at 0",
            lambda Z: 0.5 + Z / 4,
            "it fits near Z = 0 only, and leaves 0 and 1 behind",
        ),
        Mistake(
            "leaves out the minus sign, and the division by exp(Z)",
            lambda Z: 1 + np.exp(Z),
            "1 is to be divided by 1 + np.exp(-Z)",
        ),
    ),
    (
        "the formula is A = 1 / (1 + exp(-Z)). At Z = 0 it must give 0.5.",
        "np.exp takes a whole array and works entry by entry, and so do + and /. No loop is needed.",
        "mind the brackets: in Python 1 / 1 + x is (1 / 1) + x.",
    ),
    (nncore.sigmoid.g,),
)
