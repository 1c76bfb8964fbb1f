"""The derivative of f at a, by a nudge."""

import numpy as np

from ...draw import Named
from ...exercise import Case, Exercise, Mistake


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


def compared(test):
    """Return a sign: `test` holds of the slope found and the right one, in every case."""

    def sign(values, args):
        return all(
            test(float(found["slope"]), slope(*given)) for found, given in zip(values, args, strict=True)
        )

    return sign


h = 1e-3


EXERCISE = Exercise(
    slope,
    ("f", "a"),
    "slope",
    "the slope of f at a",
    curves,
    (
        Mistake(
            "loses the nudge in rounding",
            lambda f, a: (f(a + 1e-18) - f(a)) / 1e-18,
            "a float has 16 digits, so a + 1e-18 is a, and the rise is 0. Take a nudge such as 0.001",
            compared(lambda found, right: found == 0),
        ),
        Mistake(
            "does not divide by the nudge",
            lambda f, a: f(a + h) - f(a),
            "it gives the rise alone, which shrinks with the nudge. The slope is the rise over the run",
            compared(lambda found, right: 0 < found / right < 0.1),
        ),
        Mistake(
            "nudges both ways and divides by one nudge",
            lambda f, a: (f(a + h) - f(a - h)) / h,
            "from a - nudge to a + nudge is a way of 2 * nudge, so the slope comes out twice too large",
            compared(lambda found, right: abs(found / right - 2) < 0.01),
        ),
        Mistake(
            "subtracts the nudged value from the other",
            lambda f, a: (f(a) - f(a + h)) / h,
            "the sign is turned round. The rise is f(a + nudge) - f(a)",
            compared(lambda found, right: abs(found / right + 1) < 0.01),
        ),
        Mistake(
            "nudges f(a) and not a",
            lambda f, a: (f(a) + h - f(a)) / h,
            "f(a) + nudge - f(a) is the nudge, so the slope is 1 everywhere. Nudge inside: f(a + nudge)",
            compared(lambda found, right: abs(found - 1) < 1e-3),
        ),
        Mistake(
            "leaves out f(a)",
            lambda f, a: f(a + h) / h,
            "f(a + nudge) / nudge grows without bound as the nudge shrinks. Subtract f(a) first",
            compared(lambda found, right: found / abs(right) > 9),
        ),
        Mistake(
            "leaves out the brackets",
            lambda f, a: f(a + h) - f(a) / h,
            "only f(a) is divided by the nudge. Put the rise f(a + nudge) - f(a) in brackets",
            compared(lambda found, right: found / abs(right) < -9),
        ),
        Mistake(
            "gives f(a) itself",
            lambda f, a: f(a),
            "that is the height of the curve at a, and not how steep it is there",
            lambda values, args: all(
                np.isclose(v["slope"], f(a)) for v, (f, a) in zip(values, args, strict=True)
            ),
        ),
        Mistake(
            "divides f(a) by a",
            lambda f, a: f(a) / a,
            "that is the slope from the origin to the point. Nudge a, and see how far f rises",
        ),
        Mistake(
            "gives 2 * a whatever f is",
            lambda f, a: 2 * a,
            "that is the slope of a**2. Here f may be any function, so nudge a and call f",
        ),
        Mistake(
            "gives 3 * a**2 whatever f is",
            lambda f, a: 3 * a**2,
            "that is the slope of a**3. Here f may be any function, so nudge a and call f",
        ),
        Mistake(
            "takes a nudge of 1",
            lambda f, a: f(a + 1) - f(a),
            "that is the slope of a line through two points far apart. Take a nudge such as 0.001",
        ),
        Mistake(
            "takes a nudge of 0.5",
            lambda f, a: (f(a + 0.5) - f(a)) / 0.5,
            "that is the slope of a line through two points far apart. Take a nudge such as 0.001",
        ),
        Mistake(
            "takes a nudge of 0.1",
            lambda f, a: (f(a + 0.1) - f(a)) / 0.1,
            "that is the slope of a line through two points far apart. Take a nudge such as 0.001",
        ),
        Mistake(
            "gives the height at a + nudge",
            lambda f, a: f(a + h),
            "the slope is the rise over the run, (f(a + nudge) - f(a)) / nudge",
        ),
        Mistake(
            "subtracts a, where f(a) is meant",
            lambda f, a: (f(a + h) - a) / h,
            "the rise is the difference of two heights, f(a + nudge) - f(a)",
        ),
        Mistake(
            "takes f of f(a)",
            lambda f, a: f(f(a)),
            "f is called on places on the axis, a and a + nudge",
        ),
        Mistake(
            "gives the slope of the slope",
            lambda f, a: (f(a + h) - 2 * f(a) + f(a - h)) / h**2,
            "that is the second derivative. The slope has one difference, (f(a + nudge) - f(a)) / nudge",
        ),
        Mistake(
            "cuts the fraction off",
            lambda f, a: int((f(a + h) - f(a)) / h),
            "int leaves whole numbers only",
        ),
        Mistake(
            "has the run over the rise",
            lambda f, a: h / (f(a + h) - f(a)),
            "the slope is the rise over the run, (f(a + nudge) - f(a)) / nudge",
        ),
        Mistake(
            "divides by a",
            lambda f, a: (f(a + h) - f(a)) / a,
            "the rise is divided by the run, which is the nudge",
        ),
        Mistake(
            "multiplies by the nudge",
            lambda f, a: (f(a + h) - f(a)) * h,
            "the rise is divided by the nudge",
        ),
        Mistake(
            "takes f(nudge) for f(a)",
            lambda f, a: (f(a + h) - f(h)) / h,
            "the rise is from a, f(a + nudge) - f(a)",
        ),
        Mistake(
            "adds the two heights",
            lambda f, a: (f(a + h) + f(a)) / h,
            "the rise is their difference, f(a + nudge) - f(a)",
        ),
        Mistake(
            "leaves out the brackets of 2 * nudge",
            lambda f, a: (f(a + h) - f(a - h)) / 2 * h,
            "/ 2 * h divides by 2 and multiplies by h. Write / (2 * h)",
        ),
    ),
    (
        "nudge a a little, say by 0.001, and see how far f rises.",
        "the slope is the rise over the run: (f(a + nudge) - f(a)) / nudge.",
        "nudging both ways is more exact: (f(a + nudge) - f(a - nudge)) / (2 * nudge).",
    ),
    tolerance=0.01,
    at_least=1.0,
)
