"""Simple relations between what is returned and what is right, that hold for every entry in every case.

A factor is named only if it is one for all entries, and is neither 1 nor 0; a sign and 1/m are two mistakes.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ..words.numbers import number
from ..words.shapes import shape_in_words
from .examples import number_of
from .factors import factor_in_words


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
    Relation("{name} is 1 whatever the input, and something divided by itself is (a softmax over a single unit, for one)",
             np.ones_like),
    Relation("{name} holds labels, 0 and 1 by a threshold of 0.5, where probabilities are wanted", labels),
    Relation("{name} is the transpose of what it must be: .T turns it round", lambda r: r.T),
    Relation("{name} is the square of what it must be: a square too many, or a root forgotten", lambda r: r * r),
    Relation("{name} is the square root of what it must be", np.sqrt),
    Relation("{name} is one over what it must be: a division is turned round", lambda r: 1 / r),
    Relation("{name} is one minus what it must be", lambda r: 1 - r),
    Relation("{name} is the logarithm of what it must be", np.log),
    Relation("{name} is the logarithm of what it must be, to base 10", np.log10),
    Relation("{name} is np.exp of what it must be", np.exp),
    Relation("{name} is 10 to the power of what it must be", lambda r: 10.0**r),
    Relation("{name} has lost its signs: it is the absolute value of what it must be", np.abs),
    Relation("{name} is right where it is positive, and 0 where it must be negative", lambda r: np.maximum(r, 0)),
    Relation("{name} is right where it is negative, and 0 where it must be positive", lambda r: np.minimum(r, 0)),
    Relation("{name} holds whole numbers, with every fraction cut off", np.trunc),
    Relation("{name} is rounded to whole numbers", np.round),
    Relation("{name} is rounded to 1 digit after the point", lambda r: np.round(r, 1)),
    Relation("{name} is rounded to 2 digits after the point", lambda r: np.round(r, 2)),
    Relation("{name} is rounded to 3 digits after the point", lambda r: np.round(r, 3)),
    Relation("{name} is rounded to 4 digits after the point", lambda r: np.round(r, 4)),
    Relation("{name} is np.tanh of what it must be: an activation too many", np.tanh),
    Relation("{name} is the sigmoid of what it must be: an activation too many", lambda r: 1 / (1 + np.exp(-r))),
    Relation("{name} is the relu of what it must be: an activation too many", lambda r: np.maximum(r, 0)),
    Relation("{name} is the right numbers sorted: the order is lost", lambda r: np.sort(r)),
    Relation("{name} is the right numbers in falling order", lambda r: np.sort(r)[..., ::-1]),
    Relation("{name} has its columns, or its entries, in reverse order", lambda r: r[..., ::-1]),
    Relation("{name} has its rows in reverse order", lambda r: r[::-1]),
    Relation("{name} is shifted by one column", lambda r: np.roll(r, 1, -1)),
    Relation("{name} is shifted by one column", lambda r: np.roll(r, -1, -1)),
    Relation("{name} is shifted by one row", lambda r: np.roll(r, 1, 0)),
    Relation("{name} is shifted by one row", lambda r: np.roll(r, -1, 0)),
    Relation("{name} has the right numbers in another order: reshape reads row by row, and .T swaps the axes",
             lambda r: r.ravel().reshape(r.shape[::-1]).T),
    Relation("{name} has the right numbers in another order: reshape reads row by row, and .T swaps the axes",
             lambda r: r.T.ravel().reshape(r.shape)),
    Relation("{name} adds up from entry to entry (np.cumsum)", lambda r: np.cumsum(r, -1)),
    Relation("the last column of {name} is still 0: does the loop go to the end?", lambda r: emptied(r, (..., -1))),
    Relation("the first column of {name} is still 0: does the loop begin at 0?", lambda r: emptied(r, (..., 0))),
    Relation("the last row of {name} is still 0: does the loop go to the end?", lambda r: emptied(r, -1)),
    Relation("the first row of {name} is still 0: does the loop begin at 0?", lambda r: emptied(r, 0)),
    Relation("only the last column of {name} is filled", lambda r: r - emptied(r, (..., -1))),
    Relation("only the first column of {name} is filled: does it return inside the loop?", lambda r: r - emptied(r, (..., 0))),
    Relation("only the first row of {name} is filled: does it return inside the loop?", lambda r: r - emptied(r, 0)),
    Relation("the last entry is missing from {name}", lambda r: r[..., :-1]),
    Relation("the first entry is missing from {name}", lambda r: r[..., 1:]),
    Relation("{name} has lost an axis: the numbers are right, and keepdims=True or reshape(-1, 1) keeps the shape", np.ravel),
    Relation("{name} has an axis too many, of length 1: the numbers are right", lambda r: r[..., None]),
    Relation("{name} has an axis too many, of length 1: the numbers are right", lambda r: r[None]),
)  # fmt: skip


def emptied(value, index):
    """Return a copy with zeros at an index."""
    value = value.copy()
    value[index] = 0
    return value


def relation(sheet, name):
    """Return the relation that a wrong value has to what is right in words, or None."""
    rows = sheet.rows(name)
    if not rows or sheet.exercise.any_values:
        return None
    for found in RELATIONS:
        if holds(sheet, name, rows, lambda i, right, found=found: found.value(right.astype(float))):
            return found.words.format(name=name) + shape_of(name, rows)
    return (
        from_factor(sheet, name, rows) or from_shift(sheet, name, rows) or from_arguments(sheet, name, rows)
    )


def shape_of(name, rows):
    """Return what the shape is and must be, if it differs."""
    words = next(filter(None, (shape_in_words(name, ours, right) for _, ours, right in rows)), None)
    return f" ({words})" if words else ""


def holds(sheet, name, rows, value):
    """Return whether ``value(i, right)`` is what was returned, in every case, and is wrong in some.

    A relation that one shape alone shows, or a single number, could be chance: two different cases must tell.
    """
    telling = 0
    for i, ours, right in rows:
        try:
            with np.errstate(all="ignore"):
                expected = np.asarray(value(i, right))
        except (ValueError, IndexError, TypeError):
            return False
        if not sheet.explained(i, name, expected):
            return False
        telling += name in sheet.wrong[i]
    return telling > 1


def from_factor(sheet, name, rows):
    """Return the words for one factor between all entries, or None."""
    factors = [one_factor(sheet, i, name, ours, right) for i, ours, right in rows]
    if any(k is None for k in factors):
        return None
    told = [(i, k) for (i, _, _), k in zip(rows, factors, strict=True) if k != "any"]
    if len(told) < 2:
        return None
    counts = [number_of(sheet.exercise, sheet.cases[i].args) for i, _ in told]
    words = factor_in_words(
        [k for _, k in told], [sheet.cases[i].args for i, _ in told], counts, sheet.exercise.takes
    )
    return words and words.format(name=name)


def one_factor(sheet, i, name, ours, right):
    """Return the factor of a case; "any" if all is zero; None if there is none that fits every entry."""
    if ours.shape != right.shape or not np.isfinite(ours.astype(float)).all():
        return None
    ours, right, slack = ours.astype(float), right.astype(float), sheet.slacks[i][name]
    if np.max(np.abs(right), initial=0.0) <= 100 * slack:
        return "any" if np.max(np.abs(ours), initial=0.0) <= 1000 * slack else None
    where = np.unravel_index(np.argmax(np.abs(right)), right.shape)
    k = float(ours[where] / right[where])
    close = np.allclose(ours, k * right, rtol=1e-5, atol=2 * slack * max(abs(k), 1e-9))
    return k if close and abs(k) > 1e-9 else None


def from_shift(sheet, name, rows):
    """Return the words for one constant between all entries, or None."""
    if any(ours.shape != right.shape for _, ours, right in rows):
        return None
    with np.errstate(all="ignore"):
        gaps = np.concatenate([(ours.astype(float) - right).ravel() for _, ours, right in rows])
    if (
        len(gaps) < 3
        or not np.isfinite(gaps).all()
        or np.ptp(gaps) > 1e-6 * abs(gaps[0])
        or abs(gaps[0]) < 1e-9
    ):
        return None
    than = "more" if gaps[0] > 0 else "less"
    return f"{name} is {number(abs(gaps[0]))} {than} than it must be, in every entry, whatever the input"


def from_arguments(sheet, name, rows):
    """Return the words if the value is an argument as it came, or is right but for an argument added; or None."""
    takes = sheet.exercise.takes
    for place, argument in enumerate(takes):

        def given(i, place=place):
            return np.asarray(sheet.cases[i].args[place], dtype=float)

        if not all(isinstance(case.args[place], (int, float, np.ndarray)) for case in sheet.cases):
            continue
        if holds(sheet, name, rows, lambda i, right: given(i)):
            return f"{name} is the argument {argument} as it came: nothing was done to it"
        if holds(sheet, name, rows, lambda i, right: matched(right - given(i), right)):
            return f"{name} is too small by {argument}, which is added no time or subtracted once too often"
        if holds(sheet, name, rows, lambda i, right: matched(right + given(i), right)):
            return f"{name} is too large by {argument}"
        if holds(sheet, name, rows, lambda i, right: matched(right * given(i), right)):
            return f"{name} is multiplied by {argument} once too often"
        if holds(sheet, name, rows, lambda i, right: matched(right / given(i), right)):
            return f"{name} is divided by {argument} once too often, or not multiplied by it"
    return None


def matched(value, right):
    """Return a value that has kept the shape of what is right."""
    if value.shape != right.shape:
        raise ValueError
    return value
