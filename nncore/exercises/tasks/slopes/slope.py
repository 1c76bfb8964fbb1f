"""The derivative of f at a, by a nudge."""

import numpy as np

from ...draw import Named
from ...exercise import Case, Exercise
from .slope_mistakes import MISTAKES


def slope(f, a):
    nudge = 1e-6
    return (f(a + nudge) - f(a - nudge)) / (2 * nudge)


CURVES = (
    Named("a**2", lambda a: a**2),
    Named("a**3", lambda a: a**3),
    Named("log(a)", np.log),
    Named("exp(a)", np.exp),
    Named("3 * a", lambda a: 3 * a),
)


def curves(rng):
    while True:
        for f in CURVES:
            yield Case((f, round(float(rng.uniform(1.2, 4)), 3)))
        yield Case((CURVES[0], 2), "a whole number a")
        yield Case((CURVES[0], -3.0), "a negative a")


EXERCISE = Exercise(
    slope,
    ("f", "a"),
    "slope",
    "the slope of f at a",
    curves,
    MISTAKES,
    (
        "nudge a a little, say by 0.001, and see how far f rises.",
        "the slope is the rise over the run: (f(a + nudge) - f(a)) / nudge.",
        "nudging both ways is more exact: (f(a + nudge) - f(a - nudge)) / (2 * nudge).",
    ),
    tolerance=0.01,
    at_least=1.0,
)
