"""An array drawn as a block of cells: its name above, its shape below, what is only repeated in pale."""

from dataclasses import dataclass, field

import numpy as np

from ..stage.palette import BLUE, CYCLE, GREY, INK

CELL, WIDE, MOST = 22, 44, 8  # the side of a cell, its width with a number in it, and the most that are drawn
LONGEST = 34  # the letters of a name above a block
LETTER, NAME, SHAPE = 9.0, 26, 20  # room for a letter, and for the lines above and below a block


@dataclass
class Block:
    """An array to be drawn.

    Parameters
    ----------
    name : str
    array : ndarray
    to : tuple of int, optional
        The shape that it is stretched to; the cells beyond its own are pale.
    color : str
    marks : dict of int to str
        For an axis, counted from the end (-1, -2), the colour of a bar along it.
    groups : ndarray of int, optional
        A number for each entry: cells of one number have one colour.
    numbers : bool
        Whether each cell says its number.
    """

    name: str
    array: np.ndarray
    to: tuple | None = None
    color: str = BLUE
    marks: dict = field(default_factory=dict)
    groups: np.ndarray | None = None
    numbers: bool = False
    longest: int = LONGEST

    def __post_init__(self):
        self.array = np.asarray(self.array)
        own, to = matrix_shape(self.array.shape), matrix_shape(self.to or self.array.shape)
        self.rows, self.columns = (_cuts(*lengths) for lengths in zip(own, to, strict=True))
        if max(*own, *to) > MOST:
            self.numbers, self.groups = False, None
        self.cell = WIDE if self.numbers else CELL

    @property
    def caption(self):
        """The shape, and the dtype unless it is a usual one."""
        usual = self.array.dtype in (np.float64, np.int_, np.bool_) or self.array.ndim == 0
        return shape_words(self.array.shape) + ("" if usual else f" {self.array.dtype}")

    @property
    def title(self):
        """The name, cut where it is too long."""
        return self.name if len(self.name) <= self.longest else self.name[: self.longest - 1] + "…"

    @property
    def size(self):
        """Width and height of the cells."""
        return sum(s for s, _ in self.columns) * self.cell, sum(s for s, _ in self.rows) * CELL

    @property
    def room(self):
        """The width that the block takes with its words."""
        return max(self.size[0], LETTER * max(len(self.title), len(self.caption)))

    def draw(self, panel, x, y):
        """Draw the block centred at (x, y)."""
        width, height = self.size
        left, top = x - width / 2, y + height / 2
        for sheet in range(min(self.array.ndim - 2, 3), 0, -1):
            panel.rect(
                left + 5 * sheet, top - height + 5 * sheet, width, height, self.color, filled=False, alpha=0.4
            )
        row_edges, column_edges = (
            np.cumsum([0] + [s for s, _ in cuts]) for cuts in (self.rows, self.columns)
        )
        for i, (tall, real_row) in enumerate(self.rows):
            for j, (wide, real_column) in enumerate(self.columns):
                corner = (left + column_edges[j] * self.cell, top - row_edges[i + 1] * CELL)
                self._draw_cell(panel, corner, wide * self.cell, tall * CELL, i, j, real_row and real_column)
        panel.text(x, top + NAME / 2 + 3, self.title, INK, 13, bold=True)
        panel.text(x, top - height - SHAPE / 2, self.caption, INK, 12)
        for axis, color in self.marks.items():
            bar = (left, top + 2, width, 5) if axis == -1 else (left - 6, top - height, 5, height)
            panel.rect(*bar, color)

    def _draw_cell(self, panel, corner, width, height, i, j, real):
        color = self.color if self.groups is None else CYCLE[self._entry(self.groups, i, j) % len(CYCLE)]
        panel.rect(*corner, width, height, color, alpha=0.42 if real else 0.1)
        panel.rect(*corner, width, height, color if real else GREY, filled=False, alpha=0.8 if real else 0.35)
        if self.numbers:
            words = cell_words(self._entry(self.array, i, j))
            middle = corner[0] + width / 2, corner[1] + height / 2
            panel.text(*middle, words, INK if real else GREY, 12)

    def _entry(self, values, i, j):
        values = np.reshape(values, (-1, *matrix_shape(np.shape(values))))[0]
        return values[min(i, len(values) - 1), min(j, values.shape[1] - 1)]


def cell_words(value):
    """Return a number in at most six signs or so, since a cell has no room for more.

    Examples
    --------
    >>> cell_words(94.9152), cell_words(-0.02034), cell_words(10400), cell_words(np.uint8(7))
    ('94.92', '−0.0203', '10400', '7')
    """
    size = abs(float(value))
    digits = ".1e" if size >= 1e5 else ".0f" if size >= 1000 else ".4g" if size >= 1 else ".3g"
    return f"{float(value):{digits}}".replace("-", "−")


def matrix_shape(shape):
    """Return rows and columns as they are drawn: of the last two axes; a rank-1 array as a row.

    Examples
    --------
    >>> matrix_shape((5,)), matrix_shape(()), matrix_shape((9, 4, 3))
    ((1, 5), (1, 1), (4, 3))
    """
    return (1, 1, *shape)[-2:]


def shape_words(shape):
    """Return a shape in words.

    Examples
    --------
    >>> shape_words((4, 3)), shape_words((3,)), shape_words(())
    ('(4, 3)', '(3,)', 'a number')
    """
    return str(tuple(map(int, shape))) if len(shape) else "a number"


def _cuts(own, to):
    """Return how an axis is drawn: the length of each part in cells, and whether it is the array's own."""
    if to <= MOST:
        return [(1, own == to or i == 0) for i in range(to)]
    return [(MOST, True)] if own == to else [(1, True), (MOST - 1, False)]
