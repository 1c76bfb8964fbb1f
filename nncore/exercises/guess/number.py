"""A question whose answer is a number, and how far off another number is, in words."""

import re
from dataclasses import dataclass
from math import isfinite

from ...checks import check_number
from .verdict import NEAR, RIGHT, WRONG, Verdict, brief, figure

COUNTED = 20  # up to here a whole number can be counted, and is to be met exactly
SHARE = 0.1  # of the answer: how far off still counts as right, if the question does not say
TIMES = 10  # from here on a factor says more than a difference
MOST_TIMES = 1e6
LARGEST = 1e300
PLAIN = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?"
POWER = rf"{PLAIN}(?:\^{PLAIN})?"


@dataclass(frozen=True)
class Number:
    """A number, perhaps with a unit.

    Parameters
    ----------
    answer : float or int
    unit : str
    within : float, optional
        How far off still counts as right; by default a tenth of the answer, and 0 for a whole number of at
        most 20.

    Examples
    --------
    >>> Number(52, "%", 3).judge(60).sentence
    'You said 60 %, it is 52 %: 8 points too high.'
    >>> Number(1e-3).judge(2.0).sentence
    'You said 2, it is 0.001: about 2000 times too high.'
    """

    answer: float
    unit: str = ""
    within: float | None = None

    name = "number"

    def __post_init__(self):
        value = check_number("answer", self.answer)
        object.__setattr__(self, "answer", int(value) if value == int(value) else value)
        if self.within is None:
            counted = self.answer == int(self.answer) and abs(self.answer) <= COUNTED
            object.__setattr__(self, "within", 0.0 if counted else SHARE * abs(self.answer))
        check_number("within", self.within, least=0)

    @property
    def words(self):
        """The answer in words."""
        return figure(self.answer, self.unit)

    @property
    def about(self):
        """What the card needs to ask, and nothing of the answer."""
        return {"unit": self.unit}

    def read(self, value):
        """Return a guess as a float: a number, or a text such as "60 %", "1 038 240", "1e-3" or "1/8"."""
        if isinstance(value, str):
            return read_number(value, self.unit)
        return check_number("your guess", value, -LARGEST, LARGEST)

    def said(self, guess):
        """Return a guess in words."""
        return figure(guess, self.unit)

    def judge(self, guess):
        """Return the Verdict on a guess."""
        both = f"You said {self.said(guess)}, "
        if self.said(guess) == self.words:
            return Verdict(RIGHT, f"{both}and it is {self.words}.")
        gap = abs(guess - self.answer)
        off = f"{both}it is {self.words}: {self._off(guess)}"
        if gap <= self.within * (1 + 1e-9):
            return Verdict(RIGHT, f"{off}, which is close enough.")
        step = 1 if self.within == 0 and isinstance(self.answer, int) else 0
        near = gap <= max(3 * self.within, abs(self.answer) / 4, step)
        return Verdict(NEAR if near else WRONG, f"{off}.")

    def _off(self, guess):
        side = "too high" if guess > self.answer else "too low"
        if guess * self.answer < 0:
            return f"{side}, and the sign is the other one"
        small, large = sorted((abs(guess), abs(self.answer)))
        if small > 0 and large / MOST_TIMES > small:
            return f"more than a million times {side}"
        if small > 0 and large / small >= TIMES:
            return f"about {figure(float(f'{large / small:.1g}'))} times {side}"
        gap = abs(guess - self.answer) or abs(float(guess) - float(self.answer))
        return f"{self._step(gap)} {side}"

    def _step(self, gap):
        if self.unit == "%":
            return f"{figure(gap)} point{'' if figure(gap) == '1' else 's'}"
        return figure(gap, self.unit)


def read_number(text, unit=""):
    """Return a text as a float, however it is typed.

    Examples
    --------
    >>> [read_number(text, "%") for text in ("60 %", "1 038 240", "1,000", "0,5", "−3", "1/8", "2^10")]
    [60.0, 1038240.0, 1000.0, 0.5, -3.0, 0.125, 1024.0]
    >>> read_number("many")
    Traceback (most recent call last):
    ValueError: “many” is not a number: type one such as 60, 0.5 or 1e-3
    """
    plain = text.strip().removesuffix(unit).strip().lstrip("≈~ ").removeprefix("about").lower()
    plain = re.sub(r"(?<=\d)[\s_](?=\d{3}(?!\d))", "", plain)  # 1 038 240, and not 3 5
    plain = re.sub("(?<=[1-9. ])x(?=[0-9 ])|[×·]", "*", plain.strip().replace("−", "-")).replace("**", "^")
    plain = re.sub(r"\s*([-+*/^])\s*", r"\1", plain)
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?", plain):
        plain = plain.replace(",", "")
    plain = plain.replace(",", ".") if plain.count(",") == 1 and "." not in plain else plain
    value = _value(plain)
    if value is None:
        asked = f"60{' ' if unit else ''}{unit}, 0.5 or 1e-3"
        raise ValueError(f"{brief(text)} is not a number: type one such as {asked}")
    if not (isfinite(value) and abs(value) <= LARGEST):
        raise ValueError(f"{brief(text)} is beyond the largest number that can be compared, 1e300")
    return value


def _value(plain):
    """Return the value of numbers that are multiplied and divided, each perhaps with a power; or None."""
    if not re.fullmatch(f"{POWER}([*/]{POWER})*", plain):
        return None
    value = 1.0
    try:
        for sign, factor in re.findall(f"(^|[*/])({POWER})", plain):
            base, _, exponent = factor.partition("^")
            power = float(base) ** float(exponent or 1)
            value = value / power if sign == "/" else value * power
    except OverflowError:
        return float("inf")
    except ZeroDivisionError:
        return None
    return None if isinstance(value, complex) else value
