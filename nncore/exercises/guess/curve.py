"""A question whose answer is a curve, which the reader draws, and where the two differ most."""

from dataclasses import dataclass
from math import floor, log10

import numpy as np

from ...arrays import as_float
from ...checks import check_number, shown
from ..words.lists import both
from .verdict import NEAR, RIGHT, WRONG, Verdict, figure

SAMPLES = 61  # of a drawn curve, from one end of the axis to the other
MARGIN = 0.35  # of the answer's height, above and below it, so that the axis does not tell where it ends
FLAT = 1e-9  # of the answer's size: what differs less is a level line
SMALLEST, LARGEST = 1e-290, 1e290
SHARE = 0.1  # of the axis: how far off still counts as right, if the question does not say


@dataclass(frozen=True, eq=False)
class Curve:
    """A curve: y at each x.

    Parameters
    ----------
    answer : pair of array_like of shape (n,)
        x, which increases, and y.
    unit : str
        Of y.
    within : float, optional
        How far off still counts as right; by default a tenth of the axis.
    """

    answer: tuple
    unit: str = ""
    within: float | None = None

    name = "curve"

    def __post_init__(self):
        x, y = (as_float(part, f"answer[{k}]").astype(float) for k, part in enumerate(self.answer))
        if x.ndim != 1 or x.shape != y.shape or x.size < 2:
            raise ValueError(f"answer is a pair of arrays {x.shape} and {y.shape}: a curve is two, both (n,)")
        if not (np.isfinite(x).all() and np.isfinite(y).all() and (np.diff(x) > 0).all()):
            raise ValueError("answer is a curve with gaps: x must increase, and no x or y be nan or infinite")
        if any(not SMALLEST < size < LARGEST for size in (np.abs(x).max(), np.abs(y).max()) if size):
            raise ValueError("answer is a curve that is too large or too small to be drawn")
        object.__setattr__(self, "answer", (x, y))
        low, high = self.axis
        within = SHARE * (high - low) if self.within is None else self.within
        object.__setattr__(self, "within", check_number("within", within, least=0))

    @property
    def axis(self):
        """The ends of the axis on which the reader draws: round numbers, well around the answer."""
        y = self.answer[1]
        low, high = float(y.min()), float(y.max())
        size = max(abs(low), abs(high))
        spread = high - low if high - low > FLAT * size else size or 1.0
        step = 10.0 ** floor(log10(spread))
        step = next(k * step for k in (0.1, 0.2, 0.5, 1.0) if spread / (k * step) <= 20)
        bottom = low - MARGIN * spread
        bottom = max(bottom, 0.0) if low >= 0 else bottom
        top = high + MARGIN * spread
        ends = np.floor(bottom / step) * step, np.ceil(top / step) * step
        return tuple(float(f"{end:.9g}") for end in ends)

    @property
    def x(self):
        """Where the drawn curve is read, an ndarray of shape (61,)."""
        x = self.answer[0]
        return np.linspace(x[0], x[-1], SAMPLES)

    @property
    def words(self):
        """The answer in words."""
        x, y = self.answer
        points = {0: "begins", len(x) - 1: "ends"}
        inside = {int(np.argmax(y)): "is highest", int(np.argmin(y)): "is lowest"}
        told = [(k, f"{points[k]} with {self._at(k)}") for k in points]
        told += [(k, f"{inside[k]} with {self._at(k)}") for k in inside if k not in points]
        return f"it {both(words for _, words in sorted(told))}"

    def _height(self, k):
        return figure(self.answer[1][k], self.unit)

    def _at(self, k):
        return f"{self._height(k)} at {figure(self.answer[0][k])}"

    @property
    def about(self):
        """What the card needs to ask, and of the answer only the axes."""
        x = self.answer[0]
        return {"unit": self.unit, "x": [float(x[0]), float(x[-1])], "y": list(self.axis), "samples": SAMPLES}

    def read(self, value):
        """Return a guess: the heights at `x`, a list of 61 numbers; or a pair of arrays, as the answer is."""
        if isinstance(value, tuple) and len(value) == 2:
            value = np.interp(self.x, *(np.asarray(as_float(part, "your guess"), float) for part in value))
        values = np.asarray(as_float(value, "your guess"), float)
        if values.shape != (SAMPLES,) or not np.isfinite(values).all():
            raise ValueError(f"your guess is {shown(value)}: draw a curve from one side to the other")
        return [float(f"{height:.4g}") for height in values]

    def said(self, guess):
        """Return a guess in words."""
        return f"a curve from {figure(guess[0], self.unit)} to {figure(guess[-1], self.unit)}"

    def judge(self, guess):
        """Return the Verdict on a guess: the sentence says where it differs most."""
        x, y = self.answer
        drawn = np.interp(x, self.x, guess)
        gap = np.abs(drawn - y)
        k = int(np.argmax(gap))
        side = "too high" if drawn[k] > y[k] else "too low"
        if gap[k] <= self.within:
            most = figure(gap[k], self.unit)
            return Verdict(RIGHT, f"Your curve is nowhere further off than {most}: close enough.")
        where = f"You drew {figure(drawn[k], self.unit)} at {figure(x[k])}, where it is {self._height(k)}"
        sentence = f"{where}: {figure(gap[k], self.unit)} {side}, and there the two differ most."
        return Verdict(NEAR if gap.mean() <= self.within else WRONG, sentence)

    def scene(self, guess=None):
        """Return the Scene of the answer, and of what was drawn, if anything was."""
        from ...lab.stage import Panel, Scene
        from ...lab.stage.palette import BLUE, ORANGE

        panel = Panel(ylim=self.axis, y=self.unit)
        if guess is not None:
            panel.curve(self.x, guess, ORANGE, dash=True, label="you drew")
        panel.curve(*self.answer, BLUE, label="the answer", width=2.5)
        drew = "" if guess is None else f" You drew {self.said(guess)}."
        return Scene([panel], f"The answer: {self.words}.{drew}", height=260)
