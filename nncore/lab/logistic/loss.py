"""A line and its sigmoid, the loss of one example, and the surfaces of two costs."""

import numpy as np

from ...activations import sigmoid
from ...checks import check_number, check_size
from ...cost import cross_entropy, squared_error
from ...descent import gradient_descent
from ...network import Network
from ...propagation import forward, predict
from ..panels.doors import check_cost
from ..stage.palette import BLUE, CLASSES, MARKERS, ORANGE, PINK
from ..stage.scene import Panel, Scene

# Six one-feature examples; the fifth lies on the wrong side, as in life.
POINTS = np.array([[-3.0, -2.0, -1.0, 0.5, 1.0, 2.5]]), np.array([[0, 0, 0, 1, 0, 1]])


def line_to_sigmoid(w=1.5, b=-0.5):
    """Return the Scene of one feature x: the line z = wx + b, and the sigmoid of it.

    Parameters
    ----------
    w, b : float
        The weight and the bias.
    """
    (X, Y), w, b = POINTS, check_number("w", w, -100, 100), check_number("b", b, -100, 100)
    x = np.linspace(-4, 4, 161)
    z = w * x + b
    line = Panel("z = w x + b: any number", "x", "z", xlim=(-4, 4), ylim=(-6, 6)).curve(x, z, PINK)
    line.level(0)
    curve = Panel("a = σ(z): between 0 and 1", "x", "a", xlim=(-4, 4), ylim=(-0.08, 1.08))
    curve.curve(x, sigmoid(z), PINK).level(0.5)
    curve.examples(np.concatenate([X, Y]), Y, 9, label="y =")
    J = float(cross_entropy(w * X + b, Y))
    edge = f"a = 0.5 where x = {-b / w:.2f}" if w else f"a = {float(sigmoid(b)):.3f} everywhere"
    words = f"w = {w:.2f}, b = {b:.2f}: {edge}. The cost of the six examples is {J:.4f}."
    return Scene([line, curve], words, height=300)


def loss_of_one(a=0.3):
    """Return the Scene of the loss of one example against its prediction a, for either label."""
    a, at = check_number("a", a, 0.0001, 0.9999), np.linspace(0.002, 0.998, 250)
    panel = Panel("the loss of one example", "a, the predicted P(y = 1)", "loss", xlim=(0, 1), ylim=(0, 5))
    panel.curve(at, -np.log(at), ORANGE, label="y = 1:  −log(a)")
    panel.curve(at, -np.log(1 - at), BLUE, dash=True, label="y = 0:  −log(1 − a)")
    for y in (0, 1):
        panel.points([a], [-np.log(a if y else 1 - a)], CLASSES[y], MARKERS[y], 11)
    words = f"a = {a:.2f}: the loss is {-np.log(a):.3f} if y = 1, and {-np.log(1 - a):.3f} if y = 0."
    return Scene([panel], words, height=300)


SPAN_W, SPAN_B = (-9.0, 9.0), (-8.0, 8.0)


def _surface(cost, size=120):
    """Return the cost of POINTS over a grid of w and b: K = size x size networks in one forward pass."""
    X, Y = POINTS
    w, b = np.meshgrid(np.linspace(*SPAN_W, size), np.linspace(*SPAN_B[::-1], size))
    stack = Network([None, w.reshape(-1, 1, 1)], [None, b.reshape(-1, 1, 1)], [None, sigmoid])
    return cost(forward(stack, X).Z[1], Y).reshape(size, size)


def _path(cost, w, b, learning_rate, iterations):
    X, Y = POINTS
    net = Network.from_course({"w": [[w]], "b": b})
    steps = gradient_descent(net, X, Y, learning_rate=learning_rate, iterations=iterations, cost=cost)
    steps = [check_cost(step) for step in steps]
    at = np.array([(step.network.W[1][0, 0], step.network.b[1][0, 0]) for step in steps])
    return at, int((predict(steps[-1].network, X) == Y).sum())


def two_costs(w=-6.0, b=5.0, learning_rate=1.0, iterations=200):
    """Return the Scene of both cost surfaces over (w, b), with the path of gradient descent on each.

    Parameters
    ----------
    w, b : float
        Where the descent starts.
    learning_rate : float
    iterations : int
    """
    w, b = check_number("w", w, -100, 100), check_number("b", b, -100, 100)
    check_size("iterations", iterations, 0, 10_000)
    panels, ends = [], []
    for cost, name, shape in (
        (cross_entropy, "cross-entropy", "convex"),
        (squared_error, "squared error", "not convex"),
    ):
        surface = _surface(cost)
        levels = np.round(255 * (surface - surface.min()) / np.ptp(surface)) // 16 * 16
        panel = Panel(f"{name}: {shape}", "w", "b", xlim=SPAN_W, ylim=SPAN_B)
        panel.image(levels, (*SPAN_W, *SPAN_B), HEIGHTS)
        at, right = _path(cost, w, b, learning_rate, iterations)
        panel.curve(*at.T, ORANGE, 2.5).points(*at[-1:].T, ORANGE, "x", 11)
        panel.handle(w, b, ("w", "b"), "where descent starts", ORANGE)
        panels.append(panel)
        ends.append(f"on the {name} it ends at ({at[-1, 0]:.2f}, {at[-1, 1]:.2f}), right on {right} of 6")
    words = (
        f"From (w, b) = ({w:.1f}, {b:.1f}), {iterations} iterations at rate {learning_rate:g}: {ends[0]}; "
        f"{ends[1]}. Dark is low; a ringed dot marks the start, a cross the end."
    )
    return Scene(panels, words, height=330)


def _greys():
    """Return 256 colours from a deep blue-green, low, to near white, high."""
    t = np.linspace(0, 1, 256)[:, np.newaxis]
    return np.round(np.array([18, 60, 74]) * (1 - t) + np.array([244, 246, 244]) * t).astype(np.uint8)


HEIGHTS = _greys()
