"""How far off a guess was: one of four outcomes, and the sentence that says it."""

import re
from typing import NamedTuple

from ..words.numbers import number

RIGHT, NEAR, WRONG, SEEN = "right", "near", "wrong", "seen"
OUTCOMES = {
    RIGHT: "right",
    NEAR: "near",
    WRONG: "further off",
    SEEN: "shown without a guess",
}
GROUPED = 10_000  # from here on, digits stand in groups of three: 1 038 240
SPACE = "\N{NO-BREAK SPACE}"


class Verdict(NamedTuple):
    """What is said of a guess.

    Parameters
    ----------
    outcome : {"right", "near", "wrong", "seen"}
    sentence : str
    """

    outcome: str
    sentence: str


def figure(value, unit=""):
    """Return a number as it is read aloud: three digits, whole numbers whole, and its unit.

    Examples
    --------
    >>> figure(52.174, "%"), figure(1038240).split(), figure(-0.5), figure(3e-9)
    ('52.2 %', ['1', '038', '240'], '−0.5', '3e−9')
    """
    words = re.sub(r"e\+?(-?)0*", r"e\1", number(value, 3)).replace("-", "−")
    digits = words.lstrip("−")
    if digits.isdigit() and int(digits) >= GROUPED:
        words = words.replace(digits, f"{int(digits):,}".replace(",", SPACE))
    return f"{words} {unit}".rstrip()


def brief(text):
    """Return what was typed, in quotation marks, as it is named in a complaint."""
    text = " ".join(text.split())
    return f"“{text[:30]}{'…' * (len(text) > 30)}”" if text else "an empty field"
