"""Numbers in words, with the digits that tell two of them apart."""

import math

import numpy as np


def number(value, digits=4):
    """Return a number in so many digits, whole numbers whole, and never as -0."""
    value = float(value)
    if not math.isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.{digits}g}"


def apart(ours, right):
    """Return two numbers in words, in as many digits as tell them apart."""
    for digits in range(4, 18):
        pair = number(ours, digits), number(right, digits)
        if pair[0] != pair[1] or (ours == right):
            return pair
    return pair


def array(value, digits=4):
    """Return an array or a number as it is typed: ``[[1, 0.5]]``."""
    value = np.asarray(value)
    if value.ndim == 0:
        return number(value, digits) if value.dtype.kind in "iuf" else str(value)
    return "[" + ", ".join(array(part, digits) for part in value) + "]"


def furthest(ours, right):
    """Return the index of the entry that is furthest off; nan and infinity are furthest."""
    with np.errstate(all="ignore"):
        gap = np.abs(ours.astype(float) - right.astype(float))
    return np.unravel_index(np.argmax(np.where(np.isfinite(gap), gap, np.inf)), gap.shape)


def entry_in_words(name, ours, right):
    """Return the entry that is furthest off, beside the right one."""
    where = furthest(ours, right)
    index = f"[{', '.join(map(str, where))}]" if where else ""
    found, wanted = apart(ours[where], right[where])
    if right.dtype == bool and ours[where] in (0, 1):
        found, wanted = str(bool(ours[where])), str(bool(right[where]))
    return f"{name}{index} is {found} where {wanted} is right"
