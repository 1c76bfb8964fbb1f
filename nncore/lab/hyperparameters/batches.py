"""Mini-batches: the cost after every update, with all examples at a time and with a few."""

import numpy as np

from ...checks import check_number, check_seed, check_size
from ...cost import cross_entropy
from ...descent import update
from ...iteration import unwarned
from ...network import Network
from ...propagation import propagate, propagate_back
from ..stage.palette import BLUE, ORANGE
from ..stage.scene import Panel, Scene
from .many import M, examples

PASSES = 20  # through all examples
MOST_RATE = 100


def compare_batches(batch=16, learning_rate=1.0, seed=0):
    """Draw the cost of all examples after each update, for mini-batches and for all examples at a time.

    Both runs begin with the same weights and go 20 times through the 200 points of the flower.

    Parameters
    ----------
    batch : int
        Examples of an update, from 1 to 200.
    learning_rate : float
    seed : int
        Of the first weights and of the order of the examples.

    Returns
    -------
    scene : Scene
    """
    check_size("batch", batch, most=M)
    check_number("learning_rate", learning_rate, 0, MOST_RATE)
    X, Y = examples("flower", 1)
    net = Network.initialize((2, 4, 1), check_seed("seed", seed))
    few, full = (costs_by_update(net, X, Y, size, learning_rate, seed) for size in (batch, M))
    panel = Panel("the cost of all examples, after each update", "passes through the examples", "J")
    for costs, label, color, width in (
        (few, f"{batch} at a time", ORANGE, 1.2),
        (full, "all 200", BLUE, 2.5),
    ):
        panel.curve(np.linspace(0, PASSES, len(costs)), costs, color, width, label=label)
    ups = 100 * np.mean(np.diff(few) > 0)
    words = (
        f"{PASSES} passes. {batch} at a time: {len(few) - 1} updates, the cost from {few[0]:.2f} to "
        f"{few[-1]:.2f}, and it rose at {ups:.0f} % of them. All 200: {PASSES} updates, to {full[-1]:.2f}."
    )
    return Scene([panel], words, height=320)


def costs_by_update(net, X, Y, size, learning_rate, seed=0):
    """Return the cost of all examples before the first update and after each, in mini-batches of `size`."""
    rng, m = np.random.default_rng(seed), X.shape[1]
    costs = [_cost(net, X, Y)]
    with unwarned():
        for _ in range(PASSES):
            order = rng.permutation(m)
            for k in range(0, m, size):
                net = _step(net, X[:, order[k : k + size]], Y[:, order[k : k + size]], learning_rate)
                costs.append(_cost(net, X, Y))
    return np.array(costs)


def _cost(net, X, Y):
    return cross_entropy.with_dZ(propagate(net, X).Z[-1], Y, net.g[-1])[0]


def _step(net, X, Y, learning_rate):
    cache = propagate(net, X)
    _, dZ = cross_entropy.with_dZ(cache.Z[-1], Y, net.g[-1])
    return update(net, propagate_back(net, cache, dZ), learning_rate)
