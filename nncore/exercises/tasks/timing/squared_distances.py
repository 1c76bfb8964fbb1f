"""A table over all pairs of examples, without the two loops."""

from functools import partial

import numpy as np

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def squared_distances(A, B):
    difference = A[:, :, np.newaxis] - B[:, np.newaxis, :]
    return np.sum(difference**2, axis=0)


def pairs(rng):
    yield Case((np.array([[0, 3], [0, 4]]), np.array([[0, 1, 3], [1, 1, 4]])), "whole numbers")
    for n_x, m, n in sizes([(3, 7, 4), (1, 5, 2), (4, 1, 3), (4, 4, 4)], rng):
        yield labelled(m, rng.standard_normal((n_x, m)), rng.standard_normal((n_x, n)))


def _over_features(squares):
    return np.sum(squares, axis=0)


def by_loops(A, B):
    D = np.zeros((A.shape[1], B.shape[1]))
    for i in range(A.shape[1]):
        for j in range(B.shape[1]):
            for k in range(A.shape[0]):
                D[i, j] += (A[k, i] - B[k, j]) ** 2
    return D


def _table(A, B, measure=np.square, total=_over_features):
    return total(measure(A[:, :, np.newaxis] - B[:, np.newaxis, :]))


def _lengths(A):
    return np.sum(A**2, axis=0)


EXERCISE = Exercise(
    squared_distances,
    ("A", "B"),
    "D",
    "D, where D[i, j] is the squared distance between column i of A and column j of B",
    pairs,
    (
        Mistake(
            "returns the transpose",
            lambda A, B: squared_distances(B, A),
            "a row of D belongs to a column of A, so D is ({A.shape[1]}, {B.shape[1]})",
        ),
        Mistake(
            "takes the root",
            lambda A, B: np.sqrt(squared_distances(A, B)),
            "that is the distance, and its square is wanted, which needs no root",
        ),
        Mistake(
            "sums absolute differences",
            partial(_table, measure=np.abs),
            "each difference is squared before the sum",
        ),
        Mistake(
            "does not square",
            partial(_table, measure=np.positive),
            "differences of either sign cancel. Square them before the sum",
        ),
        Mistake(
            "squares after the sum",
            lambda A, B: _table(A, B, measure=np.positive) ** 2,
            "differences of either sign then cancel first. Square each of them, and then sum",
        ),
        Mistake(
            "does not sum over the features",
            partial(_table, total=np.positive),
            "the features are axis 0 of the differences, and np.sum with axis=0 takes them away",
        ),
        Mistake(
            "takes the mean over the features",
            partial(_table, total=partial(np.mean, axis=0)),
            "with {A.shape[0]} features it is {A.shape[0]} times too small. The squares are summed",
        ),
        Mistake(
            "returns the inner products",
            lambda A, B: A.T @ B,
            "A.T @ B is one of three parts. The squares of A and of B are missing, and a factor of -2",
        ),
        Mistake(
            "leaves out the 2 in front of the inner products",
            lambda A, B: _lengths(A)[:, np.newaxis] + _lengths(B) - A.T @ B,
            "(a - b)**2 is a**2 - 2 a b + b**2",
        ),
        Mistake(
            "adds the inner products",
            lambda A, B: _lengths(A)[:, np.newaxis] + _lengths(B) + 2 * A.T @ B,
            "(a - b)**2 is a**2 - 2 a b + b**2, with a minus",
        ),
        Mistake(
            "pairs column i with column i only",
            lambda A, B: np.sum((A - B) ** 2, axis=0),
            "every column of A meets every column of B. An axis more lets them, A[:, :, np.newaxis]",
        ),
    ),
    (
        "give A an axis for the columns of B, A[:, :, np.newaxis], and B one for A's, B[:, np.newaxis, :].",
        "their difference is (n_x, m, n), every column of A against every column of B.",
        "square it, and sum over the features with axis=0.",
    ),
    loopless=True,
    variants=(by_loops,),
)
