"""What an exercise is: an answer, inputs to try it on, and the wrong ways that are known."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import numpy as np

TRIES = 24


class Case(NamedTuple):
    """The arguments of one call, and what is special about them, in a word or two."""

    args: tuple
    label: str = ""


@dataclass(frozen=True)
class Mistake:
    """A known wrong way.

    Parameters
    ----------
    description : str
        What it does, completing the sentence "It agrees with the one that ...".
    wrong : callable
        The wrong function itself.
    see : str
        How to see it. It may quote the arguments: ``"with m = {X.shape[1]}"``.
    sign : callable, optional
        For answers that are not unique (random weights, a nudge of any size): says from the lists of values
        and of arguments whether the mistake was made. Without it, the values of `wrong` are compared.
    """

    description: str
    wrong: Callable
    see: str
    sign: Callable | None = None


@dataclass(frozen=True, eq=False)
class Exercise:
    """A task for the learner, with what is needed to judge an attempt.

    Parameters
    ----------
    answer : callable
        A short function that solves it; its name is the exercise's.
    takes : tuple of str
        The names of the arguments.
    returns : str, tuple, dict or callable
        The names of what is returned; see `unpack`.
    task : str
        What is returned, in words, completing "It takes Z and returns ...".
    inputs : callable
        Yields Cases from a random generator, without end.
    mistakes : tuple of Mistake
    hints : tuple of str
        Each goes a step further.
    sources : tuple of callable
        The functions of nncore that are the answer.
    tolerance : float
        The relative difference that is still right.
    at_least : float
        The scale below which the difference is absolute.
    m : str
        The argument whose last axis is the examples, if there is one.
    any_values : bool
        Whether the shapes and the signs of the mistakes decide, and not the values.
    loopless : bool
        Whether a loop in Python is remarked on.
    """

    answer: Callable
    takes: tuple
    returns: object
    task: str
    inputs: Callable
    mistakes: tuple
    hints: tuple
    sources: tuple = ()
    tolerance: float = 1e-6
    at_least: float = 0.0
    m: str = ""
    any_values: bool = False
    loopless: bool = False

    @property
    def name(self):
        """The name of the exercise and of the learner's function."""
        return self.answer.__name__

    @property
    def signature(self):
        """The first line of the learner's function, without the ``def``."""
        return f"{self.name}({', '.join(self.takes)})"

    def cases(self):
        """Return the list of Cases, the same at every call."""
        rng = np.random.default_rng(zlib.crc32(self.name.encode()))
        return list(islice(self.inputs(rng), TRIES))


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
        return {spec: as_array(spec, result)}
    if isinstance(spec, dict):
        ((label, keys),) = spec.items()
        return unpack_mapping(result, keys, f'{label}["{{}}"]' if label else "{}")
    names = [part if isinstance(part, str) else next(iter(part)) for part in spec]
    if isinstance(result, dict) and set(names) <= set(result):
        result = tuple(result[name] for name in names)
    if not isinstance(result, (tuple, list)) or len(result) != len(spec):
        count = f"{len(result)} values" if isinstance(result, (tuple, list)) else what(result)
        raise Misfit(f"it returns {count}, and must return {both(names)}: return {', '.join(names)}")
    return {
        k: v for value, part in zip(result, spec, strict=True) for k, v in unpack(value, part, args).items()
    }


def unpack_mapping(result, keys, form):
    """Return the entries `keys` of a dictionary, named by the pattern `form`."""
    if not isinstance(result, dict):
        raise Misfit(f"it returns {what(result)} where a dictionary with {both(keys)} is wanted")
    missing = [key for key in keys if key not in result]
    if missing:
        raise Misfit(f"the dictionary has no {' and no '.join(missing)}: it must have {both(keys)}")
    return {form.format(key): as_array(form.format(key), result[key]) for key in keys}


def as_array(name, value):
    """Return one returned value as an ndarray of numbers, or raise Misfit."""
    if value is None or value is Ellipsis:
        raise Unfinished(f"{name} is still {'`...`' if value is Ellipsis else None}")
    if isinstance(value, (list, tuple, dict, set, str)) or callable(value):
        raise Misfit(f"{name} is {what(value)}, and must be an array of numbers")
    array = np.asarray(value)
    if array.dtype.kind not in "bifu":
        raise Misfit(f"{name} is {what(value)}, and must be an array of numbers")
    return array


def what(value):
    """Return what kind of thing a value is, in words."""
    if isinstance(value, np.ndarray):
        kind = "" if value.dtype.kind in "bifu" else f" of {value.dtype}"
        return f"an array{kind} of shape {value.shape}"
    words = {tuple: "a tuple", list: "a list", dict: "a dictionary", str: "a text", type(None): "None"}
    if callable(value):
        return "a function"
    return words.get(type(value), f"a {type(value).__name__}")


def both(names):
    """Return names as a list in words: 'dw and db'."""
    *head, last = names
    return f"{', '.join(head)} and {last}" if head else last
