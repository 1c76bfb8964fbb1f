"""Every feature with mean 0 and deviation 1, by the numbers of the training set."""

from functools import partial

import numpy as np

import nncore.datasets

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def standardize(X_train, X_test):
    mean = np.mean(X_train, axis=1, keepdims=True)
    deviation = np.std(X_train, axis=1, keepdims=True)
    return (X_train - mean) / deviation, (X_test - mean) / deviation


def feature_sets(rng):
    for i, (n_x, m, m_test) in enumerate(sizes([(3, 7, 4), (2, 5, 1), (4, 4, 4)], rng)):
        if i == 3:
            X = np.array([[1, 2, 6], [40, 10, 40]])
            yield Case((X, np.array([[3, 0], [30, 20]])), "whole numbers")
        scale, shift = 10 ** rng.uniform(0, 4, (n_x, 1)), 9 * rng.standard_normal((n_x, 1))
        X_train, X_test = (scale * (rng.standard_normal((n_x, k)) + shift) for k in (m, m_test))
        yield labelled(m_test, X_train, X_test)


def _scale(X, like, axis=1, center=np.mean, spread=np.std):
    return (X - center(like, axis=axis, keepdims=True)) / spread(like, axis=axis, keepdims=True)


def _both(X_train, X_test, **how):
    return _scale(X_train, X_train, **how), _scale(X_test, X_train, **how)


def _one(X, **how):
    return 1.0


EXERCISE = Exercise(
    standardize,
    ("X_train", "X_test"),
    ("X_train", "X_test"),
    "both sets, less the mean of each feature and divided by its standard deviation, those of X_train",
    feature_sets,
    (
        Mistake(
            "scales the test set by its own mean and deviation",
            lambda X_train, X_test: (_scale(X_train, X_train), _scale(X_test, X_test)),
            "the same value would then mean one thing in training and another in the test. "
            "Take the mean and the deviation of X_train for both",
        ),
        Mistake(
            "takes the mean and the deviation of both sets together",
            lambda X_train, X_test: tuple(_scale(X, np.hstack([X_train, X_test])) for X in (X_train, X_test)),
            "the test set must stay unseen. Take those of X_train alone",
        ),
        Mistake(
            "leaves the test set as it was",
            lambda X_train, X_test: (_scale(X_train, X_train), X_test),
            "the network learns from scaled features, so it must be asked about scaled ones",
        ),
        Mistake(
            "standardizes each example",
            lambda X_train, X_test: (_scale(X_train, X_train, axis=0), _scale(X_test, X_test, axis=0)),
            "the axis that is named disappears. A feature is a row, so its mean is taken with axis=1",
        ),
        Mistake(
            "takes one mean and one deviation of all features",
            partial(_both, axis=None),
            "each feature has its own. Take them over the examples, with axis=1",
        ),
        Mistake(
            "divides by the variance",
            partial(_both, spread=np.var),
            "the standard deviation is its square root, np.std",
        ),
        Mistake(
            "subtracts the mean and does not divide",
            partial(_both, spread=_one),
            "the features keep their different scales. Divide by the standard deviation",
        ),
        Mistake(
            "divides and does not subtract the mean",
            partial(_both, center=lambda X, **how: 0.0),
            "a large common mean makes the valley of the cost narrow. Subtract it first",
        ),
        Mistake(
            "divides by the largest value",
            partial(_both, spread=lambda X, **how: np.max(X, **how)),
            "one outlier would decide the scale. Divide by the standard deviation",
        ),
        Mistake(
            "leaves out the brackets",
            lambda X_train, X_test: tuple(
                X - X_train.mean(axis=1, keepdims=True) / X_train.std(axis=1, keepdims=True)
                for X in (X_train, X_test)
            ),
            "only the mean is divided. Put X - mean in brackets",
        ),
        Mistake(
            "divides by m - 1 in the variance",
            partial(_both, spread=partial(np.std, ddof=1)),
            "that is the deviation of a sample, ddof=1. Here np.std divides by m, as the cost does",
        ),
        Mistake(
            "loses keepdims in the mean and the deviation",
            lambda X_train, X_test: tuple(
                (X - X_train.mean(axis=1)) / X_train.std(axis=1) for X in (X_train, X_test)
            ),
            "a mean of rank 1 is laid along the rows. keepdims=True keeps it a column",
        ),
        Mistake(
            "stretches each feature from its smallest to its largest value",
            partial(_both, center=np.min, spread=np.ptp),
            "one far-off value then squeezes the others. Subtract the mean and divide by the deviation",
        ),
    ),
    (
        "a feature is a row of X_train, and its mean is np.mean(X_train, axis=1, keepdims=True).",
        "the standard deviation is np.std, with the same axis and keepdims.",
        "use these two for both sets: (X_train - mean) / deviation and (X_test - mean) / deviation.",
    ),
    (nncore.datasets.standardize,),
)
