"""`guess`: asks, keeps what was guessed, and tells how well the guesses did."""

import re
from collections import Counter

import numpy as np

from ...checks import check_choice, shown
from . import keeping
from .choice import Choice
from .curve import Curve
from .number import Number
from .question import Question
from .shape import Shape, is_shape
from .verdict import OUTCOMES

MOST_CELLS = 4  # of one question that can be answered at once; a cell that runs again asks once more
NAME = re.compile(r"\d\d\.[a-z0-9_]+")


class Guess:
    """Ask for a guess before the answer is shown; see `Guess.__call__`.

    ``guess.report()`` says how well your guesses did, and ``guess.forget("04.units")`` asks a question again.
    """

    def __init__(self):
        self._asked, self._unwritten = {}, {}  # by name: the questions of this session, and what has no file

    def __call__(self, name, question, answer, *, choices=None, unit="", within=None, why="", show=None):
        """Ask a question whose answer comes out after the reader's guess.

        Parameters
        ----------
        name : str
            The notebook's number and a word, "04.units": under it the guess is kept.
        question : str
            One or two plain sentences; `code` stands between backticks.
        answer : str, number, tuple of int, or pair of array_like
            One of the `choices`; a number; a shape; or x and y of a curve, which the reader draws.
        choices : list of str, optional
        unit : str
            Of a number, or of the curve's y: "%".
        within : float, optional
            How far off a number or a curve still counts as right; by default a tenth of the answer, or of the
            curve's axis. A whole number of at most 20 must be met.
        why : str or dict of str to str
            Shown after the guess; for choices, it may be a sentence for each choice.
        show : callable, optional
            Returns, without arguments, a Scene or a text that is shown after the guess.

        Returns
        -------
        question : Question
            Ends the cell, so that it is shown.

        Raises
        ------
        ValueError
            If the arguments do not fit each other, or another question has this name.
        """
        check_name(name)
        check_text("question", question)
        kind = kind_of(answer, choices, unit, within)
        check_why(why, kind)
        if show is not None and not callable(show):
            raise ValueError(
                f"show is {shown(show)}: give a function without arguments, such as lambda: scene"
            )
        before = self._asked.get(name, [])
        if before and before[0].text != question:
            raise ValueError(
                f"another question has the name {name} ({shown(before[0].text)}): give each its own, or "
                f"restart the kernel if you have just rewritten it"
            )
        asked = Question(name, question, kind, why, show, self)
        for old in before[: -MOST_CELLS + 1]:
            old.close()
        self._asked[name] = [*before[-MOST_CELLS + 1 :], asked]
        asked.fill(self._entries().get(name))
        return asked

    def _entries(self):
        return keeping.read() | self._unwritten

    def put(self, question, guess, outcome):
        """Keep what was guessed, in the reader's folder if that can be written to, and show it."""
        entry = {"question": question.text, "guess": guess, "outcome": outcome}
        try:
            keeping.put(question.name, entry)
            self._unwritten.pop(question.name, None)
        except OSError:
            self._unwritten[question.name] = entry
        for asked in self._asked.get(question.name, [question]):
            asked.fill(entry)

    def kept(self, name):
        """Return whether a guess is in the reader's folder, and so outlives this session."""
        return name not in self._unwritten

    def forget(self, name=None):
        """Forget a guess, so that the question is asked again; without a name, all guesses.

        Parameters
        ----------
        name : str, optional
        """
        known = sorted({*self._entries(), *self._asked})
        if name is not None:
            known = [check_choice("question", name, known or ["(none was asked yet)"])]
        for one in known:
            self._unwritten.pop(one, None)
            try:
                keeping.put(one, None)
            except OSError as error:
                raise ValueError(f"it cannot be forgotten: {error.strerror or error}") from None
            for asked in self._asked.get(one, []):
                asked.fill(None)

    def report(self, notebook=None):
        """Print how many questions were answered, and how well.

        Parameters
        ----------
        notebook : str, optional
            The number of one notebook, such as "04"; by default all of them.
        """
        own = {name: e["outcome"] for name, e in self._entries().items() if name.startswith(notebook or "")}
        count, many = Counter(own.values()), len(own)
        if not many:
            print("You have not answered a question yet.")
            return
        told = [f"{count[outcome]} {words}" for outcome, words in OUTCOMES.items() if count[outcome]]
        print(f"{many} question{'s' * (many > 1)} answered: {', '.join(told)}.")

    @staticmethod
    def in_notebook():
        """Return whether there is a page, or a file of one, on which a question can be shown."""
        try:
            from IPython import get_ipython
        except ImportError:
            return False
        return getattr(get_ipython(), "kernel", None) is not None

    def __repr__(self):
        return "guess(name, question, answer, *, choices=None, unit='', within=None, why='', show=None)"


def check_name(name):
    """Return a name if it is the number of a notebook and a word."""
    if isinstance(name, str) and NAME.fullmatch(name):
        return name
    raise ValueError(
        f"name is {shown(name)}: it must be the notebook's number and a word, such as '04.units'"
    )


def check_text(name, value):
    """Return a text if it says anything."""
    if isinstance(value, str) and value.strip():
        return value
    raise ValueError(f"{name} is {shown(value)}: it must be a sentence or two")


def check_why(why, kind):
    """Return a `why` if it is a text, or for choices a dict with a text for some of them."""
    if isinstance(why, str):
        return why
    if not isinstance(why, dict) or kind.name != "choice":
        raise ValueError(f"why is {shown(why)}: it must be a text, or for choices a dict of choice to text")
    for choice, text in why.items():
        check_text(f"why of {shown(check_choice('choice', choice, kind.choices))}", text)
    return why


def kind_of(answer, choices=None, unit="", within=None):
    """Return the kind of a question by its answer: Choice, Shape, Curve or Number.

    Examples
    --------
    >>> kind_of((3, 1)).name, kind_of(52, unit="%").name, kind_of(([0, 1], [2, 3])).name
    ('shape', 'number', 'curve')
    """
    if not isinstance(unit, str):
        raise ValueError(f"unit is {shown(unit)}: it must be a text, such as '%'")
    measured = within is not None or unit
    if choices is not None or is_shape(answer):
        if measured:
            raise ValueError("unit and within are for numbers and curves: leave them out")
        return Shape(answer) if choices is None else Choice(answer, _as_tuple(choices))
    if isinstance(answer, tuple) and len(answer) == 2 and not any(map(np.isscalar, answer)):
        return Curve(answer, unit, within)
    number = isinstance(answer, (int, float, np.integer, np.floating)) and not isinstance(answer, bool)
    if number:
        return Number(answer, unit, within)
    raise ValueError(
        f"answer is {shown(answer)}: it must be a number, a shape such as (3, 1), a pair of arrays, or one "
        "of its choices=[...]"
    )


def _as_tuple(choices):
    return tuple(choices) if isinstance(choices, list) else choices
