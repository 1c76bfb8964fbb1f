"""A question with choices: one of a few short texts is right."""

from dataclasses import dataclass

from ...checks import check_choice, shown
from .verdict import RIGHT, WRONG, Verdict


@dataclass(frozen=True)
class Choice:
    """One of several texts.

    Parameters
    ----------
    answer : str
    choices : tuple of str

    Examples
    --------
    >>> Choice("it falls", ("it rises", "it falls")).judge("it rises").sentence
    'You said “it rises”. The answer is “it falls”.'
    """

    answer: str
    choices: tuple

    name = "choice"

    def __post_init__(self):
        if not (isinstance(self.choices, (list, tuple)) and len(self.choices) > 1):
            raise ValueError(f"choices is {shown(self.choices)}: it needs two or more, as ['rises', 'falls']")
        for choice in self.choices:
            if not (isinstance(choice, str) and choice.strip()):
                raise ValueError(f"one of the choices is {shown(choice)}: each must be a short text")
        if len(set(self.choices)) < len(self.choices):
            twice = next(choice for choice in self.choices if self.choices.count(choice) > 1)
            raise ValueError(f"the choice {shown(twice)} is there twice: each must be another text")
        check_choice("choice", self.answer, self.choices)

    @property
    def words(self):
        """The answer in words."""
        return self.answer

    @property
    def about(self):
        """What the card needs to ask, and nothing of the answer."""
        return {"choices": list(self.choices)}

    def read(self, value):
        """Return a guess if it is one of the choices."""
        return check_choice("choice", value, self.choices)

    def said(self, guess):
        """Return a guess in words."""
        return guess

    def judge(self, guess):
        """Return the Verdict on a guess."""
        if guess == self.answer:
            return Verdict(RIGHT, f"Yes: {quoted(self.answer)}.")
        return Verdict(WRONG, f"You said {quoted(guess)}. The answer is {quoted(self.answer)}.")


def quoted(choice):
    """Return a choice in quotation marks, without its own full stop."""
    return f"“{choice.rstrip('.')}”"
