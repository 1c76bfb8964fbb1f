"""A bump is two sigmoids, one up and one down; three bumps are added up to a curve, by hand."""

import numpy as np

from ....activations import sigmoid
from ....checks import check_number
from ...stage.palette import GREEN, INK, ORANGE
from ...stage.scene import Panel, Scene
from .targets import X, off, target_of

MOST = 10.0  # of a height or an edge


def bumps(
    target="two hills", left_1=0.15, right_1=0.35, height_1=0.5, left_2=0.45, right_2=0.55, height_2=0.0,
    left_3=0.65, right_3=0.85, height_3=0.0, steepness=60.0,
):  # fmt: skip
    """Draw three bumps, each of a pair of sigmoids, and their sum beside a curve that it is to meet.

    Parameters
    ----------
    target : {"two hills", "stairs", "a wave", "a tent"}
    left_1, right_1, height_1, left_2, right_2, height_2, left_3, right_3, height_3 : float
        The edges of each bump, and its height.
    steepness : float
        The weight w from x to each hidden unit: how steep the edges are.

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> bumps(height_1=0.8, left_3=0.6, right_3=0.8, height_3=0.5).words.split(". ")[-1]
    'The sum is 0.05 from the curve on average.'
    """
    wanted = target_of(target)
    given = ((left_1, right_1, height_1), (left_2, right_2, height_2), (left_3, right_3, height_3))
    edges = [[check_number("a bump's number", v, -MOST, MOST) for v in bump] for bump in given]
    w = check_number("steepness", steepness, -1000, 1000)
    pairs = [(height * sigmoid(w * (X - a)), -height * sigmoid(w * (X - b))) for a, b, height in edges]
    total = sum(up + down for up, down in pairs)
    each = ", ".join(f"{height:g} from {a:g} to {b:g}" for a, b, height in edges)
    words = (
        f"Three bumps, so six hidden units: {each}. "
        f"The sum is {off(total, wanted):.2f} from the curve on average."
    )
    return Scene([_apart(pairs, edges), summed(total, wanted)], words, height=240)


def _apart(pairs, edges):
    """Return the Panel of the bumps, each with its two sigmoids faint behind it."""
    panel = Panel("each bump: one sigmoid up, one down", "x", xlim=(0, 1), ylim=(-1.1, 1.1))
    for up, down in pairs:
        panel.curve(X, up, INK, 1, dash=True, alpha=0.4).curve(X, down, INK, 1, dash=True, alpha=0.4)
    for k, (up, down) in enumerate(pairs):
        bump = up + down
        panel.curve(X, bump, GREEN, 2.5)
        top = int(np.argmax(np.abs(bump)))
        if np.abs(bump[top]) > 0.02:
            panel.text(X[top], bump[top] + 0.12 * np.sign(bump[top]), f"bump {k + 1}", GREEN, 11)
    for k, (a, b, height) in enumerate(edges, 1):
        panel.handle(a, height, moves=(f"left_{k}", f"height_{k}"), label=f"left edge and height of bump {k}")
        panel.handle(b, height / 2, moves=(f"right_{k}", None), label=f"right edge of bump {k}")
    return panel


def summed(total, wanted):
    """Return the Panel of a sum and of the curve that it is to meet."""
    panel = Panel("their sum, and the curve", "x", xlim=(0, 1), ylim=(-1.1, 1.1))
    panel.curve(X, wanted, ORANGE, 5, alpha=0.5, label="the curve")
    return panel.curve(X, total, GREEN, 2.5, label="the sum")
