"""The picture of a first overflow: the lines with the culprit marked, and how the numbers grew."""

import linecache
import textwrap

import numpy as np

from ..stage.palette import CYCLE, GREY, INK, ORANGE
from ..stage.scene import Panel

MOST_ROWS, MOST_CURVES, WIDEST = 16, 5, 62
SMALLEST = 1e-9  # of the largest: what is smaller is not drawn


def draw_lines(followed, words):
    """Return the Panel with the lines of the function that went wrong, that line marked, and the words.

    The second result is its height in pixels.
    """
    event = followed.events[-1] if followed.events else None
    code = event.call.frame.f_code if event else followed.code
    lines = event.call.lines if event else followed.lines
    first, last = code.co_firstlineno, max(lines, default=code.co_firstlineno)
    marked = event.statement if event else None
    start = first
    if last - first >= MOST_ROWS:
        start = max(first, min((marked.start if marked else first) - MOST_ROWS // 2, last - MOST_ROWS + 1))
    rows = [(n, linecache.getline(code.co_filename, n).rstrip()) for n in range(start, last + 1)][:MOST_ROWS]
    indent = min((len(text) - len(text.lstrip()) for _, text in rows if text.strip()), default=0)
    told = [part for line in words.split("\n") for part in textwrap.wrap(line, WIDEST + 8)]
    last_row = len(rows) + len(told) + 1
    panel = Panel(f"{code.co_name}, line by line", axes=False, width=1.5)
    panel.xlim, panel.ylim = (0, 10), (-last_row, 0.5)
    for row, (n, text) in enumerate(rows):
        bad = marked is not None and marked.start <= n <= marked.end
        color = ORANGE if bad else INK
        panel.text(
            0.35, -row, ("> " if bad else "") + str(n - first + 1), color if bad else GREY, 10, bold=bad
        )
        deep = len(text) - len(text.lstrip()) - indent
        panel.text(0.8 + 0.09 * max(deep, 0), -row, shorten(text.strip()), color, 10, "left", bad)
    for row, text in enumerate(told, len(rows) + 1):
        panel.text(0.1, -row, text, INK, 10, align="left")
    return panel, max(280, 20 * last_row + 40)


def shorten(text):
    """Return a line as it fits."""
    return text if len(text) <= WIDEST else text[: WIDEST - 3] + "..."


def draw_growth(followed):
    """Return the Panel of the largest value of each variable, pass by pass; None if there is nothing."""
    chosen = choose(followed)
    if not chosen:
        return None
    loops = any(statement.loop for statement in followed.lines.values())
    name = "pass of the loop, counted from 0" if loops else "line"
    at = [x for kept in chosen.values() for x in kept]
    finite = [v for kept in chosen.values() for v in kept.values() if 0 < v < np.inf]
    top, end = 10 * max(finite, default=1.0), max(at)
    low = max(min(finite, default=1.0), top * SMALLEST)
    panel = Panel("the largest absolute value", name, ylim=(low / 2, top * 4), log="y")
    panel.xlim = (min(at) - 0.5, end + 0.5)
    if end - min(at) <= 12:
        panel.xticks = {x: str(x) for x in range(min(at), end + 1)}
    for (label, kept), color in zip(chosen.items(), CYCLE, strict=False):
        draw_variable(panel, label, {x: v for x, v in kept.items() if not v < low}, color, top)
    return panel


def draw_variable(panel, label, kept, color, top):
    """Draw the largest values of one variable; where they are not finite, a cross at the top."""
    at = [x for x, v in kept.items() if v < np.inf]
    panel.curve(at, [kept[x] for x in at], color, 2, label=label)
    if len(at) <= 40:
        panel.points(at, [kept[x] for x in at], color, size=5)
    gone = [x for x, v in kept.items() if v == np.inf]
    panel.points(gone, [top] * len(gone), color, "x", 11)
    for x in gone[:1]:
        panel.text(x, top, f"{label}: not finite    ", color, 11, "right")


def choose(followed):
    """Return the few variables to draw: the culprit, those on its line, then the largest."""
    event = followed.events[-1] if followed.events else None
    named = [event.name, *event.before] if event else []
    listed = {e.name for e in followed.events}

    def moves(label):
        values = list(followed.history[label].values())
        return label in listed or (len(values) > 1 and max(values) > min(values))

    def rank(label):
        finite = [v for v in followed.history[label].values() if 0 < v < np.inf]
        return (label not in named, -max(finite, default=0))

    chosen = sorted(filter(moves, followed.history), key=rank)[:MOST_CURVES]
    return {label: followed.history[label] for label in chosen}
