"""A function that returns something else each time."""

import numpy as np

from ...running.trial import alike, attempt


def unsteady(sheet):
    """Return the words for a function that returns something else when it is asked again, or None."""
    i = next((i for i, row in enumerate(sheet.wrong) if row), None)
    if i is None or sheet.exercise.any_values:
        return None
    again = alike(attempt(sheet.f, sheet.exercise, sheet.cases[i].args).values, sheet.rights[i])
    if again is None:
        return None
    for name in sheet.wrong[i]:
        once, twice = sheet.trials[i].values[name], again[name]
        if once.shape == twice.shape and not np.array_equal(once, twice, equal_nan=once.dtype.kind == "f"):
            return (
                f"{name} is another one each time, on the same input: does it draw at random, or use "
                "something "
                f"that is kept from call to call?"
            )
    return None
