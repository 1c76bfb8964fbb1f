"""Choose a network by one set of examples, and report what it is worth by another."""

from itertools import cycle

import numpy as np

from ...draw import labelled
from ...exercise import Exercise
from .report_mistakes import MISTAKES


def report(train, dev, test):
    return test[np.argmax(dev)]


def accuracies(rng):
    for K in cycle(range(3, 14)):
        order = [rng.permutation(K) for _ in range(3)]
        best = {tuple(places).index(K - 1) for places in order}
        if len(best) == 3:  # another network is the best in each set
            train, dev, test = (60.0 + 3 * places + rng.uniform(0, 2, K) for places in order)
            yield labelled(2, train, dev, test + 9 * (K % 2))  # here and there the test set is easier


def by_loop(train, dev, test):
    best = 0
    for i in range(len(dev)):
        if dev[i] > dev[best]:
            best = i
    return test[best]


EXERCISE = Exercise(
    report,
    ("train", "dev", "test"),
    "accuracy",
    "what the network that is best on the dev set is worth, by the test set",
    accuracies,
    MISTAKES,
    (
        "each argument has one accuracy for each network, in the same order.",
        "np.argmax(dev) is the number of the network that is best on the dev set.",
        "index test with that number.",
    ),
    variants=(by_loop,),
)
