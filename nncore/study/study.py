"""A study: every network of a grid trained, and tested on examples that it has not seen."""

from contextlib import suppress

import numpy as np

from ..arrays import check_X, check_Y
from ..checks import check_size, shown
from ..cost import cross_entropy
from ..propagation import accuracy
from ..sweep import sweep_as_completed
from .grid import SETTING, networks
from .table import ROW, Table, fingerprint

LONGEST = 240  # letters of the reason why a network stopped


def study(settings, X, Y, X_test, Y_test, *, iterations, cost=cross_entropy, executor=None, file=None):
    """Train every network of a grid, and return one row for each: its setting, and what became of it.

    With a file, each row is written as soon as its network is done, and those that are in the file already
    are not trained again: a study that was interrupted goes on where it stopped. Interrupting returns the
    rows that are there.

    Parameters
    ----------
    settings : recarray
        From `grid`.
    X, Y : ndarray of shape (n_x, m) and (1, m)
        The examples that the networks learn from.
    X_test, Y_test : ndarray of shape (n_x, m_test) and (1, m_test)
        Examples held out.
    iterations : int
    cost : Cost
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        As for `sweep`.
    file : str or os.PathLike, optional
        A CSV file, made if it is not there.

    Returns
    -------
    table : recarray
        The fields of `settings`, then iterations (asked for) and done, cost, train and test (right, in %),
        seconds, stopped (why it ended early, or empty) and examples (letters that name X and Y). In the order
        of the settings.

    Raises
    ------
    ValueError
        For what `train` refuses, and if the file holds another study.

    Examples
    --------
    >>> from nncore import datasets
    >>> from nncore.study import grid, study
    >>> (X, Y), (X_test, Y_test) = datasets.flower(rng=1), datasets.flower(rng=2)
    >>> table = study(grid(sizes=(2, 4, 1), learning_rate=[0.1, 1.2]), X, Y, X_test, Y_test, iterations=100)
    >>> table.dtype.names[5:9], len(table)
    (('iterations', 'done', 'cost', 'train'), 2)
    """
    check_settings(settings)
    check_size("iterations", iterations, 0, 10**12)
    wanted = settings[list(SETTING.names)]
    n_x = int(wanted["sizes"][0].split("-")[0])
    X, X_test = check_X(X, n_x), check_X(X_test, n_x)
    for x, y in ((X, Y), (X_test, Y_test)):
        check_Y(y, np.empty((1, x.shape[-1]), x.dtype))
    table = Table(file, iterations, fingerprint(X, Y, X_test, Y_test))
    known = table.known
    missing = wanted[[row not in known for row in wanted.tolist()]]
    with suppress(KeyboardInterrupt):
        fill(table, missing, (X, Y, X_test, Y_test), iterations, cost, executor)
    return in_order(table.as_array(), wanted)


def check_settings(settings):
    """Return settings that come from `grid`."""
    names = getattr(getattr(settings, "dtype", None), "names", None) or ()
    if not set(SETTING.names) <= set(names) or settings.ndim != 1 or not settings.size:
        raise ValueError(
            f"the settings are {shown(settings)}: make them with grid(sizes=..., learning_rate=...)"
        )
    return settings


def fill(table, settings, examples, iterations, cost, executor):
    """Train what is missing in a Table, and add each row as it comes."""
    X, Y, X_test, Y_test = examples
    if not len(settings):
        return
    runs = sweep_as_completed(
        networks(settings),
        X,
        Y,
        learning_rate=settings["learning_rate"],
        iterations=iterations,
        cost=cost,
        executor=executor,
    )
    name = fingerprint(*examples)
    for k, run, seconds in runs:
        if np.isnan(run.costs[0]):
            continue  # never begun, or lost with its worker: the next time
        scores = [accuracy(run.network, x, y) for x, y in ((X, Y), (X_test, Y_test))]
        stopped = (run.stopped or "")[:LONGEST]
        if stopped.startswith("interrupted"):
            continue
        numbers = (iterations, run.iterations, run.costs[-1], *scores, seconds)
        table.add([np.array((*settings[k].tolist(), *numbers, stopped, name), ROW)[()]])


def in_order(table, settings):
    """Return those rows of a table that the settings ask for, in their order."""
    places = {row: k for k, row in enumerate(table[list(SETTING.names)].tolist())}
    return table[[places[row] for row in settings.tolist() if row in places]]
