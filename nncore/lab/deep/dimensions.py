"""The dimensions of everything in a network that the reader chooses: as a table, and a layer as blocks."""

import re

import numpy as np

from ...checks import check_size, shown
from ..stage.palette import BLUE, GREY, INK, ORANGE, SKY, YELLOW, rgb
from ..stage.scene import Panel, Scene

MOST_LAYERS, LARGEST = 8, 10**9


def dimensions(sizes="12288 20 7 5 1", m=209, layer=2):
    """Show the shape of every quantity of a network, and the product of one layer as blocks.

    Parameters
    ----------
    sizes : str or sequence of int
        (n_0, n_1, ..., n_L), as numbers or as text with anything between them.
    m : int
        The number of examples.
    layer : int
        The layer drawn as blocks, from 1; beyond the last, the last.

    Returns
    -------
    scene : Scene

    Raises
    ------
    ValueError
        If the sizes are not two positive numbers or more, or too many to draw.

    Examples
    --------
    >>> dimensions("2 4 1", m=400, layer=1)
    (2, 4, 1) has L = 2 layers and 17 parameters, with m = 400 examples.
    layer 1: W[1] (4, 2), b[1] (4, 1), Z[1] and A[1] (4, 400), 12 parameters
    layer 2: W[2] (1, 4), b[2] (1, 1), Z[2] and A[2] (1, 400), 5 parameters
    Each d has the shape of what it belongs to: dW[1] (4, 2), dZ[1] (4, 400).
    """
    n = _parse(sizes)
    check_size("m", m, most=LARGEST)
    L = len(n) - 1
    l = min(check_size("layer", layer), L)
    return Scene([_table(n, m, l), _blocks(n, m, l)], _words(n, m, l), height=280, bounds={"layer": (1, L)})


def _parse(sizes):
    numbers = [int(n[:20]) for n in re.findall(r"-?\d+", sizes)] if isinstance(sizes, str) else sizes
    if not isinstance(numbers, (list, tuple)):
        raise ValueError(f"sizes is {shown(sizes)}: give numbers of units, such as '12288 20 7 5 1'")
    n = tuple(check_size("a size", number) for number in numbers)
    if max(n, default=0) > LARGEST:
        raise ValueError(f"a size is {max(n)}: at most {LARGEST} units are drawn")
    if not 2 <= len(n) <= MOST_LAYERS + 1:
        raise ValueError(
            f"the sizes are {n}: give the features, the hidden units and the outputs, such as "
            f"12288 20 7 5 1, at most {MOST_LAYERS} layers"
        )
    return n


def _parameters(n, l):
    return n[l] * n[l - 1] + n[l]


def _table(n, m, chosen):
    """Return the Panel with a row a layer, the input first."""
    L = len(n) - 1
    panel = Panel("every shape", xlim=(0, 10), ylim=(-0.75 * L - 1.4, 1.1), axes=False, equal=True)
    panel.height = round(34 * (0.75 * L + 2.5)) + 36  # at 34 pixels a unit, the widest shape has room
    columns = (0.4, 2.9, 5.5, 8.2)
    for x, heading in zip(columns, ("l", "W, dW", "b, db", "Z, A, dZ, dA"), strict=True):
        panel.text(x, 0.8, heading, INK, 12, bold=True)
    for l in range(L + 1):
        color = ORANGE if l == chosen else INK
        cells = (
            [f"{l}", _by(n[l], n[l - 1]), _by(n[l], 1), _by(n[l], m)] if l else ["0", "", "X :", _by(n[0], m)]
        )
        for x, cell in zip(columns, cells, strict=True):
            panel.text(x, -0.75 * l - 0.1, cell, color, 12, bold=l == chosen)
    total = sum(_parameters(n, l) for l in range(1, L + 1))
    return panel.text(0.1, -0.75 * L - 1.0, f"{_many(total)} parameters", GREY, 12, align="left")


def _blocks(n, m, l):
    """Return the Panel with ``Z = W @ A_prev + b`` and ``dW = dZ @ A_prev.T / m`` drawn as blocks."""
    panel = Panel(f"layer {l} as blocks", xlim=(-0.2, 11.4), ylim=(-10.4, 0.2), axes=False, row=1)
    Z, W, A, b = f"Z[{l}]", f"W[{l}]", f"A[{l - 1}]", f"b[{l}]"
    up = [(Z, n[l], m, BLUE), (W, n[l], n[l - 1], ORANGE), (A, n[l - 1], m, SKY), (b, n[l], 1, YELLOW)]
    down = [(f"d{W}", n[l], n[l - 1], ORANGE), (f"d{Z}", n[l], m, BLUE), (f"{A}.T", m, n[l - 1], SKY)]
    for middle, row, signs in ((-2.6, up, ("=", "@", "+")), (-7.9, down, ("=", "@"))):
        left = 0.0
        for i, (name, rows, columns, color) in enumerate(row):
            if i:
                panel.text(left + 0.42, middle, signs[i - 1], INK, 16)
                left += 0.84
            left = _block(panel, left, middle, name, rows, columns, color)
        if row is down:
            panel.text(left + 0.25, middle, "/ m", INK, 14, align="left")
    return panel


def _block(panel, left, middle, name, rows, columns, color):
    """Draw one block, its sides growing with the logarithm of its shape; return its right end."""
    width, height = (0.5 + 0.52 * np.log10(side) for side in (columns, rows))
    room = max(width, 1.55)  # for the words
    start, center = left + (room - width) / 2, left + room / 2
    pale = np.round(0.45 * rgb(color) + 0.55 * 255).astype(np.uint8)
    extent = (start, start + width, middle - height * 0.75, middle + height * 0.75)
    panel.image(np.full((1, 1, 3), pale), extent)
    panel.text(center, middle + height * 0.75 + 0.4, name, INK, 12, bold=True)
    panel.text(center, middle - height * 0.75 - 0.4, _by(rows, columns), INK, 11)
    return left + room


def _words(n, m, l):
    L = len(n) - 1
    total = sum(_parameters(n, k) for k in range(1, L + 1))
    rows = [
        f"layer {k}: W[{k}] ({n[k]}, {n[k - 1]}), b[{k}] ({n[k]}, 1), Z[{k}] and A[{k}] ({n[k]}, {m}), "
        f"{_parameters(n, k)} parameters"
        for k in range(1, L + 1)
    ]
    head = f"{n} has L = {L} layers and {total} parameters, with m = {m} examples."
    foot = f"Each d has the shape of what it belongs to: dW[{l}] ({n[l]}, {n[l - 1]}), dZ[{l}] ({n[l]}, {m})."
    return "\n".join([head, *rows, foot])


def _by(rows, columns):
    return f"{rows} × {columns}"


def _many(number):
    return f"{number:,}".replace(",", "\u2009")
