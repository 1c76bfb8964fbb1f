"""Simple relations between what is returned and what is right, that hold for every entry in every case.

A factor is named only if it is one for all entries, and is neither 1 nor 0; a sign and 1/m are two mistakes.
"""

import numpy as np

from ...words.numbers import number
from ...words.shapes import shape_in_words
from ..examples import number_of
from .factors import factor_in_words
from .table import RELATIONS


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
    for i, _, right in rows:
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
    """Return the words if the value is an argument as it came, or is right but for an argument added; or
    None.
    """
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
