"""A cause in words, with what is needed to follow it up."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A cause in words, its kind, the hint that is about it, and how to tell whether it holds on other
    inputs.

    Parameters
    ----------
    words : str
        One or two sentences, the first without a capital letter.
    kind : str
        "listed", "mutant", "examples", "exchange", "relation", "step", "influence", "place", "line",
        "unsteady", "change" or "arguments".
    about : tuple of str
        The words by which a hint is found: the mistake, and how it can be seen.
    hint : int, optional
    again : callable, optional
        ``again(sheet)`` says whether it is true of another Sheet of the same function.
    """

    words: str
    kind: str
    about: tuple = ("", "")
    hint: int | None = None
    again: Callable = lambda sheet: True
