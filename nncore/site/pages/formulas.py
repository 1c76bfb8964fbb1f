"""Formulas: LaTeX in, MathML out, when the page is built, so that the reader's browser needs nothing more."""

import re
from functools import cache

from latex2mathml.converter import convert

NAMES = "log|ln|exp|max|min|tanh|cosh|sinh|sin|cos|arg"
SPACE = '<mspace width="0.167em"/>'
AFTER = re.compile(rf"(<mi>(?:{NAMES})</mi>)(?=<m(?:i|n|sub|sup|subsup|over|frac|row|sqrt)\b)")
BEFORE = re.compile(rf"(</m(?:i|n|sub|sup|subsup|over|frac)>)(?=<mi>(?:{NAMES})</mi>)")
WIDE = re.compile(r"\\q?quad(?![A-Za-z])")
UNREAD = re.compile(r"\\[A-Za-z]+|<mi>\\</mi>|<mi>&</mi>")


def pieces(latex):
    """Return a formula in the pieces that wide spaces cut it into, so that a narrow page may break the line.

    Examples
    --------
    >>> pieces(r"z = w x + b, \\qquad a = g(z)")
    ['z = w x + b,', 'a = g(z)']
    >>> len(pieces(r"\\begin{aligned} z &= 1 \\quad \\\\ a &= 2 \\end{aligned}"))
    1
    """
    cut = [piece.strip() for piece in WIDE.split(latex)]
    whole = all(piece.count("{") == piece.count("}") and "\\begin" not in piece for piece in cut)
    return [piece for piece in cut if piece] if whole else [latex.strip()]


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
