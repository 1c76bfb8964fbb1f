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
    yield Case(
        (np.array([[1000.0, -1000.0, 0.0], [-1000.0, -998.0, 1.0], [0.0, 0.0, 2.0]]),), "very large abs(Z)"
    )
    yield Case((np.array([[0.0, -800.0], [1000.0, -1600.0], [-1000.0, -801.0]]),), "very large abs(Z)")
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
        Mistake(
            "subtracts the smallest entry of each column",
            lambda Z: np.exp(Z - Z.min(axis=0)) / np.sum(np.exp(Z - Z.min(axis=0)), axis=0),
            "the largest entry of a column may still be 2000 above it, and exp(2000) is inf. Subtract "
            "the maximum",
        ),
        Mistake(
            "subtracts the mean of each column",
            lambda Z: np.exp(Z - Z.mean(axis=0)) / np.sum(np.exp(Z - Z.mean(axis=0)), axis=0),
            "the largest entry of a column may still be 1000 above it, and exp(1000) is inf. Subtract "
            "the maximum",
        ),
        Mistake(
            "subtracts the first row",
            lambda Z: np.exp(Z - Z[0]) / np.sum(np.exp(Z - Z[0]), axis=0),
            "another entry of the column may be 1000 above it, and exp(1000) is inf. Subtract the maximum",
        ),
        Mistake(
            "subtracts the largest absolute value of each column",
            lambda Z: np.exp(Z - np.abs(Z).max(axis=0)) / np.sum(np.exp(Z - np.abs(Z).max(axis=0)), axis=0),
            "in a column such as -1000, -998 everything becomes exp(-1998), which is 0, and 0 / 0 is "
            "nan. Subtract the maximum",
        ),
        Mistake(
            "subtracts the median of each column",
            lambda Z: np.exp(Z - np.median(Z, axis=0)) / np.sum(np.exp(Z - np.median(Z, axis=0)), axis=0),
            "the largest entry of a column may still be 1000 above it, and exp(1000) is inf. Subtract "
            "the maximum",
        ),
        Mistake(
            "gives 1 to the largest entry and 0 to the others",
            lambda Z: (Z.max(axis=0) == Z) * 1.0,
            "that is a decision. The softmax gives every unit its share, exp(z) over the sum",
        ),
        Mistake(
            "fills an array made by np.zeros_like(Z)",
            lambda Z: softmax(Z).astype(Z.dtype),
            "if Z holds whole numbers, so does that array, and every fraction is cut off to 0",
        ),
        Mistake(
            "cuts Z off at 500",
            lambda Z: softmax(np.clip(Z, -500, 500)),
            "1000 and 999 are then the same score, and get the same share. Subtract the maximum, which "
            "changes nothing",
        ),
        Mistake(
            "makes the length of each column 1, and not its sum",
            lambda Z: np.exp(Z - Z.max(axis=0)) / np.linalg.norm(np.exp(Z - Z.max(axis=0)), axis=0),
            "probabilities sum to 1, so divide by the sum, without squares",
        ),
        Mistake(
            "divides by the largest entry, and does not subtract it",
            lambda Z: np.exp(Z / Z.max(axis=0)) / np.sum(np.exp(Z / Z.max(axis=0)), axis=0),
            "subtracting it leaves the ratios as they are, and dividing does not",
        ),
        Mistake(
            "adds 1 to the sum",
            lambda Z: np.exp(Z - Z.max(axis=0)) / (np.sum(np.exp(Z - Z.max(axis=0)), axis=0) + 1),
            "a column then sums to less than 1",
        ),
        Mistake(
            "subtracts the maximum after the exponential",
            lambda Z: (np.exp(Z) - Z.max(axis=0)) / np.sum(np.exp(Z) - Z.max(axis=0), axis=0),
            "the bracket closes too early. It is np.exp(Z - maximum)",
        ),
        Mistake(
            "subtracts the largest entry of each row",
            lambda Z: (
                np.exp(Z - Z.max(axis=1, keepdims=True))
                / np.sum(np.exp(Z - Z.max(axis=1, keepdims=True)), axis=0)
            ),
            "within a column each entry is then moved by another number, which changes their ratios. "
            "Take axis=0",
        ),
    ),
    (
        "the softmax of a column z is exp(z) divided by the sum of exp(z) over that column.",
        "sum over the units of each example: axis=0, and keepdims=True so that the division broadcasts.",
        "exp(1000) is inf. The ratio stays the same if the column's largest entry is subtracted first: "
        "Z - np.max(Z, axis=0, keepdims=True).",
    ),
)
