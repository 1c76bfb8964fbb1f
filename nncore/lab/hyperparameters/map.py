"""A map of learning rates and scales of the first weights: 325 networks trained at once."""

import numpy as np

from ...checks import check_choice, check_size
from ...network import Network
from ..panels.decision import decision_map
from ..panels.doors import MOST_ITERATIONS, MOST_UNITS
from ..stage.palette import GREY, INK, PAPER, RISING, rgb
from ..stage.scene import Panel, Scene
from .many import DATA, descend_all, examples, percent_right

RATES, SCALES = np.logspace(-2, 2, 25), np.logspace(-3, 1, 13)


PLACES = {"A": (0.01, 0.1), "B": (1.0, 1.0), "C": (100.0, 1.0)}  # (rate, scale) of three networks of the map


def watch_map(hidden_units=4, activation="tanh", data="flower", iterations=300, seed=1):
    """Watch a network learn at 25 learning rates from 13 scales of the same initial weights: 325 trainings.

    Parameters
    ----------
    hidden_units : int
    activation : str
    data : {"flower", "moons", "circles", "xor", "spiral"}
    iterations : int
    seed : int
        Of the standard normal numbers that the scale multiplies, the same for all.

    Yields
    ------
    frame : callable
        One an iteration; it returns a Scene.
    """
    check_size("hidden_units", hidden_units, most=MOST_UNITS)
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    X, Y = examples(check_choice("data set", data, DATA), seed=1)
    one = Network.initialize((2, hidden_units, 1), seed, hidden=activation, scale=1.0)
    scales, rates = (grid.ravel() for grid in np.meshgrid(SCALES, RATES, indexing="ij"))
    stack = Network.stack([one] * scales.size)
    stack = stack.map(lambda parameter: parameter * scales[:, None, None])
    for step in descend_all(stack, X, Y, rates, iterations):
        yield lambda step=step: _map_scene(step, X, Y)


def _map_scene(step, X, Y):
    percent = percent_right(step.network, X, Y).reshape(SCALES.size, RATES.size)
    panels, told = [_map(percent)], []
    for name, (rate, scale) in PLACES.items():
        i, j = np.abs(SCALES - scale).argmin(), np.abs(RATES - rate).argmin()
        panels[0].points([j], [i], PAPER, "s", 15).text(j, i, name, INK, 12, bold=True)
        net = step.network[int(i * RATES.size + j)]
        told.append(f"{name} (rate {rate:g}, scale {scale:g})")
        panels.append(_portrait(net, X, Y, f"{name}: {in_percent(percent[i, j])}"))
    words = (
        f"{percent.size} networks after {step.iteration} iterations. At least 80 % right are "
        f"{', '.join(_bands(percent))}. Below are three of them: {', '.join(told)}."
    )
    return Scene(panels, words, step.network, 300)


def in_percent(share):
    """Return a percentage in words, or that there is none."""
    return f"{share:.0f} % right" if np.isfinite(share) else "not finite"


def _bands(percent):
    """Return in words how many of the networks are good at low, middle and high rates."""
    good = np.nan_to_num(percent) >= 80
    bands = {
        "below 0.1": RATES < 0.09,
        "from 0.1 to 10": (RATES > 0.09) & (RATES < 11),
        "above 10": RATES > 11,
    }
    shares = {name: good[:, of].mean() for name, of in bands.items()}
    return [
        f"{'few' if x < 0.25 else 'most' if x > 0.75 else 'some'} at rates {name}"
        for name, x in shares.items()
    ]


def _map(percent):
    """Return the Panel of the percentages (scales, rates), the smallest scale at the bottom."""
    level = np.clip((np.nan_to_num(percent) - 50) / 50, 0, 1)
    colors = RISING[np.round(255 * level).astype(int)]
    colors[np.isnan(percent)] = rgb(GREY)
    h, w = percent.shape
    xticks = {6 * k: f"{rate:g}" for k, rate in enumerate((0.01, 0.1, 1, 10, 100))}
    yticks = {3 * k: f"{scale:g}" for k, scale in enumerate((0.001, 0.01, 0.1, 1, 10))}
    panel = Panel("right on the examples that it learns from", "learning rate", "scale of the first weights")
    panel.xlim, panel.xticks, panel.yticks = (-0.5, w + 2.5), xticks, yticks
    panel.image(colors[::-1], (-0.5, w - 0.5, -0.5, h - 0.5))
    panel.image(np.arange(255, -1, -1)[:, None], (w, w + 0.7, -0.5, h - 0.5), RISING)
    for share, words in zip((0.03, 0.5, 0.97), ("≤ 50 %", "75 %", "100 %"), strict=True):
        panel.text(w + 0.9, h * share - 0.5, words, size=11, align="left")
    return panel


def _portrait(net, X, Y, title):
    """Return the decision map of one network, for the second row."""
    if all(np.isfinite(W).all() for W in net.W[1:]):
        panel = decision_map(net, X, Y, title, n=60, size=3.5)
    else:
        panel = Panel(title, "x₁", "x₂", equal=True).examples(X, Y, 3.5, label="")
    panel.row, panel.height = 1, 230
    return panel
