"""Where a value is wrong, if that is only where an argument has a sign, or a size."""

import numpy as np

CONDITIONS = (
    ("is negative", lambda a: a < 0),
    ("is positive", lambda a: a > 0),
    ("is 0", lambda a: a == 0),
    ("is 1", lambda a: a == 1),
    ("is below -1 or above 1", lambda a: np.abs(a) > 1),
    ("is between -1 and 1", lambda a: np.abs(a) < 1),
    ("is above 0.5", lambda a: a > 0.5),
    ("is below 0.5", lambda a: a < 0.5),
)


def only_there(sheet, name):
    """Return the words for the entries that are wrong, if one condition on one argument picks them all
    out.
    """
    rows = sheet.rows(name)
    if any(ours.shape != right.shape or not right.ndim for _, ours, right in rows):
        return None
    wrong = [entries(sheet, i, name, ours, right) for i, ours, right in rows]
    if sum(w.sum() for w in wrong) < 5 or sum((~w).sum() for w in wrong) < 5:
        return None
    for place, argument in enumerate(sheet.exercise.takes):
        values = [sheet.cases[i].args[place] for i, *_ in rows]
        if not all(
            isinstance(v, np.ndarray) and v.shape == w.shape for v, w in zip(values, wrong, strict=True)
        ):
            continue
        for words, test in CONDITIONS:
            if all(np.array_equal(test(v), w) for v, w in zip(values, wrong, strict=True)):
                return f"{name} is wrong only where {argument} {words}"
    return None


def entries(sheet, i, name, ours, right):
    """Return which entries of a value are wrong."""
    ours, slack = ours.astype(float), sheet.slacks[i][name]
    with np.errstate(all="ignore"):
        return ~(np.abs(ours - right) <= slack + sheet.exercise.tolerance * np.abs(right))
