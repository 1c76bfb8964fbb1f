"""Pictures become columns."""

import numpy as np

import nncore.datasets

from ...draw import labelled, sizes
from ...exercise import Exercise, Mistake


def flatten(pictures):
    return pictures.reshape(pictures.shape[0], -1).T


def some_pictures(rng):
    for m, h, w in sizes([(7, 2, 4), (1, 3, 5), (4, 4, 4), (12, 2, 2)], rng):
        yield labelled(m, rng.integers(0, 256, (m, h, w, 3), dtype=np.uint8))


LOST = "the column of numbers that belongs to picture 0 holds pixels of them all"


EXERCISE = Exercise(
    flatten,
    ("pictures",),
    "X",
    "X of shape (h * w * 3, m), one picture a column",
    some_pictures,
    (
        Mistake(
            "reshapes to (n_x, m) without a transpose",
            lambda pictures: pictures.reshape(-1, pictures.shape[0]),
            f"the shape is right and the pixels are scrambled, since {LOST}. "
            "First a row for each picture, reshape(m, -1), then .T",
        ),
        Mistake(
            "leaves the pictures in the rows",
            lambda pictures: pictures.reshape(pictures.shape[0], -1),
            "each picture is whole, but an example must be a column. Add .T",
        ),
        Mistake(
            "transposes all four axes first",
            lambda pictures: pictures.T.reshape(-1, pictures.shape[0]),
            "each column is one picture, but the colours come first, and the picture's columns before its "
            "rows, so it does not fit weights that were trained in the course's order",
        ),
        Mistake(
            "strings all pictures into one",
            lambda pictures: pictures.reshape(-1),
            "the axis of the examples must stay. reshape(m, -1) keeps it, and .T makes it the last",
        ),
        Mistake(
            "divides by 255 as well",
            lambda pictures: flatten(pictures) / 255,
            "that is the next step, and here only the shape is to change",
        ),
        Mistake(
            "has picture 0 in every column",
            lambda pictures: np.stack([pictures[0].ravel()] * len(pictures), axis=1),
            "column i belongs to picture i, so the index in the loop is i",
        ),
        Mistake(
            "has the colours before the rows and the columns",
            lambda pictures: pictures.transpose(0, 3, 1, 2).reshape(len(pictures), -1).T,
            "each column is one picture in another order of pixels, which fits no weights trained in the "
            "course's order",
        ),
        Mistake(
            "has the last picture in every column",
            lambda pictures: np.stack([pictures[-1].ravel()] * len(pictures), axis=1),
            "column i belongs to picture i, so the index in the loop is i",
        ),
        Mistake(
            "keeps one colour only",
            lambda pictures: pictures[..., 0].reshape(len(pictures), -1).T,
            "red, green and blue are three numbers for each pixel, and all of them go into the column",
        ),
        Mistake(
            "takes the mean of the colours",
            lambda pictures: pictures.mean(axis=3).reshape(len(pictures), -1).T,
            "red, green and blue are three numbers for each pixel, and all of them go into the column",
        ),
        Mistake(
            "has each picture turned over its diagonal",
            lambda pictures: pictures.transpose(0, 2, 1, 3).reshape(len(pictures), -1).T,
            "the pixels of one row stand side by side, so the rows come first",
        ),
    ),
    (
        "pictures is (m, h, w, 3). X must be (h * w * 3, m), with picture i in column i.",
        "keep the axis of the examples and let -1 work out the rest: pictures.reshape(m, -1).",
        "then .T makes the rows columns. reshape(-1, m) has the same shape, and mixes the pictures.",
    ),
    (nncore.datasets.flatten,),
)
