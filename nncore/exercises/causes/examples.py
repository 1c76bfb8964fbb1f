"""The answer on some of the examples only: what a loop gives that stops early, begins late or forgets to add.

The examples are the last axis of the exercise's `m`, and of every other array that always shares it. For
arrays of rank 1 they are the entries.
"""

from functools import cache, partial

import numpy as np

from ..running.arguments import duplicate
from .candidate import Candidate


@cache
def sharing(exercise):
    """Return the places of the arguments whose last axis is the examples, as paths (i,) or (i, key)."""
    cases = exercise.cases()
    arrays = [dict(paths(case.args)) for case in cases]
    common = [path for path in arrays[0] if all(path in found for found in arrays)]
    if not common or any(found[path].ndim > 2 for found in arrays for path in common):
        return ()
    if exercise.m:
        lead = next((path for path in common if path == (exercise.takes.index(exercise.m),)), None)
    else:
        lead = common[0] if len({path[0] for path in common}) == len(common) else None
    if lead is None or (not exercise.m and len({path[0] for path in common}) > 2):
        return ()
    return tuple(p for p in common if all(f[p].ndim and f[p].shape[-1] == f[lead].shape[-1] for f in arrays))


def paths(args):
    """Yield (path, array) for every array among the arguments and in their dictionaries."""
    for i, value in enumerate(args):
        if isinstance(value, np.ndarray) and value.ndim:
            yield (i,), value
        if isinstance(value, dict):
            yield from (((i, key), item) for key, item in value.items() if isinstance(item, np.ndarray))


def number_of(exercise, args):
    """Return m, the number of examples, or None if there is no such thing."""
    shared = sharing(exercise)
    return dict(paths(args))[shared[0]].shape[-1] if shared else None


def only(exercise, args, columns):
    """Return the arguments with these examples only."""
    args = list(duplicate(args))
    for i, *key in sharing(exercise):
        if key:
            args[i][key[0]] = args[i][key[0]][..., columns]
        else:
            args[i] = args[i][..., columns]
    return tuple(args)


LAST, FIRST, NOT_LAST, NOT_FIRST = slice(-1, None), slice(0, 1), slice(0, -1), slice(1, None)
PARTS = (
    (
        LAST,
        "gives what the last {one} gives alone",
        "was `=` written for `+=`, or the sum set to zero inside the loop?",
    ),
    (FIRST, "gives what the first {one} gives alone", "does it return inside the loop?"),
    (
        NOT_LAST,
        "leaves out the last {one}",
        "range(n) goes from 0 to n - 1, so range(n - 1) ends one too early",
    ),
    (NOT_FIRST, "leaves out the first {one}", "counting begins at 0, and range(1, n) leaves that out"),
)


@cache
def partial_answers(exercise):
    """Return the Candidates that see some of the examples only, with the mean over them or over all."""
    if not sharing(exercise):
        return ()
    ranks = {len(dict(paths(case.args))[sharing(exercise)[0]].shape) for case in exercise.cases()[:3]}
    one = "entry" if ranks == {1} else "example"
    return tuple(
        Candidate(words.format(one=one), partial(seen, exercise, columns, scale), see)
        for columns, words, see in PARTS
        for scale in (lambda k, m: 1, lambda k, m: k / m, lambda k, m: k)
    )


def seen(exercise, columns, scale, *args):
    """Return the answer on these examples, times the factor ``scale(k, m)``, as the exercise's answer returns it."""
    m, some = number_of(exercise, args), only(exercise, args, columns)
    factor = scale(number_of(exercise, some), m)
    return times(exercise.answer(*some), factor)


def times(result, factor):
    """Return a result with everything in it multiplied by a factor."""
    if isinstance(result, dict):
        return {key: times(value, factor) for key, value in result.items()}
    if isinstance(result, tuple):
        return tuple(times(value, factor) for value in result)
    return result * factor
