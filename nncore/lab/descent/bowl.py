"""The cost over weight and bias as a bowl, seen from wherever the reader turns it, with a ball that descends.

A bowl of wire: rings on which the cost is the same, and rays from the lowest point. Seen from straight
above, the rings are the contour lines of a map.
"""

from functools import cache
from itertools import pairwise

import numpy as np

from ...checks import check_number, check_size
from ..stage.palette import FAINT, GREY, INK, ORANGE, rgb
from ..stage.scene import Panel, Scene
from .one_weight import by_step
from .surface import EXAMPLES, heights, level_curves, lowest, path, slopes

SPAN_W, SPAN_B, TOP = (-4.0, 10.0), (-7.0, 7.0), 2.0
RINGS, RAY = 8, 4  # so many rings, and a ray at every fourth corner
TALL = 1.7  # how high the bowl is drawn, where half of its floor is 1
MOST_STEPS = 500
LOW, HIGH = "#0068a6", "#6cc1f0"


def bowl(around=35, above=35, w=-1.0, b=3.0, learning_rate=1.0, steps=12):
    """Return the Scene of the cost of eight examples over w and b, and of the steps of descent on it.

    Parameters
    ----------
    around, above : float
        From where the bowl is seen, in degrees: 0 above is from the side, 90 from straight above.
    w, b : float
        Where the descent starts.
    learning_rate : float
    steps : int
    """
    around, above = check_number("around", around, -360, 360), check_number("above", above, 0, 90)
    w, b = check_number("w", w, -100, 100), check_number("b", b, -100, 100)
    check_number("the learning rate", learning_rate, 0, 1000)
    check_size("steps", steps, 0, MOST_STEPS)
    ball = path(*EXAMPLES, w, b, learning_rate, steps)
    panel = Panel("the cost over w and b", axes=False, equal=True, width=1.6)
    panel.turn(x="around", y="above")
    panel.xlim, panel.ylim = (-1.72, 1.72), (-1.78, 1.68)
    view = np.deg2rad(around), np.deg2rad(above)
    draw_floor(panel, view)
    draw_wire(panel, view)
    draw_ball(panel, ball, view)
    best = lowest(*EXAMPLES)
    words = (
        f"The bowl from {above:g} degrees above. The ball starts at (w, b) = ({w:.2f}, {b:.2f}) with a "
        f"cost of {ball[2, 0]:.3f}. After {steps} steps at a rate of {learning_rate:g} it is at "
        f"({ball[0, -1]:.2f}, {ball[1, -1]:.2f}) with {ball[2, -1]:.3f}; the lowest cost, "
        f"{float(heights(*EXAMPLES, *best)):.3f}, is at ({best[0]:.2f}, {best[1]:.2f})."
    )
    return Scene([panel, by_step(ball[2])], words, height=340)


def project(w, b, J, view):
    """Return where points of space are on the page, (2, ...), seen from the angles `view` in radians.

    Examples
    --------
    >>> corner = SPAN_W[1], SPAN_B[1], 0.0
    >>> project(*corner, (0.0, np.pi / 2)).round(2)  # from above: w to the right, b up
    array([1., 1.])
    """
    around, above = view
    x, y = (2 * (v - low) / (high - low) - 1 for v, (low, high) in ((w, SPAN_W), (b, SPAN_B)))
    across, deep = np.cos(around) * x - np.sin(around) * y, np.sin(around) * x + np.cos(around) * y
    up = np.sin(above) * deep + np.cos(above) * TALL * (np.asarray(J) / TOP - 0.5)
    return np.stack([across, up])


@cache
def wire():
    """Return the corners of the bowl's wire, (3, rings, corners), and where it rises, (2, rings, corners)."""
    least = float(heights(*EXAMPLES, *lowest(*EXAMPLES)))
    levels = least + (TOP - least) * (np.arange(1, RINGS + 1) / RINGS) ** 2  # even, seen from above
    w, b = level_curves(*EXAMPLES, levels)
    rise = slopes(*EXAMPLES, w, b)
    return np.stack([w, b, np.broadcast_to(levels[:, np.newaxis], w.shape)]), np.stack(rise)


