"""Axis and keepdims, by dividing each column by its length."""

import numpy as np

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def normalize_columns(X):
    return X / np.sqrt(np.sum(X**2, axis=0, keepdims=True))


def columns(rng):
    yield Case((np.array([[3.0, 1.0, -2.0], [4.0, 0.0, 2.0]]),))
    yield Case((np.array([[3, 0, 5], [4, 2, 12]]),), "whole numbers")
    for n, m in sizes([(5, 1), (4, 4), (1, 6)], rng):
        yield labelled(m, rng.standard_normal((n, m)))


EXERCISE = Exercise(
    normalize_columns,
    ("X",),
    "X",
    "X with each column divided by its length",
    columns,
    (
        Mistake(
            "takes the lengths of the rows",
            lambda X: X / np.sqrt(np.sum(X**2, axis=1, keepdims=True)),
            "axis=1 sums along a row, over the examples. An example is a column, so axis=0 is to go",
        ),
        Mistake(
            "takes the lengths of the rows and loses keepdims",
            lambda X: X / np.sqrt(np.sum(X**2, axis=1)),
            "the axis that is named disappears, so the sum needs axis=0",
        ),
        Mistake(
            "takes one length for the whole array",
            lambda X: X / np.sqrt(np.sum(X**2)),
            "without an axis the sum takes everything. With axis=0 there is one for each column",
        ),
        Mistake(
            "forgets the root",
            lambda X: X / np.sum(X**2, axis=0, keepdims=True),
            "the length is the square root of the sum of squares, and that of (3, 4) is 5 and not 25",
        ),
        Mistake(
            "divides by the sum of each column",
            lambda X: X / np.sum(X, axis=0, keepdims=True),
            "the length of (3, 4) is 5 and not 7. Square, sum, root",
        ),
        Mistake(
            "divides by the sum of the absolute values",
            lambda X: X / np.sum(np.abs(X), axis=0, keepdims=True),
            "the length of (3, 4) is 5 and not 7. Square, sum, root",
        ),
        Mistake(
            "divides by the largest entry of each column",
            lambda X: X / np.max(np.abs(X), axis=0, keepdims=True),
            "the length of (3, 4) is 5 and not 4. Square, sum, root",
        ),
        Mistake(
            "takes the mean of the squares for their sum",
            lambda X: X / np.sqrt(np.mean(X**2, axis=0, keepdims=True)),
            "the columns come out with a length of sqrt({X.shape[0]}) and not 1. Use np.sum",
        ),
        Mistake(
            "returns the lengths themselves",
            lambda X: np.sqrt(np.sum(X**2, axis=0, keepdims=True)),
            "they are right. What is wanted is X divided by them",
        ),
        Mistake(
            "writes into an array of whole numbers",
            lambda X: normalize_columns(X).astype(X.dtype),
            "if X holds whole numbers, every fraction is cut off to 0. X / length makes an array of floats",
        ),
        Mistake(
            "standardizes the columns",
            lambda X: (X - X.mean(axis=0)) / X.std(axis=0),
            "that takes the mean away first. Here each column is only divided by its length",
        ),
        Mistake(
            "divides by the standard deviation of each column",
            lambda X: X / X.std(axis=0),
            "the standard deviation is taken around the mean. The length of a column is that of its own "
            "numbers",
        ),
        Mistake(
            "subtracts the mean of each column",
            lambda X: X - X.mean(axis=0),
            "nothing is to be subtracted. Each column is divided by its length",
        ),
        Mistake(
            "divides by the largest entry, and not by its absolute value",
            lambda X: X / X.max(axis=0),
            "the length of (3, 4) is 5 and not 4. Square, sum, root",
        ),
        Mistake(
            "divides by the number of rows",
            lambda X: X / X.shape[0],
            "the length of (3, 4) is 5 and not 2. Square, sum, root",
        ),
        Mistake(
            "divides by the number of columns",
            lambda X: X / X.shape[1],
            "the length of (3, 4) is 5 and not 2. Square, sum, root",
        ),
        Mistake(
            "squares the sum, and does not sum the squares",
            lambda X: X / np.sqrt(np.sum(X, axis=0) ** 2),
            "the squares are taken first, entry by entry, and then summed",
        ),
        Mistake(
            "adds 1 to the lengths",
            lambda X: X / (np.sqrt(np.sum(X**2, axis=0)) + 1),
            "the columns then come out shorter than 1",
        ),
        Mistake(
            "gives the columns a mean of 0 and a length of 1",
            lambda X: (X - X.mean(axis=0)) / np.linalg.norm(X - X.mean(axis=0), axis=0),
            "nothing is to be subtracted. Each column is divided by its length",
        ),
    ),
    (
        "the length of a column is the square root of the sum of its squares: of (3, 4) it is 5.",
        "to sum down the columns, the axis that disappears is axis=0; keepdims=True leaves it there as 1.",
        "length = np.sqrt(np.sum(X**2, axis=0, keepdims=True)) is (1, m), and X / length broadcasts down.",
    ),
)
