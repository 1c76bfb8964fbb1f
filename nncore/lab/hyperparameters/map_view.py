"""How the map of learning rates and scales is drawn: the cells, their key, and one network beside it."""

import numpy as np

from ..panels.decision import decision_map
from ..stage.palette import GREY, RISING, rgb
from ..stage.scene import Panel

RATES, SCALES = np.logspace(-2, 2, 25), np.logspace(-3, 1, 13)


def in_percent(share):
    """Return a percentage in words, or that there is none."""
    return f"{share:.0f} % right" if np.isfinite(share) else "not finite"


def cells(percent):
    """Return the Panel of the percentages (scales, rates), the smallest scale at the bottom."""
    level = np.clip((np.nan_to_num(percent) - 50) / 50, 0, 1)
    colors = RISING[np.round(255 * level).astype(int)]
    colors[np.isnan(percent)] = rgb(GREY)
    h, w = percent.shape
    panel = Panel("right on the examples that it learns from", "learning rate", "scale of the first weights")
    panel.xlim, panel.ylim = (-0.5, w - 0.5), (-0.5, h - 0.5)
    panel.xticks = {6 * k: f"{rate:g}" for k, rate in enumerate((0.01, 0.1, 1, 10, 100))}
    panel.yticks = {3 * k: f"{scale:g}" for k, scale in enumerate((0.001, 0.01, 0.1, 1, 10))}
    return panel.image(colors[::-1], (-0.5, w - 0.5, -0.5, h - 0.5))


def key():
    """Return the Panel that says which colour is how many percent; it stands below, where it has room."""
    panel = Panel(xlim=(0, 1), ylim=(-1.1, 1), axes=False, row=1, height=58)
    panel.image(np.arange(256)[None], (0.16, 0.84, 0.1, 1), RISING)
    for x, words in ((0.16, "≤ 50 %"), (0.5, "75 % right"), (0.84, "100 %")):
        panel.text(x, -0.5, words, size=11)
    return panel


def portrait(net, X, Y, title):
    """Return the decision map of one network, or its examples alone if its numbers are not finite."""
    if all(np.isfinite(W).all() for W in net.W[1:]):
        panel = decision_map(net, X, Y, title, n=60, size=3.5)
    else:
        panel = Panel(title, "x₁", "x₂", equal=True).examples(X, Y, 3.5, label="")
    panel.row, panel.height = 2, 230
    return panel
