"""What is seen when the pixels were not scaled: a cost in the thousands, an accuracy that looks fine."""

import numpy as np

from ...checks import check_size
from ..panels.doors import MOST_ITERATIONS, check_training
from ..panels.in_span import moments, share_right
from ..stage.palette import BLUE, ORANGE
from ..stage.scene import Panel, Scene
from .rates import draw_envelope
from .training import zeros

PLACES = 40  # at which the accuracy is taken
LOWEST = 1e-12  # what is drawn of a cost that is 0


def unscaled(X, Y, X_test, Y_test, learning_rate=0.002, iterations=6000):
    """Return the Scene of a training on features of any scale: the cost, logarithmic, and the accuracy.

    Parameters
    ----------
    X, X_test : ndarray of shape (n_x, m)
    Y, Y_test : ndarray of shape (1, m)
    learning_rate : float
    iterations : int
        At least 1.

    Returns
    -------
    scene : Scene
        Its network is the trained one.
    """
    check_size("iterations", iterations, 1, MOST_ITERATIONS)
    X, Y, X_test, Y_test = check_training(X, Y, X_test, Y_test)
    looks = dict(enumerate(moments(zeros(X), X, Y, X_test, learning_rate, iterations)))
    at = np.unique(np.linspace(1, iterations, PLACES).astype(int))
    right = np.array([[both(looks[i - back](), Y, Y_test) for back in (1, 0)] for i in at])
    end = looks[iterations]()
    costs, (score, score_test) = np.array(end.costs), both(end, Y, Y_test)
    last = f"{costs[-1]:.2g}" if costs[-1] > LOWEST else "less than 1e-12"
    words = (
        f"The cost is {costs[0]:.2g} at first, {costs.max():.1e} at most and {last} after {iterations} "
        f"iterations; then right on {score:.0f} % of the training set and {score_test:.0f} % of the "
        "test set."
    )
    return Scene([tall(costs), shares(at, right)], words, end.network, height=220)


def both(look, Y, Y_test):
    """Return how many percent are right at one Moment, of the training set and of the test set."""
    return share_right(look.A, Y), share_right(look.A_test, Y_test)


def tall(costs):
    """Return a Panel of the costs on a logarithmic axis, from a thousandth on."""
    top = 3 * max(1.0, costs.max())
    ends = {"xlim": (0, max(1, len(costs) - 1)), "ylim": (1e-3, top)}
    panel = Panel("the cost", "iteration", "cost J", log="y", **ends)
    return draw_envelope(panel, np.maximum(costs, LOWEST), ORANGE).level(np.log(2), "ln 2")


def shares(at, right):
    """Return a Panel of the accuracy on both sets, (places, 2 iterations, 2 sets): the better, the worse.

    Two neighbouring iterations, because the accuracy may go up and down at every step.
    """
    ends = {"xlim": (0, max(1, at[-1])), "ylim": (40, 102)}
    panel = Panel("the accuracy", "iteration", "right, in %", **ends)
    for edge, labels in ((right.max(axis=1), ("training", "test")), (right.min(axis=1), ("", ""))):
        panel.curve(at, edge[:, 0], ORANGE, label=labels[0])
        panel.curve(at, edge[:, 1], BLUE, label=labels[1], dash=True)
    return panel.level(50)
