"""The network as a picture: what each unit computes, and the weights as lines."""

from typing import NamedTuple

import numpy as np

from ....propagation import forward
from ...stage.palette import BLUE, DECISION, DIVERGING, FAINT, INK, ORANGE, YELLOW, diverging
from ...stage.scene import Panel
from ..inputs.features import PLAIN, features_of

WIDE, HIGH = 17.0, 10.0  # of the panel, in its own units
THICK = 7.0  # pixels of the heaviest weight
FINE, COARSE = 80, 4  # points a side of the decision map; every how many of them a unit's map takes


class Place(NamedTuple):
    """Where the units stand, by layer: the side of a unit's map, its x, and the units' y."""

    side: list
    x: list
    y: list


def place(sizes):
    """Return the Place of the units of a network with these sizes, input and output included."""
    room = 0.5 * WIDE / len(sizes)
    side = [min(1.9, 0.84 * (HIGH - 0.8) / n, room) for n in sizes]
    x = np.linspace(side[0] / 2 + 0.1, WIDE - side[-1] / 2 - 0.1, len(sizes))
    middle = (HIGH - 0.8) / 2
    y = [middle - gap(s) * (np.arange(n) - (n - 1) / 2) for s, n in zip(side, sizes, strict=True)]
    return Place(side, x.tolist(), y)


def gap(side):
    """Return how far apart the middles of two maps are: small ones stand closer."""
    return side * (1.0 / 0.84 if side < 1.8 else 1.25)


def grid(board):
    """Return the points of the decision map, float32 of shape (2, FINE * FINE), row by row from the top."""
    x0, x1, y0, y1 = board
    x, y = np.meshgrid(np.linspace(x0, x1, FINE), np.linspace(y1, y0, FINE))
    return np.stack([x.ravel(), y.ravel()]).astype(np.float32)


def maps(net, points, features=PLAIN):
    """Return by layer what the units compute at the points of `grid`: arrays (n_l, FINE, FINE)."""
    with np.errstate(all="ignore"):
        A = forward(net, features_of(points, features)).A
        if not all(np.isfinite(layer).all() for layer in A):  # too large for float32
            A = forward(net, features_of(points.astype(np.float64), features)).A
    return [layer.reshape(-1, FINE, FINE) for layer in A]


def decision_levels(A_L, discrete=False):
    """Return the output (FINE, FINE) as bytes for the decision map; in two colours only, if discrete."""
    A_L = np.nan_to_num(A_L, nan=0.5)
    return diverging(2.0 * (A_L > 0.5) - 1 if discrete else 2 * A_L - 1, 1)


def unit_levels(A, name):
    """Return a unit's map as bytes: 0 is the middle colour; sigmoid's middle is 0.5."""
    A = np.nan_to_num(A)
    if name == "sigmoid":
        return diverging(2 * A - 1, 1)
    return diverging(A, 1 if name == "tanh" else None)


def network_panel(net, seen, selected=None, frozen=(), features=PLAIN, biases=False, **about):
    """Return the Panel of a network.

    Parameters
    ----------
    net : Network
    seen : list of ndarray
        What `maps` returned.
    selected : tuple, optional
        The weight ``("W", l, i, j)`` that is marked.
    frozen : iterable of tuple
        The parameters that stand still.
    features : tuple of str
        The names of the inputs.
    biases : bool
        Whether each unit has a mark for its bias.
    **about
        Further arguments of Panel.
    """
    at = place(net.sizes)
    heaviest = max(float(np.abs(W).max()) for W in net.W[1:])
    title = f"the thickest line is a weight of {heaviest:.3g}"
    panel = Panel(title, xlim=(0, WIDE), ylim=(-0.6, HIGH), equal=True, axes=False, **about)
    lines = sum(W.size for W in net.W[1:])
    thick = THICK * min(1.0, (60 / lines) ** 0.4)
    for l in range(1, net.L + 1):
        _lines(panel, net.W[l], *ends(at, l), thick / max(heaviest, 1e-30))
    for name, l, i, j in (*((*weight[:4],) for weight in frozen), *([selected] if selected else [])):
        _mark(panel, at, name, l, i, j, YELLOW if (name, l, i, j) == selected else INK)
    for l, layer in enumerate(seen):
        name = net.g[l].name if l else "identity"
        _units(panel, at, l, layer, name, last=l == net.L)
    _names(panel, at, features)
    if biases:
        _biases(panel, at, net)
    return panel


