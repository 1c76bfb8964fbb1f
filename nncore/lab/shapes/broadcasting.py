"""The broadcasting picture: two shapes aligned from the right, and what is only repeated in pale."""

import numpy as np

from ...checks import check_choice, check_size, shown
from ..stage.inputs.doors import check_words
from ..stage.palette import BLUE, GREEN, GREY, INK, ORANGE, PINK
from ..stage.scene import Panel, Scene
from .blocks import CELL, NAME, SHAPE, Block, shape_words
from .compute import as_array, check_room, compute
from .xray_view import WIDTH, draw_row, row_width

SIGNS = ("+", "-", "*", "/")
SHAPES = [(), (3,), (4,), (1, 3), (1, 4), (3, 1), (4, 1), (4, 3)]
CHOICES = {shape_words(shape): shape for shape in SHAPES}


def broadcasting(A=(4, 3), B=(4, 1), sign="+", names=("A", "B")):
    """Return the Scene of ``A + B``: the shapes aligned from the right, and the numbers stretched to meet.

    Parameters
    ----------
    A, B : tuple of int or array_like
        The arrays, of at most two axes; or only their shapes, and A counts 1, 2, 3, ..., B 100, 200, 300, ...
    sign : str
        ``"+"``, ``"-"``, ``"*"`` or ``"/"``.
    names : pair of str

    Returns
    -------
    scene : Scene

    Raises
    ------
    ValueError
        If an array has more than two axes.

    Examples
    --------
    >>> broadcasting((2, 3), (2, 1))
    A (2, 3) + B (2, 1), from the right: 3 meets 1, so B is repeated 3 times along axis 1; 2 meets 2.
    The result is (2, 3).
    >>> broadcasting((4, 3), (4,))
    A (4, 3) + B (4,), from the right: 3 meets 4, and neither is 1. It does not fit.
    """
    sign, names = check_choice("sign", sign, SIGNS), [check_words("a name", name) for name in _pair(names)]
    X, Y = _filled("A", A, 1), _filled("B", B, 100)
    if max(X.ndim, Y.ndim) > 2:
        raise ValueError(
            f"the shapes are {X.shape} and {Y.shape}: the picture has room for two axes, so take X[0], say"
        )
    meetings = _meet(X.shape, Y.shape)
    fits = all(1 in pair or pair[0] == pair[1] for pair in meetings)
    if fits:
        check_room("the result", np.broadcast_shapes(X.shape, Y.shape))
    panel = Panel(equal=True, axes=False)
    bottom = _draw_shapes(panel, X.shape, Y.shape, meetings, names, fits)
    bottom = _draw_numbers(panel, bottom, X, Y, sign, names, fits)
    panel.xlim, panel.ylim = (0, WIDTH), (bottom, 0)
    return Scene([panel], _words(X.shape, Y.shape, meetings, sign, names, fits), height=int(-bottom) + 18)


def _pair(names):
    if isinstance(names, (list, tuple)) and len(names) == 2:
        return names
    raise ValueError(f"names is {shown(names)}: it must be two names, such as ('A', 'B')")


def _filled(name, given, unit):
    """Return the array itself, or for a shape one that counts in `unit`."""
    if isinstance(given, tuple) and all(isinstance(length, int) for length in given):
        shape = tuple(check_size(f"a length of {name}", length) for length in given)
        check_room(name, shape)
        return unit * np.arange(1.0, np.prod(shape) + 1).reshape(shape)
    if np.size(as_array(name, given)):
        return as_array(name, given)
    raise ValueError(f"{name} is {np.shape(given)}: there is no number to draw")


def _meet(s, t):
    """Return the pairs of lengths that meet, from the right; a missing one counts as 1."""
    rank = max(len(s), len(t))
    s, t = (1,) * (rank - len(s)) + tuple(s), (1,) * (rank - len(t)) + tuple(t)
    return list(zip(s, t, strict=True))[::-1]


def _words(s, t, meetings, sign, names, fits):
    said = []
    for back, (m, n) in enumerate(meetings, 1):
        axis = len(meetings) - back
        if m == n or 1 in (m, n):
            how = f", so {names[m > n]} is repeated {max(m, n)} times along axis {axis}" if m != n else ""
            had = [part for part, shape in ((f"{m}", s), (f"{n}", t)) if len(shape) >= back]
            said.append((f"{had[0]} meets {had[1]}" if len(had) == 2 else f"{had[0]} meets nothing") + how)
        else:
            said.append(f"{m} meets {n}, and neither is 1")
            break
    both = (
        f"{names[0]} {shape_words(s)} {sign} {names[1]} {shape_words(t)}, from the right: {'; '.join(said)}."
    )
    if not meetings:
        both = f"{names[0]} and {names[1]} are numbers."
    return (
        f"{both} The result is {shape_words(np.broadcast_shapes(s, t))}."
        if fits
        else f"{both} It does not fit."
    )


def _draw_shapes(panel, s, t, meetings, names, fits):
    """Draw the lengths of the axes below each other, aligned from the right; return how far down it goes."""
    right, wide, tall = WIDTH / 2 + 120, 76, 26
    for row, (name, shape) in enumerate(zip((*names, "result"), (s, t, None), strict=True)):
        y = -40 - row * (tall + 4)
        label = name if shape is None else f"{name} {shape_words(shape)}"
        panel.text(right - 2 * wide - 16, y, label, INK, 13, align="right", bold=True)
        for back, pair in enumerate(meetings, 1):
            x = right - back * wide
            own = shape is None or len(shape) >= back
            good = pair[0] == pair[1] or 1 in pair
            length = max(pair) if shape is None else pair[row]
            stretched = shape is not None and length == 1 and max(pair) > 1 and good
            words = f"{length if own else '·'} → {max(pair)}" if stretched else f"{length}" if own else "·"
            color = ORANGE if not good else GREEN if shape is None else (BLUE, PINK)[row]
            panel.rect(x, y - tall / 2, wide - 4, tall, color, alpha=0.12 if stretched or not own else 0.42)
            words = words if good or shape is not None else "✗"
            panel.text(x + wide / 2 - 2, y, words, INK, 13, bold=not good)
    for back in range(1, len(meetings) + 1):
        panel.text(right - (back - 0.5) * wide - 2, -16, f"axis {len(meetings) - back}", GREY, 12)
    return -40 - 3 * (tall + 4)


def _draw_numbers(panel, y, X, Y, sign, names, fits):
    """Draw the arrays with their numbers, stretched if they fit; return how far down it goes."""
    to = np.broadcast_shapes(X.shape, Y.shape) if fits else None
    blocks = [
        Block(name, array, to, color, numbers=True)
        for name, array, color in zip(names, (X, Y), (BLUE, PINK), strict=True)
    ]
    result = (
        Block(
            f"{names[0]} {sign} {names[1]}",
            compute(f"{names[0]} {sign} {names[1]}", sign, X, Y),
            to,
            GREEN,
            numbers=True,
        )
        if fits
        else "no result"
    )
    parts = [blocks[0], sign, blocks[1], "=", result]
    tall = max(block.size[1] for block in blocks)
    middle = y - NAME - tall / 2
    draw_row(panel, parts, (WIDTH - row_width(parts)) / 2, middle, "fits" if fits else "misfit")
    return middle - tall / 2 - SHAPE - CELL / 2
