"""The cost over a single weight, with its tangent at w and the step that the slope makes."""

import numpy as np

from ...checks import check_number, check_size
from ..stage.palette import BLUE, GREY, ORANGE, PINK
from ..stage.scene import Panel, Scene
from .surface import EXAMPLES, heights, slopes

SPAN, TOP = (-4.0, 6.0), 2.5
MOST_STEPS = 100


def one_weight(w=-2.0, learning_rate=1.0, steps=5):
    """Return the Scene of the cost of eight examples over the weight, the bias being 0, and steps from w.

    Parameters
    ----------
    w : float
        Where the descent starts.
    learning_rate : float
    steps : int
    """
    w, steps = check_number("w", w, -100, 100), check_size("steps", steps, 1, MOST_STEPS)
    check_number("the learning rate", learning_rate, 0, 1000)
    at = steps_over_w(w, learning_rate, steps)
    J, slope = height(at), float(slopes(*EXAMPLES, at[0], 0.0)[0])
    words = (
        f"At w = {w:.2f} the slope of the cost is {slope:.3f}. The step is -{learning_rate:g} times that, "
        f"{at[1] - w:+.2f}: w goes to {at[1]:.2f}, and the cost from {J[0]:.3f} to {J[1]:.3f}."
    )
    if steps > 1:
        words += f" After {steps} steps w is {at[-1]:.2f} and the cost {J[-1]:.3f}."
    return Scene([over_w(at, J, slope), by_step(J)], words, height=270)


def steps_over_w(w, learning_rate, steps):
    """Return w before and after each step, (steps + 1,).

    Examples
    --------
    >>> steps_over_w(-2.0, 1.0, 2).round(2)
    array([-2.  , -1.09, -0.31])
    """
    at = [w]
    for _ in range(steps):
        w = w - learning_rate * float(slopes(*EXAMPLES, w, 0.0)[0])
        at.append(w)
    return np.array(at)


def height(w):
    """Return the cost over weights w, the bias being 0."""
    return heights(*EXAMPLES, w, np.zeros_like(w))


def over_w(at, J, slope):
    """Return the Panel of the curve, the tangent at the start, and the steps."""
    low, high = min(SPAN[0], at.min() - 0.5), max(SPAN[1], at.max() + 0.5)
    top = max(TOP, 1.08 * J.max())
    everywhere, reach = np.linspace(low, high, 241), 0.09 * (high - low)
    panel = Panel("the cost over w", "w", "cost J", xlim=(low, high), ylim=(0, top), width=1.5)
    panel.curve(everywhere, height(everywhere), BLUE, 2.5)
    near = at[0] + np.array([-reach, reach])
    panel.curve(near, J[0] + slope * (near - at[0]), PINK, 3, label="the tangent")
    if len(at) > 2:
        panel.curve(at, J, ORANGE, 1.2, alpha=0.7).points(at, J, ORANGE, "o", 6)
    if abs(at[1] - at[0]) > 0.004 * (high - low):
        panel.arrow((at[0], J[0]), (at[1], J[0]), ORANGE, 2.5)
        panel.curve([at[1], at[1]], [J[0], J[1]], GREY, 1.5, dash=True)
    panel.points(at[1:2], J[1:2], ORANGE, "o", 9, filled=False)
    return panel.handle(at[0], J[0], ("w", None), "where it starts", ORANGE)


def by_step(J):
    """Return a Panel of the cost before and after each step."""
    at = np.arange(len(J))
    panel = Panel("the cost, step by step", "steps", "cost J", xlim=(0, len(J) - 1))
    panel.ylim = (0, 1.08 * max(J.max(), 0.75))
    if len(J) <= 9:
        panel.xticks = {n: str(n) for n in range(len(J))}
    return panel.curve(at, J, ORANGE, 1.5).points(at, J, ORANGE, "o", 6)
