"""Right values against returned ones, and the difference in words."""

import numpy as np


def same(ours, right, exercise):
    """Return whether two arrays have one shape and agree within the exercise's tolerance.

    The tolerance is relative to the largest right value, so the last decimals never matter. Infinities and
    nan agree with themselves, for comparing one wrong way with another; a right value is always finite.
    """
    if ours.shape != right.shape:
        return False
    ours, right = ours.astype(float), right.astype(float)
    finite = right[np.isfinite(right)]
    scale = max(np.max(np.abs(finite), initial=0.0), exercise.at_least)
    relative, absolute = exercise.tolerance, exercise.tolerance * scale
    return np.allclose(ours, right, rtol=relative, atol=absolute, equal_nan=True)


def shape_in_words(name, ours, right, mend=False):
    """Return what is wrong with the shape, in the course's words, or None if it is right.

    With `mend`, what to look for is added; a mistake that is known says that better.
    """
    found, wanted = ours.shape, right.shape
    if found == wanted:
        return None
    hint = ""
    if wanted == ():
        words, hint = f"{name} is an array of shape {found}, and must be one number", "look for a missing sum"
    elif found == ():
        words = f"{name} is a single number, and must be {wanted}"
        hint = "a sum without an axis takes everything"
    elif len(found) == 1:
        words = f"{name} is {found}, an array of rank 1, and must be {wanted}"
        hint = "keepdims=True in a sum keeps both axes, and a reshape brings the lost one back"
    elif found == wanted[::-1]:
        words = f"{name} is {found}, the transpose of what it must be, {wanted}"
    elif len(wanted) == 2 and 1 in wanted and found == (max(wanted),) * 2:
        words, hint = f"{name} is {found} and must be {wanted}", "a row and a column were broadcast together"
    else:
        words = f"{name} is {found} and must be {wanted}"
    return f"{words}: {hint}" if mend and hint else words


def ratio_in_words(name, pairs, counts):
    """Return by what factor a value is off, if it is off by one, or None.

    Parameters
    ----------
    name : str
    pairs : list of (ours, right)
        One pair a case.
    counts : list of int
        The numbers of examples m, or an empty list.
    """
    factors = [ratio(ours, right) for ours, right in pairs]
    if any(factor is None for factor in factors):
        return None
    k, m = np.array(factors), np.array(counts)
    if np.allclose(k, -1):
        return f"{name} has the wrong sign"
    if np.allclose(k, k[0]):
        return f"{name} is {k[0]:.4g} times what it must be, whatever the input"
    if not counts:
        return None
    if np.allclose(k, m):
        return f"{name} is m times too large: the 1/m is missing"
    if np.allclose(k * m, 1):
        return f"{name} is m times too small: it is divided by m once too often"
    if np.allclose(k / m, k[0] / m[0]):
        return f"{name} is divided by {m[0] / k[0]:.4g} whatever the number of examples: divide by m"
    return None


def ratio(ours, right):
    """Return the one factor between two arrays, or None if there is none."""
    ours, right = ours.astype(float).ravel(), right.astype(float).ravel()
    large = np.abs(right) > 1e-3 * np.max(np.abs(right), initial=0.0)
    if ours.size != right.size or not large.any() or not np.isfinite(ours).all():
        return None
    factors = ours[large] / right[large]
    return float(factors[0]) if np.allclose(factors, factors[0], rtol=1e-4) else None


def entry_in_words(name, ours, right):
    """Return the entry that is furthest off, beside the right one."""
    if ours.ndim == 0:
        return f"{name} is {number(ours)} where {number(right)} is right"
    gap = np.abs(ours.astype(float) - right.astype(float))
    where = np.unravel_index(np.argmax(np.where(np.isnan(gap), np.inf, gap)), gap.shape)
    index = ", ".join(map(str, where))
    return f"{name}[{index}] is {number(ours[where])} where {number(right[where])} is right"


def inputs_in_words(takes, args):
    """Return the arguments in words: small ones by value, large ones by shape."""
    return ", ".join(
        f"{name} = {argument(value)}" for name, value in zip(takes, args, strict=True) if shows(value)
    )


def shows(value):
    """Return whether an argument says something in a line: not a dictionary or a source of randomness."""
    return not isinstance(value, (dict, np.random.Generator))


def argument(value):
    """Return one argument in words."""
    if isinstance(value, np.ndarray):
        return np.array2string(value, precision=4) if value.size <= 3 else f"an array of shape {value.shape}"
    return number(value) if isinstance(value, (int, float)) else repr(value)


def number(value):
    """Return a number in four digits, and never as -0."""
    value = float(value)
    return f"{value if value else 0.0:.4g}"
