"""The network with one hidden layer: watched while it learns, unit by unit, and from three starts at once."""

import numpy as np

from ...checks import check_size
from ...descent import gradient_descent
from ...network import Network
from ...propagation import accuracy, forward
from ..panels.decision import decision_map, plane, shade
from ..panels.doors import MOST_ITERATIONS, MOST_UNITS, check_cost
from ..stage.palette import BLUE, DECISION, GREEN, ORANGE
from ..stage.scene import Panel, Scene
from .starts import STARTS, difference_of_units, examples, start
from .unit_maps import tile, unit_images, unit_maps


def watch_shallow(
    hidden_units=4, activation="tanh", learning_rate=1.2, iterations=1000, seed=3, data="flower"
):
    """Watch a network with one hidden layer learn: what it predicts, what its units compute, what it costs.

    Parameters
    ----------
    hidden_units : int
    activation : str
        Of the hidden layer.
    learning_rate : float
    iterations : int
    seed : int
        The initial weights are np.random.RandomState(seed) times 0.01, as in the course.
    data : {"flower", "circles", "moons", "blobs", "quantiles"}

    Yields
    ------
    frame : callable
        One an iteration; it returns a Scene.
    """
    check_size("hidden_units", hidden_units, most=MOST_UNITS)
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    X, Y = examples(data)
    net = start(STARTS[2], (2, hidden_units, 1), seed, activation)
    costs = []
    steps = gradient_descent(net, X, Y, learning_rate=learning_rate, iterations=iterations)
    for step in map(check_cost, steps):
        costs.append(float(step.cost))
        yield lambda step=step: _training_scene(step, costs[: step.iteration + 1], X, Y, iterations)


def _training_scene(step, costs, X, Y, iterations):
    net, right = step.network, accuracy(step.network, X, Y)
    shown = slice(None, None, max(1, len(costs) // 300))
    cost = Panel("cost", "iteration", xlim=(0, max(1, iterations)), ylim=(0, max(0.75, 1.05 * max(costs))))
    cost.level(np.log(2), "ln 2").curve(np.arange(len(costs))[shown], costs[shown], GREEN)
    words = (
        f"After {step.iteration} iterations: cost {step.cost:.4g}, {right:.0f} % of the {X.shape[1]} points "
        f"right; {net.sizes[1]} hidden units ({net.g[1]})."
    )
    says = decision_map(net, X, Y, "what the network predicts", size=4.5)
    return Scene([says, unit_maps(net, X), cost], words, net, 270)


def watch_starts(learning_rate=1.2, iterations=1000):
    """Watch three starts learn from the same flower: all zero, all 0.01, and random.

    Below each decision map are the maps of its four hidden units. At the right is how different they are.

    Parameters
    ----------
    learning_rate : float
    iterations : int

    Yields
    ------
    frame : callable
        One an iteration; it returns a Scene.
    """
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    X, Y = examples("flower")
    nets = Network.stack(start(which) for which in STARTS)
    apart = []
    steps = gradient_descent(nets, X, Y, learning_rate=learning_rate, iterations=iterations)
    for step in map(check_cost, steps):
        apart.append([difference_of_units(step.network[k]) for k in range(3)])
        yield lambda step=step: _symmetry_scene(step, np.array(apart[: step.iteration + 1]), X, Y, iterations)


def _symmetry_scene(step, apart, X, Y, iterations):
    ends = zip(STARTS, step.cost, apart[-1], strict=True)
    each = "; ".join(f"{name}: cost {J:.4f}, units differ by {gap:.2f}" for name, J, gap in ends)
    panels = [_portrait(step.network[k], X, Y, name) for k, name in enumerate(STARTS)]
    top = max(1.0, 1.1 * apart.max())
    gaps = Panel(
        "difference of the units", "iteration", xlim=(0, max(1, iterations)), ylim=(-0.05 * top, top)
    )
    shown = np.unique(np.linspace(0, len(apart) - 1, 300).astype(int))
    for k, (color, width) in enumerate(((BLUE, 5), (ORANGE, 2), (GREEN, 2))):
        gaps.curve(shown, apart[shown, k], color, width)
    gaps.text(0.03 * max(1, iterations), 0.94 * top, STARTS[2], GREEN, align="left")
    gaps.text(0.97 * max(1, iterations), 0.06 * top, f"{STARTS[0]}, {STARTS[1]}", ORANGE, align="right")
    return Scene([*panels, gaps], f"After {step.iteration} iterations. {each}.", height=250)


def _portrait(net, X, Y, title):
    """Return a Panel with the decision map above and the maps of the hidden units in a row below it."""
    n_1, around = net.sizes[1], plane(X, 64)
    left, right, bottom, top = around.extent
    panel = Panel(title, xlim=(0, n_1), ylim=(-1, n_1), axes=False, equal=True)
    says = shade(forward(net, around.points).A[-1], around.n)
    panel.image(says, (0, n_1, 0, n_1), DECISION, smooth=True)
    share = (X - [[left], [bottom]]) / [[right - left], [top - bottom]]
    some = slice(None, None, 4)  # the whole flower would hide so small a map
    panel.examples(n_1 * share[:, some], Y[:, some], 3.5, label="")
    return tile(panel, unit_images(net, X, 32), n_1, top=0)
