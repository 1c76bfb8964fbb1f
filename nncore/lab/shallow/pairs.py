"""Two kinds of network, trained and tested on the same draws: each draw, and the mean of the differences."""

import numpy as np

from ...checks import check_number
from ..panels.uncertainty import check_percents
from ..stage.inputs.doors import check_table, check_words
from ..stage.palette import BLUE, FAINT, INK, ORANGE
from ..stage.scene import Panel, Scene


def paired(results, title="accuracy, a line for each draw", confidence=0.95):
    """Draw two accuracies of each draw, joined by a line, and the mean difference with its interval.

    The two are taken from the same draw (the same training examples, the same test), so what that draw does
    to both of them cancels in their difference.

    Parameters
    ----------
    results : dict of str to sequence of float
        Two names, and for each the accuracies in percent, draw by draw.
    title : str
    confidence : float
        Of the interval of Student's t around the mean difference.

    Returns
    -------
    scene : Scene

    Raises
    ------
    ValueError
        If there are not two rows of equal length, with two draws or more.

    Examples
    --------
    >>> paired({"5 units": [90.0, 91.0, 88.0, 92.0], "50 units": [90.5, 90.5, 88.5, 91.5]})
    5 units less 50 units, over 4 draws: 0.0 on average, 95 % interval -0.9 to 0.9.
    """
    (one, first), (two, second) = check_pairs_of(results)
    low, high = interval(first - second, check_number("confidence", confidence, 0.01, 0.9999))
    panel = Panel(title, "", "accuracy, %", xlim=(-0.6, 1.6), xticks={0: one, 1: two})
    for pair in zip(first, second, strict=True):
        panel.curve([0, 1], pair, INK, 1, alpha=0.6)
    panel.points(np.zeros(first.size), first, BLUE, "o").points(np.ones(first.size), second, ORANGE, "D")
    words = (
        f"{one} less {two}, over {first.size} draws: {tidy(np.mean(first - second))} on average, "
        f"{100 * confidence:g} % interval {tidy(low)} to {tidy(high)}."
    )
    return Scene([panel, _differences(first - second, low, high)], words, height=240)


def check_pairs_of(results):
    """Return the two (name, accuracies), if they are of the same draws."""
    rows = check_table("results", results, "{'5 units': [90.0, 91.0], '50 units': [89.0, 92.0]}")
    rows = [(check_words("a name", name), check_percents(name, values)) for name, values in rows.items()]
    sizes = {values.size for _, values in rows}
    if len(rows) != 2 or len(sizes) != 1 or sizes == {1}:
        counts = ", ".join(f"{values.size} of {name}" for name, values in rows)
        raise ValueError(
            f"results has {counts}: give two names, with as many accuracies each, and two or more of them"
        )
    return rows


def interval(differences, confidence):
    """Return Student's interval (low, high) of the mean of some differences.

    Examples
    --------
    >>> low, high = interval(np.array([-1.0, 0.0, 1.0]), 0.95)
    >>> print(f"{low:.2f} to {high:.2f}")
    -2.48 to 2.48
    """
    from scipy.stats import t  # a second to load, and few need it

    error = differences.std(ddof=1) / np.sqrt(differences.size)
    reach = float(t.ppf((1 + confidence) / 2, differences.size - 1) * error)
    return float(differences.mean()) - reach, float(differences.mean()) + reach


def tidy(value):
    """Return a number with one decimal, and zero without a sign."""
    return f"{value + 0.0:.1f}".replace("-0.0", "0.0")


def _differences(differences, low, high):
    """Return the Panel with a ring for each difference, and their mean with its interval beside them."""
    reach = 1.15 * max(np.abs(differences).max(), abs(low), abs(high), 0.1)
    panel = Panel("the differences", "", "points", xlim=(-0.6, 1.6), ylim=(-reach, reach))
    panel.xticks = {0: "each draw", 1: "mean, interval"}
    panel.level(0).points(np.zeros(differences.size), differences, BLUE, filled=False)
    panel.curve([1, 1], [low, high], BLUE, 3).points([1], [differences.mean()], BLUE, size=10)
    return panel.curve([0.5, 0.5], [-reach, reach], FAINT, 1)
