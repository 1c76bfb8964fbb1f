"""The times of the twins: a table for one size, and both curves for all sizes."""

import numpy as np

from ...arrays import as_float
from ...checks import check_choice, check_instance, check_number, check_size
from ..stage.inputs.doors import check_table
from ..stage.palette import BLUE, GREEN, GREY, INK, ORANGE
from ..stage.scene import Panel, Scene
from .stopwatch import Race, in_digits, in_units, progress, race
from .twins import LOOP, ONE_LOOP, TWINS, VECTORIZED

EXAMPLE, REPEATED = "race_twins()", "repeat_crossing()"
PREDICTED = ("a call / a turn", "(a call − a start) / a turn", "measured")
NEAR_CROSSING = (1, 5, 10, 20, 40, 100)
STYLE = {LOOP: (ORANGE, "D"), ONE_LOOP: (GREEN, "s"), VECTORIZED: (BLUE, "o")}


def curves(races):
    """Return the picture of the twins' times as a function of the step and of the size n.

    Parameters
    ----------
    races : dict
        What `race_twins` returned.

    Returns
    -------
    picture : callable
        ``picture(step=..., n=...)`` is a Scene; hand it to `live`.
    """

    first = next(iter(check_races(races)))

    def picture(step=first, n=1000):
        return draw(check_choice("step", step, races), races[step], check_number("n", n, 1e-9))

    return picture


def check_races(races):
    """Return what `race_twins` returned, if it is that."""
    for step, by_size in check_table("races", races, EXAMPLE).items():
        check_choice("step", step, TWINS)
        check_sizes(by_size)
    return races


def check_sizes(by_size):
    """Return races by size, if they are that."""
    for n, raced in check_table("the races of a step", by_size, f"{EXAMPLE}['cost']").items():
        check_instance(f"the race of {check_size('a size', n)}", raced, Race, f"{EXAMPLE}['cost'][100]")
    return by_size


def draw(step, by_size, n):
    """Draw the best times of each way of a step against n, on logarithmic axes."""
    sizes, times = table(by_size)
    n = min(max(n, sizes[0]), sizes[-1])  # no further than was measured
    at = {way: read_off(sizes, t, n) for way, t in times.items()}
    panel = Panel(step, f"n, {TWINS[step].n_is}", "seconds", log="xy", xlim=(0.7, 8 * sizes[-1]))
    for way, t in times.items():
        color, marker = STYLE[way]
        panel.curve(sizes, t, color).points(sizes, t, color, marker)
        panel.text(1.5 * sizes[-1], t[-1], way, INK, 12, "left")
    low, high = min(t.min() for t in times.values()) / 2, 3 * max(t.max() for t in times.values())
    panel.ylim = (low, high)
    panel.curve([n, n], [low, high], GREY, 1.0, dash=True)
    cross = crossing(by_size)
    if cross is not None and np.isfinite(cross):
        y = read_off(sizes, times[VECTORIZED], cross)
        panel.points([cross], [y], INK, "o", 14, filled=False)
        panel.text(cross, 7 * y, f"equal at n = {cross:.0f}", INK, 12)
    told = ", ".join(f"{way} {in_units(t)}" for way, t in at.items())
    gain = in_digits(at[LOOP] / at[VECTORIZED])
    return Scene(
        [panel],
        f"{step}, n = {n:g}: {told}; loop / vectorized = {gain}. {told_of(cross)}",
        height=360,
        bounds={"n": (sizes[0], sizes[-1])},
    )


def told_of(cross):
    """Return the sentence about where the curves cross."""
    if cross is None:
        return "Vectorized is faster at every size measured."
    if cross == np.inf:
        return "The loop is faster at every size measured."
    return f"The curves cross at n = {cross:.0f}."


def table(by_size):
    """Return the sizes, and the best times of each way at them, as arrays."""
    sizes = np.array(list(by_size), float)
    ways = next(iter(by_size.values())).timings
    return sizes, {way: np.array([raced[way].best for raced in by_size.values()]) for way in ways}


