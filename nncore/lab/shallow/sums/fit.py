"""A shallow network meets a curve by descent: the same sum of sigmoids, its edges and heights learned."""

import numpy as np

from ....checks import check_number, check_size, generator
from ....descent import update
from ....network import Network
from ....propagation import forward, propagate_back
from ...panels.doors import MOST_ITERATIONS, check_one
from ...stage.palette import GREEN, INK
from ...stage.scene import Panel, Scene
from .bumps import summed
from .targets import X, off, target_of

MOST_UNITS = 20
FEATURE = 6 * X[np.newaxis] - 3  # x from 0 to 1, scaled to -3 to 3


def watch_fit(units=6, target="two hills", learning_rate=0.3, iterations=3000, seed=0):
    """Watch a network of one feature, hidden sigmoids and a linear output learn a curve.

    Parameters
    ----------
    units : int
        From 1 to 20.
    target : {"two hills", "stairs", "a wave", "a tent"}
    learning_rate : float
    iterations : int
    seed : int
        Of the initial weights.

    Yields
    ------
    frame : callable
        One an iteration; it returns a Scene.
    """
    check_size("units", units, most=MOST_UNITS)
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    wanted, net = target_of(target), beginning(units, seed)
    for step, now in enumerate(descent(net, wanted, learning_rate, iterations)):
        yield lambda step=step, now=now: _scene(step, now, wanted)


def how_far(net, target="two hills"):
    """Return how far the curve of a network is from the one that it was to meet, on average over x.

    Parameters
    ----------
    net : Network
        Of one feature, x scaled to -3 to 3, and one output.
    target : {"two hills", "stairs", "a wave", "a tent"}

    Returns
    -------
    gap : float

    Examples
    --------
    >>> f"{how_far(beginning(4), 'a tent'):.2f}"
    '0.45'
    """
    if (check_one(net).sizes[0], net.sizes[-1]) != (1, 1):
        raise ValueError(f"the network is {net.sizes}: a curve needs one feature and one output, (1, ..., 1)")
    return off(forward(net, FEATURE).A[-1][0], target_of(target))


def beginning(units, seed=0):
    """Return the initial network: edges all over the range of x, and heights of 0."""
    rng = generator("seed", seed)
    w = 3.0 * rng.choice([-1.0, 1.0], (units, 1))
    edges = np.linspace(-3, 3, units + 2)[1:-1, np.newaxis] + 0.1 * rng.standard_normal((units, 1))
    weights, biases = (None, w, np.zeros((1, units))), (None, -w * edges, np.zeros((1, 1)))
    return Network(weights, biases, (None, "sigmoid", "identity"))


def descent(net, wanted, learning_rate, iterations):
    """Yield the network after each step down the mean squared error; its dZ2 is A2 - Y, as A2 is Z2."""
    rate = check_number("the learning rate", learning_rate, 0, 1e6)
    yield net
    for iteration in range(iterations):
        cache = forward(net, FEATURE)
        net = update(net, propagate_back(net, cache, cache.A[2] - wanted), rate)
        if not np.isfinite(net.W[2]).all() or np.abs(net.W[2]).max() > 1e6:
            raise ValueError(f"the weights have no end at iteration {iteration}: lower the learning rate")
        yield net


def _scene(step, net, wanted):
    cache = forward(net, FEATURE)
    shares = net.W[2].T * cache.A[1]
    panel = Panel("what each unit adds, less its mean", "x", xlim=(0, 1), ylim=(-1.6, 1.6))
    for share in shares:
        panel.curve(X, share - share.mean(), GREEN, 1.5, alpha=0.7)
    total = cache.A[2][0]
    number = f"{len(shares)} hidden unit{'s' * (len(shares) > 1)}"
    words = f"After {step} iterations, {number}: {off(total, wanted):.2f} from the curve on average."
    return Scene([panel.level(0, color=INK), summed(total, wanted)], words, net, 240)
