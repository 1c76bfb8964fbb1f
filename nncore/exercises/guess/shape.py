"""A question whose answer is the shape of an array, and which of its axes a guess has wrong."""

import re
from dataclasses import dataclass

import numpy as np

from ...checks import check_size, shown
from ..words.lists import both
from .verdict import NEAR, RIGHT, WRONG, Verdict, brief

MOST_AXES, LONGEST = 8, 10**12
HOW = "type one such as (3, 1)"


@dataclass(frozen=True)
class Shape:
    """The shape of an array.

    Parameters
    ----------
    answer : tuple of int

    Examples
    --------
    >>> Shape((3, 1)).judge((1, 3)).sentence
    'You said (1, 3), it is (3, 1): the axes are the other way round.'
    >>> Shape((4, 400)).judge((4, 2)).sentence
    'You said (4, 2), it is (4, 400): axis 1 has 400 entries, not 2.'
    """

    answer: tuple

    name = "shape"

    def __post_init__(self):
        object.__setattr__(self, "answer", check_shape("answer", self.answer))

    @property
    def words(self):
        """The answer in words."""
        return str(self.answer)

    @property
    def about(self):
        """What the card needs to ask, and nothing of the answer."""
        return {}

    def read(self, value):
        """Return a guess as a tuple: a tuple, or a text such as "(3, 1)", "3 x 1" or "()"."""
        return read_shape(value) if isinstance(value, str) else check_shape("your guess", value)

    def said(self, guess):
        """Return a guess in words."""
        return str(tuple(guess))

    def judge(self, guess):
        """Return the Verdict on a guess."""
        guess, answer = tuple(guess), self.answer
        if guess == answer:
            return Verdict(RIGHT, f"Yes: {answer}.")
        off = f"You said {guess}, it is {answer}"
        if len(guess) != len(answer):
            return Verdict(WRONG, f"{off}: {_axes(len(answer), len(guess))}.")
        wrong = [axis for axis in range(len(answer)) if guess[axis] != answer[axis]]
        if guess == answer[::-1]:
            return Verdict(NEAR, f"{off}: the axes are the other way round.")
        told = both(f"axis {axis} has {_entries(answer[axis])}, not {guess[axis]}" for axis in wrong)
        return Verdict(NEAR if len(wrong) < len(answer) else WRONG, f"{off}: {told}.")


def _axes(count, guessed):
    if count == 0:
        return "it is a single number, which has no axis"
    has = "it is an array of rank 1, which has 1 axis" if count == 1 else f"it has {count} axes"
    return f"{has}, not {guessed or 'none'}"


def _entries(count):
    return "1 entry" if count == 1 else f"{count} entries"


def check_shape(name, value):
    """Return a shape as a tuple of int."""
    if not isinstance(value, (tuple, list)) or len(value) > MOST_AXES:
        raise ValueError(
            f"{name} is {shown(value)}: a shape is a tuple of up to {MOST_AXES} numbers, such as (3, 1)"
        )
    return tuple(check_size(f"an entry of {name}", entry, 0, LONGEST) for entry in value)


def is_shape(value):
    """Return whether a value is a tuple of whole numbers."""
    whole = (int, np.integer)
    return isinstance(value, tuple) and all(isinstance(v, whole) and not isinstance(v, bool) for v in value)


def read_shape(text):
    """Return a text as a shape.

    Examples
    --------
    >>> read_shape("(3, 1)"), read_shape("3 x 1"), read_shape("(5,)"), read_shape("()")
    ((3, 1), (3, 1), (5,), ())
    >>> read_shape("3 by -1")
    Traceback (most recent call last):
    ValueError: “3 by -1” is not a shape: type one such as (3, 1)
    """
    inside = text.strip()
    if re.fullmatch(r"\(.*\)|\[.*\]", inside):
        inside = inside[1:-1].strip()
        if not inside:
            return ()
    parts = re.split(r"\s*[,xX×*]\s*|\s+", inside.rstrip(", "))
    if not all(re.fullmatch("[0-9]{1,12}", part) for part in parts) or len(parts) > MOST_AXES:
        raise ValueError(f"{brief(text)} is not a shape: {HOW}")
    return tuple(map(int, parts))
