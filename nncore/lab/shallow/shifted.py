"""tanh as a sigmoid: squeezed, stretched and shifted until one lies on the other."""

import numpy as np

from ...activations import sigmoid, tanh
from ...checks import check_number
from ..stage.palette import BLUE, ORANGE
from ..stage.scene import Panel, Scene

REACH = 5.0  # z is drawn from -5 to 5
MOST = 10.0  # of each number


def shifted_sigmoid(squeeze=1.0, stretch=1.0, shift=0.0):
    """Draw stretch * sigmoid(squeeze * z) + shift beside tanh(z): for one choice they are the same.

    Parameters
    ----------
    squeeze : float
        What z is multiplied by; with 2 the curve is twice as steep and half as wide.
    stretch : float
        What the sigmoid is multiplied by; with 2 it goes from 0 to 2.
    shift : float
        What is added.

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> shifted_sigmoid()
    1 · sigmoid(1 z) + 0: it goes from 0 to 1, and is up to 1.09 from tanh(z).
    >>> shifted_sigmoid(2, 2, -1)
    2 · sigmoid(2 z) − 1: it goes from -1 to 1, and is tanh(z).
    """
    given = {"squeeze": squeeze, "stretch": stretch, "shift": shift}
    # A slider's steps add up to 2.2e-16 where they mean 0.
    squeeze, stretch, shift = (
        round(check_number(name, v, -MOST, MOST), 6) + 0.0 for name, v in given.items()
    )
    z = np.linspace(-REACH, REACH, 401)
    own = stretch * sigmoid(squeeze * z) + shift
    formula = f"{stretch:g} · sigmoid({squeeze:g} z) {'−' if shift < 0 else '+'} {abs(shift):g}"
    foot, top = min(-1.1, own.min() - 0.1), max(2.3, own.max() + 0.6)
    panel = Panel(formula, "z", "a", xlim=(-REACH, REACH), ylim=(foot, top))
    panel.curve(z, tanh(z), ORANGE, 7, label="tanh(z)", alpha=0.45)
    panel.curve(z, own, BLUE, 2.5, label="the sigmoid, changed").level(0)
    apart = float(np.abs(own - tanh(z)).max())
    ends = f"it goes from {min(shift, shift + stretch):g} to {max(shift, shift + stretch):g}"
    verdict = "is tanh(z)" if apart < 1e-6 else f"is up to {apart:.2f} from tanh(z)"
    return Scene([panel], f"{formula}: {ends}, and {verdict}.", height=300)
