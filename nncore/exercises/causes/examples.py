"""Which axis of which arguments is the examples, and the arguments with some of them only.

The examples are the last axis of the exercise's `m`, and of every other array that always shares it. For
arrays of rank 1 they are the entries.
"""

from functools import cache

import numpy as np

from ..running.arguments import duplicate


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
