"""How good a model is against how many examples it learned from: the sketch of the course, measured.

`by_amount` trains, `measured` reads what it gave for twenty draws (``python benchmarks/more_data.py --write``
makes that file again, in some minutes), and `data_curves` draws either.
"""

from functools import cache
from pathlib import Path

import numpy as np

from ...arrays import as_float
from ...checks import check_size, shown
from ...network import Network
from ...propagation import accuracy
from ...training import train
from ..stage.inputs.doors import check_row, check_table
from ..stage.palette import BLUE, GREEN, INK, ORANGE, PINK
from ..stage.scene import Panel, Scene

AMOUNTS = (20, 40, 80, 160, 320, 640, 1280)
ASKED = 400  # digits that a model is asked about, in each draw others, and never one that it has seen
ITERATIONS, LEARNING_RATE = 3000, 0.5
NETWORKS = {
    "logistic regression": (64, 1),
    "small network": (64, 4, 1),
    "medium network": (64, 16, 1),
    "large network": (64, 64, 1),
}
CLASSICAL = "support vector machine"
STYLES = ((BLUE, "o"), (GREEN, "^"), (PINK, "s"), (ORANGE, "D"), (INK, "x"))
FILE = Path(__file__).with_name("more_data.csv")


@cache
def digits():
    """Return scikit-learn's handwritten digits, shuffled: is the digit odd?

    Returns
    -------
    X : ndarray of shape (64, 1797)
        The 8 x 8 pixels, from 0 to 1, one picture a column.
    Y : ndarray of int, shape (1, 1797)
    """
    from sklearn.datasets import load_digits

    found = load_digits()
    order = np.random.default_rng(0).permutation(len(found.target))
    return found.data[order].T / 16, found.target[order][np.newaxis] % 2


def by_amount(amounts=AMOUNTS, draws=20, iterations=ITERATIONS):
    """Train every model on growing numbers of digits, and ask each about 400 that it has not seen.

    Parameters
    ----------
    amounts : sequence of int
        Numbers of examples to learn from, at most 1397.
    draws : int
        How often: each draw has examples, questions and initial weights of its own.
    iterations : int

    Returns
    -------
    percent : dict of (str, int) to ndarray of shape (draws,)
        The accuracy of each model at each amount, one entry a draw.
    """
    check_amounts(amounts)
    check_size("iterations", iterations, 0, 100_000)
    X, Y = digits()
    orders = [
        np.random.default_rng(draw).permutation(Y.size)
        for draw in range(check_size("draws", draws, most=100))
    ]
    asked = [(X[:, order[-ASKED:]], Y[:, order[-ASKED:]]) for order in orders]
    percent = {}
    for m in amounts:
        known = [(X[:, order[:m]], Y[:, order[:m]]) for order in orders]
        for name, sizes in NETWORKS.items():
            percent[name, m] = _networks(sizes, known, asked, iterations)
        percent[CLASSICAL, m] = _support_vectors(known, asked)
    return percent


def check_amounts(amounts):
    """Check that the numbers of examples to learn from are growing, and not more than there are."""
    amounts = [check_size("an amount", m, most=1397) for m in check_row("amounts", amounts, "(20, 40, 80)")]
    if sorted(set(amounts)) != amounts:
        raise ValueError(f"the amounts are {shown(amounts)}: each must be larger than the one before")


def _networks(sizes, known, asked, iterations):
    """Return the accuracy of one network a draw; all of them train as one stack."""
    nets = [Network.initialize(sizes, draw, hidden="relu", scale="he") for draw in range(len(known))]
    X, Y = (np.stack(arrays) for arrays in zip(*known, strict=True))
    run = train(Network.stack(nets), X, Y, learning_rate=LEARNING_RATE, iterations=iterations)
    return np.array([accuracy(run.network[k], *questions) for k, questions in enumerate(asked)])


def _support_vectors(known, asked):
    from sklearn.svm import SVC

    models = [SVC(C=10).fit(X.T, Y[0]) for X, Y in known]
    return np.array([100 * svm.score(X.T, Y[0]) for svm, (X, Y) in zip(models, asked, strict=True)])


