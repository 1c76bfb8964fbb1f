"""How fast the reader's own network trains, beside one without loops: said before a long training begins."""

import time

from .. import tasks
from .parts import KINDS
from .run import fitted, run_loop

SLOW = 3  # times slower than vectorized that are worth saying
SECONDS_TO_SAY = 5  # the shortest training of which it is said
SECONDS_TO_MEASURE = 1


def say_if_slow(kind, parts, sizes, X, Y, learning_rate, iterations):
    """Print, if an iteration is slow, how many times slower than vectorized, and how long all will take.

    Parameters
    ----------
    kind : str
    parts : dict of str to callable
        The functions by role.
    sizes : tuple of int
    X, Y : ndarray
    learning_rate : float
    iterations : int
    """
    answers = {role: tasks.EXERCISES[part.exercise].answer for role, part in KINDS[kind].parts.items()}
    if iterations < 1 or all(parts[role] is answers[role] for role in parts):
        return
    task = sizes, X, Y, learning_rate
    if seconds(kind, parts, *task, times=1) * iterations < SECONDS_TO_SAY:
        return
    yours = seconds(kind, parts, *task)
    ratio = yours / seconds(kind, answers, *task)
    if ratio > SLOW:
        print(
            f"An iteration of yours takes {yours:.2g} s, {ratio:.0f} times a vectorized one, so {iterations} "
            f"of them will take about {yours * iterations:.0f} s. The usual cause is a loop over examples or "
            f"units."
        )


def seconds(kind, parts, sizes, X, Y, learning_rate, times=3):
    """Return how long one iteration takes, at best: a run of two iterations, less a run of one."""
    took, begun = {1: [], 2: []}, time.perf_counter()
    while len(took[2]) < times and (not took[2] or time.perf_counter() - begun < SECONDS_TO_MEASURE):
        for iterations in (1, 2):
            start = time.perf_counter()
            _, stopped = run_loop(
                fitted(kind, parts, sizes, 1), X, Y, learning_rate, iterations, report=False
            )
            if stopped and stopped.startswith("interrupted"):
                raise KeyboardInterrupt(stopped)
            took[iterations].append(time.perf_counter() - start)
    return max(min(took[2]) - min(took[1]), min(took[2]) / 4, 1e-9)
