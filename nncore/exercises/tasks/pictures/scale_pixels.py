"""Pixels from 0 to 255 become features from 0 to 1."""

import numpy as np

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def scale_pixels(X):
    return X / 255


def pixels(rng):
    yield Case((np.array([[0, 51, 255], [102, 204, 153]], dtype=np.uint8),))
    yield Case((np.array([[3, 9, 40], [20, 1, 33]], dtype=np.uint8),), "dark pictures")
    for n_x, m in sizes([(5, 1), (4, 4), (12, 7)], rng):
        yield labelled(m, rng.integers(0, 240, (n_x, m), dtype=np.uint8))


def _span(X):
    low, high = float(X.min()), float(X.max())
    return (X - low) / (high - low)


EXERCISE = Exercise(
    scale_pixels,
    ("X",),
    "X",
    "the features, each pixel divided by 255, so from 0 to 1",
    pixels,
    (
        Mistake(
            "cuts the fractions off",
            lambda X: X // 255,
            "every pixel below 255 becomes 0. X // 255 cuts off, an array of uint8 too, and X / 255 does not",
        ),
        Mistake(
            "divides by 256",
            lambda X: X / 256,
            "the largest pixel is 255, and white is to become 1",
        ),
        Mistake(
            "divides by the largest pixel there is",
            lambda X: X / X.max(),
            "that is the brightest pixel of this set, and another set would have another scale. "
            "Divide by 255 always",
        ),
        Mistake(
            "divides by the largest pixel of each picture",
            lambda X: X / X.max(axis=0),
            "a dark picture would become as bright as the others. Divide by 255 always",
        ),
        Mistake(
            "stretches the pixels from 0 to 1",
            _span,
            "the darkest becomes 0 and the brightest 1, whatever they are. Divide by 255 always",
        ),
        Mistake(
            "subtracts the mean too",
            lambda X: X / 255 - np.mean(X / 255, axis=1, keepdims=True),
            "that is the first half of standardizing, another way to scale",
        ),
        Mistake(
            "multiplies by 255",
            lambda X: X * 255.0,
            "the pixels grow. Dividing brings them to the range from 0 to 1",
        ),
        Mistake(
            "returns the pixels as they are",
            lambda X: X,
            "X / 255 makes a new array, which must be given a name and returned",
        ),
        Mistake(
            "lets the pixels run from -1 to 1",
            lambda X: X / 127.5 - 1,
            "black is to stay 0 and white to become 1. X / 255 is all",
        ),
    ),
    (
        "a pixel is a whole number from 0 to 255. White is to become 1.",
        "/ divides every entry of an array, and gives fractions.",
        "X / 255 makes a new array. X /= 255 would fail, because an array of uint8 cannot hold fractions.",
    ),
    m="X",
)
