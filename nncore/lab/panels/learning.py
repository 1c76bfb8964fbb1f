"""Learning curves: the cost against the iteration, of one run or several."""

import numpy as np

from ...arrays import as_float
from ...checks import check_instance, check_number, check_size
from ...training import Run
from ..stage.inputs.doors import check_row, check_table, check_words
from ..stage.palette import CYCLE
from ..stage.scene import Panel, Scene

EXAMPLE = "train(net, X, Y, learning_rate=0.1, iterations=100)"


def check_costs(costs):
    """Return the costs of a run as floats, if there are any; those that are nan are gaps."""
    costs = as_float(costs, "the costs").astype(np.float64, copy=False)
    if costs.ndim == 1 and costs.size:
        return costs
    raise ValueError(f"the costs are {costs.shape}: give one number for each iteration, such as run.costs")


def check_labels_of(runs, labels):
    """Return what to call the runs, if each has its label."""
    labels = [
        check_words("a label", label) for label in check_row("the labels", labels, "['deep', 'shallow']")
    ]
    if len(labels) == len(runs):
        return labels
    raise ValueError(f"there are {len(runs)} runs and {len(labels)} labels: each run needs its own")


def learning_curve(*runs, iterations=None, labels=()):
    """Return a Panel of the cost against the iteration, for one run or several.

    Parameters
    ----------
    *runs : sequence of float
        The costs of each run, from iteration 0.
    iterations : int, optional
        Where the axis ends, if not with the longest run.
    labels : sequence of str
        What to call the runs.
    """
    runs = [check_costs(run) for run in check_row("runs", runs, "run.costs")]
    longest = max(2, *map(len, runs)) - 1
    iterations = longest if iterations is None else max(1, check_size("iterations", iterations, least=0))
    labels = [""] * len(runs) if isinstance(labels, tuple) and not labels else check_labels_of(runs, labels)
    top = max(0.75, *(np.max(run, where=run < np.inf, initial=0) * 1.05 for run in runs))
    panel = Panel("the learning curve", "iteration", "cost J", xlim=(0, iterations), ylim=(0, top), width=1.4)
    for run, label, color in zip(runs, labels, CYCLE, strict=False):
        at = np.unique(np.linspace(0, len(run) - 1, 400).astype(int))
        panel.curve(at, run[at], color, label=label)
    return panel.level(np.log(2), "ln 2")


def compare_runs(runs, names):
    """Return the Scene of the learning curves of several runs, with where each began and ended.

    Parameters
    ----------
    runs : list of Run
    names : list of str
    """
    runs = [check_instance("a run", run, Run, EXAMPLE) for run in check_row("runs", runs, f"[{EXAMPLE}]")]
    panel = learning_curve(*(run.costs for run in runs), labels=check_labels_of(runs, names))
    ends = [
        f"{name}: {run.costs[0]:.3f} to {run.costs[-1]:.3f}" for name, run in zip(names, runs, strict=True)
    ]
    return Scene([panel], f"The cost over {runs[0].iterations} iterations. {'; '.join(ends)}.", height=300)


def training_curves(runs, bar=0.3):
    """Draw the costs of several trainings.

    Parameters
    ----------
    runs : dict of str to Run
    bar : float
        The words tell which of them end below it. (A long training of a deep network ends a little
        differently on every processor, so they do not tell more.)

    Returns
    -------
    scene : Scene
    """
    for name, run in check_table("runs", runs, f"{{'deep': {EXAMPLE}}}").items():
        check_instance(check_words("a name", name), run, Run, EXAMPLE)
    check_number("bar", bar)
    below = [name for name, run in runs.items() if run.costs[-1] < bar]
    panel = learning_curve(*(run.costs for run in runs.values()), labels=list(runs))
    iterations = max(run.iterations for run in runs.values())
    words = f"The cost of {', '.join(runs)}, over {iterations} iterations. Below {bar:g} at the end: "
    return Scene([panel], words + (", ".join(below) or "none") + ".", height=320)
