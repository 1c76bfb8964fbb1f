"""Lines that are bent with the plane: the grid, the border, and the straight cut of the last unit."""

import numpy as np

from ....propagation import forward
from ...panels.decision import plane

GAP = np.full((2, 1), np.nan)  # where one line ends and the next begins


def grid(extent, lines=11, n=61):
    """Return a grid over `extent` as one curve (2, k), with a gap after each line."""
    left, right, bottom, top = extent
    along_x, along_y = np.linspace(left, right, n), np.linspace(bottom, top, n)
    across = [np.stack([along_x, np.full(n, y)]) for y in np.linspace(bottom, top, lines)]
    up = [np.stack([np.full(n, x), along_y]) for x in np.linspace(left, right, lines)]
    return joined(across + up)


def joined(curves):
    """Return curves (d, k) as one, with gaps between them."""
    if not curves:
        return GAP
    gap = np.full((len(curves[0]), 1), np.nan)
    return np.concatenate([part for curve in curves for part in (curve, gap)], axis=1)


def border(net, X, n=160):
    """Return where the network is undecided, z = 0 at the last unit, as one curve (2, k) of the plane."""
    from contourpy import contour_generator

    around = plane(X, n)
    middles = around.points.reshape(2, n, n)
    z = forward(net, around.points).Z[-1].reshape(n, n)
    found = contour_generator(*middles, z).lines(0.0)
    return joined([line.T for line in found])


def cut(net, reach=1.0, lines=9):
    """Return where W[2] a + b[2] = 0 in the square or cube from -reach to reach, as one curve.

    Two units have a line. Three have a plane, which is drawn as lines at equal distances: it is cut with
    squares that stand across its longest weight.
    """
    w, b = net.W[2][0], float(net.b[2][0, 0])
    if len(w) == 2:
        return joined([_in_square(w, b, reach)])
    levels = np.linspace(-reach, reach, lines)
    curves = []
    for axis in np.argsort(np.abs(w))[:2]:
        rest = np.delete(np.arange(3), axis)
        for level in levels:
            line = _in_square(w[rest], b + w[axis] * level, reach)
            curves.append(np.insert(line, axis, level, axis=0))
    return joined(curves)


def _in_square(w, b, reach):
    """Return the two ends of the line w[0] x + w[1] y + b = 0 in a square; nan if it misses the square."""
    steep = int(np.argmax(np.abs(w)))  # solve for this coordinate
    if not w[steep]:
        return np.full((2, 2), np.nan)
    other = np.linspace(-reach, reach, 201)
    solved = -(b + w[1 - steep] * other) / w[steep]
    inside = np.flatnonzero(np.abs(solved) <= reach)
    if not inside.size:
        return np.full((2, 2), np.nan)
    ends = np.stack([solved, other] if steep == 0 else [other, solved])
    return ends[:, inside[[0, -1]]]
