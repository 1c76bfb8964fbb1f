"""Where the label of an arrow goes: beside it, and on nothing else."""

from itertools import pairwise

import numpy as np

SHARES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)  # of a piece of the arrow, from its beginning
FAR = 10_000  # pixels: beyond any picture
CLOSE, STEP = 3, 4  # pixels between an arrow and its label, and between the points that stand for an arrow


def beside(paths, sizes, boxes, width):
    """Return where the middle of each label goes.

    Parameters
    ----------
    paths : dict of hashable to list of (x, y)
        Each arrow, piece by piece.
    sizes : dict of hashable to (width, height)
        The size of each arrow's label.
    boxes : list of (x, y, width, height)
        What no label may lie on; (x, y) is the lower left corner.
    width : float
        How wide the picture is.

    Returns
    -------
    places : dict of hashable to (x, y)

    Examples
    --------
    >>> beside({"ab": [(0, 0), (100, 0)]}, {"ab": (40, 14)}, [], 100)
    {'ab': (50.0, 10.0)}
    """
    lines = np.concatenate([dots(path) for path in paths.values()])
    rims = [(-FAR, -FAR, FAR, 2 * FAR), (width, -FAR, FAR, 2 * FAR)]
    taken, places = [*boxes, *rims], {}
    for name, path in paths.items():
        w, h = sizes[name]
        best, least = None, np.inf
        for x, y in _candidates(path, w, h):
            rect = (x - w / 2, y - h / 2, w, h)
            cost = inside(lines, rect) * STEP + sum(shared(rect, other) for other in taken)
            if cost < least:
                best, least = (x, y), cost
            if not cost:
                break
        x, y = best
        places[name] = (x, y)
        taken.append((x - w / 2, y - h / 2, w, h))
    return places


def _candidates(path, w, h):
    """Yield places beside the pieces of an arrow, the longest piece first, on both sides."""
    pieces = sorted(pairwise(np.array(path, float)), key=lambda ends: -np.hypot(*(ends[1] - ends[0])))
    for start, end in pieces:
        dx, dy = end - start
        if not (length := np.hypot(dx, dy)):
            continue
        out = np.array([-dy, dx]) / length * (1 if dx >= 0 else -1)
        away = abs(out[0]) * w / 2 + abs(out[1]) * h / 2 + CLOSE
        for share in SHARES:
            for side in (1, -1):
                yield tuple((start + share * (end - start) + side * away * out).tolist())


def dots(path):
    """Return points along a path, (n, 2), a few pixels from one to the next."""
    pieces = []
    for start, end in pairwise(np.array(path, float)):
        count = max(2, int(np.hypot(*(end - start)) / STEP) + 1)
        pieces.append(np.linspace(start, end, count))
    return np.concatenate(pieces)


def inside(points, rect):
    """Return how many of the points lie in a rectangle."""
    x, y, w, h = rect
    return int(np.all((points > (x, y)) & (points < (x + w, y + h)), axis=1).sum())


def shared(one, other):
    """Return the area that two rectangles share."""
    (x, y, w, h), (X, Y, W, H) = one, other
    across, up = min(x + w, X + W) - max(x, X), min(y + h, Y + H) - max(y, Y)
    return max(across, 0) * max(up, 0)
