"""As many pictures as the course has, with as many cats."""

import numpy as np

from ...arrays import as_matrix, check_labels
from ...checks import check_size
from ..panels.doors import check_pictures


def some(pictures, labels, cats, others):
    """Return the first so many cats and the first so many others of a set, in their order.

    Parameters
    ----------
    pictures : ndarray of shape (m, h, w, 3)
    labels : ndarray of shape (1, m)
        1 for a cat, 0 for anything else.
    cats, others : int

    Returns
    -------
    pictures : ndarray of shape (cats + others, h, w, 3)
    labels : ndarray of shape (1, cats + others)

    Raises
    ------
    ValueError
        If there are fewer, or the labels do not belong to the pictures.

    Examples
    --------
    >>> pictures = np.zeros((5, 64, 64, 3), np.uint8)
    >>> pictures, labels = some(pictures, np.array([[0, 0, 1, 0, 1]]), cats=1, others=2)
    >>> pictures.shape, labels
    ((3, 64, 64, 3), array([[0, 0, 1]]))
    """
    pictures = check_pictures(pictures)
    labels = check_labels(as_matrix("labels", labels, "reshape(1, -1)"))
    if labels.shape != (1, len(pictures)):
        m = len(pictures)
        raise ValueError(f"labels are {labels.shape} for {m} pictures: they must be (1, {m})")
    kept = []
    for y, name, wanted in ((1, "cats", cats), (0, "others", others)):
        found = np.flatnonzero(labels[0] == y)
        kept.append(found[: check_size(name, wanted, least=0, most=len(found))])
    kept = np.sort(np.concatenate(kept))
    return pictures[kept], labels[:, kept].astype(np.int64)
