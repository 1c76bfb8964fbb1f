"""One call of a function on copies of its arguments, with everything that it does noted and contained."""

import contextlib
import copy
import inspect
import io
import warnings
from dataclasses import dataclass, replace

import numpy as np

from .exercise import Misfit, Unfinished, unpack

NOTHING = ("it returns None", "it still returns ...")


@dataclass(frozen=True)
class Trial:
    """What came of one call: values by name, or the reason why there are none."""

    values: dict | None = None
    error: Exception | None = None
    misfit: str | None = None
    empty: bool = False
    changed: tuple = ()
    warned: tuple = ()
    printed: bool = False


def attempt(f, exercise, args):
    """Call `f` on read-only copies of `args` and return the Trial.

    Nothing gets out: no exception, no warning, no printing, and the arguments stay as they are. If `f` stops
    because its arguments are read-only, it is called once more on writable ones, to see which it changes.
    """
    trial = call(f, exercise, args, writeable=False)
    if isinstance(trial.error, ValueError) and "read-only" in str(trial.error):
        return replace(trial, changed=call(f, exercise, args, writeable=True).changed)
    return trial


def call(f, exercise, args, writeable):
    """Return the Trial of one call on copies that are writable or not."""
    given = duplicate(args, writeable)
    out = io.StringIO()
    with contextlib.ExitStack() as stack:
        caught = stack.enter_context(warnings.catch_warnings(record=True))
        warnings.simplefilter("always")
        stack.enter_context(np.errstate(all="warn", under="ignore"))
        stack.enter_context(contextlib.redirect_stdout(out))
        stack.enter_context(contextlib.redirect_stderr(out))
        try:
            values, error = parts(by_name(f, exercise.takes, given), exercise, args), None
        except Exception as problem:
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


def by_name(f, takes, given):
    """Call `f`, by keyword if its parameters have the exercise's names in another order."""
    names = parameters(f)
    if names is not None and names != list(takes) and sorted(names) == sorted(takes):
        return f(**dict(zip(takes, given, strict=True)))
    return f(*given)


def parameters(f):
    """Return the names of the parameters that `f` must be given, or None if it does not tell."""
    try:
        signature = inspect.signature(f)
    except (TypeError, ValueError):
        return None
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    found = list(signature.parameters.values())
    if any(p.kind == inspect.Parameter.VAR_POSITIONAL for p in found):
        return None
    return [p.name for p in found if p.kind in kinds and p.default is inspect.Parameter.empty]


def duplicate(value, writeable):
    """Return a copy of an argument, dictionaries and lists included, whose arrays are writable or not."""
    if isinstance(value, np.ndarray):
        value = value.copy()
        value.flags.writeable = writeable
        return value
    if isinstance(value, dict):
        return {key: duplicate(item, writeable) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return type(value)(duplicate(item, writeable) for item in value)
    return copy.deepcopy(value) if isinstance(value, np.random.Generator) else value


def differs(before, after):
    """Return whether an argument was changed by the call. A generator of random numbers may be."""
    if isinstance(before, np.ndarray):
        return before.shape != after.shape or not np.array_equal(before, after)
    if isinstance(before, dict):
        return list(before) != list(after) or any(differs(before[key], after[key]) for key in before)
    if isinstance(before, list):
        return len(before) != len(after) or any(map(differs, before, after))
    return False


def is_placeholder(error):
    """Return whether an exception says only that the function is not written yet."""
    unwritten = isinstance(error, TypeError) and "ellipsis" in str(error)
    return unwritten or isinstance(error, (Unfinished, NotImplementedError))


def is_empty(result):
    """Return whether nothing was returned: None, ..., or only these."""
    if isinstance(result, (tuple, list)) and result:
        return all(map(is_empty, result))
    return result is None or result is Ellipsis


def with_numbers(trial, right):
    """Return the trial with arrays of one entry as numbers, where a number is wanted."""
    if trial.values is None:
        return trial
    values = {
        name: value.reshape(()) if value.size == 1 and right.values[name].ndim == 0 else value
        for name, value in trial.values.items()
    }
    return replace(trial, values=values)
