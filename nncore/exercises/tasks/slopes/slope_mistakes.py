"""The mistakes that are known of a slope by a nudge."""

import numpy as np

from ...exercise import Mistake


def by_nudge(f, a):
    """The slope that is right."""
    return (f(a + 1e-6) - f(a - 1e-6)) / 2e-6


def height(f, a):
    return f(a)


def in_one_ratio(other, low, high):
    """Return a sign: in every case, one number from `low` to `high` times ``other(f, a)`` is found."""

    def sign(values, args):
        ratios = [
            float(found["slope"]) / float(other(*given)) for found, given in zip(values, args, strict=True)
        ]
        return low < ratios[0] < high and bool(np.allclose(ratios, ratios[0], rtol=0.02))

    return sign


def compared(test):
    """Return a sign: `test` holds of the slope found and the right one, in every case."""

    def sign(values, args):
        return all(
            test(float(found["slope"]), by_nudge(*given)) for found, given in zip(values, args, strict=True)
        )

    return sign


h = 1e-3

MISTAKES = (
    Mistake(
        "gives 0 whatever f is, as a nudge that is lost in rounding does",
        lambda f, a: (f(a + 1e-18) - f(a)) / 1e-18,
        "a float has 16 digits, so a + 1e-18 is a, and the rise is 0. Take a nudge such as 0.001",
        compared(lambda found, right: found == 0),
    ),
    Mistake(
        "does not divide by the nudge",
        lambda f, a: f(a + h) - f(a),
        "it gives the rise alone, which shrinks with the nudge. The slope is the rise over the run",
        in_one_ratio(by_nudge, 1e-12, 0.6),
    ),
    Mistake(
        "gives twice the slope, as nudging both ways and dividing by one nudge does",
        lambda f, a: (f(a + h) - f(a - h)) / h,
        "from a - nudge to a + nudge is a way of 2 * nudge, so the slope comes out twice too large",
        compared(lambda found, right: abs(found / right - 2) < 0.01),
    ),
    Mistake(
        "turns the sign round, as subtracting the nudged value from the other does",
        lambda f, a: (f(a) - f(a + h)) / h,
        "the rise is f(a + nudge) - f(a)",
        compared(lambda found, right: abs(found / right + 1) < 0.01),
    ),
    Mistake(
        "gives 1 whatever f is, as nudging f(a) and not a does",
        lambda f, a: (f(a) + h - f(a)) / h,
        "f(a) + nudge - f(a) is the nudge, so the slope is 1 everywhere. Nudge inside: f(a + nudge)",
        compared(lambda found, right: abs(found - 1) < 1e-3),
    ),
    Mistake(
        "does not subtract f(a)",
        lambda f, a: f(a + h) / h,
        "f(a + nudge) / nudge grows without bound as the nudge shrinks. Subtract f(a) first",
        in_one_ratio(height, 5, 1e15),
    ),
    Mistake(
        "leaves out the brackets",
        lambda f, a: f(a + h) - f(a) / h,
        "only f(a) is divided by the nudge. Put the rise f(a + nudge) - f(a) in brackets",
        in_one_ratio(height, -1e15, -5),
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
)
