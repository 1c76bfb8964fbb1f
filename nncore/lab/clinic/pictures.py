"""As many pictures as the course has, with as many cats."""

import numpy as np

from ...arrays import as_float
from ...checks import check_size, shown


def some(pictures, labels, cats, others):
    """Return the first so many cats and the first so many others of a set, in their order.

    Parameters
    ----------
    pictures : ndarray of shape (m, ...)
    labels : ndarray of shape (1, m)
        1 for a cat, 0 for anything else.
    cats, others : int

    Returns
    -------
    pictures : ndarray of shape (cats + others, ...)
    labels : ndarray of shape (1, cats + others)

    Raises
    ------
    ValueError
        If there are fewer, or the labels do not belong to the pictures.

    Examples
    --------
    >>> pictures, labels = some(np.arange(5), np.array([[0, 0, 1, 0, 1]]), cats=1, others=2)
    >>> pictures, labels
    (array([0, 1, 2]), array([[0, 0, 1]]))
    """
    pictures, labels = np.asarray(pictures), as_labels(labels)
    if labels.shape != (1, len(pictures)):
        raise ValueError(
            f"labels are {labels.shape} for {len(pictures)} pictures: they must be (1, {len(pictures)})"
        )
    kept = []
    for y, name, wanted in ((1, "cats", cats), (0, "others", others)):
        found = np.flatnonzero(labels[0] == y)
        kept.append(found[: check_size(name, wanted, least=0, most=len(found))])
    kept = np.sort(np.concatenate(kept))
    return pictures[kept], labels[:, kept]


def as_labels(labels):
    """Return labels as they are, if they are an array of numbers."""
    as_float(labels, "labels")
    if not isinstance(labels, np.ndarray):
        raise ValueError(f"labels is {shown(labels)}: it must be an array of shape (1, m)")
    return labels
