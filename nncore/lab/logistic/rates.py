"""Learning curves that stay true when they zigzag: the highest and the lowest cost nearby; single steps."""

import numpy as np

from ...checks import check_instance, check_number, check_size
from ...training import Run
from ..panels.learning import EXAMPLE, check_costs
from ..stage.inputs.doors import check_row
from ..stage.palette import CYCLE, MARKERS
from ..stage.scene import Panel, Scene

PLACES = 200  # of an axis, from left to right, at which a curve is drawn
ONES = "train(net, X, Y, learning_rate=0.003, iterations=100)"


def envelope(costs):
    """Return at which iterations to draw a learning curve, and the highest and lowest cost around each.

    A curve through every tenth cost shows waves that are not there when the cost goes up and down at every
    other step. The highest and the lowest of each ten do not.

    Parameters
    ----------
    costs : ndarray of shape (n,)

    Returns
    -------
    at, upper, lower : ndarray
        At most about 200 places.

    Examples
    --------
    >>> at, upper, lower = envelope(np.tile([0.25, 1.0], 3000))
    >>> len(at), float(upper.min()), float(lower.max())
    (200, 1.0, 0.25)
    """
    costs = check_costs(costs)
    n = len(costs)
    places = n if n <= PLACES else min(PLACES, n // 2)  # so that each has two costs at least
    starts = np.arange(places) * n // places
    at = (starts + np.append(starts[1:], n) - 1) // 2
    return at, np.fmax.reduceat(costs, starts), np.fmin.reduceat(costs, starts)


def draw_envelope(panel, costs, color, label=""):
    """Draw on a panel the upper and the lower edge of a learning curve; they are one line if it is steady."""
    at, upper, lower = envelope(costs)
    panel.curve(at, upper, color, label=label)
    return panel.curve(at, lower, color)


def cost_panel(costs, labels=None, title="the learning curve", iterations=None, top=None):
    """Return a Panel of the envelopes of several runs' costs."""
    longest = max(2, *map(len, costs)) - 1
    top = highest(costs) if top is None else top
    across = longest if iterations is None else max(1, iterations)
    panel = Panel(title, "iteration", "cost J", xlim=(0, across), ylim=(0, top), width=1.4)
    for k, run in enumerate(costs):
        draw_envelope(panel, run, CYCLE[k % len(CYCLE)], labels[k] if labels else "")
    return panel.level(np.log(2), "ln 2")


def highest(costs):
    """Return where the axis of several runs' costs ends."""
    return max(0.75, *(1.05 * np.max(run, where=np.isfinite(run), initial=0) for run in costs))


def compare_rates(runs, first=16):
    """Return the Scene of runs at several learning rates: whole, and their first steps one by one.

    Parameters
    ----------
    runs : list of Run
        From the same start on the same examples. Where a cost zigzags, its two edges are drawn.
    first : int
        How many single steps to draw.
    """
    runs, first = check_runs(runs), check_size("first", first, 1, 200)
    names = [f"α = {run.learning_rate:g}" for run in runs]
    whole = cost_panel([run.costs for run in runs], names)
    steps = Panel(f"the first {first} steps, one by one", "iteration", "cost J", xlim=(0, first))
    for k, run in enumerate(runs):
        color, costs = CYCLE[k % len(CYCLE)], run.costs[: first + 1]
        at = np.arange(len(costs))
        steps.curve(at, costs, color, 1.5).points(at, costs, color, MARKERS[k % len(MARKERS)], 5)
    told = "; ".join(f"{name}: {story(run.costs)}" for name, run in zip(names, runs, strict=True))
    return Scene([whole, steps], f"The cost over {runs[0].iterations} iterations. {told}.", height=240)


def story(costs):
    """Return where a run began, how high its cost went, and where it ended.

    Examples
    --------
    >>> story(np.array([0.693, 0.5, 0.4])), story(np.array([0.693, 1.5, 0.4]))
    ('0.693 to 0.400', '0.693, up to 1.50, then 0.400')
    """
    if costs.max() > costs[0]:
        return f"{costs[0]:.3f}, up to {costs.max():.2f}, then {costs[-1]:.3f}"
    return f"{costs[0]:.3f} to {costs[-1]:.3f}"


def check_runs(runs):
    """Return a list of runs, each of one network with one learning rate."""
    runs = [check_instance("a run", run, Run, EXAMPLE) for run in check_row("runs", runs, f"[{ONES}]")]
    for run in runs:
        check_number("the learning rate of a run", run.learning_rate, least=0)
        check_costs(run.costs)
    return runs
