"""Logistic regression on pictures, watched while it learns."""

from ...network import Network
from ..panels.doors import check_training
from ..panels.in_span import moments, share_right
from ..panels.pictures import weights_panel
from ..stage.scene import Scene
from .rates import cost_panel


def zeros(X):
    """Return the unit that every training on the pictures X (n_x, m) starts from: all weights zero."""
    return Network.initialize((len(X), 1), scale="zero")


def watch_pictures(X, Y, X_test, Y_test):
    """Return the figure ``watch(learning_rate, iterations)``: logistic regression learning to see cats.

    Parameters
    ----------
    X, X_test : ndarray of shape (n_x, m)
        Features, one picture a column.
    Y, Y_test : ndarray of shape (1, m)

    Returns
    -------
    watch : callable
        A figure that yields its drawings, for `live`.
    """
    X, Y, X_test, Y_test = check_training(X, Y, X_test, Y_test)
    start = zeros(X)

    def draw(moment, iterations):
        net, costs, A, A_test = moment
        words = (
            f"After {len(costs) - 1} iterations the cost is {costs[-1]:.4f}; right on "
            f"{share_right(A, Y):.1f} % of the training set and {share_right(A_test, Y_test):.1f} % "
            "of the test set."
        )
        panels = [cost_panel([costs], iterations=iterations), weights_panel(net, "for a cat, and against")]
        return Scene(panels, words, net, height=300)

    def watch(learning_rate=0.002, iterations=1500):
        for look in moments(start, X, Y, X_test, learning_rate, iterations):
            yield lambda look=look: draw(look(), iterations)

    return watch
