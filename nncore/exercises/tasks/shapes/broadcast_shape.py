"""The shape that broadcasting gives."""

from itertools import zip_longest

from ...exercise import Case, Exercise, Mistake
from .broadcasts import FITTING, drawn


def broadcast_shape(a, b):
    n = max(len(a), len(b))
    a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
    return tuple(max(p, q) for p, q in zip(a, b, strict=True))


def pairs(rng):
    yield Case(((4, 3), (4, 1)))
    yield Case(((5, 1), (7,)), "a column and an array of rank 1")
    yield from drawn(FITTING, rng)


def _from_the_left(a, b):
    return tuple(max(p, q) for p, q in zip_longest(a, b, fillvalue=1))


def _with(choose):
    """Compare axis by axis, and choose otherwise between two sizes."""

    def f(a, b):
        n = max(len(a), len(b))
        a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
        return tuple(choose(p, q) for p, q in zip(a, b, strict=True))

    return f


EXERCISE = Exercise(
    broadcast_shape,
    ("a", "b"),
    "shape",
    "the shape of the sum of an array of shape a and one of shape b, which do broadcast",
    pairs,
    (
        Mistake(
            "lays the shapes side by side from the left",
            _from_the_left,
            "they are compared from the last axis on, so (3,) counts as (1, 3), a row",
        ),
        Mistake(
            "forgets the axes that the shorter shape does not have",
            lambda a, b: tuple(max(p, q) for p, q in zip(a[::-1], b[::-1], strict=False))[::-1],
            "zip stops with the shorter shape. Fill it with 1 on the left first",
        ),
        Mistake(
            "gives the shape back to front",
            lambda a, b: broadcast_shape(a, b)[::-1],
            "the sizes were compared from the last on, so they must be turned round at the end",
        ),
        Mistake(
            "gives the shape of the first",
            lambda a, b: a,
            "where a has a 1, the size of b counts. (3, 1) and (1, 4) make (3, 4)",
        ),
        Mistake(
            "gives the shape of the second",
            lambda a, b: b,
            "where b has a 1, the size of a counts. (3, 1) and (1, 4) make (3, 4)",
        ),
        Mistake(
            "gives the longer shape, or the larger of two",
            lambda a, b: max(a, b, key=lambda shape: (len(shape), shape)),
            "each axis is decided on its own. (3, 1) and (1, 4) make (3, 4)",
        ),
        Mistake(
            "gives the smaller of two sizes",
            _with(min),
            "the 1 is stretched, so the larger size is left",
        ),
        Mistake(
            "multiplies the sizes",
            _with(lambda p, q: p * q),
            "equal sizes stay as they are, and only a 1 is stretched. Take the larger one",
        ),
        Mistake(
            "adds the sizes",
            _with(lambda p, q: p + q),
            "that is what stacking does. Entry is added to entry, so the larger size is left",
        ),
        Mistake(
            "lays one shape behind the other",
            lambda a, b: a + b,
            "that is the shape of an outer product. A sum goes entry by entry, axis by axis",
        ),
    ),
    (
        "write the two shapes one below the other, with their last sizes in one column.",
        "fill the shorter one with 1 on the left: (1,) * k + shape.",
        "in each column the larger size is left: max(p, q).",
    ),
)
