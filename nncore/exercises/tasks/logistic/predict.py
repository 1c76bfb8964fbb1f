"""From probabilities to labels."""

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def predict(A):
    return np.where(A > 0.5, 1, 0)


def probabilities(rng):
    yield Case((np.array([[0.2, 0.9, 0.6]]),))
    yield Case((np.array([[0.499, 0.501, 0.0, 1.0]]),), "A very near to 0.5")
    yield Case((np.array([[0.5, 0.6, 0.5, 0.4]]),), "A at 0.5 exactly")
    yield Case((np.array([[0.7, 0.8, 0.9, 0.6, 0.99]]),), "every A above 0.5")
    for (m,) in sizes([(1,), (7,), (40,), (12,), (15,)], rng):
        yield labelled(m, rng.uniform(0.02, 0.98, (1, m)))


def _of_the_first(A):
    labels = np.zeros(A.shape)
    for i in range(A.shape[0]):
        labels[0, i] = A[0, i] > 0.5
    return labels


EXERCISE = Exercise(
    predict,
    ("A",),
    "labels",
    "the labels, of the shape of A: 1 where A is above 0.5, and 0 elsewhere",
    probabilities,
    (
        Mistake(
            "compares the other way round",
            lambda A: np.where(A < 0.5, 1, 0),
            "A is the probability of a cat, so a cat is where A is above 0.5",
        ),
        Mistake(
            "has 1 and 0 exchanged",
            lambda A: np.where(A > 0.5, 0, 1),
            "A is the probability of a cat, and the label of a cat is 1",
        ),
        Mistake(
            "takes 0 for the threshold",
            lambda A: np.where(A > 0, 1, 0),
            "a probability is hardly ever 0 or less, so everything becomes a cat, as it does with np.ceil. "
            "Z has its threshold at 0, and A at 0.5",
        ),
        Mistake(
            "returns the probabilities as they are",
            lambda A: A,
            "a label is 0 or 1. A > 0.5 compares every entry",
        ),
        Mistake(
            "cuts off the fraction",
            lambda A: A.astype(int),
            "0.9 becomes 0. np.round goes to the nearer one, and A > 0.5 says it more plainly",
        ),
        Mistake(
            "asks which row is the largest",
            lambda A: np.argmax(A, axis=0).reshape(1, -1),
            "A has only one row, so np.argmax answers 0 for each example. Compare with 0.5",
        ),
        Mistake(
            "compares with the mean of A",
            lambda A: np.where(A.mean() < A, 1, 0),
            "the label of one example would depend on the others. The threshold is 0.5 for all",
        ),
        Mistake(
            "looks at the first example only",
            _of_the_first,
            "A is {A.shape}, so range(A.shape[0]) is one example. Their number m is A.shape[1]",
        ),
        Mistake(
            "gives -1 for no cat",
            lambda A: np.where(A > 0.5, 1, -1),
            "the course's labels are 1 and 0, and accuracy compares with those",
        ),
        Mistake(
            "makes the labels an array of rank 1",
            lambda A: np.where(A > 0.5, 1, 0)[0],
            "Y is (1, m), and so are the labels, or comparing them would broadcast",
        ),
        Mistake(
            "returns one label",
            lambda A: int(A[0, 0] > 0.5),
            "each of the {A.shape[1]} examples has its own",
        ),
        Mistake(
            "calls 0.5 a cat",
            lambda A: np.where(A >= 0.5, 1, 0),
            "the label is 1 where A is above 0.5, and with w = 0 every A is 0.5 exactly. Take >",
        ),
    ),
    (
        "A > 0.5 is an array of True and False, one for each example.",
        "np.where(A > 0.5, 1, 0) makes numbers of them.",
        "the labels have the shape of A, (1, m), so that they can be compared with Y.",
    ),
    (nncore.predict,),
    m="A",
)
