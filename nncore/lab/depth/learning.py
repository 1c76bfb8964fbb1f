"""How fast each layer learns: five deep networks, watched while they train."""

import numpy as np

from ...checks import check_choice, check_number, check_size
from ...descent import gradient_descent
from ...network import Network
from ...propagation import backward, forward
from ..panels.doors import MOST_ITERATIONS
from ..stage.palette import INK
from ..stage.scene import Panel, Scene
from .vanishing import FLOOR, STYLES, UNITS, questions

NETWORKS, RATE = 5, 0.3
LEARNED = 0.1  # a cost below this counts as learned
SPEEDS, WAYS = (1e-6, 1e2), (1e-2, 1e3)  # the ends of the two axes; what lies outside is drawn at the edge


def layers_learning(layers=6, activation="sigmoid", scale=0.35, iterations=800):
    """Watch how fast each layer of five deep networks learns.

    Parameters
    ----------
    layers : int
        L, the last of them the output; the hidden ones have 16 units.
    activation : {"sigmoid", "tanh", "relu"}
        Of the hidden layers.
    scale : float
        What the standard normal numbers of the first weights are multiplied by. He's is 0.35 for 16 units.
    iterations : int

    Yields
    ------
    frame : callable
        One an iteration; it returns a Scene: the length of dW[l] now, how far W[l] has moved, and the cost.
    """
    check_size("layers", layers, 2, 20)
    check_choice("activation", activation, STYLES)
    scale = check_number("scale", scale, 0, 100)
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    X, Y = questions()
    sizes, costs = (64, *[UNITS] * (layers - 1), 1), []
    nets = [Network.initialize(sizes, seed, hidden=activation, scale=scale) for seed in range(NETWORKS)]
    first = Network.stack(nets)
    about = f"{layers} layers of {activation}, weights of scale {scale:.2g}"
    for step in gradient_descent(first, X, Y, learning_rate=RATE, iterations=iterations):
        if not np.isfinite(step.cost).all():
            raise ValueError(f"the cost is not finite at iteration {step.iteration}: choose a smaller scale")
        costs.append(step.cost)
        yield lambda step=step: _scene(step, first, np.array(costs[: step.iteration + 1]), iterations, about)


def speeds(net, X, Y):
    """Return the length of dW[l] for each network of a stack and each layer, ndarray of shape (K, L)."""
    gradients = backward(net, forward(net, X), Y).dW[1:]
    return np.stack([np.linalg.norm(dW, axis=(-2, -1)) for dW in gradients], axis=-1)


def moved(first, now):
    """Return how far each W[l] has moved since the first weights, in % of their length, shape (K, L)."""

    def length(W):
        return np.linalg.norm(W, axis=(-2, -1))

    pairs = zip(first.W[1:], now.W[1:], strict=True)
    return np.stack([100 * length(W - W0) / np.maximum(length(W0), FLOOR) for W0, W in pairs], axis=-1)


def _scene(step, first, costs, iterations, about):
    X, Y = questions()
    start, now = (speeds(net, X, Y) for net in (first, step.network))
    far = moved(first, step.network)
    style = STYLES[first.g[1].name]
    l, ticks = np.arange(1, first.L + 1), {k: str(k) for k in range(1, first.L + 1)}
    shared = {"x": "layer l", "log": "y", "xlim": (0.7, first.L + 0.3), "xticks": ticks}
    speed = Panel("length of dW[l]", ylim=SPEEDS, **shared)
    speed.curve(l, np.clip(np.median(start, axis=0), *SPEEDS), INK, 1.5, dash=True, label="at the start")
    percent = {10.0**k: f"{10.0**k:g}" for k in range(-2, 4)}
    way = Panel("how far W[l] has moved, in %", ylim=WAYS, yticks=percent, **shared)
    for panel, values, ends in ((speed, now, SPEEDS), (way, far, WAYS)):
        _each_and_middle(panel, l, np.clip(values, *ends), *style)
    near, last = (f"{way:.0f}" if way > 9.5 else f"{way:.1g}" for way in np.median(far, axis=0)[[0, -1]])
    learned = int((costs[-1] < LEARNED).sum())
    words = (
        f"{about}. After {step.iteration} iterations, {learned} of {NETWORKS} networks have a cost below "
        f"{LEARNED}. The first layer has moved by {near} %, the last by {last} %."
    )
    return Scene([speed, way, _cost(costs, iterations, style[0])], words, step.network, 280)


def _each_and_middle(panel, x, rows, color, marker):
    for row in rows:
        panel.curve(x, row, color, 1, alpha=0.5)
    middle = np.median(rows, axis=0)
    panel.curve(x, middle, color, 3).points(x, middle, color, marker, 9)


def _cost(costs, iterations, color):
    panel = Panel("cost of each network", "iteration", xlim=(0, max(1, iterations)), ylim=(0, 1.0))
    panel.row, panel.height = 1, 200
    panel.level(np.log(2)).text(max(1, iterations), 0.78, "ln 2: it always predicts 0.5", align="right")
    shown = np.unique(np.linspace(0, len(costs) - 1, 300).astype(int))
    for cost in costs[shown].T:
        panel.curve(shown, cost, color, 1.5, alpha=0.8)
    return panel
