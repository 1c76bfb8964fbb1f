"""The table of a study without its seeds: the mean of each setting, and how much of it is luck."""

import numpy as np

from .grid import SETTING

NUMBERS = ("cost", "train", "test", "seconds")


def summary(table):
    """Return one row for each setting: how many seeds, and the mean and the spread of each number.

    Parameters
    ----------
    table : recarray
        From `study`.

    Returns
    -------
    rows : recarray
        sizes, hidden, scale, learning_rate, seeds, and for each number its mean (cost) and its standard
        deviation over the seeds (cost_spread), which is nan of one seed.

    Examples
    --------
    >>> from nncore import datasets
    >>> from nncore.study import grid, study
    >>> (X, Y), (X_test, Y_test) = datasets.moons(rng=1), datasets.moons(rng=2)
    >>> settings = grid(sizes=[(2, 1), (2, 4, 1)], learning_rate=0.5, seed=range(3))
    >>> rows = summary(study(settings, X, Y, X_test, Y_test, iterations=50))
    >>> rows.sizes, rows.seeds
    (array(['2-1', '2-4-1'], dtype='<U64'), array([3, 3]))
    """
    names = [name for name in SETTING.names if name != "seed"]
    spreads = [(f"{name}{end}", "f8") for name in NUMBERS for end in ("", "_spread")]
    kind = np.dtype([*((name, SETTING[name]) for name in names), ("seeds", "i8"), *spreads])
    groups = {}
    for row in table:
        groups.setdefault(tuple(row[name] for name in names), []).append(row)
    rows = [(*setting, len(group), *statistics(group)) for setting, group in groups.items()]
    return np.array(rows, kind).view(np.recarray)


def statistics(group):
    """Return the mean and the spread of each number over the rows of one setting."""
    for name in NUMBERS:
        values = np.array([row[name] for row in group])
        yield values.mean()
        yield values.std(ddof=1) if len(values) > 1 else np.nan
