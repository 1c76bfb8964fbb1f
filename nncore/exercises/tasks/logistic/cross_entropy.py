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
    yield Case((np.array([[0.5, 1e-9, 1 - 1e-9]]), np.array([[1, 1, 0]])), "A very far from Y")
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
        Mistake(
            "computes the mean absolute error",
            lambda A, Y: np.mean(np.abs(A - Y)),
            "the loss of one example is -log(a) where y = 1 and -log(1 - a) where y = 0",
        ),
        Mistake(
            "gives log(1 - A) to the examples with y = 1",
            lambda A, Y: -np.mean(Y * np.log(1 - A) + (1 - Y) * np.log(A)),
            "a right prediction would then be expensive. Y goes with np.log(A), and 1 - Y with np.log(1 - A)",
        ),
        Mistake(
            "adds 1e-8 inside the logarithm",
            lambda A, Y: -np.mean(Y * np.log(A + 1e-8) + (1 - Y) * np.log(1 - A + 1e-8)),
            "a very wrong prediction then costs less than it must. Where A is 1e-9, log(A + 1e-8) is not "
            "log(A)",
        ),
        Mistake(
            "keeps A at least 1e-7 away from 0 and 1",
            lambda A, Y: cross_entropy(np.clip(A, 1e-7, 1 - 1e-7), Y),
            "a very wrong prediction then costs less than it must, as np.clip changes A",
        ),
        Mistake(
            "keeps A at least 1e-5 away from 0 and 1",
            lambda A, Y: cross_entropy(np.clip(A, 1e-5, 1 - 1e-5), Y),
            "a very wrong prediction then costs less than it must, as np.clip changes A",
        ),
        Mistake(
            "keeps A at least 1e-3 away from 0 and 1",
            lambda A, Y: cross_entropy(np.clip(A, 1e-3, 1 - 1e-3), Y),
            "a very wrong prediction then costs less than it must, as np.clip changes A",
        ),
        Mistake(
            "gives the share of wrong predictions",
            lambda A, Y: np.mean((A > 0.5) != Y),
            "that has no slope to descend. The cost is made of logarithms of A",
        ),
        Mistake(
            "gives the accuracy",
            lambda A, Y: np.mean((A > 0.5) == Y),
            "that has no slope to descend. The cost is made of logarithms of A",
        ),
        Mistake(
            "gives minus the accuracy",
            lambda A, Y: -np.mean((A > 0.5) == Y),
            "that has no slope to descend. The cost is made of logarithms of A",
        ),
        Mistake(
            "takes the logarithm of 1, and A from that",
            lambda A, Y: -np.mean(Y * np.log(A) + (1 - Y) * (np.log(1) - A)),
            "the bracket closes too early. It is np.log(1 - A)",
        ),
        Mistake(
            "takes the logarithm of 1, and A from the mean",
            lambda A, Y: -np.mean(Y * np.log(A) + (1 - Y) * np.log(1) - A),
            "the bracket closes too early. It is np.log(1 - A)",
        ),
        Mistake(
            "takes the root of the squared error",
            lambda A, Y: np.sqrt(np.mean((A - Y) ** 2)),
            "the loss of one example is -log(a) where y = 1 and -log(1 - a) where y = 0",
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
