"""Hundreds of networks at once: a map of learning rates and initial weights, and what the seed decides.

All of them are one stack, W[1] of shape (K, 4, 2), and one gradient descent trains it.
"""

from functools import cache

import numpy as np

from .. import datasets
from ..cost import cross_entropy
from ..descent import check_run, descend
from ..network import Network
from ..propagation import propagate
from .decision import decision_map
from .palette import BLUE, GREY, INK, ORANGE, PAPER, RISING, rgb
from .scene import Panel, Scene

M = 200  # examples of the maps, and again of those that tell how good a network is
RATES, SCALES = np.logspace(-2, 2, 25), np.logspace(-3, 1, 13)
PLACES = {"A": (0.01, 0.1), "B": (1.0, 1.0), "C": (100.0, 1.0)}  # (rate, scale) of three networks of the map
SEED_RATES = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
DATA = ("flower", "moons", "circles", "xor", "spiral")


@cache
def _examples(data, seed):
    """Return M examples X (2, M) and Y (1, M) of a data set, always the same for the same seed."""
    if data not in DATA:
        raise ValueError(f"there is no data set {data!r}: choose one of {', '.join(DATA)}")
    X, Y = getattr(datasets, data)(M, rng=seed)
    return X, Y


def percent_right(stack, X, Y):
    """Return the percentage of examples that each network of a stack gets right; nan where it has blown up.

    Parameters
    ----------
    stack : Network
        K of them.
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m)

    Returns
    -------
    percent : ndarray of shape (K,)

    Examples
    --------
    >>> stack = Network.stack([Network.initialize((2, 1), scale="zero")] * 2)
    >>> percent_right(stack, np.ones((2, 4)), np.array([[0, 0, 0, 1]]))
    array([75., 75.])
    """
    with np.errstate(all="ignore"):
        A = propagate(stack, X).A[-1]
    right = 100 * ((A > 0.5) == Y).mean(axis=(-2, -1))
    return np.where(np.isfinite(A).all(axis=(-2, -1)), right, np.nan)


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
    X, Y = _examples(data, seed=1)
    one = Network.initialize((2, hidden_units, 1), seed, hidden=activation, scale=1.0)
    scales, rates = (grid.ravel() for grid in np.meshgrid(SCALES, RATES, indexing="ij"))
    stack = Network.stack([one] * scales.size)
    stack = stack.map(lambda parameter: parameter * scales[:, None, None])
    for step in descend_all(stack, X, Y, rates, iterations):
        yield lambda step=step: _map_scene(step, X, Y)


def descend_all(stack, X, Y, rates, iterations):
    """Yield the Steps of a stack, and go on whatever becomes of some of its networks."""
    stack, X, Y = check_run(stack, X, Y, rates, iterations, cross_entropy)
    return descend(stack, X, Y, rates, iterations, cross_entropy)


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
    (X, Y), fresh = _examples(data, seed=1), _examples(data, seed=2)
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
