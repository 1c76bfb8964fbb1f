"""The same examples before and after standardizing: a long valley and a round one, with the steps counted."""

import numpy as np

from ...checks import check_number
from ...curvature import highest_rate
from ..stage.palette import INK, ORANGE
from ..stage.scene import Panel, Scene
from .bowl import ramp_of
from .surface import EXAMPLES, heights, level_curves, lowest, path

LEVELS = 6
START, SHARE = (0.0, 1.0), 0.9
MOST_STEPS = 3000
NEAR = 0.01  # of the way down from the start that may be left


def long_or_round(mean=2.0, spread=1.0):
    """Return the Scene of descent on eight examples with one feature, as it is and standardized.

    Both start at w = 0, b = 1, where they predict the same, and each takes nine tenths of its own highest
    safe learning rate.

    Parameters
    ----------
    mean, spread : float
        The mean and the standard deviation of the feature before it is standardized.
    """
    mean, spread = check_number("mean", mean, -20, 20), check_number("spread", spread, 0.1, 20)
    X, Y = EXAMPLES
    round_X = (X - X.mean()) / X.std()
    panels, told = [], []
    for name, features in (("as it is", mean + spread * round_X), ("standardized", round_X)):
        rate = SHARE * highest_rate(features)
        ball = until_near(features, Y, rate)
        n = ball.shape[1] - 1
        count = f"{n} steps" if n < MOST_STEPS else f"more than {MOST_STEPS} steps"
        panels.append(valley_map(f"{name}: {count}", features, Y, ball))
        told.append(f"{name} {count} at a rate of {rate:.2g}")
    words = (
        f"A feature with mean {mean:g} and standard deviation {spread:g}. To go 99 % of the way down from "
        f"w = 0, b = 1, descent takes {told[0]}; {told[1]}."
    )
    return Scene(panels, words, height=250)


def until_near(X, Y, learning_rate):
    """Return the `path` from the start until 99 % of the way down are done."""
    ball = path(X, Y, *START, learning_rate, MOST_STEPS)
    least = float(heights(X, Y, *lowest(X, Y)))
    done = ball[2] <= least + NEAR * (ball[2, 0] - least)
    return ball[:, : np.argmax(done) + 1] if done.any() else ball


def valley_map(title, X, Y, ball):
    """Return the Panel of the rings of equal cost, 1 being as long on both axes, and the path."""
    best = lowest(X, Y)
    least = float(heights(X, Y, *best))
    levels = least + (ball[2, 0] - least) * (1.15 * np.arange(1, LEVELS + 1) / LEVELS) ** 2
    rings = np.stack(level_curves(X, Y, levels))
    panel = Panel(title, "w", "b", equal=True)
    middle, half = middle_and_half(rings)
    panel.xlim, panel.ylim = ((m - half, m + half) for m in middle)
    for (w, b), color in zip(rings.swapaxes(0, 1), ramp_of(LEVELS), strict=True):
        panel.curve(w, b, color, 1.5)
    panel.points(*best[:, np.newaxis], INK, "+", 11)
    panel.curve(*ball[:2], ORANGE, 1.8).points(*ball[:2, :60], ORANGE, "o", 4.5)
    return panel.points(*ball[:2, :1], ORANGE, "o", 11)


def middle_and_half(rings):
    """Return the middle of the smallest square around the rings, and half of its side."""
    low, high = rings.min(axis=(1, 2)), rings.max(axis=(1, 2))
    return (low + high) / 2, 0.54 * float((high - low).max())
