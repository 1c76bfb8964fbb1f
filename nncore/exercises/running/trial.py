"""One call of a function on copies of its arguments, with everything that it does noted and contained."""

import time
from dataclasses import dataclass, replace

import numpy as np

from .arguments import call_with, differs, duplicate
from .contain import SECONDS, Endless, contained, quiet
from .results import Misfit, Unfinished, is_empty, unpack

NOTHING = ("it returns None", "it still returns ...")
ALL_SECONDS = 12.0


@dataclass(frozen=True)
class Trial:
    """What came of one call: values by name, or the reason why there are none."""

    values: dict | None = None
    error: BaseException | None = None
    misfit: str | None = None
    empty: bool = False
    changed: tuple = ()
    warned: tuple = ()
    printed: bool = False


def attempts(f, exercise, cases):
    """Return the Trials of `f` on all cases. After a call without end, the others are not tried."""
    trials, begin = [], time.monotonic()
    for case in cases:
        trials.append(attempt(f, exercise, case.args))
        if time.monotonic() - begin > ALL_SECONDS:
            slow = Endless(time.monotonic() - begin, ())
            trials[-1] = replace(trials[-1], error=trials[-1].error or slow, values=None)
        if isinstance(trials[-1].error, Endless):
            return trials[:-1] + [trials[-1]] * (len(cases) - len(trials) + 1)
    return trials


def attempt(f, exercise, args):
    """Call `f` on read-only copies of `args` and return the Trial.

    Nothing gets out: no exception, no warning, no printing, and the arguments stay as they are. If `f` stops
    because its arguments are read-only, it is called once more on writable ones: what it writes may change
    nothing, and then there is nothing to say.
    """
    trial = call(f, exercise, args, writeable=False)
    if isinstance(trial.error, ValueError) and "read-only" in message(trial.error):
        again = call(f, exercise, args, writeable=True)
        return replace(trial, changed=again.changed) if again.changed else again
    return trial


def call(f, exercise, args, writeable):
    """Return the Trial of one call on copies that are writable or not."""
    given = duplicate(args, writeable)

    def work():
        with np.errstate(all="warn", under="ignore"):
            return parts(call_with(f, exercise.takes, given), exercise, args)

    with quiet() as (out, caught):
        try:
            values, error = contained(work, SECONDS)
        except Endless as problem:
            values, error = None, problem
    misfit = isinstance(error, Misfit)
    return Trial(
        values,
        None if misfit else error,
        str(error) if misfit else None,
        is_placeholder(error),
        tuple(name for name, a, b in zip(exercise.takes, args, given, strict=True) if differs(a, b)),
        tuple(dict.fromkeys(str(w.message) for w in caught if issubclass(w.category, RuntimeWarning))),
        bool(out.getvalue()),
    )


def parts(result, exercise, args):
    """Return copies of the returned arrays by name."""
    if is_empty(result):
        raise Unfinished(NOTHING[result is not None])
    return {name: array.copy() for name, array in unpack(result, exercise.returns, args).items()}


def plain(f, exercise, args):
    """Return the values of a function of our own by name, or None if it stops; nothing is contained."""
    try:
        with np.errstate(all="ignore"):
            return parts(f(*duplicate(args)), exercise, args)
    except Exception:
        return None


def message(error):
    """Return what an exception says; some cannot be printed."""
    try:
        return str(error)
    except BaseException:
        return ""


def is_placeholder(error):
    """Return whether an exception says only that the function is not written yet."""
    unwritten = isinstance(error, TypeError) and "ellipsis" in message(error)
    return unwritten or isinstance(error, (Unfinished, NotImplementedError))


def alike(values, right):
    """Return the values with the shape that is wanted where one entry is one entry: 0.3 for (1, 1), and back."""
    if values is None:
        return None
    return {
        name: value.reshape(right[name].shape)
        if name in right
        and value.size == 1 == right[name].size
        and (value.ndim == 0 or right[name].ndim == 0)
        else value
        for name, value in values.items()
    }


def with_numbers(trial, right):
    """Return the trial with its values `alike` those of the Trial that is right."""
    return replace(trial, values=alike(trial.values, right.values))
