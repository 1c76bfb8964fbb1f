"""One step of the walk as a picture: where it is, what it multiplies, and the line that does it."""

from functools import lru_cache

import numpy as np

from ....checks import check_size
from ....network import Network
from ...stage.palette import DIVERGING, FAINT, GREEN, INK, ORANGE, diverging
from ...stage.scene import Panel, Scene
from ..starts import examples
from .steps import LINES, steps

LAST = len(LINES)
FORWARD = 4  # steps of the walk that go forward
M = 6  # examples
AGREE = 1e-8
PLACES = (
    ("layer 1", (("X", 0, M, 2), ("W1", 8, 2, 4), ("b1", 12, 1, 4), ("Z1", 15, M, 4), ("A1", 23, M, 4))),
    ("layer 2", (("W2", 0, 4, 1), ("b2", 6, 1, 1), ("Z2", 9, M, 1), ("A2", 17, M, 1), ("Y", 25, M, 1))),
)  # panel, and for each block its left end, columns and rows


@lru_cache
def _walked():
    rng = np.random.default_rng(7)
    net = Network.initialize((2, 4, 1), rng)
    net = net.map(lambda p: p + 0.2 * rng.standard_normal(p.shape))
    X, Y = examples("moons")
    X, Y = X[:, :M], Y[:, :M].astype(float)
    return net, X, Y, steps(net, X, Y)


def walk(step=1):
    """Show one of the ten steps through a network with two features, four hidden units and one output.

    Parameters
    ----------
    step : int
        1 to 4 go forward, 5 to 10 are the six equations.

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> walk(4)
    Step 4 of 10, forward: A2 = σ(Z2), shape (1, 6). A probability for each example. This is the prediction.
    """
    step = check_size("step", step, most=LAST)
    net, X, Y, track = _walked()
    now = track[step - 1]
    panels = [_blocks(title, places, track, step, {"X": X, "Y": Y}, net) for title, places in PLACES]
    panels += [_equation(now, step), *_code(step)]
    return Scene(panels, _words(now, step), net, 195)


def _words(now, step):
    way = "forward" if step <= FORWARD else "backward"
    partner = f", as {now.name[1:]}" if step > FORWARD else ""
    line = f"{now.name} = {now.formula}, shape {now.value.shape}{partner}"
    words = f"Step {step} of {LAST}, {way}: {line}. {now.why}."
    if now.nudged is None:
        return words
    gap = np.abs(now.value - now.nudged).max()
    return words + (
        " Nudges give the same to 8 decimals." if gap < AGREE else f" Nudges differ by {gap:.1e}."
    )


def _blocks(title, places, track, step, given, net):
    """Return the Panel of a layer: its blocks to scale, and below each the block of its gradient."""
    now, reached = track[step - 1], {look.name: look.value for look in track[:step]}
    reached |= given | {f"{kind}{l}": getattr(net, kind)[l] for kind in "Wb" for l in (1, 2)}
    lit = {name.rstrip("ᵀ").removeprefix("g′(").removesuffix(")") for _, name, _ in now.parts}
    panel = Panel(title, xlim=(-1, 31.5), ylim=(-12.6, 1.8), axes=False, equal=True)
    for name, left, columns, rows in places:
        for block, top in ((name, 0.0), (f"d{name}", -7.0)):
            if block in ("dX", "dA1", "dA2", "dY"):
                continue
            color = ORANGE if block == now.name else GREEN if block in lit else None
            matrix(panel, reached.get(block), left, top, (rows, columns), color, block)
            ink = color or (INK if block in reached else FAINT)
            panel.text(left + columns / 2, top + 0.9, block, ink, 12, bold=color is not None)
    return panel


def matrix(panel, values, left, top, shape, color=None, name=""):
    """Draw a block of numbers as colours, or its outline alone if they are not known yet."""
    rows, columns = shape
    if values is not None:
        panel.image(diverging(values), (left, left + columns, top - rows, top), DIVERGING)
        i, j = (index.ravel() for index in np.indices(shape))
        each = zip(i, j, values.ravel(), strict=True)
        panel.tips(left + j + 0.5, top - i - 0.5, [f"{name}[{a}, {b}] = {v:.3f}" for a, b, v in each])
    edge = color or (INK if values is not None else FAINT)
    panel.rect(left, top - rows, columns, rows, edge, filled=False)
    if color:  # twice, so that it is seen beside the others
        panel.rect(left - 0.15, top - rows - 0.15, columns + 0.3, rows + 0.3, color, filled=False)


def _equation(now, step):
    """Return the Panel of the step itself: the result, "=", and what it is computed from."""
    panel = Panel(f"{now.name} = {now.formula}", axes=False, equal=True, row=1, height=200)
    left = _named(panel, now.name, now.value, 0.0, ORANGE)
    sign = "="
    for before, name, values in now.parts:
        left += 1.2 if before or sign else 0.6
        words = " ".join(filter(None, (sign, before)))
        if words:
            left += 0.35 * max(0, len(words) - 1)
            panel.text(left, 0, words, INK, 15)
            left += 1.2 + 0.35 * max(0, len(words) - 1)
        left, sign = _named(panel, name, values, left, GREEN), ""
    middle, half = left / 2, max(left / 2 + 1, 13)
    panel.xlim, panel.ylim = (middle - half, middle + half), (-4.6, 4.6)
    return panel


def _named(panel, name, values, left, color):
    rows, columns = values.shape
    matrix(panel, values, left, rows / 2, values.shape, color, name)
    middle = left + columns / 2
    panel.text(middle, rows / 2 + 0.8, name, color, 14, bold=True)
    panel.text(middle, -rows / 2 - 0.8, f"{rows} × {columns}", INK, 11)
    return left + columns


def _code(step):
    """Return two Panels with the lines of code; the one of this step is lit."""
    panels = []
    for title, first, last in (("forward", 1, FORWARD), ("backward", FORWARD + 1, LAST)):
        panel = Panel(title, xlim=(0, 1), ylim=(-6.5, 0.5), axes=False, row=2, height=145)
        for k in range(first, last + 1):
            lit, y = k == step, first - k
            panel.text(0.05, y, LINES[k - 1][2], ORANGE if lit else INK, 12, "left", bold=lit)
            if lit:
                panel.text(0.0, y, "▸", ORANGE, 12, "left")
        panels.append(panel)
    return panels
