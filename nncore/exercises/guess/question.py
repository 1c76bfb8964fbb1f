"""One question: what is asked, what was guessed, and what is said of it."""

from functools import cached_property

from ...checks import shown as in_words
from . import faces
from .curve import Curve
from .verdict import SEEN, Verdict

UNKEPT = "This is kept for this session only: the folder of your progress cannot be written to."
HOW = "Give your guess with .take(...); then the answer is shown."


class Question:
    """A question that takes one guess; `guess` makes it, and shows it at the end of a cell.

    Attributes
    ----------
    verdict : Verdict or None
        What is said of the guess; None before there is one.
    guess : str, float, list or None
        What was guessed.

    Examples
    --------
    >>> from nncore.exercises.guess import Guess
    >>> asked = Guess()("00.sides", "How many sides has a triangle?", 3, why="Three angles, three sides.")
    >>> asked.take(4)
    >>> print(asked)
    Predict first. How many sides has a triangle?
    You said 4, it is 3: 1 too high.
    Three angles, three sides.
    >>> asked.ask_again()
    """

    def __init__(self, name, text, kind, why, show, book):
        self.name, self.text, self.kind = name, text, kind
        self._why, self._show, self._book = why, show, book
        self.guess = self.verdict = self._card = None
        self.shown  # noqa: B018  what is shown later must not fail then

    @property
    def why(self):
        """Why it is so, in the words for this guess; empty where the words are many (`why_of_each`)."""
        if not isinstance(self._why, dict):
            return self._why
        if not self.verdict:
            return ""
        return self._why.get(self.guess) or self._why.get(self.kind.answer, "")

    @property
    def why_of_each(self):
        """(choice, why) of every choice that has a sentence of its own, as long as none was taken."""
        if self.verdict or not isinstance(self._why, dict):
            return []
        return [(choice, self._why[choice]) for choice in self.kind.choices if choice in self._why]

    @cached_property
    def shown(self):
        """What `show` returned, a Scene or a text, in a list; empty without one."""
        thing = self._show() if self._show else None
        if not self._show or isinstance(thing, str) or _is_scene(thing):
            return [thing] if self._show else []
        raise ValueError(f"show of {self.name} returned {in_words(thing)}: it must return a Scene or a text")

    @property
    def things(self):
        """What is shown after the guess, Scenes and texts: the drawn curve, and what `show` returned."""
        curve = [self.kind.scene(self.guess)] if isinstance(self.kind, Curve) else []
        return curve + self.shown

    def take(self, value):
        """Take the guess, and show the answer.

        Parameters
        ----------
        value : str, float, tuple or pair of array_like
            As the answer is, or as it is typed.

        Raises
        ------
        ValueError
            If it is no such value, or a guess was taken already.
        """
        if self.verdict:
            raise ValueError(f"your guess is taken already: guess.forget({self.name!r}) asks you again")
        guess = self.kind.read(value)
        self._book.put(self, guess, self.kind.judge(guess).outcome)

    def show_answer(self):
        """Show the answer without a guess; that is kept too."""
        if not self.verdict:
            self._book.put(self, None, SEEN)

    def ask_again(self):
        """Forget the guess, and ask once more."""
        self._book.forget(self.name)

    def close(self):
        """Take the card away: the cell has been run again, many times."""
        if self._card is not None:
            self._card.close()
            self._card = None

    def fill(self, entry):
        """Show what was kept of this question; None if nothing was.

        Parameters
        ----------
        entry : dict or None
            With the keys question, guess and outcome. One that does not fit this question counts as None.
        """
        self.guess = self.verdict = None
        if entry is not None and entry["question"] == self.text:
            self._restore(entry)
        if self._card is not None:
            self._card.tell(self._told(), self._pictures())

    def _restore(self, entry):
        if entry["outcome"] == SEEN:
            self.verdict = Verdict(SEEN, f"The answer: {self.kind.words}.")
            return
        try:
            kept = entry["guess"]
            guess = self.kind.read(tuple(kept) if self.kind.name == "shape" else kept)
            self.guess, self.verdict = guess, self.kind.judge(guess)
        except (ValueError, TypeError):
            self.guess = self.verdict = None  # of another question, or damaged: asked again

    def _told(self):
        if not self.verdict:
            return {}
        texts = [thing for thing in self.things if isinstance(thing, str)]
        choices = {"guess": self.guess, "answer": self.kind.answer} if self.kind.name == "choice" else {}
        note = "" if self._book.kept(self.name) else UNKEPT
        paragraphs = [part for part in (self.why, *texts) if part]
        return {**self.verdict._asdict(), **choices, "paragraphs": paragraphs, "note": note}

    def _pictures(self):
        return [thing for thing in self.things if not isinstance(thing, str)] if self.verdict else []

    @property
    def card(self):
        """The widget on which it is asked."""
        if self._card is None:
            from ...lab.questions import Card

            about = {"kind": self.kind.name, "question": self.text, **self.kind.about}
            self._card = Card(about, self._faces)
            self._card.on_guess, self._card.on_show = self.take, self.show_answer
            self._card.on_again = self.ask_again
            self._card.tell(self._told(), self._pictures())
        return self._card

    def _faces(self):
        return faces.page(self), faces.text(self)

    def _repr_mimebundle_(self, **options):
        if not self._book.in_notebook():
            return {"text/plain": repr(self)}
        return self.card._repr_mimebundle_(**options)

    def __repr__(self):
        if self.verdict:
            return faces.text(self)
        return f"{faces.text(self, answered=False)}\n{HOW}"


def _is_scene(thing):
    from ...lab.stage import Scene

    return isinstance(thing, Scene)
