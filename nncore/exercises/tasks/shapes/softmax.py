"""The softmax of each column, also where exp overflows."""

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def softmax(Z):
    e = np.exp(Z - np.max(Z, axis=0, keepdims=True))
    return e / np.sum(e, axis=0, keepdims=True)


def scores(rng):
    yield Case((np.array([[1.0, 2.0, -1.0], [3.0, 0.0, 1.0]]),))
    yield Case((np.array([[0, 3], [2, 1], [1, 1]]),), "whole numbers")
    yield Case((np.array([[1000.0, -1000.0], [999.0, -998.0]]),), "very large abs(Z)")
    for n, m in sizes([(5, 1), (4, 4), (1, 6)], rng):
        yield labelled(m, 2 * rng.standard_normal((n, m)))


EXERCISE = Exercise(
    softmax,
    ("Z",),
    "A",
    "A, the softmax of each column, whose entries sum to 1",
    scores,
    (
        Mistake(
            "overflows where Z is large",
            lambda Z: np.exp(Z) / np.sum(np.exp(Z), axis=0, keepdims=True),
            "exp(1000) is inf, and inf / inf is nan. Subtract each column's largest entry first, "
            "which changes nothing in the ratio",
        ),
        Mistake(
            "subtracts the largest entry of the whole array",
            lambda Z: np.exp(Z - Z.max()) / np.sum(np.exp(Z - Z.max()), axis=0, keepdims=True),
            "a column far below that entry becomes exp(-1998), which is 0, and 0 / 0 is nan. "
            "Take the maximum along axis=0",
        ),
        Mistake(
            "sums over the examples",
            lambda Z: softmax(Z.T).T,
            "the rows sum to 1 and not the columns. The units of one example share the 1, so the axis is 0",
        ),
        Mistake(
            "sums over everything",
            lambda Z: np.exp(Z - Z.max()) / np.sum(np.exp(Z - Z.max())),
            "the whole array sums to 1, and each column must. Give the sum axis=0 and keepdims=True",
        ),
        Mistake(
            "leaves out the exponential",
            lambda Z: Z / np.sum(Z, axis=0, keepdims=True),
            "negative scores then give negative probabilities. Take np.exp first",
        ),
        Mistake(
            "takes exp(-Z) for exp(Z)",
            lambda Z: softmax(-Z),
            "the largest score then gets the smallest probability. Look at the sign of the exponent",
        ),
        Mistake(
            "computes the sigmoid of every entry",
            lambda Z: nncore.sigmoid(Z),
            "each unit is then on its own, and a column does not sum to 1",
        ),
        Mistake(
            "does not divide by the sum",
            lambda Z: np.exp(Z - np.max(Z, axis=0, keepdims=True)),
            "the entries are positive, but a column does not sum to 1",
        ),
    ),
    (
        "the softmax of a column z is exp(z) divided by the sum of exp(z) over that column.",
        "sum over the units of each example: axis=0, and keepdims=True so that the division broadcasts.",
        "exp(1000) is inf. The ratio stays the same if the column's largest entry is subtracted first: "
        "Z - np.max(Z, axis=0, keepdims=True).",
    ),
)
