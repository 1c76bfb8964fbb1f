"""The shape that broadcasting gives, or that it gives none."""

from itertools import cycle, zip_longest

import numpy as np

from ...exercise import Case, Exercise, Mistake


def broadcast_shape(a, b):
    n = max(len(a), len(b))
    a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
    if any(p != q and 1 not in (p, q) for p, q in zip(a, b, strict=True)):
        return False
    return tuple(max(p, q) for p, q in zip(a, b, strict=True))


KINDS = (  # n, m and k are replaced by numbers that differ
    ("nm", "n1"), ("nm", "1m"), ("n1", "1m"), ("nm", "m"), ("nm", "n"), ("nm", "mn"),
    ("nm", "nm"), ("n1", "m"), ("nm", "1"), ("nm", "nk"), ("1m", "1k"), ("knm", "nm"),
    ("k1m", "n1"), ("n", "n1"), ("1n", "m1"),
)  # fmt: skip


def pairs(rng):
    yield Case(((4, 3), (4, 1)))
    yield Case(((2, 3), (2, 6)), "a size that is twice the other")
    for first, second in cycle(KINDS):
        sizes = dict(zip("nmk", (int(n) for n in rng.permutation(range(2, 10))), strict=False), **{"1": 1})
        a, b = (tuple(sizes[letter] for letter in kind) for kind in (first, second))
        yield Case(
            (a, b) if rng.integers(2) else (b, a), "unequal numbers of axes" if len(a) != len(b) else ""
        )


def _from_the_left(a, b):
    sizes = [*zip_longest(a, b, fillvalue=1)]
    if any(p != q and 1 not in (p, q) for p, q in sizes):
        return False
    return tuple(max(p, q) for p, q in sizes)


def _never_refused(a, b):
    n = max(len(a), len(b))
    return tuple(np.maximum((1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b))


def _also_multiples(a, b):
    n = max(len(a), len(b))
    a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
    if any(max(p, q) % min(p, q) for p, q in zip(a, b, strict=True)):
        return False
    return tuple(max(p, q) for p, q in zip(a, b, strict=True))


def _the_smaller(a, b):
    n = max(len(a), len(b))
    a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
    return tuple(min(p, q) for p, q in zip(a, b, strict=True)) if broadcast_shape(a, b) else False


EXERCISE = Exercise(
    broadcast_shape,
    ("a", "b"),
    "shape",
    "the shape of the sum of an array of shape a and one of shape b, or False if they do not broadcast",
    pairs,
    (
        Mistake(
            "lays the shapes side by side from the left",
            _from_the_left,
            "they are compared from the last axis on, so (3,) is treated as (1, 3), a row",
        ),
        Mistake(
            "never refuses",
            _never_refused,
            "only a 1 is stretched. Where two sizes differ and neither is 1, NumPy refuses",
        ),
        Mistake(
            "stretches a size of which the other is a multiple",
            _also_multiples,
            "only a 1 is stretched. 2 against 6 is refused, although three times 2 would fit",
        ),
        Mistake(
            "broadcasts only what is equal",
            lambda a, b: a if a == b else False,
            "a size of 1 is stretched to the other, and missing axes count as 1",
        ),
        Mistake(
            "refuses unequal numbers of axes",
            lambda a, b: broadcast_shape(a, b) if len(a) == len(b) else False,
            "the shorter shape is filled with 1 on the left, and then compared",
        ),
        Mistake(
            "gives the shape of the first",
            lambda a, b: a if broadcast_shape(a, b) else False,
            "where a has a 1, the size of b counts. (3, 1) and (1, 4) make (3, 4)",
        ),
        Mistake(
            "gives the smaller of two sizes",
            _the_smaller,
            "the 1 is stretched, so the larger size is left",
        ),
        Mistake(
            "lays one shape behind the other",
            lambda a, b: a + b if broadcast_shape(a, b) else False,
            "that is the shape of an outer product. A sum goes entry by entry, axis by axis",
        ),
    ),
    (
        "write the two shapes one below the other, with their last sizes in one column.",
        "fill the shorter one with 1 on the left: (1,) * k + shape.",
        "two sizes fit if they are equal or one of them is 1, and the larger is left. Otherwise return False.",
    ),
)
