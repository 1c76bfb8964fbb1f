"""One call of a function on copies of its arguments, with everything that it does noted and contained."""

from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from ..exercise import Case
from .arguments import call_with, differs, duplicate
from .contain import SECONDS, Abandoned, contained, quiet
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
    """Return the Trials of `f` on all cases, called on copies of their arguments.

    Nothing gets out: no exception, no warning, no printing, and the arguments stay as they are. After a call
    without end, the others are not tried.
    """
    with quiet() as heard:
        works = [partial(call_twice, f, exercise, case.args, heard) for case in cases]
        trials, problem = contained(works, SECONDS, ALL_SECONDS)
    return trials + [Trial(error=problem)] * (len(cases) - len(trials))


def attempt(f, exercise, args):
    """Return the Trial of `f` on these arguments."""
    return attempts(f, exercise, [Case(args)])[0]


def call_twice(f, exercise, args, heard):
    """Return the Trial of a call on read-only copies.

    If it stops because they are read-only, it is called once more on writable ones: what it writes may change
    nothing, and then there is nothing to say.
    """
    trial = call(f, exercise, args, heard, writeable=False)
    if isinstance(trial.error, ValueError) and "read-only" in message(trial.error):
        again = call(f, exercise, args, heard, writeable=True)
        return replace(trial, changed=again.changed) if again.changed else again
    return trial


def call(f, exercise, args, heard, writeable):
    """Return the Trial of one call on copies that are writable or not; `heard` is what is printed and
    warned of.
    """
    given, (out, caught) = duplicate(args, writeable), heard
    printed, warned = len(out.getvalue()), len(caught)
    try:
        with np.errstate(all="warn", under="ignore"):
            values, error = parts(call_with(f, exercise.takes, given), exercise, args), None
    except Abandoned:
        raise
    except BaseException as problem:  # SystemExit and KeyboardInterrupt end in a sentence too
        values, error = None, problem
    misfit = isinstance(error, Misfit)
    new = [str(w.message) for w in caught[warned:] if issubclass(w.category, RuntimeWarning)]
    return Trial(
        values,
        None if misfit else error,
        str(error) if misfit else None,
        is_placeholder(error),
        tuple(name for name, a, b in zip(exercise.takes, args, given, strict=True) if differs(a, b)),
        tuple(dict.fromkeys(new)),
        len(out.getvalue()) > printed,
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
    """Return the values with the shape that is wanted where one entry is one entry: 0.3 for (1, 1), and
    back.
    """
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
