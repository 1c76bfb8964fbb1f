"""What the seed decides: the same network from many seeds, at six learning rates."""

import numpy as np

from ...checks import check_choice, check_size
from ...network import Network
from ..panels.doors import MOST_ITERATIONS, MOST_UNITS
from ..stage.palette import BLUE, ORANGE
from ..stage.scene import Panel, Scene
from .many import DATA, descend_all, examples, percent_right

MOST_SEEDS = 500
SEED_RATES = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0)


def watch_seeds(hidden_units=4, activation="tanh", data="flower", iterations=300, seeds=40):
    """Watch the same network learn from many seeds at six learning rates: how much is luck?

    Parameters
    ----------
    hidden_units : int
    activation : str
    data : {"flower", "moons", "circles", "xor", "spiral"}
    iterations : int
    seeds : int
        How many initial weights, the same ones for each rate.

    Yields
    ------
    frame : callable
        One an iteration; it returns a Scene. The accuracy is that on examples of a fresh draw.
    """
    check_size("hidden_units", hidden_units, most=MOST_UNITS)
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    check_size("seeds", seeds, most=MOST_SEEDS)
    check_choice("data set", data, DATA)
    (X, Y), fresh = examples(data, seed=1), examples(data, seed=2)
    nets = [Network.initialize((2, hidden_units, 1), seed, hidden=activation) for seed in range(seeds)]
    rates = np.repeat(SEED_RATES, seeds)
    for step in descend_all(Network.stack(nets * len(SEED_RATES)), X, Y, rates, iterations):
        yield lambda step=step: _seeds_scene(step, *fresh)


def _seeds_scene(step, X, Y):
    percent = percent_right(step.network, X, Y).reshape(len(SEED_RATES), -1)
    count = percent.shape[1]
    panel = Panel("each point is a seed", "learning rate", "% right on fresh examples", ylim=(30, 102))
    panel.xticks = {k: f"{rate:g}" for k, rate in enumerate(SEED_RATES)}
    apart = np.linspace(-0.3, 0.3, count)
    for k, row in enumerate(percent):
        panel.points(k + apart, row, BLUE, size=5, alpha=0.6)
    middle = np.array([np.nanmedian(row) if np.isfinite(row).any() else np.nan for row in percent])
    places = np.arange(len(SEED_RATES))
    panel.segments(
        np.stack([places - 0.4, middle]), np.stack([places + 0.4, middle]), 3, ORANGE, label="median"
    )
    told = [f"{rate:g}: {_spread(row)}" for rate, row in zip(SEED_RATES, percent, strict=True)]
    words = (
        f"{percent.size} networks after {step.iteration} iterations, {count} seeds at each learning rate. "
        f"Right on fresh examples, the worst, the median and the best seed: {'; '.join(told)}."
    )
    return Scene([panel], words, step.network, 340)


def _spread(row):
    row = row[np.isfinite(row)]
    return ", ".join(f"{of(row):.0f} %" for of in (np.min, np.median, np.max)) if row.size else "not finite"
