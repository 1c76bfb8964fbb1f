"""How often the labels are right."""

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def accuracy(labels, Y):
    return 100 * np.mean(labels == Y)


def guesses(rng):
    yield Case((np.array([[1, 0, 1, 1, 1]]), np.array([[1, 1, 0, 1, 0]])))
    yield Case((np.array([[0.0, 0.0, 0.0, 0.0]]), np.array([[0, 1, 0, 0]])), "a network that never says cat")
    yield Case((np.array([[1, 1, 0]]), np.array([[0, 0, 1]])), "every label wrong")
    for (m,) in sizes([(1,), (7,), (40,)], rng):
        yield labelled(m, rng.integers(0, 2, (1, m)), rng.integers(0, 2, (1, m)))


EXERCISE = Exercise(
    accuracy,
    ("labels", "Y"),
    "accuracy",
    "the percentage of labels that are right, one number from 0 to 100",
    guesses,
    (
        Mistake(
            "returns the share and not the percentage",
            lambda labels, Y: np.mean(labels == Y),
            "the share runs from 0 to 1, and the percentage is 100 times it",
        ),
        Mistake(
            "returns the percentage that is wrong",
            lambda labels, Y: 100 * np.mean(labels != Y),
            "that is the error. The accuracy is what is missing from it to 100",
        ),
        Mistake(
            "counts the right ones",
            lambda labels, Y: np.sum(labels == Y),
            "a count grows with the number of examples. np.mean of the comparison is their share",
        ),
        Mistake(
            "does not divide by the number of examples",
            lambda labels, Y: 100 * np.sum(labels == Y) / len(Y),
            "their number is Y.shape[1] = {Y.shape[1]}. len(Y) is 1, since Y is {Y.shape}",
        ),
        Mistake(
            "compares every label with every other example's",
            lambda labels, Y: 100 * np.mean(labels == Y.T),
            "a row against a column broadcasts to {Y.shape[1]} x {Y.shape[1]} comparisons. Both are (1, m)",
        ),
        Mistake(
            "lets wrong labels cancel",
            lambda labels, Y: 100 - 100 * np.mean(labels - Y),
            "a missed cat counts -1 and a false one +1. labels == Y does not cancel",
        ),
        Mistake(
            "lets wrong labels cancel before it takes abs",
            lambda labels, Y: 100 - 100 * np.abs(np.mean(labels - Y)),
            "a missed cat counts -1 and a false one +1. Take abs of each difference, inside the mean",
        ),
        Mistake(
            "counts only the cats that are found",
            lambda labels, Y: 100 * np.mean(labels * Y),
            "a 0 that is rightly called 0 is right too. labels == Y counts both",
        ),
        Mistake(
            "gives the percentage of cats among the labels",
            lambda labels, Y: 100 * np.mean(labels),
            "that is how often it says cat, right or wrong. Compare with Y",
        ),
        Mistake(
            "asks whether all are right",
            lambda labels, Y: 100.0 * np.all(labels == Y),
            "one wrong label and it is 0. np.mean of the comparison gives the share",
        ),
        Mistake(
            "returns a verdict for each example",
            lambda labels, Y: 100 * (labels == Y),
            "the comparison is right. What is missing is its mean",
        ),
        Mistake(
            "looks at the cats only",
            lambda labels, Y: 100 * np.sum(labels * Y) / np.sum(Y),
            "that is the share of the cats that are found. Compare labels with Y for every example",
        ),
        Mistake(
            "compares how many are called cats with how many are",
            lambda labels, Y: 100 * np.sum(labels) / np.sum(Y),
            "the right number of cats may be the wrong ones. Compare labels with Y one by one",
        ),
    ),
    (
        "labels == Y is True where the label is right, and True counts as 1.",
        "np.mean of that is the share of right ones, from 0 to 1.",
        "100 times the share is the percentage.",
    ),
    (nncore.accuracy,),
    m="Y",
)
