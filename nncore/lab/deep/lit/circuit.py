"""A network as circles and lines: what each unit says, and what each weight hands on."""

import numpy as np

from ...stage.palette import BLUE, DECISION, FAINT, GREY, INK, ORANGE, PAPER, diverging
from ...stage.scene import Panel
from .passes import back_to

DARK = "#24292f"  # on the pale circles, in either theme
THICK, THIN = 9.0, 0.7  # pixels of the widest line, and of the narrowest
CIRCLE = 31  # pixels across
PULSE = 0.14  # of a line


def circuit(seen, step, unit):
    """Return the Panel of a network that one example lights up to a moment.

    Parameters
    ----------
    seen : Passes
    step : float
        From 0 to ``seen.last``; between two whole numbers, pulses are on their way.
    unit : int
        The unit that is ringed, from 1, in the layer that the step is about; beyond the last, the last.
    """
    L, most = seen.net.L, max(seen.net.sizes)
    height = (most - 1) / 2
    panel = Panel("", xlim=(-0.35, L + 1.6), ylim=(-height - 1.05, height + 0.75), axes=False, width=1.9)
    panel.title = "forward: a line is as wide as w · a" if step < L + 1 else "back: a line is as wide as dw"
    for l in range(1, L + 1):
        _lines(panel, seen, l, step, unit)
    panel.tips(*told(seen))
    _loss(panel, seen, step)
    _pulses(panel, seen, step)
    for l in range(L + 1):
        _units(panel, seen, l, step, unit)
        name = "input" if l == 0 else "output" if l == L else f"layer {l}"
        panel.text(l, -height - 0.85, name, INK, 11)
    return panel


def told(seen):
    """Return the places of all units and lines, x and y, and what is said of each when a pointer is there."""
    x, y, words = [], [], []
    for l in range(1, seen.net.L + 1):
        start, end = _ends(seen, l)
        for j, k in np.ndindex(seen.dW[l].shape):
            at = start[:, j, k] + 0.7 * (end[:, j, k] - start[:, j, k])
            w, carried, dw = seen.net.W[l][j, k], seen.carried[l][j, k], seen.dW[l][j, k]
            x, y = [*x, at[0]], [*y, at[1]]
            words.append(f"W[{l}][{j}, {k}] = {w:.3f}: w · a = {carried:.3f}, dw = {dw:.4f}")
        for j, height in enumerate(places(seen.net.sizes[l])):
            z, a, dz = seen.Z[l][j], seen.A[l][j], seen.dZ[l][j]
            x, y = [*x, float(l)], [*y, height]
            words.append(f"unit {j + 1} of layer {l}: z = {z:.3f}, a = {a:.3f}, dz = {dz:.4f}")
    return x, y, words


def active(L, step):
    """Return the layer that a step is about: 0 for the input, L + 1 for the loss."""
    whole = int(step)
    return whole if whole <= L + 1 else max(1, back_to(L, whole))


def places(n):
    """Return the heights of n units, the first at the top."""
    return (n - 1) / 2 - np.arange(n)


def color_of(value, largest):
    """Return the pale colour of a number on a circle: blue below 0, orange above.

    Examples
    --------
    >>> color_of(0.0, 1.0)
    '#f7f7f7'
    """
    return "#{:02x}{:02x}{:02x}".format(*DECISION[int(diverging(np.array([value]), largest)[0])])


def _ends(seen, l):
    """Return starts and ends of layer l's lines, (2, n_l, n_{l-1}) each."""
    n, n_prev = seen.net.sizes[l], seen.net.sizes[l - 1]
    y, y_prev = np.meshgrid(places(n), places(n_prev), indexing="ij")
    return np.stack([np.full_like(y, l - 1), y_prev]), np.stack([np.full_like(y, l), y])


def _flow(seen, l, step):
    """Return what layer l's lines carry by now, (n_l, n_{l-1}), and the largest of all; None if nothing."""
    if back_to(seen.net.L, int(step)) <= l:
        return seen.dW[l], max(np.abs(dW).max() for dW in seen.dW[1:])
    if int(step) >= l:
        return seen.carried[l], max(np.abs(carried).max() for carried in seen.carried[1:])
    return None, 1.0


