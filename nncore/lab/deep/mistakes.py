"""Which pictures a network gets wrong, and which of several networks are apart."""

from itertools import combinations

import numpy as np

from ...checks import check_size
from ...propagation import forward
from ..panels.doors import check_examples, check_pictures
from ..panels.pictures import show_pictures
from ..panels.uncertainty import intervals, wilson
from ..stage.scene import Scene


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
        Below each picture is what the network predicts.

    Raises
    ------
    ValueError
        If the network makes no mistake.
    """
    net, X, Y = check_examples(net, X, Y)
    pictures = check_pictures(pictures, X.shape[1])
    check_size("count", count)
    A = forward(net, X).A[-1][0]
    wrong = np.flatnonzero((A > 0.5) != Y[0])
    if not wrong.size:
        raise ValueError(f"the network is right on all {len(A)} pictures: there is no mistake to show")
    surest = wrong[np.argsort(-np.abs(A[wrong] - 0.5))][:count]
    sheet = show_pictures(
        pictures[surest], A[surest] > 0.5, names=("predicts no cat", "predicts cat"), columns=6
    )
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
