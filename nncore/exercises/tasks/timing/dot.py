"""The one call that replaces a loop."""

import numpy as np

from ...draw import labelled, sizes
from ...exercise import Case, Exercise, Mistake


def dot(a, b):
    return np.sum(a * b)


def pairs(rng):
    yield Case((np.array([1.0, 2.0, 3.0]), np.array([4.0, -5.0, 6.0])))
    yield Case((np.array([1, 0, 2, 2]), np.array([3, 7, -1, 5])), "whole numbers")
    for (n,) in sizes([(7,), (1,), (40,)], rng):
        yield labelled(n, rng.standard_normal(n), rng.standard_normal(n))


def by_loop(a, b):
    total = 0
    for i in range(len(a)):
        total += a[i] * b[i]
    return total


EXERCISE = Exercise(
    dot,
    ("a", "b"),
    "product",
    "the sum of a[i] * b[i], one number, without a loop",
    pairs,
    (
        Mistake(
            "multiplies entry by entry and does not sum",
            lambda a, b: a * b,
            "* keeps all {a.size} products apart. np.sum, or @ in place of *, adds them up",
        ),
        Mistake(
            "multiplies every entry by every other",
            lambda a, b: np.outer(a, b),
            "that is {a.size} x {a.size} numbers. The dot product pairs entry i with entry i only",
        ),
        Mistake(
            "sums everything before multiplying",
            lambda a, b: np.sum(a) * np.sum(b),
            "that multiplies every a[i] by every b[j]. Multiply first, a * b, and then sum",
        ),
        Mistake(
            "adds the two arrays",
            lambda a, b: np.sum(a + b),
            "the dot product is the sum of the products a[i] * b[i]",
        ),
        Mistake(
            "takes the mean of the products",
            lambda a, b: np.mean(a * b),
            "with {a.size} entries it is {a.size} times too small. The dot product is their sum",
        ),
        Mistake(
            "leaves out the last entry",
            lambda a, b: np.sum(a[:-1] * b[:-1]),
            "range(n - 1) and [:-1] stop one before the end; the indices are 0 to n - 1",
        ),
        Mistake(
            "subtracts the two arrays",
            lambda a, b: np.sum(a - b),
            "the dot product is the sum of the products a[i] * b[i]",
        ),
        Mistake(
            "computes the distance of the two arrays",
            lambda a, b: np.sqrt(np.sum((a - b) ** 2)),
            "the dot product is the sum of the products a[i] * b[i]",
        ),
        Mistake(
            "computes the squared distance of the two arrays",
            lambda a, b: np.sum((a - b) ** 2),
            "the dot product is the sum of the products a[i] * b[i]",
        ),
        Mistake(
            "turns b round",
            lambda a, b: np.sum(a * b[::-1]),
            "a[i] goes with b[i], from the first to the last",
        ),
        Mistake(
            "computes the cosine of the angle between them",
            lambda a, b: np.sum(a * b) / (np.linalg.norm(a) * np.linalg.norm(b)),
            "the dot product is not divided by the lengths",
        ),
        Mistake(
            "takes a twice",
            lambda a, b: np.sum(a * a),
            "a[i] is multiplied by b[i]",
        ),
        Mistake(
            "takes b twice",
            lambda a, b: np.sum(b * b),
            "a[i] is multiplied by b[i]",
        ),
        Mistake(
            "multiplies all the products",
            lambda a, b: np.prod(a * b),
            "the products a[i] * b[i] are added",
        ),
        Mistake(
            "takes the largest product",
            lambda a, b: np.max(a * b),
            "the products a[i] * b[i] are added",
        ),
        Mistake(
            "adds up from entry to entry",
            lambda a, b: np.cumsum(a * b),
            "np.cumsum keeps every step on the way. The last one is the sum",
        ),
        Mistake(
            "adds up the absolute values of the products",
            lambda a, b: np.sum(np.abs(a * b)),
            "a product may be negative, and then takes away",
        ),
    ),
    (
        "a * b multiplies entry by entry, and the loop over i is inside.",
        "then np.sum adds up the products.",
        "a @ b and np.dot(a, b) do both in one call, and hand it to a library that is made for it.",
    ),
    loopless=True,
    variants=(by_loop,),
)
