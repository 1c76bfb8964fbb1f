"""A waterfall of factors: each bar begins where the one before it ended, and the whole is their product."""

from math import log10, prod

import numpy as np

from ...checks import check_choice, check_number
from ..stage.inputs.doors import check_row, check_words
from ..stage.palette import BLUE, FAINT, GREEN, GREY, INK, ORANGE, rgb
from ..stage.scene import Panel, Scene
from .stopwatch import in_digits

SIDES = {"interpreter": BLUE, "processor": GREEN}
ROW = 30  # pixels
SMALLEST = 1e-12  # factor
SLOWER = 0.95  # a factor below this is a loss, and not only noise


def waterfall(steps, whole, title="", end=""):
    """Draw how a speed-up is made of factors, on a logarithmic scale, where factors add up.

    Parameters
    ----------
    steps : list of (str, float, str)
        For each cause its name, its factor (below 1, if it slowed things down) and its side, "interpreter"
        or "processor".
    whole : float
        The whole speed-up, measured apart.
    title, end : str
        What stands above the bars and beside the last.

    Returns
    -------
    scene : Scene

    Raises
    ------
    ValueError
        If there is no step, or a factor is not positive.

    Examples
    --------
    >>> waterfall([("no boxes", 4.0, "interpreter"), ("SIMD", 2.5, "processor")], whole=10.1)
    no boxes: x 4; SIMD: x 2.5. Together x 10, and the whole measured apart is x 10.1.
    """
    check_steps(steps, whole)
    check_words("end", end)
    top = max(log10(whole), *np.cumsum([log10(factor) for _, factor, _ in steps]), 0.3)
    panel = Panel(title, xlim=(-0.75 * top, 1.24 * top), ylim=(-len(steps) - 1.5, 0.8), axes=False)
    scale(panel, top, len(steps))
    position = 0.0
    for row, (cause, factor, side) in enumerate(steps):
        color = SIDES[side] if factor > SLOWER else ORANGE
        bar(panel, row, position, position + log10(factor), color, cause, factor, top)
        position += log10(factor)
    bar(panel, len(steps), 0.0, log10(whole), GREY, "the whole, measured apart", whole, top)
    return Scene([panel], in_words(steps, whole, end), height=int(ROW * (len(steps) + 2.3)) + 36)


def check_steps(steps, whole):
    """Check that each step has a name, a positive factor and a side, and that the whole is positive."""
    for step in check_row("steps", steps, "[('SIMD', 2.5, 'processor')]"):
        cause, factor, side = check_row("a step", step, "('SIMD', 2.5, 'processor')", 3)
        check_choice("side", side, SIDES)
        check_number(f"the factor of {check_words('a cause', cause)}", factor, SMALLEST, 1 / SMALLEST)
    check_number("the whole", whole, SMALLEST, 1 / SMALLEST)


def scale(panel, top, rows):
    """Draw the powers of ten, and on the left what the colours mean."""
    for power in range(int(top + 0.15) + 1):
        panel.curve([power, power], [-rows - 0.45, 0.45], FAINT, 1.0)
        panel.text(power, -rows - 1.05, f"×{spaced(10**power)}", INK, 11)
    for side, place in zip(SIDES, (-0.62 * top, -0.3 * top), strict=True):
        square = (place - 0.03 * top, place - 0.01 * top, -rows - 1.22, -rows - 0.88)
        panel.image(rgb(SIDES[side]).reshape(1, 1, 3), square)
        panel.text(place, -rows - 1.05, side, INK, 11, "left")


def bar(panel, row, start, end, color, name, factor, top):
    """Draw one bar, its name on the left and its factor on the right."""
    left, right = sorted((start, end))
    thin = 0.004 * top
    extent = (left - thin * (right - left < thin), max(right, left + thin), -row - 0.32, -row + 0.32)
    panel.image(rgb(color).reshape(1, 1, 3), extent)
    panel.text(-0.03 * top, -row, name, INK, 13, "right", bold=color == GREY)
    panel.text(
        extent[1] + 0.02 * top, -row, f"×{spaced(in_digits(factor))}", INK, 13, "left", bold=color == GREY
    )


def in_words(steps, whole, end=""):
    """Return the waterfall in a sentence or two."""
    causes = "; ".join(f"{cause}: x {in_digits(factor)}" for cause, factor, _ in steps)
    product = in_digits(prod(factor for _, factor, _ in steps))
    tail = f" {end[0].upper()}{end[1:]}." if end else ""
    return f"{causes}. Together x {product}, and the whole measured apart is x {in_digits(whole)}.{tail}"


def spaced(number):
    """Return a whole number with a space before each three of its digits; others as they are.

    Examples
    --------
    >>> spaced(16300), spaced("2.5")
    ('16 300', '2.5')
    """
    return f"{int(number):,}".replace(",", " ") if str(number).isdecimal() else str(number)
