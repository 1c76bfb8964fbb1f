"""What is right for 1.0 and wrong for 1: an array that was made of whole numbers holds no fractions."""

import numpy as np

from ...running.trial import alike, attempt
from ..finding import Finding

WORDS = (
    "it is right for numbers such as 1.0, and wrong for whole numbers such as 1: an array of whole numbers, "
    "or one made of it by copy or np.zeros_like, holds no fractions. Begin with .astype(float)"
)


def whole_numbers(sheet):
    """Return the Finding if it is right in all cases once their whole numbers are floats, or None."""
    if sheet.exercise.any_values or not right_as_floats(sheet):
        return None
    return Finding(WORDS + ".", "place", ("whole numbers", ".astype(float)"), again=right_as_floats)


def right_as_floats(sheet):
    """Return whether it is wrong in some case, and right in each of them with floats."""
    wrong = [i for i, bad in enumerate(sheet.bad) if bad]
    return bool(wrong) and all(right_with(sheet, i, as_floats(sheet.cases[i].args)) for i in wrong)


def right_with(sheet, i, args):
    """Return whether these arguments, which differ from those of case i, give what is right there."""
    if args is None:
        return False
    values = alike(attempt(sheet.f, sheet.exercise, args).values, sheet.rights[i])
    return values is not None and all(sheet.fits(i, name, value) for name, value in values.items())


def as_floats(args):
    """Return the arguments with floats for the whole numbers in arrays; None if there are none."""
    found = []

    def changed(value):
        if isinstance(value, dict):
            return {key: changed(item) for key, item in value.items()}
        if isinstance(value, np.ndarray) and value.dtype.kind in "iu":
            found.append(value)
            return value.astype(float)
        return value

    new = tuple(map(changed, args))
    return new if found else None
