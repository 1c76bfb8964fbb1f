"""The questions that pictures ask of their arguments, besides those of `nncore.checks`: one line a door."""

import re

import numpy as np

from ....arrays import as_float, as_matrix, check_labels
from ....checks import check_choice, check_number, check_size, shown
from ..palette import ROLES

SIGNS = ("o", "D", "s", "^", "x", "+")
SIDES = ("left", "center", "right")


def check_flag(name, value):
    """Return `value` as a bool if it is True or False.

    Examples
    --------
    >>> check_flag("numbers", "no")
    Traceback (most recent call last):
    ValueError: numbers is 'no': it must be True or False
    """
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    raise ValueError(f"{name} is {shown(value)}: it must be True or False")


def check_words(name, value):
    """Return `value` if it is a string."""
    if isinstance(value, str):
        return value
    raise ValueError(f"{name} is {shown(value)}: it must be words, such as {name}='cost'")


def check_table(name, value, example):
    """Return `value` if it is a dict with something in it; `example` shows one."""
    if isinstance(value, dict) and value:
        return value
    raise ValueError(f"{name} is {shown(value)}: it must be a dictionary, such as {example}")


def check_row(name, value, example, length=None):
    """Return `value` as a list if it is one, or a tuple, with something in it; `example` shows one."""
    if isinstance(value, (list, tuple, range)) and len(value) in (length or len(value) or 1,):
        return list(value)
    raise ValueError(f"{name} is {shown(value)}: it must be a list, such as {example}")


def check_color(name, value):
    """Return `value` if it is a colour: "#rrggbb", or a role of the palette such as "ink"."""
    if isinstance(value, str) and re.fullmatch("#[0-9a-fA-F]{6}", value):
        return value
    if isinstance(value, str) and value in ROLES:
        return value
    raise ValueError(
        f"{name} is {shown(value)}: it must be a colour, '#rrggbb', or one of {', '.join(ROLES)}"
    )


def check_ends(name, value, log=False):
    """Return the two ends of an axis as floats: finite, apart and, on a logarithmic axis, positive."""
    if isinstance(value, (list, tuple)) and len(value) == 2:
        low, high = (check_number(f"an end of {name}", end) for end in value)
        if low != high and (min(low, high) > 0 or not log):
            return low, high
    what = "two different positive numbers, since the axis is logarithmic" if log else "two different numbers"
    raise ValueError(f"{name} is {shown(value)}: it must be {what}, (low, high)")


def check_picture(name, values):
    """Return `values` as bytes if they are a picture: (h, w) levels or (h, w, 3) colours from 0 to 255.

    Examples
    --------
    >>> check_picture("values", np.zeros((2, 3, 4)))
    Traceback (most recent call last):
    ValueError: values is (2, 3, 4): a picture is (h, w, 3), so leave transparency out, values[..., :3]
    """
    if not (isinstance(values, np.ndarray) and values.dtype == np.uint8 and not np.ma.isMaskedArray(values)):
        values = as_float(values, name)
        if not ((values >= 0) & (values <= 255)).all():
            raise ValueError(f"{name} has numbers that are not from 0 to 255: scale them first")
    if values.ndim == 3 and values.shape[2] == 4:
        raise ValueError(
            f"{name} is {values.shape}: a picture is (h, w, 3), so leave transparency out, {name}[..., :3]"
        )
    if values.size and (values.ndim == 2 or (values.ndim == 3 and values.shape[2] == 3)):
        return np.ascontiguousarray(values, np.uint8)
    raise ValueError(f"{name} is {values.shape}: a picture is (h, w, 3), or (h, w) levels")


def check_places(name, values, shape=None):
    """Return coordinates as floats, if they have this shape; nan is a gap in a curve, and may stay."""
    values = as_float(values, name).astype(np.float64, copy=False)
    if values.shape == shape or shape is None:
        return values
    raise ValueError(f"{name} is {values.shape}: it must be {shape}")


def check_pairs(x, y):
    """Return the coordinates x and y of points as an array (n, 2)."""
    x, y = np.ravel(check_places("x", x)), np.ravel(check_places("y", y))
    if x.size != y.size:
        raise ValueError(f"x has {x.size} numbers and y has {y.size}: each point needs both")
    return np.stack([x, y], axis=1)


