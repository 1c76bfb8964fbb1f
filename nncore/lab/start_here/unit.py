"""One unit between two groups of points: moved by hand with three sliders, and then by gradient descent."""

import numpy as np

from ...activations import sigmoid
from ...checks import check_number, check_size
from ...descent import gradient_descent
from ...network import Network
from ...propagation import predict
from ..panels.decision import decision_map
from ..panels.doors import MOST_ITERATIONS, check_cost
from ..stage.palette import BLUE, GREEN, INK, ORANGE, PAPER
from ..stage.scene import Panel, Scene

LARGEST = 100  # of a weight
START = 1.0, -1.0, 0.0  # w1, w2, b: the weight of x2 has the wrong sign


def two_groups():
    """Return 40 points of the plane that one straight line can separate: X (2, 40) and Y (1, 40)."""
    rng = np.random.default_rng(4)
    X = rng.uniform(-2, 2, (2, 200))
    beyond = X[0] + 1.5 * X[1] - 0.75
    X, beyond = (given[..., np.abs(beyond) > 0.45][..., :40] for given in (X, beyond))
    return X, (beyond > 0).astype(int)[np.newaxis]


def one_unit(w1=START[0], w2=START[1], b=START[2]):
    """Return the Scene of one unit: its two weights and its bias, and what it predicts of every point.

    Parameters
    ----------
    w1, w2, b : float
    """
    w1, w2, b = (check_number(k, v, -LARGEST, LARGEST) for k, v in {"w1": w1, "w2": w2, "b": b}.items())
    net = Network([None, np.array([[w1, w2]])], [None, np.array([[b]])], [None, sigmoid])
    return Scene([_diagram(net), _map(net)], f"{_formula(net)}: {_right(net)}.", net, height=300)


def watch_unit(learning_rate=0.1, iterations=200):
    """Watch the same unit find its weights and its bias by itself.

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
    X, Y = two_groups()
    start = one_unit().network
    costs = []
    steps = gradient_descent(start, X, Y, learning_rate=learning_rate, iterations=iterations)
    for step in map(check_cost, steps):
        costs.append(float(step.cost))
        yield lambda step=step: _learning(step, costs[: step.iteration + 1], iterations)


def _learning(step, costs, iterations):
    top = max(1.0, 1.05 * max(costs))
    cost = Panel("the cost", "iteration", xlim=(0, max(1, iterations)), ylim=(0, top))
    cost.curve(np.arange(len(costs)), costs, GREEN)
    words = (
        f"After {step.iteration} iterations the cost is {step.cost:.4g}; {_formula(step.network)}: "
        f"{_right(step.network)}."
    )
    return Scene([_diagram(step.network), _map(step.network), cost], words, step.network, height=300)


def _diagram(net):
    """Return a Panel with what goes into the unit: the thicker a line, the larger the weight."""
    numbers = [*net.W[1][0].tolist(), net.b[1][0, 0].item()]
    panel = Panel("the unit", xlim=(-0.9, 2.4), ylim=(-0.5, 2.5), axes=False)
    for name, given, value, y in zip(("w₁", "w₂", "b"), ("x₁", "x₂", "1"), numbers, (2, 1, 0), strict=True):
        color, width = ORANGE if value >= 0 else BLUE, 1 + 2 * min(abs(value), 5)
        panel.segments([[0], [y]], [[1.5], [1]], [width], color, dash=value < 0)
        panel.text(-0.12, y + 0.14, given, INK, 14, align="right")
        panel.text(-0.12, y - 0.14, f"{name} = {_minus(value)}", INK, 12, align="right", bold=True)
    panel.points([1.5], [1], PAPER, "o", 36).points([1.5], [1], INK, "o", 36, filled=False)
    return panel.text(1.5, 1, "σ", INK, 15).text(2.15, 1, "a", INK, 15)


def _map(net):
    return decision_map(net, *two_groups(), "what it predicts", size=6)


def _formula(net):
    (w1, w2), b = net.W[1][0].tolist(), net.b[1].item()
    return f"z = {_minus(w1)} x₁ {_signed(w2)} x₂ {_signed(b)}"


def _minus(value):
    return f"{value:.2f}".replace("-", "−")


def _signed(value):
    return f"{'−' if value < 0 else '+'} {abs(value):.2f}"


def _right(net):
    X, Y = two_groups()
    return f"{int((predict(net, X) == Y).sum())} of {Y.size} points are right"
