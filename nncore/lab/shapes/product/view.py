"""A matrix product as it is drawn: the row and the column that meet, and below them a card for each term."""

import numpy as np

from ...stage.palette import BLUE, FAINT, GREEN, GREY, INK, ORANGE, PINK, YELLOW
from ...stage.scene import Panel
from ..blocks import cell_words, shape_words

WIDE, TALL, GAP, NAME = 40, 28, 30, 24  # a cell, the space between blocks, room for a name
CARD, PLUS, LABEL = 50, 18, 112  # a term, the sign after it, and what stands before the first


def _cell(panel, x, y, color, number=None, lit=False, wide=WIDE):
    """Draw a cell with its upper left corner at (x, y); one that is not lit is pale."""
    panel.rect(x, y - TALL, wide, TALL, color, alpha=0.55 if lit else 0.14)
    panel.rect(x, y - TALL, wide, TALL, color, filled=False, alpha=1.0 if lit else 0.4)
    if number is not None:
        words = number if isinstance(number, str) else cell_words(number)
        panel.text(x + wide / 2, y - TALL / 2, words, INK, 13, bold=lit)


def draw_blocks(made):
    """Return the Panel in which the row of W and the column of X meet at the entry."""
    (n, n_x), (p, m) = made.W.shape, made.X.shape
    right, below = n_x * WIDE + GAP, -NAME - p * TALL - GAP
    panel = Panel(equal=True, axes=False, row=0)
    for k, l in np.ndindex(n, n_x):
        lit = k == made.i and (l < made.terms or not made.terms)
        _cell(panel, l * WIDE, below - k * TALL, BLUE, made.W[k, l], lit)
    for k, l in np.ndindex(p, m):
        lit = l == made.j and (k < made.terms or not made.terms)
        _cell(panel, right + l * WIDE, -NAME - k * TALL, PINK, made.X[k, l], lit)
    _draw_entries(panel, made, right, below)
    bottom, a, c = below - n * TALL, *made.names
    panel.text(n_x * WIDE / 2, below + 13, f"{a} {shape_words(made.W.shape)}", INK, 13, bold=True)
    panel.text(right + m * WIDE / 2, -9, f"{c} {shape_words(made.X.shape)}", INK, 13, bold=True)
    stuck = made.terms == made.last and not made.fits
    result = "no product" if stuck else made.title + (f" {shape_words((n, m))}" if made.fits else "")
    panel.text(right + m * WIDE / 2, bottom - 14, result, ORANGE if stuck else INK, 13, bold=True)
    end = right + m * WIDE + (0 if made.b is None else GAP + m * WIDE)
    margin = 4 if made.b is None else 20  # where it is narrow, the name of b is wider than its block
    panel.xlim, panel.ylim, panel.height = (-4, end + margin), (bottom - NAME, 0), int(NAME - bottom) + 28
    return panel


def _draw_entries(panel, made, right, below):
    """Draw the entries that have landed, the one at work, and the column b with its copies."""
    whole = made.W @ made.X + (0.0 if made.b is None else made.b) if made.fits else None
    n, m = len(made.W), made.X.shape[1]
    for k, l in np.ndindex(n, m):
        at_work = (k, l) == (made.i, made.j)
        landed = made.fits and (k * m + l < made.i * m + made.j or (at_work and made.terms == made.last))
        stuck = at_work and not made.fits and made.terms == made.last
        color = ORANGE if stuck else GREEN if landed or at_work else GREY
        number = "✗" if stuck else whole[k, l] if landed else "…" if at_work and made.terms else None
        _cell(panel, right + l * WIDE, below - k * TALL, color, number, at_work)
    if made.b is None:
        return
    left = right + m * WIDE + GAP
    panel.text(left - GAP / 2, below - n * TALL / 2, "+", INK, 15, bold=True)
    panel.text(left + m * WIDE / 2, below + 13, f"b {shape_words((n, 1))}, repeated", INK, 13, bold=True)
    for k, l in np.ndindex(n, m):
        lit = (k, l) == (made.i, made.j) and made.terms == made.last
        _cell(panel, left + l * WIDE, below - k * TALL, YELLOW if l == 0 or lit else GREY, made.b[k, 0], lit)


def draw_cards(made):
    """Return the Panel of the row laid over the column: a card for each term, and their sum."""
    panel = Panel(equal=True, axes=False, row=1)
    row, column = made.W[made.i], made.X[:, made.j]
    a, c, count = *made.names, max(len(row), len(column))
    labels = (f"row {made.i + 1} of {a}", f"column {made.j + 1} of {c}", "multiplied")
    for k, words in enumerate(labels):
        panel.text(LABEL - 12, -TALL * (k + 0.5) - 8 * (k == 2), words, INK, 12, align="right")
    for k in range(count):
        x, done = LABEL + k * (CARD + PLUS), k < min(made.terms, made.pairs)
        stuck = made.terms == made.last and not made.fits and k == made.pairs
        for y, values, color in ((0, row, BLUE), (-TALL, column, PINK)):
            lone = "✗" if stuck else ""
            known = k < len(values)
            _cell(panel, x, y, color if known else ORANGE if stuck else FAINT,
                  values[k] if known else lone, done or stuck, CARD)  # fmt: skip
        number = row[k] * column[k] + 0.0 if done else ""  # + 0.0 makes 0 of -0
        _cell(panel, x, -2 * TALL - 8, GREEN if done else FAINT, number, done, CARD)
        if k:
            panel.text(x - PLUS / 2, -2.5 * TALL - 8, "+" if done else "", INK, 14, bold=True)
    _draw_sum(panel, made, LABEL + count * (CARD + PLUS))
    return panel


def _draw_sum(panel, made, x):
    """Draw the bias, if there is one, and the sum behind the cards; set the limits of the panel."""
    y = -2 * TALL - 8
    if made.b is not None:
        added = made.terms == made.last
        panel.text(x - PLUS / 2, y - TALL / 2, "+" if added else "", INK, 14, bold=True)
        panel.text(x + CARD / 2, y + 14, f"row {made.i + 1} of b", INK, 12)
        _cell(panel, x, y, YELLOW if added else FAINT, made.b[made.i, 0] if added else "", added, CARD)
        x += CARD + PLUS
    if made.terms:
        panel.text(x - PLUS / 2, y - TALL / 2, "=", INK, 14, bold=True)
        _cell(panel, x, y, GREEN, made.sum, made.terms == made.last and made.fits, CARD)
    panel.xlim, panel.ylim, panel.height = (-4, x + CARD + 4), (y - TALL - 6, 4), int(3 * TALL + 44)
