"""The mistakes that are known of choosing a network and reporting what it is worth."""

import numpy as np

from ...exercise import Mistake

MISTAKES = (
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
    Mistake(
        "reports the last network",
        lambda train, dev, test: test[-1],
        "the order of the networks says nothing. np.argmax(dev) says which is the best",
    ),
    Mistake(
        "reports the first network",
        lambda train, dev, test: test[0],
        "the order of the networks says nothing. np.argmax(dev) says which is the best",
    ),
    Mistake(
        "reports the lowest accuracy on the test set",
        lambda train, dev, test: np.min(test),
        "dev says which network it is, and test what that one is worth",
    ),
    Mistake(
        "reports the median of all networks",
        lambda train, dev, test: np.median(test),
        "only one of them will be used. Dev says which",
    ),
    Mistake(
        "chooses by training and dev set together",
        lambda train, dev, test: test[np.argmax(train + dev)],
        "what a network knows by heart it gets right. Choose by dev alone",
    ),
    Mistake(
        "chooses by dev and test set together",
        lambda train, dev, test: test[np.argmax(dev + test)],
        "the test set is then no longer fresh. Choose by dev alone",
    ),
    Mistake(
        "chooses by the smallest gap between training and dev set",
        lambda train, dev, test: test[np.argmin(np.abs(train - dev))],
        "a small gap is not a high accuracy. Choose the highest dev",
    ),
    Mistake(
        "chooses by dev - train",
        lambda train, dev, test: test[np.argmax(dev - train)],
        "a small gap is not a high accuracy. Choose the highest dev",
    ),
    Mistake(
        "reports the mean of the best dev and the best test accuracy",
        lambda train, dev, test: (np.max(dev) + np.max(test)) / 2,
        "one network is chosen by dev, and its own test accuracy is the number",
    ),
    Mistake(
        "reports the dev accuracy of the network that is best on the test set",
        lambda train, dev, test: dev[np.argmax(test)],
        "the two have changed places. Dev chooses, and test reports",
    ),
    Mistake(
        "reports the training accuracy of the network that it chose",
        lambda train, dev, test: train[np.argmax(dev)],
        "the choice is right. What it is worth is what test says",
    ),
    Mistake(
        "sorts test first",
        lambda train, dev, test: np.sort(test)[np.argmax(dev)],
        "sorting loses which accuracy belongs to which network",
    ),
    Mistake(
        "leaves the last network out of the choice",
        lambda train, dev, test: test[np.argmax(dev[:-1])],
        "[:-1] stops before the last one, and so does range(len(dev) - 1)",
    ),
    Mistake(
        "leaves the first network out of the choice",
        lambda train, dev, test: test[1 + np.argmax(dev[1:])],
        "counting begins at 0",
    ),
    Mistake(
        "takes the network beside the best",
        lambda train, dev, test: test[np.argmax(dev) - 1],
        "np.argmax counts from 0, as the index does, so nothing is subtracted",
    ),
    Mistake(
        "reports the lower of the dev and the test accuracy",
        lambda train, dev, test: min(dev[np.argmax(dev)], test[np.argmax(dev)]),
        "the test accuracy is the number, whichever is lower",
    ),
)