def _lines(panel, seen, l, step, unit):
    start, end = _ends(seen, l)
    flow, largest = _flow(seen, l, step)
    if flow is None:
        panel.segments(start.reshape(2, -1), end.reshape(2, -1), 1.0, FAINT)
        return
    mine = np.zeros(flow.shape, bool)
    if active(seen.net.L, step) == l:
        mine[min(unit, len(flow)) - 1] = True
    waits = step >= seen.net.L + 1 and back_to(seen.net.L, int(step)) > l  # for the way back
    _signed(panel, start, end, flow, largest, ~mine, 0.2 if waits else 0.55 if mine.any() else 0.8)
    _signed(panel, start, end, flow, largest, mine, 1.0)


def _signed(panel, start, end, flow, largest, where, alpha):
    for sign, color in ((1, ORANGE), (-1, BLUE)):
        these = where & (np.where(flow < 0, -1, 1) == sign)
        if these.any():
            widths = np.maximum(THICK * np.abs(flow[these]) / (largest or 1), THIN)
            panel.segments(start[:, these], end[:, these], widths, color, dash=sign < 0, alpha=alpha)


def _pulses(panel, seen, step):
    """Draw what is on its way between two whole steps."""
    L, whole, part = seen.net.L, int(step), step % 1
    if not part or whole == L:  # between the output and the loss there is one line, without a weight
        return
    back = whole > L
    l = back_to(L, whole) if back else whole + 1
    if l > L:
        return
    start, end = _ends(seen, l)
    flows = seen.dW if back else seen.carried
    flow, largest = flows[l], max(np.abs(of).max() for of in flows[1:])
    begin, stop = (end, start) if back else (start, end)
    at, to = (begin + (stop - begin) * np.clip(part + d, 0, 1) for d in (-PULSE, PULSE))
    for sign, color in ((1, ORANGE), (-1, BLUE)):
        these = np.where(flow < 0, -1, 1) == sign
        if these.any():
            widths = np.maximum(1.8 * THICK * np.abs(flow[these]) / (largest or 1), 2 * THIN)
            panel.segments(at[:, these], to[:, these], widths, color)


def _units(panel, seen, l, step, unit):
    """Draw the circles of a layer: what they say inside, and their dz below once the way back is there."""
    whole, L = int(step), seen.net.L
    lit, erred = whole >= l, l and back_to(L, whole) <= l
    largest = (
        max(np.abs(seen.A[l]).max(), 1e-30) if l == 0 or (l < L and seen.net.g[l].name != "tanh") else 1.0
    )
    for j, (a, y) in enumerate(zip(seen.A[l], places(seen.net.sizes[l]), strict=True)):
        value = 2 * a - 1 if l == L else a
        panel.points([l], [y], color_of(value, largest) if lit else FAINT, "o", CIRCLE)
        panel.points([l], [y], GREY, "o", CIRCLE, filled=False)
        if lit:
            panel.text(l, y, f"{a:.2f}".replace("-", "−"), DARK, 10, bold=True)
        if erred:
            panel.rect(l - 0.36, y - 0.58, 0.72, 0.25, PAPER, alpha=0.8)
            panel.text(l, y - 0.46, f"dz {seen.dZ[l][j]:+.3f}".replace("-", "−"), INK, 11)
        if max(active(L, step), 1) == l and j == min(unit, len(seen.A[l])) - 1:
            panel.points([l], [y], INK, "o", CIRCLE + 5, filled=False)


def _loss(panel, seen, step):
    L = seen.net.L
    x = L + 1.12
    lit = step >= L + 1
    panel.segments([[L], [0]], [[x], [0]], 2.0 if lit else 1.0, INK if lit else FAINT)
    panel.points([x], [0], FAINT, "s", CIRCLE)
    panel.text(x, 0.42, f"y = {seen.y:.0f}", INK, 11)
    panel.text(x, -0.42, f"loss {seen.loss:.2f}" if lit else "loss", INK, 11, bold=lit)
