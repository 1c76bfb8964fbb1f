"""Where did the time go? One vectorized line taken apart on the reader's own machine, a cause at a time.

A ladder is one piece of work done in ever faster ways; two neighbours differ in one thing, the cause. Some
causes are switches of the processor, so each setting of them is a process of its own (`peeling_worker`), and
all are asked in turn. A switch that a machine has not got is left out, and a note says so.
"""

import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from ...checks import check_choice, check_number
from ..stage.inputs.doors import check_row
from .peeling_process import Gone, Here, start
from .stopwatch import in_digits, in_units, progress
from .waterfall import waterfall

ROUNDS, MOST = 3, 20  # timings that each rung gets
NEAR = 1.04  # how near two timings of the same must be
SECONDS = 2.0  # after which a ladder is not measured any more
CROWDED = "other programs want the cores just now, so that threads only wait; try again when it is quiet"
LOOP, CHIP = "interpreter", "processor"


class Rung(NamedTuple):
    """A way to do the work: its name, its process, what is new in it, and whose cost that saves."""

    work: str
    worker: str
    cause: str
    side: str = LOOP


LADDERS = {
    "dot product": (
        Rung("dot/array", "one", "a loop over two arrays"),
        Rung("dot/list", "one", "no number boxed at each a[i]"),
        Rung("dot/object", "one", "the loop compiled"),
        Rung("dot/numbers", "one", "numbers in place of objects"),
        Rung("dot/blas", "narrow BLAS", "SIMD", CHIP),
        Rung("dot/blas", "one", "wider SIMD", CHIP),
        Rung("dot/blas", "all", "all threads", CHIP),
    ),
    "matrix product": (
        Rung("product/array", "one", "a loop over two arrays"),
        Rung("product/list", "one", "no number boxed at each A[i, k]"),
        Rung("product/object", "one", "the loop compiled"),
        Rung("product/numbers", "one", "numbers in place of objects"),
        Rung("product/dots", "narrow BLAS", "SIMD", CHIP),
        Rung("product/blas", "narrow BLAS", "blocks that stay in cache", CHIP),
        Rung("product/blas", "one", "wider SIMD", CHIP),
        Rung("product/blas", "all", "all threads", CHIP),
        Rung("product/float32", "all", "float32", CHIP),
    ),
    "exponential": (
        Rung("exp/array", "one", "a loop over an array"),
        Rung("exp/list", "one", "no number boxed at each z[i]"),
        Rung("exp/object", "one", "the loop compiled"),
        Rung("exp/numbers", "narrow NumPy", "numbers in place of objects"),
        Rung("exp/numbers", "one", "wider SIMD", CHIP),
        Rung("exp/float32", "one", "float32", CHIP),
    ),
}


@dataclass(frozen=True)
class Peel:
    """A ladder as it was measured.

    Parameters
    ----------
    name : str
    rungs : tuple of Rung
    seconds : tuple of float
        The best time of each rung.
    whole : float
        The speed-up from the first rung to the last, from timings of its own.
    notes : tuple of str
        What could not be measured here, and why.
    about : dict
        What each process said of its BLAS and its SIMD, by worker.
    """

    name: str
    rungs: tuple
    seconds: tuple
    whole: float
    notes: tuple = ()
    about: dict = field(default_factory=dict)

    @property
    def factors(self):
        """How many times faster each rung is than the one before it."""
        return tuple(slow / fast for slow, fast in zip(self.seconds, self.seconds[1:], strict=False))

    def by(self, side):
        """Return the product of the factors that are the interpreter's, or the processor's."""
        pairs = zip(self.rungs[1:], self.factors, strict=True)
        return float(np.prod([factor for rung, factor in pairs if rung.side == side]))

    def picture(self):
        """Return the waterfall of this ladder, a Scene."""
        steps = [(r.cause, f, r.side) for r, f in zip(self.rungs[1:], self.factors, strict=True)]
        title = f"{self.name}: {self.rungs[0].cause} takes {in_units(self.seconds[0])}"
        return waterfall(steps, self.whole, title, f"in the end {in_units(self.seconds[-1])}")

    def __repr__(self):
        rows = zip(self.rungs, self.seconds, (1.0, *self.factors), strict=True)
        lines = [f"{r.cause:32} {in_units(t):>9}   x {in_digits(f)}" for r, t, f in rows]
        return "\n".join([f"{self.name}, whole speed-up {in_digits(self.whole)}", *lines, *self.notes])


