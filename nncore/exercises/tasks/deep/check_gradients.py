"""Which gradient is wrong? Each against the nudges."""

from functools import partial

import numpy as np

import nncore

from ...exercise import Case, Exercise, Mistake


def check_gradients(numerical, gradients):
    differences = {}
    for key in gradients:
        gap = np.linalg.norm(numerical[key] - gradients[key])
        differences[key] = gap / (np.linalg.norm(numerical[key]) + np.linalg.norm(gradients[key]))
    return differences


BUGS = (
    ("a sign", lambda d: -d),
    ("a missing 1/m", lambda d: 7 * d),
    ("one entry", lambda d: d * np.where(np.arange(d.size).reshape(d.shape) == d.size - 1, 3, 1)),
    ("a small factor", lambda d: 1.01 * d),
    ("a factor too small", lambda d: d / 4),
    ("", lambda d: d[::-1, ::-1]),
)


def planted(rng):
    """Yield nudges and gradients, one of which is wrong, at scales from 1e-6 to 1e3."""
    for i in range(99):
        n = [int(k) for k in rng.integers(1, 6, 2 + i % 3)]
        shapes = {}
        for l in range(1, len(n)):
            shapes |= {f"dW{l}": (n[l] + 1, n[l - 1]), f"db{l}": (n[l] + 1, 1)}
        scale = (1.0, 1e-6, 1e3, 1.0)[i % 4]
        numerical = {key: scale * rng.standard_normal(shape) for key, shape in shapes.items()}
        gradients = {key: d * (1 + 1e-9 * rng.standard_normal(d.shape)) for key, d in numerical.items()}
        label, bug = BUGS[i % len(BUGS)]
        wrong = str(rng.choice(list(shapes)))
        yield Case((numerical, {**gradients, wrong: bug(gradients[wrong])}), label)


def _check(numerical, gradients, gap=np.subtract, norm=np.linalg.norm, size=np.add):
    d = {key: (numerical[key], gradients[key]) for key in gradients}
    return {key: norm(gap(a, b)) / size(norm(a), norm(b)) for key, (a, b) in d.items()}


def _one(a, b):
    return 1.0


def _together(numerical, gradients):
    a, b = (np.concatenate([d[key].ravel() for key in gradients]) for d in (numerical, gradients))
    return dict.fromkeys(gradients, np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b)))


def _of_norms(numerical, gradients):
    norms = {key: (np.linalg.norm(numerical[key]), np.linalg.norm(gradients[key])) for key in gradients}
    return {key: abs(a - b) / (a + b) for key, (a, b) in norms.items()}


EXERCISE = Exercise(
    check_gradients,
    ("numerical", "gradients"),
    lambda numerical, gradients: {"": tuple(gradients)},
    "for each key the length of the difference, divided by the sum of the two lengths",
    planted,
    (
        Mistake(
            "gives the length of the difference as it is",
            partial(_check, size=_one),
            "a gradient of a millionth would pass with any error. Divide by the sum of the two lengths",
        ),
        Mistake(
            "divides by one of the two lengths only",
            partial(_check, size=lambda a, b: a),
            "the course divides by the sum of both, so a difference is never above 1",
        ),
        Mistake(
            "divides by the length of the gradient only",
            partial(_check, size=lambda a, b: b),
            "the course divides by the sum of both, so a difference is never above 1",
        ),
        Mistake(
            "divides by the product of the lengths",
            partial(_check, size=np.multiply),
            "the product has another unit than the difference. Divide by the sum",
        ),
        Mistake(
            "divides by the mean of the two lengths",
            partial(_check, size=lambda a, b: (a + b) / 2),
            "the course divides by the sum, so this is twice too large",
        ),
        Mistake(
            "compares the lengths",
            _of_norms,
            "a gradient with the wrong sign has the right length. Subtract first, and then take the length",
        ),
        Mistake(
            "sums the difference without squares",
            partial(_check, norm=lambda d: abs(np.sum(d))),
            "entries that are too large and too small cancel. np.linalg.norm squares them first",
        ),
        Mistake(
            "takes the largest entry for the length",
            partial(_check, norm=lambda d: np.max(np.abs(d))),
            "the length of an array is the root of the sum of squares, np.linalg.norm",
        ),
        Mistake(
            "sums absolute values",
            partial(_check, norm=lambda d: np.sum(np.abs(d))),
            "the length of an array is the root of the sum of squares, np.linalg.norm",
        ),
        Mistake(
            "leaves out the root",
            partial(_check, norm=lambda d: np.sum(d**2)),
            "the length of an array is the root of the sum of squares, np.linalg.norm",
        ),
        Mistake(
            "adds the two",
            partial(_check, gap=np.add),
            "two that agree are to give 0, so subtract one from the other",
        ),
        Mistake(
            "leaves out the brackets",
            lambda a, b: {
                key: np.linalg.norm(a[key] - b[key]) / np.linalg.norm(a[key]) + np.linalg.norm(b[key])
                for key in b
            },
            "only the first length is divided by. Put the sum of the two lengths in brackets",
        ),
        Mistake(
            "gives one difference for all of them",
            _together,
            "this says that something is wrong, and not where. Compare key by key",
        ),
        Mistake(
            "divides by the length of the sum",
            lambda a, b: {k: np.linalg.norm(a[k] - b[k]) / np.linalg.norm(a[k] + b[k]) for k in b},
            "where a sign is wrong, the sum is near 0. Add the two lengths",
        ),
        Mistake(
            "divides by the larger of the two lengths",
            partial(_check, size=max),
            "the course divides by the sum of both",
        ),
        Mistake(
            "gives verdicts",
            lambda a, b: {k: check_gradients(a, b)[k] < 1e-7 for k in b},
            "the difference itself is wanted, so that one sees how far off a gradient is",
        ),
        Mistake(
            "compares entry by entry",
            partial(_check, norm=np.abs),
            "one number tells whether a gradient is right. np.linalg.norm makes one of all entries",
        ),
    ),
    (
        "both dictionaries have the same keys. Go through them, and make a new dictionary.",
        "np.linalg.norm(array) is the length of an array, the root of the sum of the squares.",
        "the difference of a key is norm(numerical - gradient) / (norm(numerical) + norm(gradient)).",
    ),
    (nncore.gradient_check,),
    at_least=1e-3,
)
