"""How a learner's function is called: its parameters may have another order, defaults, or other names."""

import copy
import inspect

import numpy as np


def call_with(f, takes, given):
    """Call `f` with the arguments `given`, by name where it has their names, and in order otherwise."""
    bound = binding(f, takes)
    if bound is None:
        return f(*given)
    values = dict(zip(takes, given, strict=True))
    positional, keywords = bound
    return f(*(values[name] for name in positional), **{key: values[name] for key, name in keywords.items()})


def binding(f, takes):
    """Return which argument goes to which parameter: a list by position and a dict by name; None: as
    they come.

    Raises
    ------
    TypeError
        If `f` cannot take the exercise's arguments.
    """
    try:
        found = list(inspect.signature(f).parameters.values())
    except (TypeError, ValueError):
        return None
    kinds = inspect.Parameter
    if any(p.kind == kinds.VAR_POSITIONAL for p in found):
        return None
    if any(p.kind == kinds.VAR_KEYWORD for p in found) and len(found) <= len(takes):
        return [], {name: name for name in takes}
    slots = [p for p in found if p.kind != kinds.VAR_KEYWORD]
    chosen = pair(slots, takes)
    if chosen is None:
        raise TypeError("takes other arguments")
    positional = [chosen[p.name] for p in slots if p.kind == kinds.POSITIONAL_ONLY and p.name in chosen]
    return positional, {
        p.name: chosen[p.name] for p in slots if p.kind != kinds.POSITIONAL_ONLY and p.name in chosen
    }


def pair(slots, takes):
    """Return the argument for each parameter: those of the same name, and the others in order; None if
    it fails.
    """
    chosen = {p.name: p.name for p in slots if p.name in takes}
    left = [name for name in takes if name not in chosen]
    free = [p for p in slots if p.name not in chosen]
    needed = [p for p in free if p.default is inspect.Parameter.empty]
    if len(needed) > len(left) or len(free) < len(left):
        return None
    fill = needed if len(needed) == len(left) else free[: len(left)]
    if not {p.name for p in needed} <= {p.name for p in fill}:
        return None
    return chosen | {p.name: name for p, name in zip(fill, left, strict=True)}


def takes_other(f, takes):
    """Return whether `f` cannot be called with the exercise's arguments."""
    try:
        binding(f, takes)
    except TypeError:
        return True
    return False


def duplicate(value, writeable=True):
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
        return before.shape != after.shape or not np.array_equal(
            before, after, equal_nan=before.dtype.kind == "f"
        )
    if isinstance(before, dict):
        return list(before) != list(after) or any(differs(before[key], after[key]) for key in before)
    if isinstance(before, (list, tuple)):
        return len(before) != len(after) or any(map(differs, before, after))
    return type(before) is not type(after) or (isinstance(before, (int, float, str)) and before != after)