def draw_wire(panel, view):
    """Draw the rings and the rays: what shows its inner side strongly, the wall in front of it faintly."""
    corners, rise = wire()
    at, inner = project(*corners, view), facing(rise, view)
    rays, inner_rays = at[:, :, :-1:RAY], inner[:, :-1:RAY]
    for front, alpha in ((False, 1.0), (True, 0.28)):
        for k, color in enumerate(ramp_of(RINGS)):
            shown = (inner[k, :-1] & inner[k, 1:]) != front
            draw_wires(panel, at[:, k, :-1][:, shown], at[:, k, 1:][:, shown], 1.7, color, alpha)
        for (k, l), color in zip(pairwise(range(RINGS)), ramp_of(RINGS - 1), strict=True):
            shown = (inner_rays[k] & inner_rays[l]) != front
            draw_wires(panel, rays[:, k][:, shown], rays[:, l][:, shown], 0.8, color, alpha)


def draw_wires(panel, start, end, width, color, alpha):
    """Draw a line from each start to each end, if there are any."""
    if start.size:
        panel.segments(start, end, width, color, alpha=alpha)


def facing(rise, view):
    """Return whether the inner side of the bowl is seen, where it rises by `rise` in w and b."""
    around, above = view
    x, y = (slope * (high - low) / 2 for slope, (low, high) in zip(rise, (SPAN_W, SPAN_B), strict=True))
    away = np.sin(around) * x + np.cos(around) * y  # how steeply it rises away from the reader
    return np.sin(above) + np.cos(above) * TALL / TOP * away >= 0


def ramp_of(n):
    """Return n colours from low to high."""
    t = np.linspace(0, 1, n)[:, np.newaxis]
    colors = np.round(rgb(LOW) * (1 - t) + rgb(HIGH) * t).astype(int)
    return ["#{:02x}{:02x}{:02x}".format(*color) for color in colors]


def draw_floor(panel, view):
    """Draw the floor, where the cost is 0, with the names and ends of its axes, and a scale of the cost."""
    (w0, w1), (b0, b1) = SPAN_W, SPAN_B
    around = np.array([(w0, b0), (w1, b0), (w1, b1), (w0, b1), (w0, b0)]).T
    panel.curve(*project(*around, 0, view), FAINT, 1.5)
    draw_axis(panel, "w", [project(w, 1.18 * b0, 0, view) for w in (w0, sum(SPAN_W) / 2, w1)], SPAN_W)
    draw_axis(panel, "b", [project(1.32 * w0, b, 0, view) for b in (b0, sum(SPAN_B) / 2, b1)], SPAN_B)
    corners = [(w, b) for w in SPAN_W for b in SPAN_B]
    right = max(corners, key=lambda corner: project(*corner, 0, view)[0])
    pole = np.stack([project(*right, J, view) for J in (0, TOP / 2, TOP)])
    if np.ptp(pole[:, 1]) > 0.5:
        panel.curve(*pole.T, FAINT, 1.5).text(*(pole[1] + [0.1, 0]), "J", INK, 12, bold=True)
        panel.text(*(pole[2] + [0.1, 0]), f"{TOP:g}", GREY, 11)


def draw_axis(panel, name, places, ends):
    """Write the name of an axis in its middle and its ends at its ends, unless it is seen end on."""
    if np.hypot(*(places[2] - places[0])) < 0.9:
        return
    for at, words in zip(places[::2], ends, strict=True):
        panel.text(*at, f"{words:g}", GREY, 11)
    panel.text(*places[1], name, INK, 12, bold=True)


def draw_ball(panel, ball, view):
    """Draw the places of the ball after each step, its shadow on the floor, and the ball."""
    at, shadow = project(*ball, view), project(*ball[:2], 0, view)
    panel.curve(*shadow, GREY, 1.5, alpha=0.6)
    panel.curve(*np.stack([shadow[:, -1], at[:, -1]], axis=1), GREY, 1, dash=True)
    panel.curve(*at, ORANGE, 2).points(*at[:, :-1], ORANGE, "o", 5)
    panel.points(*at[:, -1:], ORANGE, "o", 15)
