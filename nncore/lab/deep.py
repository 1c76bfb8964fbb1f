"""Networks of any depth on pictures: watched while they learn, compared, and their mistakes."""

from itertools import combinations

import numpy as np

from ..cost import cross_entropy
from ..descent import descend
from ..network import Network
from ..propagation import forward, propagate
from ..span import Span
from .logistic import learning_curve
from .palette import CLASSES
from .pictures import show_pictures
from .scene import Panel, Scene
from .uncertainty import intervals, wilson

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

    def watch(
        network="2 layers: 7", learning_rate=0.0075, pictures=209, scale="xavier", seed=0, iterations=1500
    ):
        sizes = (len(X), *NETWORKS[network], 1)
        start = Network.initialize(sizes, seed, hidden="relu", scale=scale).astype(X.dtype)
        seen, labels = X[:, :pictures], np.asarray(Y[:, :pictures], X.dtype)
        span, asked = Span(start.W[1], seen), Asked(start.W[1], seen, X_test)
        sets, costs = ((span, labels), (asked, np.asarray(Y_test))), []
        for step in descend(span.reduce(start), span, labels, learning_rate, iterations, cross_entropy):
            costs.append(float(step.cost))
            if not np.isfinite(step.cost):
                raise ValueError(
                    f"the cost is not finite at iteration {step.iteration}: lower the learning rate"
                )
            yield lambda net=step.network: _learning(net, sets, costs, iterations)

    watch.networks = list(NETWORKS)
    return watch


def _learning(reduced, sets, costs, iterations):
    """Return the Scene of a training in the span; `sets` are what it learns from and what it is asked."""
    (span, labels), (asked, Y_test) = sets
    train, test = (propagate(reduced, pictures).A[-1] for pictures in (span, asked))
    share = [100 * float(((A > 0.5) == Y).mean()) for A, Y in ((train, labels), (test, Y_test))]
    net = span.lift(reduced)
    words = (
        f"{net.sizes}, {labels.size} pictures, {len(costs) - 1} iterations: the cost is {costs[-1]:.2f}; "
        f"right on {share[0]:.0f} % of these pictures and on {share[1]:.0f} % of the test pictures."
    )
    curve = learning_curve(costs, iterations=iterations)
    return Scene([curve, _answers(test, Y_test)], words, net, height=300)


class Asked:
    """Pictures that a network trained in the span of others is asked: known by their products with those."""

    __array_ufunc__ = None  # as in Span

    def __init__(self, W0, X, X_asked):
        self.Z0, self.between = W0 @ X_asked, X.T @ X_asked

    def __rmatmul__(self, C):
        return self.Z0 + C @ self.between


def _answers(A, Y, bins=25):
    """Return the Panel of what a network says of pictures, a histogram for each class."""
    edges = np.linspace(0, 1, bins + 1)
    panel = Panel("what it says of the test pictures", "A[L]", "pictures", xlim=(0, 1))
    for y, name in enumerate(("not cats", "cats")):
        counts = np.histogram(A[y == Y], edges)[0]
        panel.curve(np.repeat(edges, 2)[1:-1], np.repeat(counts, 2), CLASSES[y], dash=bool(y), label=name)
    top = max(layer["data"][:, 1].max() for layer in panel.layers)
    panel.ylim = (0, 1.3 * top)
    return panel.curve([0.5, 0.5], [0, 1.3 * top], "faint", 1)


def training_curves(runs, bar=0.3):
    """Draw the costs of several trainings.

    Parameters
    ----------
    runs : dict of str to Run
    bar : float
        The words tell which of them end below it. (A long training of a deep network ends a little
        differently on every processor, so they do not tell more.)

    Returns
    -------
    scene : Scene
    """
    below = [name for name, run in runs.items() if run.costs[-1] < bar]
    panel = learning_curve(*(run.costs for run in runs.values()), labels=list(runs))
    iterations = max(run.iterations for run in runs.values())
    words = f"The cost of {', '.join(runs)}, over {iterations} iterations. Below {bar:g} at the end: "
    return Scene([panel], words + (", ".join(below) or "none") + ".", height=320)


def mistakes(net, pictures, X, Y, count=12):
    """Show the pictures that a network gets wrong, the surest mistakes first.

    Parameters
    ----------
    net : Network
    pictures : ndarray of uint8, shape (m, h, w, 3)
    X : ndarray of shape (n_x, m)
        The same pictures as the network takes them.
    Y : ndarray of int, shape (1, m)
    count : int
        How many at most.

    Returns
    -------
    scene : Scene
        Below each picture is what the network says.

    Raises
    ------
    ValueError
        If the network makes no mistake.
    """
    A = forward(net, X).A[-1][0]
    wrong = np.flatnonzero((A > 0.5) != Y[0])
    if not wrong.size:
        raise ValueError(f"the network is right on all {len(A)} pictures: there is no mistake to show")
    surest = wrong[np.argsort(-np.abs(A[wrong] - 0.5))][:count]
    sheet = show_pictures(pictures[surest], A[surest] > 0.5, names=("says no cat", "says cat"), columns=6)
    words = f"The {len(surest)} pictures on which {net.sizes} is wrong and surest, each with what it says."
    return Scene(sheet.panels, words, net, sheet.height)


def standing(results):
    """Draw accuracies with their Wilson intervals, and say in words which of the intervals part.

    Parameters
    ----------
    results : dict of str to (int, int)
        For each name, how many were right, and of how many.

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> standing({"one": (450, 600), "two": (560, 600), "four": (556, 600)})
    95 % intervals. Apart: one and two; one and four. Overlapping: two and four.
    """
    picture = intervals(results)
    ends = {name: wilson(*counts) for name, counts in results.items()}
    said = {"Apart": [], "Overlapping": []}
    for a, b in combinations(ends, 2):
        apart = ends[a][1] < ends[b][0] or ends[b][1] < ends[a][0]
        said["Apart" if apart else "Overlapping"].append(f"{a} and {b}")
    words = " ".join(f"{kind}: {'; '.join(pairs) or 'none'}." for kind, pairs in said.items())
    return Scene(picture.panels, f"95 % intervals. {words}", height=picture.height)
