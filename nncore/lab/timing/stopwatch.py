"""Timing, done properly: warm up, repeat, take the best, and compare only what gives the same result.

`timeit` of the standard library does the counting (and keeps the garbage collector out of it). What is added
here: contestants are timed in turn, so that a busy minute of the machine falls on all of them alike, and no
time is shown before their results agree.
"""

import os
import statistics
import timeit
from dataclasses import dataclass

import numpy as np

from ...arrays import as_float
from ...checks import check_function, check_number, check_size
from ..stage.inputs.doors import check_table, check_words

UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))
REPEATS = 7
LEAST = 0.005  # seconds; a shorter run is repeated until it lasts so long, to be far above the clock's tick


@dataclass(frozen=True)
class Timing:
    """What the stopwatch saw of one function.

    Parameters
    ----------
    times : tuple of float
        Seconds per call, one of each repeat.
    number : int
        How many calls each repeat was.

    Examples
    --------
    >>> Timing((0.0021, 0.002, 0.0034), number=3)
    best 2 ms, median 2.1 ms of 3 x 3 calls
    """

    times: tuple
    number: int

    @property
    def best(self):
        """Seconds per call in the fastest repeat: the one that was disturbed least."""
        return min(self.times)

    @property
    def median(self):
        """Seconds per call in the middle repeat: what to expect."""
        return statistics.median(self.times)

    def __repr__(self):
        runs = f"{len(self.times)} x {self.number} call" + "s" * (self.number > 1)
        return f"best {in_units(self.best)}, median {in_units(self.median)} of {runs}"


@dataclass(frozen=True)
class Race:
    """The Timings of contestants that gave the same result; the others are compared with the first."""

    timings: dict

    @property
    def speedup(self):
        """How many times faster the last contestant is than the first."""
        first, *_, last = self.timings.values()
        return first.best / last.best

    def __getitem__(self, name):
        return self.timings[name]

    def __repr__(self):
        first, wide = next(iter(self.timings.values())), max(map(len, self.timings))
        return "\n".join(
            f"{name:{wide}}  best {in_units(t.best):>8}   median {in_units(t.median):>8}   "
            f"x {in_digits(first.best / t.best)}"
            for name, t in self.timings.items()
        )


def stopwatch(f, repeats=REPEATS, least=LEAST):
    """Time a function without arguments.

    It is called once to warm up and to learn how long it takes; then it runs `repeats` times, each time as
    many calls as last at least `least` seconds.

    Parameters
    ----------
    f : callable
    repeats : int
    least : float
        In seconds.

    Returns
    -------
    timing : Timing

    Examples
    --------
    >>> stopwatch(lambda: sum(range(1000)), repeats=3).median < 1.0
    True
    """
    check_function("f", f, "f()", 0)
    check_watch(repeats, least)
    timer = timeit.Timer(f)
    number = calls(timer, least)
    return Timing(tuple(t / number for t in timer.repeat(repeats, number)), number)


def race(contestants, repeats=REPEATS, least=LEAST, rtol=1e-9):
    """Time functions that do the same, in turn, after making sure that they do.

    Parameters
    ----------
    contestants : dict
        Functions without arguments, by name.
    repeats : int
    least : float
        In seconds; as for `stopwatch`.
    rtol : float
        How far two results may differ, relative to the largest number in them.

    Returns
    -------
    race : Race

    Raises
    ------
    ValueError
        If the results differ.

    Examples
    --------
    >>> a = np.arange(5.0)
    >>> result = race({"loop": lambda: sum(v * v for v in a), "vectorized": lambda: a @ a}, repeats=1)
    >>> list(result.timings)
    ['loop', 'vectorized']
    >>> race({"loop": lambda: sum(a), "vectorized": lambda: a @ a})
    Traceback (most recent call last):
    ...
    ValueError: loop gives 10 and vectorized gives 30: they do not do the same, so there is nothing to compare
    """
    check_watch(repeats, least)
    check_number("rtol", rtol, 0, 1)
    timers, results = {}, {}
    check_contestants(contestants)
    for name, f in contestants.items():
        timers[name] = timeit.Timer(lambda name=name, f=f: results.__setitem__(name, f()))
    warm = {name: timer.timeit(1) for name, timer in timers.items()}
    check_equal(results, rtol)
    timers = {name: timeit.Timer(f) for name, f in contestants.items()}
    number = {name: 1 if warm[name] > 2 * least else calls(timers[name], least) for name in timers}
    times = {name: [] for name in timers}
    for _ in range(repeats):
        for name, timer in timers.items():
            times[name].append(timer.timeit(number[name]) / number[name])
    return Race({name: Timing(tuple(times[name]), number[name]) for name in timers})


