"""Shapes as signed distances, and a pen that fills them with smooth edges.

A shape is an array of distances, one for each pixel: negative inside, positive outside.
Distances join with ``np.minimum``, intersect with ``np.maximum`` and melt together with
:func:`melt`; a pen turns them into colour.
"""

from functools import lru_cache

import numpy as np

SIDE = 64


@lru_cache(maxsize=512)
def _parse(text):
    channels = [int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return np.array(channels, dtype=np.float32)


def rgb(colour):
    """A colour as three numbers between 0 and 1.

    Parameters
    ----------
    colour : str or array_like of shape (3,)
        ``"#rrggbb"``, or the three channels themselves.

    Returns
    -------
    ndarray of shape (3,), float32

    Examples
    --------
    >>> rgb("#ff0033").tolist()
    [1.0, 0.0, 0.20000000298023224]
    """
    return _parse(colour) if isinstance(colour, str) else np.asarray(colour, dtype=np.float32)


def mix(a, b, share):
    """The colour on the way from `a` to `b`.

    Parameters
    ----------
    a, b : str or array_like of shape (3,)
    share : float
        0 gives `a`, 1 gives `b`.

    Returns
    -------
    ndarray of shape (3,), float32

    Examples
    --------
    >>> mix("#000000", "#ffffff", 0.25).tolist()
    [0.25, 0.25, 0.25]
    """
    return rgb(a) + np.float32(share) * (rgb(b) - rgb(a))


def pick(rng, options):
    """One of a list, each as likely.

    Parameters
    ----------
    rng : np.random.Generator
    options : sequence

    Returns
    -------
    object

    Examples
    --------
    >>> pick(np.random.default_rng(0), ["red", "green", "blue"])
    'blue'
    """
    return options[rng.integers(len(options))]


def melt(a, b, radius):
    """The smooth union of two shapes: where they meet, the corner is filled.

    Parameters
    ----------
    a, b : ndarray of shape (64, 64)
        Signed distances.
    radius : float
        How wide the filled corner is.

    Returns
    -------
    ndarray of shape (64, 64)

    Examples
    --------
    >>> float(melt(np.float64(0.1), np.float64(0.1), 0.4))
    0.0
    """
    near = np.maximum(radius - np.abs(a - b), 0) / radius
    return np.minimum(a, b) - near * near * (radius / 4)


def curve(points, n=5):
    """A smooth line through points (a Catmull-Rom spline).

    Parameters
    ----------
    points : sequence of (x, y)
    n : int
        Straight pieces between two neighbouring points.

    Returns
    -------
    ndarray of shape ((len(points) - 1) * n + 1, 2)

    Examples
    --------
    >>> curve([(0, 0), (1, 1), (2, 0)], n=2).shape
    (5, 2)
    """
    p = np.asarray(points, dtype=float)
    p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = np.arange(n)[:, None] / n
    pieces = []
    for a, b, c, d in zip(p, p[1:], p[2:], p[3:], strict=False):
        cubic = (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
        pieces.append(b + ((c - a) * t + cubic) / 2)
    return np.vstack([*pieces, p[-2:-1]])


class Pen:
    """Measures shapes in its own frame and fills them on a shared canvas.

    The first pen of a canvas sees the square from (-1, -1), top left, to (1, 1), bottom right;
    :meth:`at` gives a pen whose frame is moved, resized, turned or mirrored.

    Parameters
    ----------
    canvas : ndarray of shape (3, 64, 64), float32
        Colours between 0 and 1, painted in place.

    Examples
    --------
    >>> canvas = np.zeros((3, 64, 64), dtype=np.float32)
    >>> pen = Pen(canvas)
    >>> pen.fill(pen.circle(0, 0, 0.5), "#ffffff")
    >>> float(canvas[0, 32, 32]), float(canvas[0, 0, 0])
    (1.0, 0.0)
    """

    def __init__(self, canvas):
        ticks = (np.arange(SIDE, dtype=np.float32) + np.float32(0.5)) * np.float32(2 / SIDE) - 1
        self.canvas = canvas
        self.y, self.x = np.meshgrid(ticks, ticks, indexing="ij")
        self.pixel = 2 / SIDE

    def at(self, x=0.0, y=0.0, size=1.0, angle=0.0, mirror=False):
        """A pen on the same canvas with its origin at (x, y) of this one's frame."""
        c, s = np.float32(np.cos(angle) / size), np.float32(np.sin(angle) / size)
        dx, dy = self.x - np.float32(x), self.y - np.float32(y)
        pen = object.__new__(Pen)
        pen.canvas = self.canvas
        pen.x, pen.y = c * dx + s * dy, c * dy - s * dx
        pen.x = -pen.x if mirror else pen.x
        pen.pixel = self.pixel / size
        return pen

    def fill(self, distance, colour, alpha=1.0, soft=0.0):
        """Paint the inside of a shape; `soft` widens the smooth edge of one pixel."""
        width = np.float32(1 / (self.pixel + soft))
        cover = np.clip(np.float32(0.5) - distance * width, 0, 1) * np.float32(alpha)
        self.canvas += cover * (rgb(colour)[:, None, None] - self.canvas)

    def circle(self, x, y, r):
        """Distance to a disc."""
        dx, dy = self.x - np.float32(x), self.y - np.float32(y)
        return np.sqrt(dx * dx + dy * dy) - np.float32(r)

    def ellipse(self, x, y, rx, ry, angle=0.0):
        """Distance to an ellipse (to first order, exact on its edge)."""
        dx, dy = self.x - np.float32(x), self.y - np.float32(y)
        if angle:
            c, s = np.float32(np.cos(angle)), np.float32(np.sin(angle))
            dx, dy = c * dx + s * dy, c * dy - s * dx
        u, v = dx * np.float32(1 / rx), dy * np.float32(1 / ry)
        k = np.sqrt(u * u + v * v)
        u, v = u * np.float32(1 / rx), v * np.float32(1 / ry)
        return k * (k - 1) / np.maximum(np.sqrt(u * u + v * v), np.float32(1e-6))

    def convex(self, points, r=0.0):
        """Distance to a convex polygon, its sides moved outwards by `r`."""
        p = np.asarray(points, dtype=float)
        q = np.roll(p, -1, axis=0)
        turn = np.sign(np.sum(p[:, 0] * q[:, 1] - q[:, 0] * p[:, 1]))
        normals = turn * np.stack([(q - p)[:, 1], -(q - p)[:, 0]], axis=1)
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        offsets = np.sum(normals * p, axis=1) + r
        sides = np.float32(np.column_stack([normals, offsets]))
        distance = sides[0, 0] * self.x + sides[0, 1] * self.y - sides[0, 2]
        for a, b, c in sides[1:]:
            np.maximum(distance, a * self.x + b * self.y - c, out=distance)
        return distance

    def box(self, x, y, rx, ry, r=0.0):
        """Distance to an upright box with half-sides `rx`, `ry` and corners of radius `r`."""
        dx = np.abs(self.x - np.float32(x)) - np.float32(rx - r)
        dy = np.abs(self.y - np.float32(y)) - np.float32(ry - r)
        outside = np.sqrt(np.maximum(dx, 0) ** 2 + np.maximum(dy, 0) ** 2)
        return outside + np.minimum(np.maximum(dx, dy), 0) - np.float32(r)

    def line(self, points, width, end=None):
        """Distance to a line with round ends, its half-width going from `width` to `end`."""
        p = np.asarray(points, dtype=float)
        widths = np.linspace(width, width if end is None else end, len(p))
        best = None
        for (ax, ay), (bx, by), r0, r1 in zip(p, p[1:], widths, widths[1:], strict=False):
            dx, dy = self.x - np.float32(ax), self.y - np.float32(ay)
            ex, ey = np.float32(bx - ax), np.float32(by - ay)
            t = np.clip((dx * ex + dy * ey) / (ex * ex + ey * ey), 0, 1)
            dx, dy = dx - t * ex, dy - t * ey
            d = np.sqrt(dx * dx + dy * dy) - (np.float32(r0) + t * np.float32(r1 - r0))
            best = d if best is None else np.minimum(best, d, out=best)
        return best

    def below(self, y, slope=0.0):
        """Distance to everything lower than the line through (0, `y`)."""
        return np.float32(y) + np.float32(slope) * self.x - self.y
