"""One step downhill."""

import numpy as np

import nncore

from ...draw import sizes
from ...exercise import Case, Exercise, Mistake


def descend(w, b, dw, db, learning_rate):
    w = w - learning_rate * dw
    b = b - learning_rate * db
    return w, b


def steps(rng):
    yield Case((np.array([[1], [2]]), 3, np.array([[10], [-20]]), 5, 0.1), "whole numbers")
    yield Case((np.array([[4], [-3], [1]]), 2, np.array([[5], [-7], [3]]), -9, 0.07), "whole numbers")
    for (n_x,) in sizes([(3,), (1,), (6,)], rng):
        w, dw = rng.standard_normal((2, n_x, 1))
        b, db = rng.standard_normal(2).tolist()
        yield Case((w, b, dw, db, float(rng.uniform(0.01, 2))))


EXERCISE = Exercise(
    descend,
    ("w", "b", "dw", "db", "learning_rate"),
    ("w", "b"),
    "the new w and b, one step downhill",
    steps,
    (
        Mistake(
            "adds the gradient",
            lambda w, b, dw, db, a: (w + a * dw, b + a * db),
            "the gradient points uphill, so the cost would grow. Descent subtracts",
        ),
        Mistake(
            "leaves out the learning rate",
            lambda w, b, dw, db, a: (w - dw, b - db),
            "here it is {learning_rate:.4g}, and the step is learning_rate * dw",
        ),
        Mistake(
            "returns the step and not the place it leads to",
            lambda w, b, dw, db, a: (-a * dw, -a * db),
            "the step is taken from w, as w - learning_rate * dw",
        ),
        Mistake(
            "updates w only",
            lambda w, b, dw, db, a: (w - a * dw, b),
            "b came back as it was; it has a gradient too",
        ),
        Mistake(
            "returns w and b as they were",
            lambda w, b, dw, db, a: (w, b),
            "w - learning_rate * dw makes a new array, which must be given a name and returned",
        ),
        Mistake(
            "subtracts db from w too",
            lambda w, b, dw, db, a: (w - a * db, b - a * db),
            "db is one number, so it broadcasts, and nothing complains. w goes with dw",
        ),
        Mistake(
            "scales w by the gradient",
            lambda w, b, dw, db, a: (w - a * dw * w, b - a * db * b),
            "the step is learning_rate * dw alone, whatever w is",
        ),
        Mistake(
            "multiplies w by the learning rate too",
            lambda w, b, dw, db, a: (a * (w - dw), a * (b - db)),
            "the learning rate belongs to the step alone, w - learning_rate * dw",
        ),
        Mistake(
            "has w and dw exchanged",
            lambda w, b, dw, db, a: (dw - a * w, db - a * b),
            "the step is taken from w, and it is learning_rate * dw",
        ),
        Mistake(
            "subtracts the learning rate and adds the gradient",
            lambda w, b, dw, db, a: (w - a + dw, b - a + db),
            "the learning rate multiplies the gradient, w - learning_rate * dw",
        ),
        Mistake(
            "subtracts the learning rate and the gradient",
            lambda w, b, dw, db, a: (w - a - dw, b - a - db),
            "the learning rate multiplies the gradient, w - learning_rate * dw",
        ),
        Mistake(
            "writes into an array of whole numbers",
            lambda w, b, dw, db, a: ((w - a * dw).astype(w.dtype), b - a * db),
            "if w holds whole numbers, every fraction of the step is cut off. w - learning_rate * dw "
            "makes an array of floats",
        ),
        Mistake(
            "writes whole numbers, for w and for b",
            lambda w, b, dw, db, a: ((w - a * dw).astype(w.dtype), type(b)(b - a * db)),
            "if w holds whole numbers, every fraction of the step is cut off. w - learning_rate * dw "
            "makes an array of floats",
        ),
        Mistake(
            "takes ten steps where one is asked for",
            lambda w, b, dw, db, a: (w - 10 * a * dw, b - 10 * a * db),
            "the loop over iterations calls this function, which takes one step",
        ),
        Mistake(
            "always steps down, whatever the sign of the gradient",
            lambda w, b, dw, db, a: (w - np.abs(a * dw), b - abs(a * db)),
            "where the slope is negative, downhill is to the right. The sign of dw decides",
        ),
        Mistake(
            "steps by the sign of the gradient alone",
            lambda w, b, dw, db, a: (w - a * np.sign(dw), b - a * np.sign(db)),
            "the steeper the slope, the longer the step, so it is learning_rate * dw",
        ),
        Mistake(
            "has a fixed learning rate of 0.01",
            lambda w, b, dw, db, a: (w - 0.01 * dw, b - 0.01 * db),
            "here learning_rate is {learning_rate:.4g}, and it is an argument",
        ),
        Mistake(
            "has a fixed learning rate of 0.1",
            lambda w, b, dw, db, a: (w - 0.1 * dw, b - 0.1 * db),
            "the learning rate is an argument, so that it can be changed",
        ),
        Mistake(
            "divides by the learning rate",
            lambda w, b, dw, db, a: (w - dw / a, b - db / a),
            "a small rate means a small step, so it is learning_rate * dw",
        ),
    ),
    (
        "downhill is against the gradient: w = w - learning_rate * dw.",
        "the same line for b, with db. Then return both.",
        "w = w - ... makes a new array. w -= ... would change the one that the caller still holds.",
    ),
    (nncore.update,),
)
