"""How far to trust an accuracy: an interval around it, a paired test of two, and the picture of several.

An accuracy on m examples is a count of coin tosses, and another m examples would have given another count.
"""

import numpy as np

from ...arrays import as_float
from ...checks import check_number, check_size, shown
from ..stage.inputs.doors import check_row, check_table, check_words
from ..stage.palette import BLUE, FAINT, INK
from ..stage.scene import Panel, Scene


def wilson(right, m, confidence=0.95):
    """Return Wilson's interval for an accuracy of `right` in `m`, (low, high) in percent.

    Parameters
    ----------
    right : int
        How many of the examples were labelled right.
    m : int
        How many examples there were.
    confidence : float
        How often, over many repetitions, such an interval covers the true accuracy.

    Returns
    -------
    low, high : float
        In percent. Unlike the symmetric interval, it never leaves 0 to 100, and works for small m.

    Raises
    ------
    ValueError
        If there is no example, or more right answers than examples.

    Examples
    --------
    >>> low, high = wilson(40, 50)
    >>> f"{low:.1f} to {high:.1f}"
    '67.0 to 88.8'
    """
    from scipy.stats import binomtest  # a second to load, and few need it

    right, m = check_size("right", right, least=0), check_size("m", m)
    confidence = check_number("confidence", confidence, 0.01, 0.9999)
    if m > 10**15:
        raise ValueError(f"m is {m}: no interval is computed for more than 10**15 examples")
    if right > m:
        raise ValueError(f"right is {right} and m is {m}: at most all m examples can be right")
    interval = binomtest(right, m).proportion_ci(confidence, method="wilson")
    return 100 * float(interval.low), 100 * float(interval.high)


def mcnemar(right_a, right_b):
    """Return the p-value of McNemar's exact test: are two models, seen on the same examples, equally good?

    Only the examples on which they differ tell anything. If the models are equally good, each such example
    is a fair coin toss, and p is how often a fair coin would fall at least as one-sidedly.

    Parameters
    ----------
    right_a, right_b : ndarray of bool, of one shape
        For each example, whether the model was right.

    Returns
    -------
    p : float
        From 0 to 1. A small p speaks against "equally good"; a large one does not speak for it.

    Raises
    ------
    ValueError
        If the shapes differ, or the arrays are not of truth values.

    Examples
    --------
    >>> a = np.array([True, True, True, True, True, False, True, True])
    >>> b = np.array([True, False, False, False, False, True, True, True])
    >>> mcnemar(a, b)
    0.375
    """
    from scipy.stats import binomtest

    for name, right in (("right_a", right_a), ("right_b", right_b)):
        as_float(right, name)  # refuses rows that differ in length, and gaps
    right_a, right_b = np.asarray(right_a), np.asarray(right_b)
    for name, right in (("right_a", right_a), ("right_b", right_b)):
        if right.dtype != bool:
            raise ValueError(f"{name} is an array of {right.dtype}: use labels == Y, which is True or False")
        if not right.size:
            raise ValueError(f"{name} is {right.shape}: there is no example to compare the models on")
    if right_a.shape != right_b.shape:
        raise ValueError(
            f"right_a is {right_a.shape}, but right_b is {right_b.shape}: the test is of pairs, "
            f"so both models must be asked the same examples"
        )
    only_a, only_b = int((right_a & ~right_b).sum()), int((right_b & ~right_a).sum())
    return float(binomtest(only_a, only_a + only_b).pvalue) if only_a + only_b else 1.0


def intervals(results, title="accuracy, with its 95 % interval"):
    """Draw accuracies with their Wilson intervals, one a row: where the bars overlap, do not rank.

    Parameters
    ----------
    results : dict of str to (int, int)
        For each name, how many were right, and of how many.
    title : str

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> intervals({"deep": (40, 50), "shallow": (36, 50)})
    deep 80.0 % (67.0 to 88.8), shallow 72.0 % (58.3 to 82.5)
    """
    results = check_counts(results)
    rows = [(name, 100 * right / m, *wilson(right, m)) for name, (right, m) in results.items()]
    panel = _rows(list(results), title, [row[2:] for row in rows])
    for i, (_, percent, at_least, at_most) in enumerate(rows):
        panel.curve([at_least, at_most], [i, i], BLUE, 3).points([percent], [i], BLUE, size=10)
        panel.text(percent, i - 0.36, f"{percent:.1f}", INK, size=11)
    words = ", ".join(f"{name} {p:.1f} % ({a:.1f} to {b:.1f})" for name, p, a, b in rows)
    return Scene([panel], words, height=70 + 38 * len(rows))


def spread(results, title="accuracy, a ring for each start", bar=80.0):
    """Draw several accuracies a row, a ring for each: one run is one draw from such a row.

    Parameters
    ----------
    results : dict of str to sequence of float
        For each name the accuracies, in percent.
    title : str
    bar : float
        The words count how many are above it.

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> spread({"tanh": [89.0, 90.5, 66.75], "relu": [61.5, 70.0, 72.25]})
    Above 80 %: tanh 2 of 3, relu 0 of 3.
    """
    results = check_table("results", results, "{'tanh': [89.0, 90.5]}")
    results = {check_words("a name", name): check_percents(name, values) for name, values in results.items()}
    check_number("bar", bar)
    panel = _rows(list(results), title, list(results.values()))
    for i, values in enumerate(results.values()):
        panel.points(values, np.full(values.size, i), BLUE, size=10, filled=False)
    counts = ", ".join(f"{name} {(values > bar).sum()} of {values.size}" for name, values in results.items())
    return Scene([panel], f"Above {bar:g} %: {counts}.", height=70 + 32 * len(results))


def check_counts(results):
    """Return a dict of (right, of how many) by name, if it is one."""
    for name, counts in check_table("results", results, "{'deep': (40, 50)}").items():
        check_words("a name", name)
        check_row(f"the result of {name}", counts, "(40, 50)", 2)
    return results


def check_percents(name, values):
    """Return accuracies as floats (n,), if each is from 0 to 100."""
    values = as_float(values, f"the result of {name}")
    if values.ndim != 1 or not values.size or not ((values >= 0) & (values <= 100)).all():
        raise ValueError(f"the result of {name} is {shown(values)}: give percents, such as [89.0, 90.5]")
    return values


def _rows(names, title, values):
    """Return a Panel with a name at the left of each row and round percents along the foot."""
    least, most = min(map(np.min, values)), max(map(np.max, values))
    step = next((step for step in (0.5, 1, 2, 5, 10) if (most - least) / step <= 5), 20)
    low, high = step * np.floor(least / step), step * np.ceil(most / step + 1e-9)
    foot, span = len(names) - 0.3, high - low
    panel = Panel(title, xlim=(low - 0.3 * span, high + 0.05 * span), ylim=(foot + 0.6, -0.7), axes=False)
    for tick in np.arange(low, high + step / 2, step):
        panel.curve([tick, tick], [-0.6, foot], FAINT, 1).text(tick, foot + 0.3, f"{tick:g} %", size=11)
    for i, name in enumerate(names):
        panel.text(low - 0.04 * span, i, name, align="right")
    return panel
