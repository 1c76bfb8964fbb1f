"""A network of any depth on pictures, watched while it learns."""

import numpy as np

from ...checks import check_choice, check_size
from ...network import Network
from ..panels.doors import check_training
from ..panels.in_span import moments, share_right
from ..panels.learning import learning_curve
from ..stage.palette import CLASSES
from ..stage.scene import Panel, Scene

NETWORKS = {
    "1 layer": (),
    "2 layers: 7": (7,),
    "2 layers: 20": (20,),
    "4 layers: 20, 7, 5": (20, 7, 5),
}


def watch_deep(X, Y, X_test, Y_test):
    """Return the figure ``watch(network, ...)``: a network of the reader's choice learning pictures.

    Parameters
    ----------
    X, X_test : ndarray of shape (n_x, m)
        Features, one picture a column.
    Y, Y_test : ndarray of shape (1, m)

    Returns
    -------
    watch : callable
        A figure that yields its drawings, for `live`. Of its parameters, `network` is one of
        ``watch.networks`` and `pictures` is how many it learns from.
    """

    X, Y, X_test, Y_test = check_training(X, Y, X_test, Y_test)

    def watch(
        network="2 layers: 7", learning_rate=0.0075, pictures=209, scale="xavier", seed=0, iterations=1500
    ):
        sizes = (len(X), *NETWORKS[check_choice("network", network, NETWORKS)], 1)
        start = Network.initialize(sizes, check_size("seed", seed, least=0), hidden="relu", scale=scale)
        seen, labels = (given[:, : check_size("pictures", pictures)] for given in (X, Y))
        for look in moments(start, seen, labels, X_test, learning_rate, iterations):
            yield lambda look=look: _learning(look(), labels, Y_test, iterations, X.shape[1])

    watch.networks = list(NETWORKS)
    return watch


def _learning(moment, Y, Y_test, iterations, most):
    net, costs, A, A_test = moment
    words = (
        f"{net.sizes}, {Y.size} pictures, {len(costs) - 1} iterations: the cost is {costs[-1]:.2f}; right on "
        f"{share_right(A, Y):.0f} % of these pictures and on {share_right(A_test, Y_test):.0f} % "
        "of the test pictures."
    )
    curve = learning_curve(costs, iterations=iterations)
    return Scene([curve, _answers(A_test, Y_test)], words, net, height=300, bounds={"pictures": (1, most)})


def _answers(A, Y, bins=25):
    """Return the Panel of what a network predicts of pictures, a histogram for each class."""
    edges = np.linspace(0, 1, bins + 1)
    panel = Panel("what it predicts for the test pictures", "A[L]", "pictures", xlim=(0, 1))
    for y, name in enumerate(("not cats", "cats")):
        counts = np.histogram(A[y == Y], edges)[0]
        panel.curve(np.repeat(edges, 2)[1:-1], np.repeat(counts, 2), CLASSES[y], dash=bool(y), label=name)
    top = max(layer["data"][:, 1].max() for layer in panel.layers)
    panel.ylim = (0, 1.3 * top)
    return panel.curve([0.5, 0.5], [0, 1.3 * top], "faint", 1)
