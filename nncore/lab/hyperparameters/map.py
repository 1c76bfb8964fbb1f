"""A map of learning rates and scales of the first weights: 325 networks trained at once."""

import numpy as np

from ...checks import check_choice, check_size
from ...network import Network
from ..panels.doors import MOST_ITERATIONS, MOST_UNITS
from ..stage.scene import Scene
from .many import DATA, descend_all, examples, percent_right
from .map_view import RATES, SCALES, cells, key


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
    stack, rates = networks(hidden_units, activation, seed)
    for step in descend_all(stack, X, Y, rates, iterations):
        yield lambda step=step: _map_scene(step, X, Y)


def networks(hidden_units, activation, seed=1):
    """Return the 325 untrained networks as one stack, scale after scale, and the rate of each."""
    one = Network.initialize((2, hidden_units, 1), seed, hidden=activation, scale=1.0)
    scales, rates = (grid.ravel() for grid in np.meshgrid(SCALES, RATES, indexing="ij"))
    return Network.stack([one] * scales.size).map(lambda parameter: parameter * scales[:, None, None]), rates


def _map_scene(step, X, Y):
    percent = percent_right(step.network, X, Y).reshape(SCALES.size, RATES.size)
    words = (
        f"{percent.size} networks after {step.iteration} iterations. At least 80 % right are "
        f"{', '.join(_bands(percent))}."
    )
    return Scene([cells(percent), key()], words, step.network, 300)


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
