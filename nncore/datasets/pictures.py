"""A data set of drawn pictures, cats and not-cats, in the form the course uses.

``python -m nncore.datasets.pictures data/pictures.h5`` writes the file that the project ships.
"""

import hashlib
import sys
from pathlib import Path

import numpy as np

from .. import files
from ..checks import check_instance, check_size, generator
from . import animals, cats, scenes, things
from .shapes import SIDE, Pen, pick

SETS = {"train": (800, 2012), "test": (600, 2017)}  # number of pictures, seed
MOST = 100_000  # pictures at once
CAT_SHARE = 0.5
# Half of the not-cats sit and look at us as cats do: their outline, but for the ears, is a cat's.
LOOKALIKE_SHARE = 0.5
LOOKALIKES = ("dog", "rabbit", "bear", "mouse")
OTHER_ANIMALS = ("bird", "owl", "fish")
THINGS = ("house", "tree", "car", "boat", "flower", "mushroom", "cup", "ball")
KINDS = {
    "cat": cats.draw_cat,
    **{kind: getattr(animals, kind) for kind in LOOKALIKES + OTHER_ANIMALS},
    **{kind: getattr(things, kind) for kind in THINGS},
}
# Many of the other kinds are only ever outdoors. To make up for it cats go out a little more often,
# and their lookalikes stay in, so that the place tells little.
PLACES = {
    "cat": scenes.INDOORS + 2 * scenes.OUTDOORS,
    **dict.fromkeys(LOOKALIKES, 2 * scenes.INDOORS + scenes.OUTDOORS),
    "fish": (scenes.pond,),
    "boat": (scenes.sea,),
    "cup": scenes.INDOORS,
    "ball": scenes.INDOORS + scenes.OUTDOORS,
    **dict.fromkeys(["house", "tree", "car", "flower", "mushroom", "bird", "owl"], scenes.OUTDOORS),
}
# How far a figure may leave its usual place. Wider is harder, above all for a linear model.
SHIFT, SMALLEST, TURN = 0.09, 0.88, 0.1
LEVELS = 51  # a channel has the values 0, 5, ..., 255: flat colours make a small file


def _choose(rng):
    if rng.random() < CAT_SHARE:
        return "cat"
    return pick(rng, LOOKALIKES if rng.random() < LOOKALIKE_SHARE else OTHER_ANIMALS + THINGS)


def draw_picture(rng):
    """Draw one picture and say what it shows.

    Half of the places are dark. What stands in a dark place is light and what stands in a light
    one is dark, so that a single bright pixel says nothing: the shape does.

    Parameters
    ----------
    rng : np.random.Generator

    Returns
    -------
    picture : ndarray of shape (64, 64, 3), uint8
    kind : str
        One of ``KINDS``.

    Examples
    --------
    >>> picture, kind = draw_picture(np.random.default_rng(1))
    >>> picture.shape, kind
    ((64, 64, 3), 'bird')
    """
    rng = check_instance("rng", rng, np.random.Generator, "np.random.default_rng(0)")
    kind, dark = _choose(rng), bool(rng.random() < 0.5)
    canvas = np.empty((3, SIDE, SIDE), dtype=np.float32)
    pen = Pen(canvas)
    place = pick(rng, PLACES[kind])
    place(pen, rng, dark)
    x, y = rng.uniform(-SHIFT, SHIFT, 2)
    size, turn = rng.uniform(SMALLEST, 1.0), rng.uniform(-TURN, TURN)
    KINDS[kind](pen.at(x, y, size, turn, rng.random() < 0.5), rng, dark)
    scenes.set_light(canvas, rng)
    levels = np.rint(np.clip(canvas, 0, 1) * np.float32(LEVELS))
    return (levels * (255 // LEVELS)).astype(np.uint8).transpose(1, 2, 0), kind


def draw_pictures(m, rng):
    """Draw pictures of cats and of other things, and label them.

    Every picture has a generator of its own, a child of `rng`: picture i is the same however
    many are drawn, and a part of a set can be drawn again without the rest.

    Parameters
    ----------
    m : int
        Number of pictures.
    rng : int, np.random.Generator or np.random.RandomState

    Returns
    -------
    X : ndarray of shape (m, 64, 64, 3), uint8
    Y : ndarray of shape (m,), int64
        1 for a cat, 0 for anything else.

    Raises
    ------
    ValueError
        If `m` is not a whole number, negative, or more than memory should hold; or if `rng` is none.

    Examples
    --------
    >>> X, Y = draw_pictures(4, rng=0)
    >>> X.shape, X.dtype, Y.tolist()
    ((4, 64, 64, 3), dtype('uint8'), [0, 0, 0, 1])
    """
    m, rng = check_size("m", m, 0, MOST), generator("rng", rng)
    if isinstance(rng, np.random.RandomState):  # it has no children
        rng = np.random.default_rng(rng.randint(2**32, dtype=np.uint64))
    X, Y = np.empty((m, SIDE, SIDE, 3), dtype=np.uint8), np.empty(m, dtype=np.int64)
    for i, child in enumerate(rng.spawn(m)):
        X[i], kind = draw_picture(child)
        Y[i] = kind == "cat"
    return X, Y


def write_pictures(path):
    """Draw the training and the test set and write them to an HDF5 file.

    Parameters
    ----------
    path : str or path-like

    Returns
    -------
    str
        The SHA-256 of the file.
    """
    with files.writing(path) as file:
        for name, (m, seed) in SETS.items():
            X, Y = draw_pictures(m, seed)
            packed = {"chunks": (min(m, 50), *X.shape[1:]), "compression": "gzip", "compression_opts": 9}
            file.create_dataset(f"{name}_set_x", data=X, track_times=False, **packed)
            file.create_dataset(f"{name}_set_y", data=Y, track_times=False)
        classes = np.array([b"non-cat", b"cat"])
        file.create_dataset("list_classes", data=classes, track_times=False)
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m nncore.datasets.pictures data/pictures.h5")
    print(f"{write_pictures(sys.argv[1])}  {sys.argv[1]}")
