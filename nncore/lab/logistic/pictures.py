"""Pictures one by one with what the network predicts of them, and two columns rolled up again."""

import numpy as np

from ...arrays import as_float
from ...checks import check_choice, check_size
from ...propagation import forward
from ..panels.doors import check_examples, check_pictures
from ..panels.pictures import picture_panel, sheet_panel
from ..stage.palette import BLUE, ORANGE
from ..stage.scene import Panel, Scene


def browse(net, pictures, X, Y):
    """Return the figure ``look(which, number)``: test pictures one by one, with what the network predicts.

    Parameters
    ----------
    net : Network
    pictures : ndarray of uint8, shape (m, 64, 64, 3)
    X : ndarray of shape (n_x, m)
        The same pictures as the network takes them.
    Y : ndarray of int, shape (1, m)

    Returns
    -------
    look : callable
        A figure, for `live`.
    """
    net, X, Y = check_examples(net, X, Y)
    pictures = check_pictures(pictures, X.shape[1])
    A, y = forward(net, X).A[-1][0], Y[0].astype(int)
    right = (A > 0.5) == y
    order = _surest_first(A, right)

    def look(which="wrong, surest first", number=0):
        chosen = order[check_choice("order", which, order)]
        if not len(chosen):
            raise ValueError(f"there is no picture that is {which.split(',')[0]}: choose another order")
        number = min(check_size("number", number, least=0), len(chosen) - 1)
        i, start = chosen[number], number - number % 8
        says, verdict = ("not a cat", "a cat")[int(A[i] > 0.5)], ("wrong", "right")[int(right[i])]
        words = (
            f"Picture {i}: the network predicts {says}, with P(cat) = {A[i]:.3f}, and is {verdict}. "
            f"{right.sum()} of {len(y)} are right, {len(y) - right.sum()} wrong."
        )
        eight = chosen[start : start + 8]
        panels = [
            picture_panel(pictures[i], f"picture {i}: {says} ({verdict})"),
            _certainty(A[i], y[i]),
            sheet_panel(pictures[eight], 4, f"numbers {start} to {start + 7} of this kind"),
        ]
        return Scene(panels, words, net, height=270, bounds={"number": (0, len(chosen) - 1)})

    look.kinds = list(order)
    return look


def _surest_first(A, right):
    """Return the examples that are wrong, right and all, as arrays of indices by name."""
    by_certainty = np.argsort(-np.abs(A - 0.5), kind="stable")
    return {
        "wrong, surest first": by_certainty[~right[by_certainty]],
        "right, surest first": by_certainty[right[by_certainty]],
        "as they come": np.arange(len(A)),
    }


def _certainty(a, y):
    """Return a Panel with A on the line from 0 to 1, and the label."""
    panel = Panel("P(cat)", xlim=(-0.05, 1.05), ylim=(-1, 1), axes=False, width=0.6)
    panel.curve([0, 1], [0, 0], width=3, color="faint").curve([0.5, 0.5], [-0.12, 0.12], "faint")
    panel.points([a], [0], ORANGE if a > 0.5 else BLUE, "D" if a > 0.5 else "o", 14)
    panel.text(0.5, 0.4, f"A = {a:.3f}", size=13)
    panel.text(0.02, -0.35, "0", align="left").text(0.98, -0.35, "1", align="right")
    return panel.text(0.5, -0.7, f"label y = {y}", size=13)


def _column(name, column):
    """Return a column of features, if it is one picture's, each from 0 to 1."""
    column = as_float(column, name)
    if column.size != 64 * 64 * 3 or not ((column >= 0) & (column <= 1)).all():
        raise ValueError(
            f"{name} is {column.shape}: it must be the 12288 features of one picture, each from 0 to 1"
        )
    return column


def two_pictures(left, right, left_title="", right_title=""):
    """Return a Scene of two columns of features, between 0 and 1, rolled up into pictures again.

    Parameters
    ----------
    left, right : ndarray of shape (12288,)
    left_title, right_title : str
    """
    left, right = _column("left", left), _column("right", right)
    panels = [
        picture_panel(np.round(255 * column.reshape(64, 64, 3)), title)
        for column, title in ((left, left_title), (right, right_title))
    ]
    alike = 100 * np.mean(np.isclose(left, right))
    return Scene(panels, f"Two columns as pictures; {alike:.0f} % of their numbers are equal.", height=280)
