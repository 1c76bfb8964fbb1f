"""Choose a network by one set of examples, and report what it is worth by another."""

from itertools import cycle

import numpy as np

from ...draw import labelled
from ...exercise import Exercise, Mistake


def report(train, dev, test):
    return test[np.argmax(dev)]


def accuracies(rng):
    for K in cycle(range(3, 14)):
        order = [rng.permutation(K) for _ in range(3)]
        best = {tuple(places).index(K - 1) for places in order}
        if len(best) == 3:  # another network is the best in each set
            yield labelled(2, *(60.0 + 3 * places + rng.uniform(0, 2, K) for places in order))


EXERCISE = Exercise(
    report,
    ("train", "dev", "test"),
    "accuracy",
    "what the network that is best on the dev set is worth, by the test set",
    accuracies,
    (
        Mistake(
            "reports the highest accuracy on the test set",
            lambda train, dev, test: np.max(test),
            "this chooses by the test set, which is then no longer fresh. Choose by dev",
        ),
        Mistake(
            "reports the accuracy by which it chose",
            lambda train, dev, test: np.max(dev),
            "it is the highest of {dev.size}, and so partly luck. Ask the test set about that network",
        ),
        Mistake(
            "chooses by the training set",
            lambda train, dev, test: test[np.argmax(train)],
            "what a network knows by heart it gets right. Choose by dev, which it has not seen",
        ),
        Mistake(
            "chooses and reports by the training set",
            lambda train, dev, test: np.max(train),
            "this is how well it remembers. Choose by dev, and report test",
        ),
        Mistake(
            "returns the number of the network",
            lambda train, dev, test: float(np.argmax(dev)),
            "np.argmax says which one it is. Its accuracy is test at that place",
        ),
        Mistake(
            "takes the worst network",
            lambda train, dev, test: test[np.argmin(dev)],
            "an accuracy is better when it is higher. It is a cost that is to be low",
        ),
        Mistake(
            "reports the mean of all networks",
            lambda train, dev, test: np.mean(test),
            "only one of them will be used. Dev says which",
        ),
    ),
    (
        "each argument has one accuracy for each network, in the same order.",
        "np.argmax(dev) is the number of the network that is best on the dev set.",
        "index test with that number.",
    ),
)
