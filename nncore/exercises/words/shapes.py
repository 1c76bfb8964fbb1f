"""Shapes in the course's words, and arguments by value or by shape."""

import numpy as np

from .numbers import array, number

FEW = 12  # numbers that can be redone by hand


def shape_in_words(name, ours, right, fix=False):
    """Return what is wrong with the shape, in the course's words, or None if it is right.

    With `fix`, what to look for is added; a mistake that is known says that better.
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
    elif len(found) == 1 and len(wanted) > 1:
        words = f"{name} is {found}, an array of rank 1, and must be {wanted}"
        hint = "keepdims=True in a sum keeps both axes, and a reshape brings the lost one back"
    elif len(found) == len(wanted) == 1:
        entries = "entry" if found[0] == 1 else "entries"
        words = f"{name} has {found[0]} {entries}, and must have {wanted[0]}"
    elif found == wanted[::-1]:
        words = f"{name} is {found}, the transpose of what it must be, {wanted}"
    elif len(wanted) == 2 and 1 in wanted and found == (max(wanted),) * 2:
        words, hint = f"{name} is {found} and must be {wanted}", "a row and a column were broadcast together"
    else:
        words = f"{name} is {found} and must be {wanted}"
    return f"{words}: {hint}" if fix and hint else words


def count(value):
    """Return how many numbers an argument holds."""
    if isinstance(value, np.ndarray):
        return value.size
    if isinstance(value, dict):
        return sum(map(count, value.values()))
    return sum(map(count, value)) if isinstance(value, (list, tuple)) else 1


def inputs_in_words(takes, args):
    """Return the arguments in words: all by value if they are few numbers, the large ones by shape
    otherwise.
    """
    few = sum(count(value) for value in args if shows(value)) <= FEW
    return ", ".join(
        f"{name} = {argument(value, few)}" for name, value in zip(takes, args, strict=True) if shows(value)
    )


def shows(value):
    """Return whether an argument says something in a line: not a dictionary or a source of randomness."""
    return not isinstance(value, (dict, np.random.Generator))


def argument(value, few):
    """Return one argument in words."""
    if isinstance(value, np.ndarray):
        return array(value) if few or value.size <= 3 else f"an array of shape {value.shape}"
    return number(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else repr(value)
