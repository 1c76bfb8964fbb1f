"""What a learner's function returned beside what is right, on the same inputs."""

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np

from .running.arguments import duplicate
from .running.trial import Trial, attempts, plain, with_numbers


def worked(exercise, seed=()):
    """Return the cases of an exercise, the right values on them, and how far off a value may be: three
    lists.
    """
    return _worked(exercise, tuple(seed))


@cache
def _worked(exercise, seed):
    cases = exercise.cases(*seed)
    rights = [plain(exercise.answer, exercise, case.args) for case in cases]
    slacks = [slack(exercise, case.args, right) for case, right in zip(cases, rights, strict=True)]
    return cases, rights, slacks


def slack(exercise, args, right):
    """Return by name how far a value may be off: by its size, and by what single precision does to it.

    A gradient may be small because large terms cancel; the terms' own rounding is then allowed, not its.
    """
    rough = plain(exercise.answer, exercise, single(duplicate(args))) or {}
    allowed = {}
    for name, value in right.items():
        finite = np.abs(value[np.isfinite(value)].astype(float))
        size = exercise.tolerance * max(np.max(finite, initial=0.0), exercise.at_least)
        moved = rough.get(name, value)
        with np.errstate(all="ignore"):
            shift = np.abs(moved.astype(float) - value) if moved.shape == value.shape else np.zeros(1)
        shift = np.max(shift, initial=0.0)
        allowed[name] = size + (8 * shift if shift < 1e-4 * max(np.max(finite, initial=0.0), 1) else 0.0)
    return allowed


def single(value):
    """Return an argument rounded to single precision."""
    if isinstance(value, np.ndarray) and value.dtype == float:
        return value.astype(np.float32).astype(float)
    if isinstance(value, float):
        return float(np.float32(value))
    if isinstance(value, dict):
        return {key: single(item) for key, item in value.items()}
    return tuple(map(single, value)) if isinstance(value, tuple) else value


def same(ours, right, absolute, relative):
    """Return whether two arrays have one shape and agree. Infinities and nan agree with themselves."""
    if ours.shape != right.shape:
        return False
    ours, right = ours.astype(float), right.astype(float)
    return bool(np.allclose(ours, right, rtol=relative, atol=absolute, equal_nan=True))


def gap(one, other):
    """Return the largest difference between two arrays; where both are the same infinity or nan there is
    none.
    """
    one, other = one.astype(float), other.astype(float)
    alike = (one == other) | (np.isnan(one) & np.isnan(other))
    return float(np.max(np.where(alike, 0.0, np.nan_to_num(np.abs(one - other), nan=np.inf)), initial=0.0))


@dataclass(frozen=True, eq=False)
class Sheet:
    """The trials of one function on all cases of an exercise, beside what is right.

    Parameters
    ----------
    exercise : Exercise
    f : callable
    cases, trials : list
    rights, slacks : list of dict
        By name, the right values and how far off they may be.
    """

    exercise: object
    f: object
    cases: list
    trials: list
    rights: list
    slacks: list
    seed: tuple = ()
    raw: dict | None = None  # the shapes of the values in the first case, as they came

    @classmethod
    def of(cls, exercise, f, seed=()):
        """Try a function on the cases of an exercise."""
        cases, rights, slacks = worked(exercise, seed)
        trials = attempts(f, exercise, cases)
        settled = [with_numbers(t, Trial(r)) for t, r in zip(trials, rights, strict=True)]
        raw = {name: value.shape for name, value in (trials[0].values or {}).items()}
        return cls(exercise, f, cases, settled, rights, slacks, tuple(seed), raw)

    def fits(self, i, name, ours):
        """Return whether one value of case i is right: its shape alone, if no value is the right one."""
        return fits(self.exercise, name, ours, self.rights[i][name], self.slacks[i][name], self.cases[i].args)

    def same(self, i, name, one, other):
        """Return whether two values of case i are the same within its tolerance."""
        return same(one, other, self.slacks[i][name], self.exercise.tolerance)

    def settled(self, i, name, value):
        """Return a value with what is right in the entries that may be as they are."""
        right = self.rights[i][name]
        free = self.exercise.settles(name, value, right, self.cases[i].args) == value
        return np.where(free, right, value)

    def explained(self, i, name, theirs):
        """Return whether a value of case i is `theirs`; if it is wrong, then ten times nearer to it than
        to what is right.
        """
        ours, right = self.trials[i].values[name], self.rights[i][name]
        if self.exercise.settles is not None and ours.shape == theirs.shape == right.shape:
            ours, theirs = self.settled(i, name, ours), self.settled(i, name, theirs)
        if not self.same(i, name, ours, theirs):
            return False
        if name not in self.wrong[i] or ours.shape != right.shape:
            return True
        return gap(ours, theirs) <= 0.1 * gap(ours, right)

    @cached_property
    def wrong(self):
        """A list with the names of the wrong values of each case."""
        return [
            [
                name
                for name, value in (trial.values or {}).items()
                if name in self.rights[i] and not self.fits(i, name, value)
            ]
            for i, trial in enumerate(self.trials)
        ]

    @cached_property
    def names(self):
        """The names that are wrong in some case, in the order in which they are returned."""
        found = {name for row in self.wrong for name in row}
        return [name for name in dict.fromkeys(n for right in self.rights for n in right) if name in found]

    @property
    def stopped(self):
        """A list that says in which cases there are no values."""
        return [trial.values is None for trial in self.trials]

    @property
    def bad(self):
        """A list that says which cases are not right."""
        return [gone or bool(row) for gone, row in zip(self.stopped, self.wrong, strict=True)]

    def rows(self, name):
        """Return ``(i, ours, right)`` for each case that has the value `name`."""
        return [
            (i, trial.values[name], self.rights[i][name])
            for i, trial in enumerate(self.trials)
            if trial.values is not None and name in trial.values and name in self.rights[i]
        ]


def fits(exercise, name, ours, right, absolute, args):
    """Return whether a value is right."""
    if exercise.any_values:
        return ours.shape == right.shape and bool(np.isfinite(ours).all())
    if exercise.settles is not None and ours.shape == right.shape:
        right = exercise.settles(name, ours, right, args)
    return bool(same(ours, right, absolute, exercise.tolerance)) and not np.isnan(ours.astype(float)).any()