def check_extent(extent):
    """Return where an image lies, (left, right, bottom, top), as floats."""
    left, right, bottom, top = check_row("extent", extent, "(0, 1, 0, 1)", 4)
    return (*check_ends("extent", (left, right)), *check_ends("extent", (bottom, top)))


def check_segments(start, end, widths):
    """Return both ends of lines as arrays (2, n), and their widths."""
    start, end = check_places("start", start), check_places("end", end)
    if end.ndim != 2 or len(end) != 2 or start.shape not in (end.shape, (2, 1)):
        raise ValueError(f"start is {start.shape} and end is {end.shape}: both must be (2, n), x above y")
    widths = check_places("widths", widths)
    if widths.shape not in ((), (1,), end.shape[1:]) or not (widths >= 0).all():
        raise ValueError(
            f"widths is {shown(widths)}: give one of at least 0 for each of {end.shape[1]} lines"
        )
    return start, end, widths


def check_examples(X, Y):
    """Return points of the plane X (2, m) and their labels Y (1, m)."""
    X, Y = as_matrix("X", X, "reshape(2, -1)"), check_labels(as_matrix("Y", Y, "reshape(1, -1)"))
    if X.ndim != 2 or len(X) != 2 or Y.shape != (1, X.shape[1]):
        raise ValueError(f"X is {X.shape} and Y is {Y.shape}: points of the plane are (2, m), labels (1, m)")
    return X, Y


def check_ticks(name, ticks):
    """Return where an axis has its ticks, and what stands there: a dict, or None for round numbers."""
    return ticks if ticks is None else check_table(name, ticks, "{0: 'none', 1: 'all'}")


def check_moves(name, moves):
    """Return the two names of controls that a drag moves, as a list; at most one of them is None."""
    moves = check_row(name, moves, "('w', 'b')", 2)
    if moves != [None, None] and all(isinstance(move, str) or move is None for move in moves):
        return moves
    raise ValueError(
        f"{name} is {shown(tuple(moves))}: name the control that a drag moves, such as 'w', or two"
    )


def check_scale(scale, values):
    """Return what the colours of levels stand for, [low, high, name]."""
    low, high, name = check_row("scale", scale, "(0.0, 2.5, 'cost')", 3)
    if values.ndim != 2:
        raise ValueError(f"values is {values.shape}: only (h, w) levels have a scale")
    return [*check_ends("scale", (low, high)), check_words("the name of the scale", name)]


def check_tips(words, n):
    """Return the words for each of `n` points as a list."""
    if isinstance(words, (list, tuple)) and len(words) == n:
        return [check_words("a tip", tip) for tip in words]
    raise ValueError(f"words is {shown(words)}: give a list with words for each point, and there are {n}")


LOOKS = {
    "color": check_color,
    "width": lambda name, value: check_number(name, value, 0),
    "size": lambda name, value: check_number(name, value, 0),
    "alpha": lambda name, value: check_number(name, value, 0, 1),
    "dash": check_flag,
    "filled": check_flag,
    "smooth": check_flag,
    "bold": check_flag,
    "label": check_words,
    "words": check_words,
    "marker": lambda name, value: check_choice(name, value, SIGNS),
    "align": lambda name, value: check_choice(name, value, SIDES),
}
ABOUT = {
    "title": check_words,
    "x": check_words,
    "y": check_words,
    "log": lambda name, value: check_choice("log", value, ("", "x", "y", "xy")),
    "equal": check_flag,
    "axes": check_flag,
    "width": lambda name, value: check_number(name, value, 0.01),
    "xticks": check_ticks,
    "yticks": check_ticks,
    "row": lambda name, value: check_size(name, value, 0),
    "height": lambda name, value: value is None or check_size(name, value, most=20_000),
}


def check_looks(layer):
    """Return how something is drawn, a dict, if each part of it makes sense."""
    for name in layer.keys() & LOOKS.keys():
        LOOKS[name](name, layer[name])
    return layer


def check_about(panel):
    """Check what a Panel is told about itself."""
    for name, check in ABOUT.items():
        check(name, getattr(panel, name))
