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
        What it does, completing the sentence "It does what this mistake does: it ...".
    wrong : callable
        The wrong function itself.
    see : str
        How to see it. It may quote the arguments: ``"with m = {X.shape[1]}"``.
    sign : callable, optional
        For answers that are not unique (random weights, a nudge of any size): says from the lists of values
        and of arguments whether the mistake was made. Without it, the values of `wrong` are compared.
    hint : int, optional
        The place of the hint that is about it. Without it, the one that shares most of its words.
    """

    description: str
    wrong: Callable
    see: str
    sign: Callable | None = None
    hint: int | None = None


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
    settles : callable, optional
        Where more than one value is right, ``settles(name, ours, right, args)`` returns `right` with `ours`
        in the entries that may be as they are (the slope of the relu at 0).
    variants : tuple of callable
        Other answers, written with a loop for example, in which small mistakes are made by machine too.
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
    settles: Callable | None = None
    variants: tuple = ()

    @property
    def name(self):
        """The name of the exercise and of the learner's function."""
        return self.answer.__name__

    @property
    def signature(self):
        """The first line of the learner's function, without the ``def``."""
        return f"{self.name}({', '.join(self.takes)})"

    def cases(self, *seed):
        """Return the list of Cases, the same at every call; other numbers for another `seed`."""
        rng = np.random.default_rng(
            [zlib.crc32(self.name.encode()), *seed] if seed else zlib.crc32(self.name.encode())
        )
        return list(islice(self.inputs(rng), TRIES))