def write(percent, path=FILE):
    """Write what `by_amount` gave as a table: a row for each model and amount, a column for each draw."""
    rows = [",".join([name, str(m), *(f"{p:.2f}" for p in some)]) for (name, m), some in percent.items()]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def read(path):
    """Return what `write` wrote."""
    rows = [row.split(",") for row in path.read_text(encoding="utf-8").splitlines()]
    return {(name, int(m)): np.array(some, dtype=float) for name, m, *some in rows}


def measured():
    """Return what `by_amount` gave for twenty draws, read from the file that the project made."""
    return read(FILE)


def mean_and_margin(values):
    """Return the mean of several draws, and how far its 95 % interval reaches to either side.

    Examples
    --------
    >>> mean, margin = mean_and_margin([96.0, 98.0, 97.0])
    >>> print(f"{mean:.1f} ± {margin:.1f}")
    97.0 ± 2.5
    """
    from scipy.stats import t

    values = as_float(values, "values")
    if values.ndim != 1 or values.size < 2 or not np.isfinite(values).all():
        raise ValueError(
            f"values is {values.shape}: give the accuracies of at least two draws, such as [96, 98]"
        )
    error = values.std(ddof=1) / np.sqrt(values.size)
    return float(values.mean()), float(t.ppf(0.975, values.size - 1) * error)


def check_draws(percent):
    """Check that there are several draws of each model at each amount."""
    for key, values in check_table("percent", percent, "by_amount((20, 40))").items():
        if not (isinstance(key, tuple) and len(key) == 2 and isinstance(key[0], str)):
            raise ValueError(
                f"percent has the key {shown(key)}: each must be a model and an amount, as by_amount gives"
            )
        check_size("an amount", key[1])
        mean_and_margin(values)
    models, amounts = (set(part) for part in zip(*percent, strict=True))
    if len(percent) != len(models) * len(amounts):
        raise ValueError("percent lacks some models at some amounts: take it from by_amount or measured")


def data_curves(percent):
    """Draw accuracy against the number of examples, the mean of the draws with its 95 % interval.

    Parameters
    ----------
    percent : dict of (str, int) to ndarray of shape (draws,)
        From `by_amount` or `measured`.

    Returns
    -------
    scene : Scene
    """
    check_draws(percent)
    names, amounts = (list(dict.fromkeys(keys)) for keys in zip(*percent, strict=True))
    draws = len(percent[names[0], amounts[0]])
    panel = Panel("odd or even?", "examples to learn from", f"% right of {ASKED} others", log="x")
    panel.xlim, panel.xticks = (amounts[0] / 1.3, amounts[-1] * 5), {m: str(m) for m in amounts}
    ends, told = {}, []
    for k, (name, (color, marker)) in enumerate(zip(names, STYLES, strict=False)):
        means, margins = np.array([mean_and_margin(percent[name, m]) for m in amounts]).T
        beside = np.array(amounts) * 1.025 ** (k - 2)  # so that the intervals do not hide each other
        panel.curve(beside, means, color).points(beside, means, color, marker, 7)
        panel.segments([beside, means - margins], [beside, means + margins], 2, color)
        ends[name] = (means[-1], color)
        told.append(f"{name} {means[0]:.0f} ± {margins[0]:.0f} and {means[-1]:.1f} ± {margins[-1]:.1f} %")
    _label(panel, ends, amounts[-1] * 1.2)
    words = (
        f"Right after {amounts[0]} and after {amounts[-1]} examples, the mean of {draws} draws with its "
        f"95 % interval: {'; '.join(told)}."
    )
    return Scene([panel], words, height=400)


def _label(panel, ends, x):
    """Write each name beside the end of its curve, moved apart where two would overlap."""
    low, high = panel.limits()[1]
    y = np.inf
    for name, (end, color) in sorted(ends.items(), key=lambda item: -item[1][0]):
        y = min(end, y - (high - low) / 18)
        panel.text(x, y, name, color, align="left", bold=True)
