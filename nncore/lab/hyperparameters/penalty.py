"""The L2 penalty: one network trained with nine strengths of it at once, on few and noisy examples."""

import numpy as np

from ... import datasets
from ...checks import check_choice, check_number, check_seed, check_size
from ...cost import cross_entropy
from ...iteration import unwarned
from ...network import Network
from ...propagation import propagate, propagate_back
from ..panels.decision import decision_map
from ..panels.doors import MOST_ITERATIONS, MOST_UNITS
from ..stage.palette import BLUE, GREY, ORANGE
from ..stage.scene import Panel, Scene
from .many import percent_right

STRENGTHS = (0.0, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
FEW, FRESH, NOISE, RATE = 60, 2000, 0.35, 3.0
MOST_L2, MOST_DRAWS = 20, 500  # beyond 2 m / rate = 40 the penalty alone overshoots


def watch_penalty(l2=0.1, hidden_units=12, iterations=2000, seed=1):
    """Watch a network learn 60 noisy points with an L2 penalty, and what other penalties would have done.

    All strengths are trained together from the same weights. The learning rate is 3.

    Parameters
    ----------
    l2 : {0, 0.01, 0.03, 0.1, 0.3, 1, 3, 10}
        The strength lambda of the penalty whose network is drawn.
    hidden_units : int
    iterations : int
    seed : int
        Of the examples and of the first weights.

    Yields
    ------
    frame : callable
        One an iteration; it returns a Scene.
    """
    check_choice("l2", l2, STRENGTHS)
    check_size("hidden_units", hidden_units, most=MOST_UNITS)
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    X, Y = datasets.moons(FEW, rng=check_seed("seed", seed), noise=NOISE)
    fresh = datasets.moons(FRESH, rng=seed + 1, noise=NOISE)
    net = Network.initialize((2, hidden_units, 1), seed)
    stack = Network.stack([net] * len(STRENGTHS))
    for i, nets in enumerate(descend_penalized(stack, X, Y, np.array(STRENGTHS), iterations)):
        yield lambda i=i, nets=nets: _scene(i, nets, l2, (X, Y), fresh)


def descend_penalized(stack, X, Y, l2, iterations):
    """Yield a stack of networks at each iteration, each trained with its own l2: dW + l2 / m W, and db."""
    l2, m = l2[:, np.newaxis, np.newaxis], X.shape[-1]
    yield stack
    with unwarned():
        for _ in range(iterations):
            cache = propagate(stack, X)
            _, dZ = cross_entropy.with_dZ(cache.Z[-1], Y, stack.g[-1])
            dW, db = propagate_back(stack, cache, dZ)
            W = [V - RATE * (d + l2 / m * V) for V, d in zip(stack.W[1:], dW[1:], strict=True)]
            b = [c - RATE * d for c, d in zip(stack.b[1:], db[1:], strict=True)]
            stack = stack.replaced([None, *W], [None, *b])
            yield stack


def penalty_gains(l2=0.1, draws=20, iterations=2000):
    """Return by how many percent of fresh examples a penalty helps, for several draws of the 60 points.

    Each draw trains two networks of 12 hidden units from the same weights, one with the penalty and one
    without. All of them are one stack.

    Parameters
    ----------
    l2 : float
    draws : int
        Of the examples and of the first weights.
    iterations : int

    Returns
    -------
    gains : ndarray of shape (draws,)
    """
    check_number("l2", l2, 0, MOST_L2)
    check_size("draws", draws, most=MOST_DRAWS)
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    X, Y = map(np.stack, zip(*(datasets.moons(FEW, seed, NOISE) for seed in range(draws)), strict=True))
    nets = [Network.initialize((2, 12, 1), seed) for seed in range(draws)]
    strengths = np.repeat([0.0, l2], draws)
    both = (Network.stack(nets * 2), np.tile(X, (2, 1, 1)), np.tile(Y, (2, 1, 1)))
    *_, stack = descend_penalized(*both, strengths, iterations)
    without, having = percent_right(stack, *datasets.moons(FRESH, draws, NOISE)).reshape(2, draws)
    return having - without


def lengths(stack):
    """Return the length of all weights of each network of a stack, an ndarray of shape (K,)."""
    return np.sqrt(sum((W**2).sum(axis=(-2, -1)) for W in stack.W[1:]))


def _scene(iteration, stack, l2, examples, fresh):
    at = STRENGTHS.index(l2)
    seen, new = percent_right(stack, *examples), percent_right(stack, *fresh)
    left = decision_map(stack[at], *examples, title=f"λ = {l2:g}, {FEW} points", n=80)
    long = lengths(stack)
    words = (
        f"Iteration {iteration}, λ = {l2:g}: {seen[at]:.0f} % right of the {FEW} that it learns from and "
        f"{new[at]:.0f} % of {FRESH} fresh ones; length of the weights {long[at]:.1f}. "
        f"Without a penalty: {seen[0]:.0f} %, {new[0]:.0f} %, {long[0]:.1f}."
    )
    return Scene([left, _by_strength(seen, new, at)], words, stack[at], 340)


def _by_strength(seen, new, at):
    """Return the Panel of both accuracies against the strength, the one that is drawn marked."""
    places = np.arange(len(STRENGTHS))
    panel = Panel("right with each penalty", "λ", "%", ylim=(45, 102))
    panel.xticks = {k: f"{strength:g}" for k, strength in enumerate(STRENGTHS)}
    panel.curve([at, at], [62, 102], GREY, 1.0, dash=True)
    named = (("of the points it learns from", seen, ORANGE, "D"), ("of fresh points", new, BLUE, "o"))
    for label, percent, color, marker in named:
        panel.curve(places, percent, color, label=label).points(places, percent, color, marker)
    return panel
