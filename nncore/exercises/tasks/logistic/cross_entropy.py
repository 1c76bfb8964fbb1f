"""The cost of predictions A for labels Y."""

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def cross_entropy(A, Y):
    m = Y.shape[1]
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m


def predictions(rng):
    yield Case((np.array([[0.5, 0.8, 0.9, 0.1, 0.3, 0.6, 0.2]]), np.array([[1, 1, 0, 0, 1, 0, 0]])))
    yield Case((np.array([[0.5, 1 - 1e-9, 1e-9]]), np.array([[1, 1, 0]])), "A very near to Y")
    for (m,) in sizes([(1,), (1,), (12,)], rng):
        yield labelled(m, rng.uniform(0.02, 0.98, (1, m)), rng.integers(0, 2, (1, m)))


EXERCISE = Exercise(
    cross_entropy,
    ("A", "Y"),
    "cost",
    "the cost, one number, the mean over the m examples",
    predictions,
    (
        Mistake(
            "leaves out the minus sign",
            lambda A, Y: -cross_entropy(A, Y),
            "the logarithm of a probability is negative, so the cost comes out negative. "
            "It must be 0 at best and positive otherwise",
        ),
        Mistake(
            "sums over the examples without dividing by m",
            lambda A, Y: cross_entropy(A, Y) * Y.shape[1],
            "with m = {Y.shape[1]} it is {Y.shape[1]} times too large, and would grow with the number of "
            "pictures. The cost is the mean loss",
        ),
        Mistake(
            "leaves out the examples with y = 0",
            lambda A, Y: -np.sum(Y * np.log(A)) / Y.shape[1],
            "a picture with y = 0 then costs nothing, however wrong. "
            "The second term is (1 - Y) * np.log(1 - A)",
        ),
        Mistake(
            "leaves out the examples with y = 1",
            lambda A, Y: -np.sum((1 - Y) * np.log(1 - A)) / Y.shape[1],
            "a picture with y = 1 then costs nothing, however wrong. The first term is Y * np.log(A)",
        ),
        Mistake(
            "pairs every label with every prediction",
            lambda A, Y: -np.sum(Y.T * np.log(A) + (1 - Y).T * np.log(1 - A)) / Y.shape[1],
            "a column times a row, entry by entry, is an outer product, {Y.shape[1]} x {Y.shape[1]} numbers. "
            "Y and A are both (1, m): Y * np.log(A), without a transpose",
        ),
        Mistake(
            "returns the loss of each example",
            lambda A, Y: -(Y * np.log(A) + (1 - Y) * np.log(1 - A)),
            "the losses are right; what is missing is their mean",
        ),
        Mistake(
            "closes the bracket of the sum too early",
            lambda A, Y: -np.sum(Y * np.log(A)) / Y.shape[1] + (1 - Y) * np.log(1 - A),
            "the second term stands outside of the sum, so it is never summed",
        ),
        Mistake(
            "computes the squared error",
            lambda A, Y: np.mean((A - Y) ** 2),
            "that is another cost, and with a sigmoid it has flat places where descent gets stuck",
        ),
        Mistake(
            "computes half the squared error",
            lambda A, Y: np.mean((A - Y) ** 2) / 2,
            "that is another cost, and with a sigmoid it has flat places where descent gets stuck",
        ),
        Mistake(
            "takes the logarithm to base 10",
            lambda A, Y: cross_entropy(A, Y) / np.log(10),
            "a coin toss then costs 0.3010, where ln 2 = 0.6931 is right. The natural logarithm is np.log",
        ),
        Mistake(
            "takes the logarithm of the labels",
            lambda A, Y: -np.mean(A * np.log(Y) + (1 - A) * np.log(1 - Y)),
            "log(0) is minus infinity. A and Y have changed places. Y only chooses which logarithm counts",
        ),
    ),
    (
        "the loss of one example is -log(a) if y = 1, and -log(1 - a) if y = 0.",
        "both cases in one formula: -(Y * np.log(A) + (1 - Y) * np.log(1 - A)), an array of shape (1, m).",
        "the cost is the sum of the losses divided by m, and m is Y.shape[1].",
    ),
    (nncore.cost._cross_entropy,),
    m="Y",
)
