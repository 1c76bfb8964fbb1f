"""Whether two shapes broadcast."""

from itertools import cycle, zip_longest
from math import prod

from ...exercise import Case, Exercise, Mistake


def broadcasts(a, b):
    return all(p == q or p == 1 or q == 1 for p, q in zip(reversed(a), reversed(b), strict=False))


FITTING = (  # n, m and k are replaced by sizes that differ
    ("nm", "n1"), ("nm", "1m"), ("n1", "1m"), ("nm", "m"), ("nm", "nm"), ("n1", "m"), ("nm", "1"),
    ("knm", "nm"), ("k1m", "n1"), ("n", "n1"), ("1n", "m1"), ("nm", "1nm"),
)  # fmt: skip
REFUSED = (("nm", "n"), ("nm", "mn"), ("nm", "nk"), ("1m", "1k"), ("nm", "kn"), ("n", "m"), ("knm", "km"))


def drawn(kinds, rng):
    """Yield Cases of two shapes of these kinds without end, either of them first."""
    for first, second in cycle(kinds):
        size = dict(zip("nmk1", (*(int(n) for n in rng.permutation(range(2, 10))[:3]), 1), strict=True))
        a, b = (tuple(size[letter] for letter in kind) for kind in (first, second))
        label = "unequal numbers of axes" if len(a) != len(b) else ""
        yield Case((a, b) if rng.integers(2) else (b, a), label)


def pairs(rng):
    yield Case(((2, 3), (2, 6)), "a size that is twice the other")
    for fitting, refused in zip(drawn(FITTING, rng), drawn(REFUSED, rng), strict=True):
        yield fitting
        yield refused


def _compared(test):
    """Compare the sizes from the last axis on with another test."""
    return lambda a, b: all(test(p, q) for p, q in zip(a[::-1], b[::-1], strict=False))


def _from_the_left(a, b):
    return all(p == q or 1 in (p, q) for p, q in zip_longest(a, b, fillvalue=1))


EXERCISE = Exercise(
    broadcasts,
    ("a", "b"),
    "verdict",
    "True if arrays of the shapes a and b can be added, and False if NumPy refuses",
    pairs,
    (
        Mistake(
            "compares the shapes from the left",
            _from_the_left,
            "they are compared from the last axis on, so (3,) counts as (1, 3), a row",
        ),
        Mistake(
            "never refuses",
            lambda a, b: True,
            "only a 1 is stretched. Where two sizes differ and neither is 1, NumPy refuses",
        ),
        Mistake(
            "always refuses",
            lambda a, b: False,
            "equal sizes fit, and so does a 1 beside any size",
        ),
        Mistake(
            "stretches a size of which the other is a multiple",
            _compared(lambda p, q: max(p, q) % min(p, q) == 0),
            "only a 1 is stretched. 2 beside 6 is refused, although three times 2 would fit",
        ),
        Mistake(
            "takes only equal shapes",
            lambda a, b: a == b,
            "a size of 1 is stretched to the other, and missing axes count as 1",
        ),
        Mistake(
            "does not stretch a 1",
            _compared(lambda p, q: p == q),
            "a size of 1 fits beside any other",
        ),
        Mistake(
            "refuses unequal numbers of axes",
            lambda a, b: len(a) == len(b) and broadcasts(a, b),
            "the shorter shape is filled with 1 on the left, and then compared",
        ),
        Mistake(
            "stretches the second shape only",
            _compared(lambda p, q: q in (p, 1)),
            "a 1 in the first shape is stretched just as well. (1, 3) and (4, 3) fit",
        ),
        Mistake(
            "stretches the first shape only",
            _compared(lambda p, q: p in (q, 1)),
            "a 1 in the second shape is stretched just as well. (4, 3) and (1, 3) fit",
        ),
        Mistake(
            "is content if one axis fits",
            lambda a, b: any(p == q or 1 in (p, q) for p, q in zip(a[::-1], b[::-1], strict=False)),
            "every axis must fit, so all and not any",
        ),
        Mistake(
            "asks whether the numbers of entries agree",
            lambda a, b: prod(a) == prod(b),
            "that is what reshape asks. Broadcasting compares axis by axis",
        ),
        Mistake(
            "has the two answers exchanged",
            lambda a, b: not broadcasts(a, b),
            "True is for shapes that can be added",
        ),
    ),
    (
        "write the two shapes one below the other, with their last sizes in one column.",
        "in each column the sizes must be equal, or one of them 1. A missing size counts as 1.",
        "zip(reversed(a), reversed(b)) pairs the sizes from the last on, and stops with the shorter shape.",
    ),
)
