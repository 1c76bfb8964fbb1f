"""What a function returned, taken apart by name, in whatever dress it comes."""

import numpy as np

from ..words.lists import both


class Misfit(ValueError):
    """What was returned is not made of the parts that were asked for."""


class Unfinished(Misfit):
    """A part of what was returned is still None or ``...``."""


def unpack(result, spec, args):
    """Return what a function returned as ``{name: ndarray}``, by the names in `spec`.

    Parameters
    ----------
    result : object
        Returned by a learner's function.
    spec : str, tuple, dict or callable
        ``"A"`` for one value, ``("dw", "db")`` for several, ``{"cache": ("Z1", "A1")}`` for a dictionary with
        these keys (named ``cache["Z1"]``, or plainly ``W1`` if the dictionary's name is empty), or a function
        of the arguments that returns one of these.
    args : tuple

    Raises
    ------
    Misfit
        If a part is missing or is not an array.
    """
    if callable(spec):
        spec = spec(*args)
    if isinstance(spec, str):
        return {spec: as_array(spec, without_caches(result))}
    if isinstance(spec, dict):
        ((label, keys),) = spec.items()
        quote = '"' if all(isinstance(key, str) for key in keys) else ""
        form = f"{label}[{quote}{{}}{quote}]" if label else "{}"
        return unpack_mapping(without_caches(result), keys, form)
    names = [part if isinstance(part, str) else next(iter(part)) for part in spec]
    parts = several(result, names)
    pairs = zip(parts, spec, strict=True)
    return {k: v for value, part in pairs for k, v in unpack(value, part, args).items()}


def several(result, names):
    """Return the parts of a result that has several, from a tuple, a list, an array or a dictionary."""
    if isinstance(result, dict) and set(names) <= set(result):
        return tuple(result[name] for name in names)
    if (
        isinstance(result, np.ndarray)
        and result.dtype.kind in "bifu"
        and result.ndim
        and len(result) == len(names) == result.size
    ):
        return tuple(result.ravel())
    if isinstance(result, (tuple, list)) and len(result) == len(names):
        return tuple(result)
    count = f"{len(result)} values" if isinstance(result, (tuple, list)) else what(result)
    raise Misfit(f"it returns {count}, and must return {both(names)}: return {', '.join(names)}")


def without_caches(result):
    """Return the first of ``A, caches``, the course's own way to return; anything else as it is."""
    if isinstance(result, tuple) and len(result) == 2 and isinstance(result[1], (list, tuple, dict)):
        first, second = result
        if not isinstance(first, (list, tuple)) or isinstance(second, dict):
            return first
    return result


def unpack_mapping(result, keys, form):
    """Return the entries `keys` of a dictionary, named by the pattern `form`."""
    if not isinstance(result, dict):
        raise Misfit(f"it returns {what(result)} where a dictionary with {both(keys)} is wanted")
    missing = [str(key) for key in keys if key not in result]
    if missing:
        near = {str(key).lower(): key for key in result}
        other = [near[key.lower()] for key in missing if key.lower() in near]
        said = f" (it has {both([repr(key) for key in other])})" if other else ""
        more = f" ({len(missing)} keys are missing)" if len(missing) > 4 else ""
        lacks = " and no ".join(missing[:2] if more else missing)
        raise Misfit(f"the dictionary has no {lacks}{more}{said}: it must have {both(keys)}")
    extra = [key for key in result if key not in keys and another_layer(key, keys)]
    if extra and form == "{}":
        raise Misfit(
            f"the dictionary has {both(extra)} too, and there is no such layer: it must have {both(keys)}"
        )
    return {form.format(key): as_array(form.format(key), result[key]) for key in keys}


def another_layer(key, keys):
    """Return whether a key such as W0 is one of `keys` but for its number."""
    stem = str(key).rstrip("0123456789")
    return stem != str(key) and stem in {str(wanted).rstrip("0123456789") for wanted in keys}


def as_array(name, value):
    """Return one returned value as an ndarray of numbers, or raise Misfit."""
    if value is None or value is Ellipsis:
        raise Unfinished(f"{name} is still {'`...`' if value is Ellipsis else None}")
    if isinstance(value, (dict, set, str)) or callable(value):
        raise Misfit(f"{name} is {what(value)}, and must be an array of numbers")
    try:
        array = np.asarray(value)
    except ValueError:
        raise Misfit(
            f"{name} is {what(value)} whose rows have different lengths or shapes, and must be an array "
            "of numbers"
        ) from None
    if array.dtype.kind not in "bifu" or (array.size == 0 and isinstance(value, (list, tuple))):
        raise Misfit(f"{name} is {what(value)}, and must be an array of numbers")
    return array


def what(value):
    """Return what kind of thing a value is, in words."""
    if isinstance(value, np.ndarray):
        kind = "" if value.dtype.kind in "bifu" else f" of {value.dtype}"
        return f"an array{kind} of shape {value.shape}"
    if isinstance(value, (tuple, list)):
        kind = "tuple" if isinstance(value, tuple) else "list"
        inner = {True: " of arrays", False: ""}[bool(value) and all(isinstance(v, np.ndarray) for v in value)]
        return f"an empty {kind}" if not value else f"a {kind}{inner}"
    words = {dict: "a dictionary", str: "a text", type(None): "None", int: "a number", float: "a number"}
    if callable(value):
        return "a function"
    if isinstance(value, np.number):
        return "a number"
    return words.get(type(value), f"a {type(value).__name__}")


def is_empty(result):
    """Return whether nothing was returned: None, ..., or only these."""
    if isinstance(result, (tuple, list)) and result:
        return all(map(is_empty, result))
    return result is None or result is Ellipsis
