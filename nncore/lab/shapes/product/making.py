"""A matrix product with its numbers: a row goes over a column, products add up, and an entry lands."""

from dataclasses import dataclass, replace

import numpy as np

from ....arrays import as_float
from ....checks import check_choice, check_size, shown
from ...stage.scene import Scene
from ..blocks import cell_words
from .view import draw_blocks, draw_cards

MOST, LARGEST = 6, 1e5  # the longest side that is drawn, and the largest number
LAYER = np.array([[1.0, 2, 3], [0, 1, -1]])
EXAMPLES = np.array([[4.0, 1, 0, 2], [5, 0, 1, -1], [6, 2, 1, 1]])
BIAS = np.array([[10.0], [20]])
CASES = {
    "one row @ one column": (LAYER[:1], EXAMPLES[:, :1], None, "WX"),
    "W @ x, one example": (LAYER, EXAMPLES[:, :1], None, "Wx"),
    "W @ X, four examples": (LAYER, EXAMPLES, None, "WX"),
    "W @ X + b": (LAYER, EXAMPLES, BIAS, "WX"),
    "X @ W, which does not fit": (EXAMPLES, LAYER, None, "XW"),
}


@dataclass(frozen=True)
class Product:
    """A product in the making: the arrays, their names, and how far it has come.

    `i` and `j` are the row and the column at work, counted from 0; `terms` of its numbers are multiplied.
    """

    W: np.ndarray
    X: np.ndarray
    b: np.ndarray | None
    names: str
    i: int
    j: int
    terms: int

    @property
    def pairs(self):
        """How many numbers of the row have a partner in the column."""
        return min(self.W.shape[1], len(self.X))

    @property
    def fits(self):
        """Whether the columns of W are as many as the rows of X."""
        return self.W.shape[1] == len(self.X)

    @property
    def last(self):
        """After how many terms the entry lands or, where it does not fit, the one that has no partner."""
        return self.pairs + (self.b is not None or not self.fits)

    @property
    def pieces(self):
        """The terms of the entry: (number of the row or None, number of the column, what is added)."""
        row, column = self.W[self.i, : self.pairs], self.X[: self.pairs, self.j]
        found = [(w, x, w * x + 0.0) for w, x in zip(row, column, strict=True)]  # + 0.0 makes 0 of -0
        return [*found, *([] if self.b is None else [(None, self.b[self.i, 0], self.b[self.i, 0])])]

    @property
    def sum(self):
        """The sum of the terms so far."""
        return sum(piece[2] for piece in self.pieces[: self.terms])

    @property
    def title(self):
        """What is computed."""
        return f"{self.names[0]} @ {self.names[1]}" + ("" if self.b is None else " + b")


def matrix_product(W, X, b=None, entry=1, term=0, names="WX"):
    """Return the Scene of a matrix product with numbers, in which one entry is being made.

    Parameters
    ----------
    W : array_like of shape (n, n_x)
    X : array_like of shape (n_x, m)
        If the columns of W are not as many as the rows of X, the picture stops where the product stops.
    b : array_like of shape (n, 1), optional
        Added to each column of the product.
    entry : int
        Which entry is at work, counted from 1 along the rows; those before it have landed.
    term : int
        How many of its terms are added up already; with all of them, the entry lands.
    names : str
        Two letters, the names of W and X in the picture.

    Returns
    -------
    scene : Scene

    Raises
    ------
    ValueError
        If an array does not have two axes, is longer than 6 or has a number beyond 100 000, or if b is no
        column with a number for each row.

    Examples
    --------
    >>> matrix_product([[1, 2, 3]], [[4], [5], [6]], term=3)
    W @ X: row 1 of W over column 1 of X. 1 · 4 + 2 · 5 + 3 · 6 = 32, which is entry (1, 1).
    """
    W, X = _matrix("W", W), _matrix("X", X)
    if b is not None and (b := _matrix("b", b)).shape != (len(W), 1):
        raise ValueError(f"b is {b.shape}: with a number for each row of W it must be ({len(W)}, 1)")
    if not (isinstance(names, str) and len(names) == 2):
        raise ValueError(f"names is {shown(names)}: give two letters, such as 'WX'")
    count = len(W) * X.shape[1]
    i, j = divmod(min(check_size("entry", entry), count) - 1, X.shape[1])
    made = Product(W, X, b, names, i, j, check_size("term", term, least=0))
    made = replace(made, terms=min(made.terms, made.last))
    panels = [draw_blocks(made), draw_cards(made)]
    bounds = {"entry": (1, count if made.fits else 1), "term": (0, made.last)}
    return Scene(panels, _words(made), height=panels[0].height, bounds=bounds)


def by_hand(product="W @ X, four examples", entry=1, term=0):
    """Return the Scene of a small matrix product, one term at a time; see `matrix_product`.

    Examples
    --------
    >>> by_hand("X @ W, which does not fit", term=3)
    X @ W: row 1 of X over column 1 of W. 4 · 1 + 1 · 0 = 4, and number 3 of the row has no partner:
    a row of 4 numbers does not fit a column of 2. There is no product.
    """
    W, X, b, names = CASES[check_choice("product", product, CASES)]
    return matrix_product(W, X, b, entry, term, names)


def _matrix(name, given):
    """Return an array that has rows and columns and is small enough to be drawn, as floats."""
    given = np.asarray(as_float(given, name), dtype=float)
    if given.ndim < 2:
        fix = f"{name}.reshape(1, -1) is a row and {name}.reshape(-1, 1) a column"
        raise ValueError(f"{name} is {given.shape}, neither row nor column: {fix}")
    if given.ndim > 2 or not 0 < min(given.shape) <= max(given.shape) <= MOST:
        raise ValueError(f"{name} is {given.shape}: the picture has room for 1 to {MOST} rows and columns")
    if not (np.abs(given) <= LARGEST).all():
        raise ValueError(f"{name} has a number beyond 100 000, or nan: a cell has no room for it")
    return given


def _words(made):
    a, c = made.names
    said = f"{made.title}: row {made.i + 1} of {a} over column {made.j + 1} of {c}."
    terms = [
        cell_words(x) if w is None else f"{cell_words(w)} · {cell_words(x)}"
        for w, x, _ in made.pieces[: made.terms]
    ]
    if not terms:
        return f"{said} Nothing is multiplied yet."
    said = f"{said} {' + '.join(terms)} = {cell_words(made.sum)}"
    if made.terms < made.last:
        return f"{said} so far."
    if made.fits:
        return f"{said}, which is entry ({made.i + 1}, {made.j + 1})."
    longer = "row" if made.W.shape[1] > len(made.X) else "column"
    return (
        f"{said}, and number {made.pairs + 1} of the {longer} has no partner: a row of {made.W.shape[1]} "
        f"numbers does not fit a column of {len(made.X)}. There is no product."
    )
