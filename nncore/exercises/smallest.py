"""The smallest input on which a function goes wrong, small enough to be redone by hand, and ready to run."""

import numpy as np

from .causes.examples import number_of, only
from .running.arguments import duplicate
from .running.trial import Trial, attempt, plain, with_numbers
from .sheet import fits, slack
from .words.numbers import array, number
from .words.shapes import count


class Handed(tuple):
    """The arguments of one call, which are shown as the lines that make them: ``f(*case(f))`` runs it."""

    def __new__(cls, exercise, args, call, right):
        self = super().__new__(cls, args)
        self.exercise, self.call, self.right = exercise, call, right
        return self

    def __repr__(self):
        lines = [f"{name} = {typed(value)}" for name, value in zip(self.exercise.takes, self, strict=True)]
        wanted = "; ".join(
            f"{name} = {array(value, 6)}" for name, value in self.right.items() if value.size <= 12
        )
        if self.exercise.any_values or not wanted:
            wanted = ""
        return "\n".join(
            (
                *lines,
                f"{self.call}({', '.join(self.exercise.takes)})" + (f"  # right: {wanted}" if wanted else ""),
            )
        )


def typed(value):
    """Return an argument as it is typed into a cell."""
    if isinstance(value, np.ndarray):
        tail = f", dtype=np.{value.dtype}" if value.dtype.kind == "u" else ""
        floats = value.dtype.kind == "f" and all(float(x).is_integer() for x in value.ravel())
        return f"np.array({array(value, 17)}{', dtype=float' if floats else tail})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {typed(item)}" for key, item in value.items()) + "}"
    if isinstance(value, np.random.Generator):
        return "np.random.default_rng(0)"
    return number(value, 17) if isinstance(value, int) and not isinstance(value, bool) else repr(value)


def smallest(sheet):
    """Return (args, trial, right) of the smallest input that goes wrong, or of the smallest of all."""
    first = [i for i, row in enumerate(sheet.wrong) if set(row) & set(sheet.names[:1])]
    bad = first or [i for i, wrong in enumerate(sheet.bad) if wrong] or range(len(sheet.cases))
    i = min(bad, key=lambda i: sum(map(count, sheet.cases[i].args)))
    best = sheet.cases[i].args, sheet.trials[i], sheet.rights[i]
    if not any(sheet.bad) or sheet.exercise.any_values or sheet.stopped[i]:
        return best
    for smaller in (fewer, rounder):
        for args in smaller(sheet.exercise, best[0]):
            found = retried(sheet, args)
            if found:
                best = args, *found
                break
    return best


def fewer(exercise, args):
    """Yield the arguments with one example, and with two."""
    m = number_of(exercise, args)
    yield from (only(exercise, args, slice(0, k)) for k in (1, 2) if m and k < m)


def rounder(exercise, args):
    """Yield the arguments with rounder numbers. Those of a cache belong together and stay as they are."""
    if not any("cache" in name for name in exercise.takes):
        for digits in (0, 1, 2, 3):
            new = tuple(rounded(value, digits) for value in args)
            if all(zeros(a) == zeros(b) for a, b in zip(args, new, strict=True)):
                yield new


def zeros(value):
    """Return how many numbers of an argument are zero; rounding must not make more of them."""
    if isinstance(value, dict):
        return sum(map(zeros, value.values()))
    return int(np.sum(np.asarray(value) == 0)) if isinstance(value, (float, np.ndarray)) else 0


def rounded(value, digits):
    if isinstance(value, dict):
        return {key: rounded(item, digits) for key, item in value.items()}
    if isinstance(value, (float, np.ndarray)) and np.asarray(value).dtype.kind == "f":
        return np.round(value, digits) + 0.0
    return value


def retried(sheet, args):
    """Return (trial, right) of the learner's function on other arguments, if it is wrong there too, or
    None.
    """
    exercise = sheet.exercise
    right = plain(exercise.answer, exercise, args)
    if right is None or not all(np.isfinite(value.astype(float)).all() for value in right.values()):
        return None
    trial = with_numbers(attempt(sheet.f, exercise, args), Trial(right))
    if trial.values is None:
        return None
    room = slack(exercise, args, right)
    wrong = [
        n for n, v in trial.values.items() if n in right and not fits(exercise, n, v, right[n], room[n], args)
    ]
    return (trial, right) if set(wrong) & set(sheet.names[:1]) else None


def handed(sheet):
    """Return the smallest failing input of a Sheet, ready to run."""
    args, _, right = smallest(sheet)
    call = getattr(sheet.f, "__name__", "f")
    return Handed(sheet.exercise, duplicate(args), call if call.isidentifier() else "f", right)
