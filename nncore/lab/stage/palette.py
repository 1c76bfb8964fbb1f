"""The colours: Okabe and Ito's, which people with any colour vision can tell apart.

Class 0 is blue and round, class 1 is orange and a diamond: a marker always says what a colour says. "ink",
"faint" and "paper" are not colours but roles: the page's own text, grid and ground, light or dark.
"""

import numpy as np

BLUE, ORANGE, GREEN, SKY = "#0072b2", "#d55e00", "#009e73", "#56b4e9"
PINK, YELLOW, GREY = "#cc79a7", "#e69f00", "#8c8c8c"
CLASSES = (BLUE, ORANGE)
MARKERS = ("o", "D")
CYCLE = (BLUE, ORANGE, GREEN, PINK, YELLOW, SKY)
INK, FAINT, PAPER = "ink", "faint", "paper"
ROLES = {INK: "#24292f", FAINT: "#d0d4d9", PAPER: "#ffffff"}


def rgb(color):
    """Return a colour ``"#rrggbb"`` as an ndarray of three numbers from 0 to 255."""
    return np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)])


def ramp(low=BLUE, middle="#f7f7f7", high=ORANGE):
    """Return 256 colours from `low` over `middle` to `high`, uint8 of shape (256, 3).

    Examples
    --------
    >>> ramp()[0], ramp()[255]
    (array([  0, 114, 178], dtype=uint8), array([213,  94,   0], dtype=uint8))
    """
    t = np.linspace(-1, 1, 256)[:, np.newaxis]
    ends = np.where(t < 0, rgb(low), rgb(high))
    return np.round(rgb(middle) + np.abs(t) * (ends - rgb(middle))).astype(np.uint8)


def steps(*anchors):
    """Return 256 colours that go in a straight line from each of the `anchors` to the next.

    Examples
    --------
    >>> steps("#000000", "#ffffff").mean(axis=1)[[0, 128, 255]].astype(int).tolist()
    [0, 128, 255]
    """
    places = np.linspace(0, len(anchors) - 1, 256)
    known = np.stack([rgb(anchor) for anchor in anchors], axis=-1)
    channels = [np.interp(places, np.arange(len(anchors)), channel) for channel in known]
    return np.round(np.stack(channels, axis=-1)).astype(np.uint8)


DIVERGING = ramp()
RISING = steps("#0b1f47", BLUE, SKY, "#fbf6c8")  # the more, the lighter, in colour and in grey
DECISION = ramp("#8fc1df", "#f7f7f7", "#f2b48f")  # pale, so that the points stand out on it


def diverging(values, largest=None):
    """Return values as bytes for `DIVERGING`: 0 in the middle, plus and minus `largest` at the ends.

    Parameters
    ----------
    values : ndarray
    largest : float, optional
        What the ends stand for; by default the largest absolute value.

    Returns
    -------
    levels : ndarray of uint8, of the shape of `values`

    Examples
    --------
    >>> diverging(np.array([-1.0, 0.0, 2.0]))
    array([ 64, 128, 255], dtype=uint8)
    """
    largest = largest or np.abs(values).max(initial=0) or 1
    return np.round(127.5 + 127.5 * np.clip(np.asarray(values) / largest, -1, 1)).astype(np.uint8)
