"""The questions asked of an argument at the door, each answered in one sentence.

Every function here returns what it was given, ready for use, or raises a ValueError that names the argument,
says what it is and what it must be. Numbers, seeds, names and objects are here; `nncore.arrays` asks the
same of arrays and their shapes.
"""

import sys
from math import inf

import numpy as np


def shown(value):
    """Return the words for a value in a message: short, on one line, and never with an address.

    Examples
    --------
    >>> shown(2.5), shown("tahn"), shown(np.zeros((3, 1))), shown(dict), shown(print), shown([{}])
    ('2.5', "'tahn'", 'an array of shape (3, 1)', 'the class dict', 'the function print', 'a list')
    """
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or isinstance(value, (bool, int, float, complex, str)):
        words = repr(value)
        return words if len(words) <= 60 else f"{words[:40]}... ({len(words)} characters)"
    if type(value) in (list, tuple) and all(type(v) in (bool, int, float, str) for v in value):
        words = repr(value)
        return words if len(words) <= 60 else f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    kind = type(value).__name__
    if callable(value) and hasattr(value, "__name__"):
        return f"the function {value.__name__}"
    return f"{'an' if kind[0] in 'AEIOaeio' else 'a'} {kind}"


def check_size(name, value, least=1, most=inf):
    """Return `value` as an int if it is a whole number from `least` to `most`.

    Examples
    --------
    >>> check_size("m", np.int64(400))
    400
    >>> check_size("m", 2.5)
    Traceback (most recent call last):
    ValueError: m is 2.5: it must be a whole number of at least 1
    """
    whole = isinstance(value, (int, np.integer)) and not isinstance(value, bool)
    if whole and least <= value <= most:
        return int(value)
    raise ValueError(f"{name} is {shown(value)}: it must be a whole number {within(least, most)}")


def check_number(name, value, least=-inf, most=inf):
    """Return `value` as a float if it is a finite number from `least` to `most`.

    Examples
    --------
    >>> check_number("keep_prob", 0.8, 0, 1)
    0.8
    >>> check_number("noise", float("nan"), least=0)
    Traceback (most recent call last):
    ValueError: noise is nan: it must be a number of at least 0
    """
    value = value.item() if isinstance(value, (np.integer, np.floating)) else value
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if number and abs(value) <= sys.float_info.max and least <= value <= most:
        return float(value)
    raise ValueError(f"{name} is {shown(value)}: it must be a number {within(least, most)}")


def within(least, most):
    """Return the words for a range: "from 0 to 1", "of at least 1", "of at most 9" or "that is finite"."""
    if most < inf:
        return f"from {least} to {most}" if least > -inf else f"of at most {most}"
    return f"of at least {least}" if least > -inf else "that is finite"


def check_seed(name, value, most=inf):
    """Return `value` if random numbers can be drawn from it: a seed, a NumPy Generator or a RandomState.

    None is refused: what is drawn from it nobody can draw again. (`most` is for those who take no larger
    seed; scikit-learn's is 2**32 - 1.)

    Examples
    --------
    >>> check_seed("rng", 3)
    3
    >>> check_seed("rng", None)
    Traceback (most recent call last):
    ValueError: rng is None: give a seed, such as rng=0, or a NumPy Generator or RandomState
    """
    if isinstance(value, (np.random.Generator, np.random.RandomState)):
        return value
    if isinstance(value, (int, np.integer)):
        return check_size(name, value, least=0, most=most)
    raise ValueError(
        f"{name} is {shown(value)}: give a seed, such as {name}=0, or a NumPy Generator or RandomState"
    )


def generator(name, value):
    """Return what draws the random numbers: `value` itself, or a new Generator from the seed `value`."""
    value = check_seed(name, value)
    return np.random.default_rng(value) if isinstance(value, int) else value


def check_choice(kind, value, names):
    """Return `value` if it is one of `names`; otherwise say which there are, the nearest first.

    Examples
    --------
    >>> check_choice("activation", "tahn", ["sigmoid", "tanh"])
    Traceback (most recent call last):
    ValueError: there is no activation 'tahn' (did you mean 'tanh'?): choose one of sigmoid, tanh
    """
    names = list(names)
    if any(value is name or (type(value) is type(name) and value == name) for name in names):
        return value
    listed = ", ".join(map(str, names))
    raise ValueError(f"there is no {kind} {shown(value)}{nearest(value, names)}: choose one of {listed}")


def nearest(value, names):
    """Return " (did you mean 'tanh'?)" for a name that is nearly one of `names`, or nothing."""
    from difflib import get_close_matches

    lower = {str(name).lower(): name for name in names}
    found = get_close_matches(value.lower(), lower, 1) if isinstance(value, str) else []
    return f" (did you mean {lower[found[0]]!r}?)" if found else ""


def check_instance(name, value, kind, example):
    """Return `value` if it is an instance of the class `kind`; `example` is code that makes one.

    Examples
    --------
    >>> check_instance("rng", np.random.Generator, np.random.Generator, "np.random.default_rng(0)")
    Traceback (most recent call last):
    ValueError: rng is the class Generator: it must be a Generator, such as np.random.default_rng(0)
    """
    if isinstance(value, kind):
        return value
    raise ValueError(f"{name} is {shown(value)}: it must be a {kind.__name__}, such as {example}")


def check_function(name, value, use, arguments):
    """Return `value` if it is a function that can be called with so many arguments; `use` shows how it is.

    Examples
    --------
    >>> check_function("g", lambda: 0, "g(Z)", 1)
    Traceback (most recent call last):
    ValueError: g is the function <lambda>: it must be a function that is called as g(Z)
    """
    from inspect import signature

    try:
        if callable(value) and not isinstance(value, type):
            signature(value).bind(*[None] * arguments)
            return value
    except ValueError:  # some functions of C code do not say what they take
        return value
    except TypeError:
        pass
    raise ValueError(f"{name} is {shown(value)}: it must be a function that is called as {use}")
