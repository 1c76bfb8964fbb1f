"""The slope as a nudge that the reader makes, and how good a nudge is: one-sided, central, large, tiny."""

import numpy as np

from ...checks import check_number
from ..stage.palette import BLUE, GREEN, ORANGE, PINK
from ..stage.scene import Panel, Scene
from .slope import FUNCTIONS, central, check_nudge, find, one_sided

FAR = 1000.0  # from 0 to where a may be


def nudge(f="a^2", a=2.0, nudge=1.0):
    """Return the Scene of a slope: rise over run on the whole curve, and under a glass that fits the nudge.

    Parameters
    ----------
    f : str or callable
        ``"3a"``, ``"a^2"``, ``"a^3"``, ``"log a"``, or a function of your own that takes arrays.
    a : float
        Where the slope is asked for.
    nudge : float
        How far a is moved.

    Returns
    -------
    scene : Scene

    Raises
    ------
    ValueError
        If the nudge is zero, or there is no function of that name.

    Examples
    --------
    >>> nudge("a^2", a=2.0, nudge=0.001)
    a goes from 2 to 2.001, and a² from 4 to 4.004001. Rise 0.004001 over run 0.001 is a slope of 4.001.
    The derivative 2a is 4: the nudge is off by 0.001.
    """
    function, a, nudge = find(f), check_number("a", a, -FAR, FAR), check_nudge(nudge)
    check_ends(function, a, check_number("the nudge", nudge, -FAR, FAR))
    rise = function.f(a + nudge) - function.f(a)
    measured, exact = one_sided(function.f, a, nudge), float(function.slope(a))
    words = (
        f"a goes from {a:.10g} to {a + nudge:.10g}, and {function.written} from {function.f(a):.10g} to "
        f"{function.f(a + nudge):.10g}. Rise {rise:.7g} over run {nudge:g} is a slope of {measured:.7g}. "
        f"The derivative {function.slope_written} is {exact:.7g}: the nudge is off by "
        f"{abs(measured - exact):.3g}."
    )
    return Scene([_whole(function, a, nudge), _glass(function, a, nudge, rise, measured)], words, height=340)


def check_ends(function, a, nudge=0.0):
    """Say where the function is asked for a value that it has not got."""
    with np.errstate(all="ignore"):
        for at in (a, a + nudge):
            if not np.isfinite(function.f(at)):
                raise ValueError(f"{function.written} is {function.f(at):g} at {at:g}: choose another place")


def _whole(function, a, nudge):
    """Return a Panel of the curve, the nudge on it and the tangent."""
    left, right = min(0.0, a - 1.5 * max(-nudge, 0.5)), max(4.0, a + 1.5 * max(nudge, 0.5))
    x = np.linspace(left + 0.02, right, 200)
    panel = Panel(f"f(a) = {function.written}", "a", "f(a)", xlim=(left, right))
    panel.curve(x, function.f(x), BLUE, 2.5)
    if abs(nudge) > 0.02 * right:
        _triangle(panel, a, nudge, function.f, 2.5)
    return panel.points([a, a + nudge], [function.f(a), function.f(a + nudge)], ORANGE, "o", 9)


def _triangle(panel, a, nudge, f, width):
    """Draw run, rise and the straight line over them."""
    panel.curve([a, a + nudge], [f(a), f(a)], GREEN, width)
    panel.curve([a + nudge, a + nudge], [f(a), f(a + nudge)], PINK, width)
    panel.curve([a, a + nudge], [f(a), f(a + nudge)], ORANGE, 2)


def _glass(function, a, nudge, rise, measured):
    """Return a Panel in which the nudge is always one unit wide, however small it is."""
    tall = max(abs(rise), abs(function.slope(a) * nudge), 1e-300)

    def f(t):
        return (function.f(a + t * nudge) - function.f(a)) / tall

    low, high = sorted([-0.45, 1.55]) if rise >= 0 else (-1.55, 0.45)
    t, ends = np.linspace(-0.5, 2.2, 120), np.array([-0.5, 2.2])
    t = t[a + t * nudge > 0] if function is FUNCTIONS["log a"] else t
    larger = 1 / abs(nudge)
    title = f"under the glass: × {larger:,.0f}" if 9.5 < larger < 1e12 else f"under the glass: × {larger:.2g}"
    panel = Panel(title, xlim=(-0.5, 2.2), ylim=(low, high), axes=False).curve(t, f(t), BLUE, 2.5)
    panel.curve(ends, ends * function.slope(a) * nudge / tall, dash=True)
    _triangle(panel, 0, 1, f, 4)
    panel.points([0, 1], [0, f(1)], ORANGE, "o", 10)
    below, middle = (-0.12, f(1) / 2) if rise >= 0 else (0.12, f(1) / 2)
    panel.text(0, 2.4 * below, f"a = {a:.10g}").text(0.5, below, f"run {nudge:g}", GREEN, bold=True)
    panel.text(1.06, middle, f"rise {rise:.7g}", PINK, align="left", bold=True)
    return panel.text(1.06, middle - 0.16, f"slope {measured:.7g}", ORANGE, align="left", bold=True)


def nudge_errors(f="a^3", a=2.0, nudge=1e-3):
    """Return the Scene of the error of a slope against the size of the nudge, both axes logarithmic.

    Parameters
    ----------
    f : str or callable
        As for `nudge`.
    a : float
        Where the slope is asked for.
    nudge : float
        The nudge that is marked.

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> nudge_errors()
    A nudge of 0.001 at a = 2: the one-sided slope of a³ is off by 6.0e-03, the central one off by 1.0e-06.
    """
    function, a, nudge = find(f), check_number("a", a, -FAR, FAR), check_number("the nudge", nudge, 1e-16, 1)
    check_ends(function, a)
    sizes = np.logspace(-16, 0, 129)
    about = {"xlim": (1e-16, 1), "ylim": (1e-14, 100), "log": "xy"}
    panel = Panel("how wrong is the slope?", "size of the nudge", "error", **about)
    found = []
    for way, color, marker in ((one_sided, ORANGE, "D"), (central, BLUE, "o")):
        with np.errstate(all="ignore"):  # log a ends at 0, and a wide nudge may reach beyond it
            errors = np.abs(
                [way.__wrapped__(function.f, a, size) - function.slope(a) for size in (*sizes, nudge)]
            )
        panel.curve(sizes, np.where(errors > 0, errors, np.nan)[:-1], color, 2.5)
        panel.points([nudge], [max(errors[-1], 1e-14)], color, marker, 12)
        found.append(f"off by {errors[-1]:.1e}" if np.isfinite(errors[-1]) else "beyond its end")
    panel.text(3e-5, 3e-2, "one-sided", ORANGE, bold=True)
    panel.text(3e-3, 1e-9, "central", BLUE, bold=True)
    panel.text(1e-12, 1e-8, "rounding takes over")
    words = (
        f"A nudge of {nudge:g} at a = {a:g}: the one-sided slope of {function.written} is {found[0]}, "
        f"the central one {found[1]}."
    )
    return Scene([panel], words, height=360)