def peel(names=tuple(LADDERS), seconds=SECONDS):
    """Measure ladders on this machine.

    It never fails: what this machine, its BLAS or its NumPy cannot switch is left out, and a note says so.

    Parameters
    ----------
    names : sequence of str
        Which of `LADDERS`.
    seconds : float
        How long each ladder may take before its best times stand as they are.

    Returns
    -------
    peels : dict
        A Peel for each name.
    """
    for name in check_row("names", names, "('dot product', 'exponential')"):
        check_choice("ladder", name, LADDERS)
    check_number("seconds", seconds, 0, 600)
    with ExitStack() as stack:
        workers, missing = start(stack)
        return {name: climb(name, workers, missing, seconds) for name in progress(names, "peeling")}


def climb(name, workers, missing, seconds=SECONDS):
    """Measure one ladder with the processes that there are; return its Peel."""
    rungs, notes = available(LADDERS[name], missing)
    try:
        times, whole = measure(rungs, workers, seconds)
    except Gone as error:
        if error.worker == "one":
            workers["one"] = Here()
        return climb(name, workers, missing | {error.worker: "its process ended before it answered"}, seconds)
    about = {worker: workers[worker].about for worker in {rung.worker for rung in rungs}}
    found = Peel(name, rungs, times, whole, notes, about)
    if crowded(found):
        return climb(name, workers, missing | {"all": CROWDED}, seconds)
    return found


def crowded(peel):
    """Return whether threads were timed while other programs had the cores: that says nothing of threads."""
    factors = dict(zip((rung.cause for rung in peel.rungs[1:]), peel.factors, strict=True))
    apart = abs(np.prod(peel.factors) / peel.whole - 1) > 0.08
    return "all threads" in factors and (apart or factors["all threads"] < 0.87)


def available(ladder, missing):
    """Return the rungs that can be measured where some processes are missing, and notes on the others.

    A rung whose process is missing is done with one thread and all SIMD; if that is the rung before it once
    more, or the one after it, there is nothing to see, and it is left out.
    """
    rungs, notes = [], []
    for rung in ladder:
        reason = missing.get(rung.worker)
        rung = rung._replace(worker="one") if reason else rung
        if rungs and rung[:2] == rungs[-1][:2]:
            lost = next(r for r in ladder if r.work == rung.work and r.worker in missing)
            notes.append(f'"{rung.cause}" is left out: {missing[lost.worker]}')
        else:
            rungs.append(rung)
    return tuple(rungs), tuple(notes)


def measure(rungs, workers, seconds=SECONDS):
    """Time the rungs in turn, round after round, the first and the last of them in two series.

    The best time of each rung counts. Of the two ends it is the best pair of timings that agree with each
    other, and the second of each pair gives the whole; so it goes on until there are such pairs, for a while
    longer than `seconds` if need be.

    Returns
    -------
    times : tuple of float
        Seconds of each rung.
    whole : float
        The speed-up from the first to the last, by timings of its own.
    """
    ends = (rungs[0], rungs[-1])
    rounds, begun = [], time.perf_counter()
    while not enough(rounds, time.perf_counter() - begun, seconds):
        rounds.append([workers[rung.worker].ask(rung.work, 1 + (rung in ends)) for rung in rungs])
    first, *between, last = zip(*rounds, strict=True)
    first, last = best_pair(first), best_pair(last)
    return (first[0], *(min(times)[0] for times in between), last[0]), first[1] / last[1]


def enough(rounds, spent, seconds):
    """Return whether these rounds will do."""
    if len(rounds) < ROUNDS:
        return False
    agreed = all(any(agree(times[end]) for times in rounds) for end in (0, -1))
    return spent > 2 * seconds or (agreed and (spent > seconds or len(rounds) >= MOST))


def best_pair(pairs):
    """Return the fastest of the pairs of timings that agree; if none does, the best of either series."""
    return min(filter(agree, pairs), key=sum, default=None) or tuple(map(min, zip(*pairs, strict=True)))


def agree(pair):
    """Return whether two timings of the same are as near as they should be."""
    return max(pair) <= NEAR * min(pair)
