"""The first of the learner's own lines that goes wrong, for those who name things as the course does."""

import re

import numpy as np

from ...running.inside import assignments, names_inside
from ...words.lists import both
from ...words.numbers import entry_in_words
from ...words.shapes import shape_in_words
from .steps import steps

TRIED = 4
MEANT = re.compile(r"d?[ZA]\d*|d?[Wb]\d+|dA_prev|dw|db|dW|m")  # names that mean one thing in the course


def first_line(sheet, name):
    """Return the words for the first line whose name has another value than the answer's of that name,
    or None.

    It must be so in every case that is looked at; and the lines before it that can be compared are right.
    """
    cases = [i for i, row in enumerate(sheet.wrong) if name in row][:TRIED]
    lines = assignments(sheet.f)
    if not cases or not lines or sheet.exercise.any_values:
        return None
    rows = [(names_inside(sheet.f, sheet.exercise, sheet.cases[i].args), wanted(sheet, i)) for i in cases]
    right_ones = []
    for step, line, text in lines:
        if not MEANT.fullmatch(step) or not all(step in inside and step in right for inside, right in rows):
            continue
        pairs = [(as_numbers(inside[step]), right[step]) for inside, right in rows]
        wrong = [
            ours is None or differs(sheet, i, ours, right)
            for i, (ours, right) in zip(cases, pairs, strict=True)
        ]
        if all(wrong) and pairs[0][0] is not None and not all(multiple(*pair) for pair in pairs):
            before = (
                f"{both(right_ones)} {'is' if len(right_ones) == 1 else 'are'} right, and "
                if right_ones
                else ""
            )
            return f"{before}{seen(step, *pairs[0])}: look at line {line}, `{text}`, and at what goes into it"
        if any(wrong):
            return None
        right_ones.append(step)
    return None


def wanted(sheet, i):
    """Return what the answer's own names hold in case i, the results and its arguments left out."""
    return steps(sheet.exercise, sheet.cases[i].args)


def as_numbers(value):
    """Return a value as an array of numbers, or None."""
    try:
        array = np.asarray(value)
    except ValueError:
        return None
    return array if array.dtype.kind in "bifu" else None


def differs(sheet, i, ours, right):
    """Return whether two steps differ, one number in an array being as good as the number."""
    if ours.size == right.size == 1:
        ours = ours.reshape(right.shape)
    return ours.shape != right.shape or not np.allclose(ours, right, rtol=1e-5, atol=1e-7, equal_nan=True)


def multiple(ours, right):
    """Return whether a step is a multiple of the answer's: it may carry the 1/m, and be as right."""
    if ours is None or ours.shape != right.shape or not np.any(right):
        return False
    k = np.sum(ours * right) / np.sum(right * right)
    return bool(np.allclose(ours, k * right, rtol=1e-5, atol=1e-9))


def seen(step, ours, right):
    """Return how a step differs, in words."""
    if ours.size == right.size == 1:
        ours = ours.reshape(right.shape)
    return shape_in_words(step, ours, right) or entry_in_words(step, ours, right)
