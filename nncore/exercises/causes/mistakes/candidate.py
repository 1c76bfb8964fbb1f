"""A wrong way that can be run, and whether a function does what it does."""

from dataclasses import dataclass, field

import numpy as np

from ...running.arguments import duplicate
from ...running.results import Misfit
from ...running.trial import alike, parts


@dataclass(frozen=True, eq=False)
class Candidate:
    """A wrong way: what it does in words, the function, how to see it, and its hint (see Mistake)."""

    description: str
    wrong: object
    see: str = ""
    hint: int | None = None
    known: dict = field(default_factory=dict, repr=False)

    def values(self, sheet, i):
        """Return its values in case i by name, a text if it returns something else, or None if it stops."""
        key = sheet.seed, i
        if key not in self.known:
            self.known[key] = outcome(self.wrong, sheet.exercise, sheet.cases[i].args, sheet.rights[i])
        return self.known[key]


def outcome(f, exercise, args, right):
    """Return the values by name, the text of the Misfit, or None."""
    try:
        with np.errstate(all="ignore"):
            return alike(parts(f(*duplicate(args)), exercise, args), right)
    except Misfit as misfit:
        return str(misfit)
    except Exception:
        return None


def agrees(sheet, candidate, names=None):
    """Return whether the values `names` (None: all) are those of a candidate, in every case.

    Both must stop in the same cases; and somewhere the mistake must show.
    """
    telling = False
    for i, trial in enumerate(sheet.trials):
        theirs = candidate.values(sheet, i)
        if trial.values is None or not isinstance(theirs, dict):
            if isinstance(theirs, dict) or trial.values is not None or trial.misfit != theirs:
                return False
            continue
        for name in set(names or sheet.rights[i]) & set(sheet.rights[i]):
            if not sheet.explained(i, name, theirs[name]):
                return False
            telling |= name in sheet.wrong[i]
    return telling or (not names and all(trial.misfit for trial in sheet.trials))


def first_that_agrees(sheet, candidates, names=None):
    """Return the first candidate that does what the function does, or None."""
    return next((candidate for candidate in candidates if agrees(sheet, candidate, names)), None)