def _names(panel, at, features):
    """Write on each input which feature it is."""
    size = 13 if len(features) < 5 else 11
    for name, y in zip(features, at.y[0], strict=True):
        panel.text(at.x[0], y, name, "#24292f", size=size, bold=True)


def _biases(panel, at, net):
    """Mark each unit's bias at its lower left corner: orange and square above 0, blue and round below."""
    for sign, color, marker in ((1, ORANGE, "s"), (-1, BLUE, "o")):
        x, y = np.array([
            bias_place(at, l, k)
            for l in range(1, net.L + 1)
            for k in np.flatnonzero(np.sign(net.b[l][:, 0]) == sign)
        ]).reshape(-1, 2).T  # fmt: skip
        panel.points(x, y, color, marker, 7)


def bias_place(at, l, k):
    """Return where the mark of the bias of unit k of layer l stands."""
    return at.x[l] - 0.42 * at.side[l], at.y[l][k] - 0.42 * at.side[l]


def ends(at, l):
    """Return the starts and ends of layer l's lines, each of shape (2, n_l, n_{l-1})."""
    y, y_prev = np.meshgrid(at.y[l], at.y[l - 1], indexing="ij")
    right, left = at.x[l - 1] + at.side[l - 1] / 2, at.x[l] - at.side[l] / 2
    return np.stack([np.full_like(y, right), y_prev]), np.stack([np.full_like(y, left), y])


def _lines(panel, W, start, end, unit):
    for sign, color in ((1, ORANGE), (-1, BLUE)):
        these = np.sign(W) == sign
        widths = np.maximum(unit * np.abs(W[these]), 0.3)
        panel.segments(start[:, these], end[:, these], widths, color, dash=sign < 0, alpha=0.8)


def _mark(panel, at, name, l, i, j, color):
    """Mark a weight by its line, and a bias by a frame around its unit."""
    if name == "b":
        side = at.side[l] * 1.16
        panel.rect(at.x[l] - side / 2, at.y[l][i] - side / 2, side, side, color, filled=False)
        return
    start, end = (side[:, i, j] for side in ends(at, l))
    if color == YELLOW:
        panel.segments(start[:, None], end[:, None], 12, YELLOW, alpha=0.55)
    else:
        panel.points(*(0.65 * start + 0.35 * end), INK, "s", 8)


def _units(panel, at, l, layer, name, last):
    half = at.side[l] / 2
    for A, y in zip(layer, at.y[l], strict=True):
        x = at.x[l]
        A = A[::COARSE, ::COARSE]
        levels = decision_levels(A) if last else unit_levels(A, name)
        panel.image(levels, (x - half, x + half, y - half, y + half), DECISION if last else DIVERGING, True)
    panel.rect(at.x[l] - half, at.y[l] - half, 2 * half, 2 * half, FAINT, filled=False)
    label = "input" if l == 0 else "output" if last else f"layer {l}"
    panel.text(at.x[l], -0.3, label, size=11)
    if l > 0 and not last:
        panel.text(at.x[l], HIGH - 0.35, name, size=11)


def unit_at(net, x, y):
    """Return the unit ``(l, k)`` whose map is at a point, inputs and output included; or None."""
    at = place(net.sizes)
    for l, side in enumerate(at.side):
        k = int(np.abs(at.y[l] - y).argmin())
        if max(abs(at.x[l] - x), abs(at.y[l][k] - y)) <= side / 2:
            return l, k
    return None


def bias_at(net, x, y):
    """Return the bias ``("b", l, i, 0)`` whose mark is at a point, or None."""
    found = unit_at(net, x, y)
    if not found or not found[0]:
        return None
    at = place(net.sizes)
    there = np.hypot(*np.subtract(bias_place(at, *found), (x, y)))
    return ("b", *found, 0) if there < max(0.2, 0.16 * at.side[found[0]]) else None


def nearest_weight(net, x, y):
    """Return the weight ``("W", l, i, j)`` whose line passes nearest to a point, or None if none is near."""
    at, best = place(net.sizes), (0.35, None)
    for l in range(1, net.L + 1):
        (x0, y0), (x1, y1) = ends(at, l)
        if not x0[0, 0] <= x <= x1[0, 0]:
            continue
        t = (x - x0) / (x1 - x0)
        away = np.abs(y0 + t * (y1 - y0) - y) / np.hypot(1, (y1 - y0) / (x1 - x0))
        i, j = np.unravel_index(away.argmin(), away.shape)
        best = min(best, (float(away[i, j]), ("W", l, int(i), int(j))), key=lambda found: found[0])
    return best[1]
