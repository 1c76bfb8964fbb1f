"""The network with one hidden layer: watched while it learns, unit by unit, and from three starts at once."""

import numpy as np

from .. import datasets
from ..descent import gradient_descent
from ..network import Network
from ..propagation import accuracy, forward
from .decision import decision_map, plane, shade
from .palette import BLUE, DECISION, DIVERGING, GREEN, ORANGE
from .scene import Panel, Scene

DATA = {"flower": 400, "circles": 200, "moons": 200, "blobs": 200, "quantiles": 200}
STARTS = ("all zero", "all 0.01", "random × 0.01")


def examples(data):
    """Return X and Y of one of the course's data sets: flower, circles, moons, blobs or quantiles.

    Examples
    --------
    >>> examples("moons")[0].shape
    (2, 200)
    """
    if data not in DATA:
        raise ValueError(f"there is no data set {data!r}: choose one of {', '.join(DATA)}")
    rng = np.random.RandomState(1) if data == "flower" else 5 if data == "blobs" else 0
    return getattr(datasets, data)(DATA[data], rng)


def start(which, sizes=(2, 4, 1), seed=3, hidden="tanh"):
    """Return a network with the initial weights called `which`, all biases zero.

    Parameters
    ----------
    which : {"all zero", "all 0.01", "random × 0.01"}
    sizes : sequence of int
    seed : int
        Of the random start, which draws its numbers as the course does.
    hidden : str or Activation

    Returns
    -------
    net : Network

    Examples
    --------
    >>> start("all 0.01", (2, 3, 1)).W[1]
    array([[0.01, 0.01],
           [0.01, 0.01],
           [0.01, 0.01]])
    """
    if which not in STARTS:
        raise ValueError(f"there is no start {which!r}: choose one of {', '.join(STARTS)}")
    net = Network.initialize(sizes, np.random.RandomState(seed), hidden=hidden, scale=0.01)
    if which == STARTS[2]:
        return net
    value = 0.0 if which == STARTS[0] else 0.01
    return Network((None, *(np.full_like(W, value) for W in net.W[1:])), net.b, net.g)


def difference_of_units(net):
    """Return the largest difference between two hidden units in any of their weights, biases included.

    Examples
    --------
    >>> difference_of_units(start("all 0.01"))
    0.0
    """
    units = np.concatenate([net.W[1], net.b[1], net.W[2].mT], axis=-1)
    return float(np.ptp(units, axis=-2).max())


def watch_shallow(
    hidden_units=4, activation="tanh", learning_rate=1.2, iterations=1000, seed=3, data="flower"
):
    """Watch a network with one hidden layer learn: what it says, what its units compute, what it costs.

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
    X, Y = examples(data)
    net = start(STARTS[2], (2, hidden_units, 1), seed, activation)
    costs = []
    for step in gradient_descent(net, X, Y, learning_rate=learning_rate, iterations=iterations):
        costs.append(float(step.cost))
        yield lambda step=step: _training_scene(step, costs[: step.iteration + 1], X, Y, iterations)


def _training_scene(step, costs, X, Y, iterations):
    net, right = step.network, accuracy(step.network, X, Y)
    shown = slice(None, None, max(1, len(costs) // 300))
    cost = Panel("cost", "iteration", xlim=(0, iterations), ylim=(0, max(0.75, 1.05 * max(costs))))
    cost.level(np.log(2), "ln 2").curve(np.arange(len(costs))[shown], costs[shown], GREEN)
    words = (
        f"After {step.iteration} iterations: cost {step.cost:.4g}, {right:.0f} % of the {X.shape[1]} points "
        f"right; {net.sizes[1]} hidden units ({net.g[1]})."
    )
    says = decision_map(net, X, Y, "what the network says", size=4.5)
    return Scene([says, unit_maps(net, X), cost], words, net, 320)


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
    X, Y = examples("flower")
    nets = Network.stack(start(which) for which in STARTS)
    apart = []
    for step in gradient_descent(nets, X, Y, learning_rate=learning_rate, iterations=iterations):
        apart.append([difference_of_units(step.network[k]) for k in range(3)])
        yield lambda step=step: _symmetry_scene(step, np.array(apart[: step.iteration + 1]), X, Y, iterations)


def _symmetry_scene(step, apart, X, Y, iterations):
    ends = zip(STARTS, step.cost, apart[-1], strict=True)
    each = "; ".join(f"{name}: cost {J:.4f}, units differ by {gap:.2f}" for name, J, gap in ends)
    panels = [_portrait(step.network[k], X, Y, name) for k, name in enumerate(STARTS)]
    top = max(1.0, 1.1 * apart.max())
    gaps = Panel("difference of the units", "iteration", xlim=(0, iterations), ylim=(-0.05 * top, top))
    shown = np.unique(np.linspace(0, len(apart) - 1, 300).astype(int))
    for k, (color, width) in enumerate(((BLUE, 5), (ORANGE, 2), (GREEN, 2))):
        gaps.curve(shown, apart[shown, k], color, width)
    gaps.text(0.03 * iterations, 0.94 * top, STARTS[2], GREEN, align="left")
    gaps.text(0.97 * iterations, 0.06 * top, f"{STARTS[0]}, {STARTS[1]}", ORANGE, align="right")
    return Scene([*panels, gaps], f"After {step.iteration} iterations. {each}.", height=280)


def unit_maps(net, X, title="what each unit says", n=48):
    """Draw A[1] of every hidden unit over the plane, one small map a unit: blue is low, orange is high.

    Parameters
    ----------
    net : Network
        Of two features.
    X : ndarray of shape (2, m)
        The examples that the maps must cover.
    title : str
    n : int
        Pixels of a map on a side.

    Returns
    -------
    panel : Panel
    """
    maps, columns = _unit_images(net, X, n), int(np.ceil(np.sqrt(net.sizes[1])))
    rows = -(-len(maps) // columns)
    panel = Panel(title, xlim=(0, columns), ylim=(0, rows), axes=False, equal=True)
    return _tile(panel, maps, columns, top=rows)


def _unit_images(net, X, n):
    """Return A[1] over the plane as bytes of shape (n_1, n, n): 0 is in the middle, but for the sigmoid."""
    A = forward(net, plane(X, n).points).A[1]
    high = 1.0 if net.g[1].name in ("sigmoid", "tanh") else np.abs(A).max() or 1.0
    low = 0.0 if net.g[1].name == "sigmoid" else -high
    return [shade(a, n, low, high) for a in A]


def _tile(panel, maps, columns, top):
    for j, image in enumerate(maps):
        x, y = j % columns, top - 1 - j // columns
        panel.image(image, (x + 0.04, x + 0.96, y + 0.04, y + 0.96), DIVERGING, smooth=True)
    return panel


def _portrait(net, X, Y, title):
    """Return a Panel with the decision map above and the maps of the hidden units in a row below it."""
    n_1, around = net.sizes[1], plane(X, 64)
    left, right, bottom, top = around.extent
    panel = Panel(title, xlim=(0, n_1), ylim=(-1, n_1), axes=False, equal=True)
    says = shade(forward(net, around.points).A[-1], around.n)
    panel.image(says, (0, n_1, 0, n_1), DECISION, smooth=True)
    share = (X - [[left], [bottom]]) / [[right - left], [top - bottom]]
    return _tile(panel.examples(n_1 * share, Y, 3.5, label=""), _unit_images(net, X, 32), n_1, top=0)