def read_off(sizes, times, n):
    """Return the time at n, on the straight line between its neighbours on logarithmic axes."""
    return float(np.exp(np.interp(np.log(n), np.log(sizes), np.log(times))))


def crossing(by_size):
    """Return the n at which the vectorized way overtakes the loop; None if it leads from the start.

    Parameters
    ----------
    by_size : dict
        Races by size. If the loop leads at all of them, it is infinity.
    """
    sizes, times = table(check_sizes(by_size))
    lead = np.log(times[LOOP] / times[VECTORIZED])
    if lead[0] > 0:
        return None
    ahead = np.flatnonzero(lead > 0)
    if not len(ahead):
        return np.inf
    k = ahead[0]
    return float(np.exp(np.interp(0.0, lead[k - 1 : k + 1], np.log(sizes[k - 1 : k + 1]))))


def repeat_crossing(repeats=7):
    """Measure where loop and vectorized dot product cross, several times, and predict it in two ways.

    Parameters
    ----------
    repeats : int

    Returns
    -------
    found : dict of str to ndarray of shape (repeats,)
        "a call / a turn", "(a call − a start) / a turn" and "measured": lengths n.
    """
    from threadpoolctl import threadpool_limits

    check_size("repeats", repeats, most=1000)
    found, twins = {name: [] for name in PREDICTED}, TWINS["dot product"]
    with threadpool_limits(1):
        for _ in progress(range(repeats), "crossing"):
            by_size = {n: race(twins.contestants(n), repeats=5, least=0.001) for n in NEAR_CROSSING}
            for name, n in zip(PREDICTED, predicted_crossings(by_size), strict=True):
                found[name].append(n)
    return {name: np.array(n) for name, n in found.items()}


def predicted_crossings(by_size):
    """Return where the two should cross, without and with the loop's own start, and where they do."""
    (low, high), call = (min(by_size), max(by_size)), by_size[min(by_size)][VECTORIZED].best
    turn = (by_size[high][LOOP].best - by_size[low][LOOP].best) / (high - low)
    begin = by_size[low][LOOP].best - low * turn
    cross = crossing(by_size)
    return call / turn, (call - begin) / turn, np.nan if cross is None else cross


def crossings(found):
    """Draw the lengths of `repeat_crossing`, a row for each of the ways, a ring for each repeat.

    Parameters
    ----------
    found : dict of str to ndarray

    Returns
    -------
    scene : Scene
    """
    rows = {name: as_float(n, name).ravel() for name, n in check_table("found", found, REPEATED).items()}
    panel = Panel("the length at which both are equally fast, a ring for each repeat", "n")
    panel.ylim, panel.yticks = (len(rows) - 0.4, -0.6), dict(enumerate(rows))
    for k, n in enumerate(rows.values()):
        panel.points(n, np.full(n.size, k), BLUE, size=11, filled=False)
    words = [f"{name}: {told_range(n)}" for name, n in rows.items()]
    return Scene([panel], f"{'; '.join(words)}.", height=60 + 60 * len(rows))


def told_range(n):
    """Return from where to where numbers go, in words."""
    n = n[np.isfinite(n)]
    return f"between {n.min():.0f} and {n.max():.0f}" if n.size else "none"


def in_short(cross):
    """Return where the curves cross in a word."""
    return "-" if cross is None else f"{cross:.0f}" if np.isfinite(cross) else "never"


def tell(races):
    """Print for each step the best times at its largest size, the gain, and where both are equal."""
    print(f"{'':30}{'n':>10}{'loop':>10}{'vectorized':>12}{'gain':>8}{'equal at n':>12}")
    for step, by_size in check_races(races).items():
        n, cross = max(by_size), crossing(by_size)
        raced = by_size[n]
        times = f"{in_units(raced[LOOP].best):>10}{in_units(raced[VECTORIZED].best):>12}"
        print(f"{step:30}{n:>10}{times}{in_digits(raced.speedup):>8}{in_short(cross):>12}")
