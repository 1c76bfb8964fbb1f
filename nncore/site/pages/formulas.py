"""Formulas: LaTeX in, MathML out, when the page is built, so that the reader's browser needs nothing more."""

import re
from functools import cache

from latex2mathml.converter import convert

NAMES = "log|ln|exp|max|min|tanh|cosh|sinh|sin|cos|arg"
SPACE = '<mspace width="0.167em"/>'
AFTER = re.compile(rf"(<mi>(?:{NAMES})</mi>)(?=<m(?:i|n|sub|sup|subsup|over|frac|row|sqrt)\b)")
BEFORE = re.compile(rf"(</m(?:i|n|sub|sup|subsup|over|frac)>)(?=<mi>(?:{NAMES})</mi>)")
UNREAD = re.compile(r"\\[A-Za-z]+|<mi>\\</mi>|<mi>&</mi>")


@cache
def mathml(latex, block=False):
    """Return a formula as a MathML element.

    Parameters
    ----------
    latex : str
    block : bool
        Whether it stands on a line of its own.

    Raises
    ------
    ValueError
        If a command of it is not known.

    Examples
    --------
    >>> "<msup><mi>a</mi><mn>2</mn></msup>" in mathml("a^2")
    True
    """
    source = re.sub(r"\\(begin|end)\{aligned\}", r"\\\1{align*}", latex.strip())
    try:
        element = convert(source, display="block" if block else "inline")
    except Exception as error:  # the package has a dozen kinds, and bare ones among them
        raise ValueError(f"the formula {latex!r} cannot be read: {error!r}") from None
    if unread := UNREAD.search(element):
        raise ValueError(f"the formula {latex!r} has {unread.group()}, which cannot be shown as MathML")
    return BEFORE.sub(rf"\1{SPACE}", AFTER.sub(rf"\1{SPACE}", element))
