"""The reader's network against nncore's: the two costs, and where they part, the part that is the cause."""

import copy
from typing import NamedTuple

import numpy as np

from ... import training
from ...lab.panels.learning import learning_curve
from ...lab.stage import Scene
from ...lab.stage.palette import FAINT, ORANGE
from .. import tasks
from .pace import say_if_slow
from .parts import KINDS, kind_of
from .run import MyRun, fitted, run_loop

ALIKE = 1e-9
JUMP = 1e3  # rounding grows from one iteration to the next by less than this, and a mistake by more
EXCHANGED = ("forward", "cost", "backward", "update", "loop")


class Parting(NamedTuple):
    """Where two courses of the cost part, and by what."""

    iteration: int
    yours: float
    ours: float
    cause: str


def compare(mine, X, Y, hidden=(), *, learning_rate, iterations, seed=1, borrow=False, kind=None, **instead):
    """Train the reader's network and nncore's from the same weights, and draw the one cost over the other.

    Parameters
    ----------
    mine : Mine
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m)
    hidden, learning_rate, iterations, seed, borrow, kind, **instead
        As for `Mine.train`.

    Returns
    -------
    scene : Scene
        Its words say whether the costs are equal to 1e-9, or from which iteration they are not, and which
        part of the reader's, exchanged for nncore's answer, makes them equal again. Its network is the
        reader's.
    """
    parts, borrowed = mine.assemble(hidden, kind=kind, borrow=borrow, **instead)
    kind, hidden = kind_of(hidden, kind)
    X = np.asarray(X, float)  # in single precision 1e-9 could not be seen
    sizes = (len(X), *hidden, len(Y))
    say_if_slow(kind, parts, sizes, X, Y, learning_rate, iterations)

    def run(parts, iterations):
        ready = fitted(kind, parts, sizes, copy.deepcopy(seed))
        watch, stopped = run_loop(ready, X, Y, learning_rate, iterations)
        return MyRun(watch.whole, np.array(watch.costs), learning_rate, kind, borrowed, stopped)

    yours, start = run(parts, iterations), run(parts, 0).network
    ours = training.train(start, X, Y, learning_rate=learning_rate, iterations=iterations)
    parting = find_parting(yours.costs, ours.costs, parts, kind, run)
    return Scene([_curves(yours, ours)], in_words(yours, parting), yours.network, height=300)


def _curves(yours, ours):
    panel = learning_curve(yours.costs, iterations=max(1, ours.iterations))
    panel.layers.clear()
    for run, color, width, dash, label in (
        (ours, FAINT, 7, False, "nncore"),
        (yours, ORANGE, 2, False, "yours"),
    ):
        at = np.unique(np.linspace(0, run.iterations, 400).astype(int))
        panel.curve(at, run.costs[at], color, width, dash, label)
    return panel


def find_parting(yours, ours, parts, kind, run):
    """Return the Parting of two courses of the cost, or None if they are equal all the way.

    Parameters
    ----------
    yours, ours : ndarray of shape (iterations + 1,)
    parts : dict of str to callable
    kind : str
    run : callable
        ``run(parts, iterations)`` returns the MyRun of other parts.
    """
    n = min(len(yours), len(ours))
    apart = np.abs(yours[:n] - ours[:n]) / np.maximum(np.abs(ours[:n]), 1e-3)
    if n == len(ours) and (apart <= ALIKE).all():
        return None
    i = int(np.argmax(apart > ALIKE)) if (apart > ALIKE).any() else n - 1
    before = max(apart[i - 1], 1e-15) if i else 0.0
    if i and n == len(ours) and apart[i] < JUMP * before:
        return Parting(i, yours[i], ours[i], "rounding")
    for role in EXCHANGED:
        answer = tasks.EXERCISES[KINDS[kind].parts[role].exercise].answer
        if parts[role] is answer:
            continue
        again = _tried({**parts, role: answer}, run, i + 1)
        if (
            again is not None
            and len(again) > i
            and abs(again[i] - ours[i]) <= ALIKE * max(abs(ours[i]), 1e-3)
        ):
            return Parting(i, yours[i], ours[i], role)
    return Parting(i, yours[i], ours[i], "")


def _tried(parts, run, iterations):
    try:
        return run(parts, iterations).costs
    except ValueError:
        return None


def in_words(run, parting):
    """Return what a comparison found, in a sentence or two."""
    name = KINDS[run.kind].name.removeprefix("the ")
    lent = f" (borrowed: {', '.join(run.borrowed)})" if run.borrowed else ""
    if parting is None:
        return f"Your {name}{lent}: {run.iterations} iterations, and every cost is nncore's to 1e-9."
    i, yours, ours, cause = parting
    if cause == "rounding":
        return (
            f"Your {name}{lent}: every cost is nncore's to 1e-9 up to iteration {i - 1}. From there rounding "
            f"shows, which grows with the iterations. No part of yours is wrong."
        )
    why = (
        f"With nncore's {cause} in the place of yours they agree, so the cause is your {cause}."
        if cause
        else "No single part of yours is the cause: exchange them two at a time, or check each."
    )
    return f"The costs part at iteration {i}: yours is {yours:.6g}, nncore's {ours:.6g}. {why}"