def check_contestants(contestants):
    """Check that there are two functions or more, by name."""
    if len(check_table("contestants", contestants, "{'loop': f, 'vectorized': g}")) < 2:
        raise ValueError("there is one contestant: a race needs two or more")
    for name, f in contestants.items():
        check_function(check_words("a name", name), f, "f()", 0)


def check_watch(repeats, least):
    """Check how often something is timed, and for how long at least."""
    check_size("repeats", repeats, most=10_000)
    check_number("least", least, 0, 1)


def calls(timer, least):
    """Return how many calls last at least `least` seconds; the calls made to find out are the warm-up."""
    number = 1
    while (t := timer.timeit(number)) < least:
        number = max(2 * number, int(1.2 * number * least / t)) if t > least / 100 else 10 * number
    return number


def check_equal(results, rtol=1e-9):
    """Raise a ValueError if the results, a dict by contestant, are not all the same numbers."""
    (first, expected), *others = results.items()
    for name, result in others:
        if not same(expected, result, rtol):
            raise ValueError(
                f"{first} gives {brief(expected)} and {name} gives {brief(result)}: "
                f"they do not do the same, so there is nothing to compare"
            )


def same(x, y, rtol=1e-9):
    """Return whether two results, numbers or lists or arrays or tuples of them, are equal within `rtol`."""
    if isinstance(x, tuple) or isinstance(y, tuple):
        return (
            type(x) is type(y)
            and len(x) == len(y)
            and all(same(p, q, rtol) for p, q in zip(x, y, strict=True))
        )
    x, y = numbers(x), numbers(y)
    size = np.abs(x).max(initial=0)
    return x.shape == y.shape and np.allclose(x, y, rtol=rtol, atol=rtol * size)


def numbers(result):
    """Return a result as an array of floats; Python's numbers in an array of objects are numbers too."""
    array = np.asarray(result)
    if array.dtype == object and all(isinstance(entry, (int, float)) for entry in array.ravel()):
        return array.astype(float)
    return as_float(result, "a result").astype(float)


def brief(result):
    """Return a number in six digits, or the kind of thing that a larger result is."""
    return f"{float(result):.6g}" if np.ndim(result) == 0 else f"{type(result).__name__} {np.shape(result)}"


def progress(items, words):
    """Return the items, with a bar that shows how far they are; TQDM_DISABLE, if set, hides it."""
    from tqdm.auto import tqdm

    # In a notebook tqdm does not look at the variable by itself.
    return tqdm(items, desc=words, leave=False, disable=bool(os.environ.get("TQDM_DISABLE")))


def in_units(seconds):
    """Return a time as a person would say it.

    Examples
    --------
    >>> in_units(0.00123), in_units(2.5e-7), in_units(12)
    ('1.23 ms', '250 ns', '12 s')
    """
    scale, unit = next(((s, u) for s, u in UNITS if seconds >= 0.9995 * s), UNITS[-1])
    return f"{in_digits(seconds / scale)} {unit}"


def in_digits(value, digits=3):
    """Return a number in three digits, never with an exponent.

    Examples
    --------
    >>> in_digits(0.12345), in_digits(17.26), in_digits(123456)
    ('0.123', '17.3', '123000')
    """
    return np.format_float_positional(float(f"{value:.{digits}g}"), trim="-")
