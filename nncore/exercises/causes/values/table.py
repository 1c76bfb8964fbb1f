"""The relations that a wrong value may have to the right one, and their words."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np


class Relation(NamedTuple):
    """A relation in words, with {name} for the value, and what the value then is, from (right, args)."""

    words: str
    value: Callable


def labels(right):
    """Return what a threshold makes of probabilities; anything else is refused."""
    if np.any((right < 0) | (right > 1)):
        raise ValueError
    return 1.0 * (right > 0.5)


RELATIONS = (
    Relation("{name} has the wrong sign: it is minus what it must be, everywhere", lambda r: -r),
    Relation("{name} is zero whatever the input", np.zeros_like),
    Relation(
        "{name} is 1 whatever the input, as something divided by itself is "
        "(a softmax over a single unit, for one)",
        np.ones_like,
    ),
    Relation("{name} holds labels, 0 and 1 by a threshold of 0.5, where probabilities are wanted", labels),
    Relation("{name} is the transpose of what it must be: .T turns it round", lambda r: r.T),
    Relation(
        "{name} is the square of what it must be: a square too many, or a root forgotten", lambda r: r * r
    ),
    Relation("{name} is the square root of what it must be", np.sqrt),
    Relation("{name} is one over what it must be: a division is turned round", lambda r: 1 / r),
    Relation("{name} is one minus what it must be", lambda r: 1 - r),
    Relation("{name} is the logarithm of what it must be", np.log),
    Relation("{name} is the logarithm of what it must be, to base 10", np.log10),
    Relation("{name} is np.exp of what it must be", np.exp),
    Relation("{name} is 10 to the power of what it must be", lambda r: 10.0**r),
    Relation("{name} has lost its signs: it is the absolute value of what it must be", np.abs),
    Relation(
        "{name} is right where it is positive, and 0 where it must be negative", lambda r: np.maximum(r, 0)
    ),
    Relation(
        "{name} is right where it is negative, and 0 where it must be positive", lambda r: np.minimum(r, 0)
    ),
    Relation("{name} holds whole numbers, with every fraction cut off", np.trunc),
    Relation("{name} is rounded to whole numbers", np.round),
    Relation("{name} is rounded to 1 digit after the point", lambda r: np.round(r, 1)),
    Relation("{name} is rounded to 2 digits after the point", lambda r: np.round(r, 2)),
    Relation("{name} is rounded to 3 digits after the point", lambda r: np.round(r, 3)),
    Relation("{name} is rounded to 4 digits after the point", lambda r: np.round(r, 4)),
    Relation("{name} is np.tanh of what it must be: an activation too many", np.tanh),
    Relation(
        "{name} is the sigmoid of what it must be: an activation too many", lambda r: 1 / (1 + np.exp(-r))
    ),
    Relation("{name} is the relu of what it must be: an activation too many", lambda r: np.maximum(r, 0)),
    Relation("{name} is the right numbers sorted: the order is lost", lambda r: np.sort(r)),
    Relation("{name} is the right numbers in falling order", lambda r: np.sort(r)[..., ::-1]),
    Relation("{name} has its columns, or its entries, in reverse order", lambda r: r[..., ::-1]),
    Relation("{name} has its rows in reverse order", lambda r: r[::-1]),
    Relation("{name} is shifted by one column", lambda r: np.roll(r, 1, -1)),
    Relation("{name} is shifted by one column", lambda r: np.roll(r, -1, -1)),
    Relation("{name} is shifted by one row", lambda r: np.roll(r, 1, 0)),
    Relation("{name} is shifted by one row", lambda r: np.roll(r, -1, 0)),
    Relation(
        "{name} has the right numbers in another order: reshape reads row by row, and .T swaps the axes",
        lambda r: r.ravel().reshape(r.shape[::-1]).T,
    ),
    Relation(
        "{name} has the right numbers in another order: reshape reads row by row, and .T swaps the axes",
        lambda r: r.T.ravel().reshape(r.shape),
    ),
    Relation("{name} adds up from entry to entry (np.cumsum)", lambda r: np.cumsum(r, -1)),
    Relation(
        "the last column of {name} is still 0: does the loop go to the end?", lambda r: emptied(r, (..., -1))
    ),
    Relation(
        "the first column of {name} is still 0: does the loop begin at 0?", lambda r: emptied(r, (..., 0))
    ),
    Relation("the last row of {name} is still 0: does the loop go to the end?", lambda r: emptied(r, -1)),
    Relation("the first row of {name} is still 0: does the loop begin at 0?", lambda r: emptied(r, 0)),
    Relation("only the last column of {name} is filled", lambda r: r - emptied(r, (..., -1))),
    Relation(
        "only the first column of {name} is filled: does it return inside the loop?",
        lambda r: r - emptied(r, (..., 0)),
    ),
    Relation(
        "only the first row of {name} is filled: does it return inside the loop?", lambda r: r - emptied(r, 0)
    ),
    Relation("the last entry is missing from {name}", lambda r: r[..., :-1]),
    Relation("the first entry is missing from {name}", lambda r: r[..., 1:]),
    Relation(
        "{name} has lost an axis: the numbers are right, and keepdims=True or reshape(-1, 1) keeps the shape",
        np.ravel,
    ),
    Relation("{name} has an axis too many, of length 1: the numbers are right", lambda r: r[..., None]),
    Relation("{name} has an axis too many, of length 1: the numbers are right", lambda r: r[None]),
)


def emptied(value, index):
    """Return a copy with zeros at an index."""
    value = value.copy()
    value[index] = 0
    return value
