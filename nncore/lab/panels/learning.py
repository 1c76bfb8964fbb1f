"""Learning curves: the cost against the iteration, of one run or several."""

import numpy as np

from ..stage.palette import CYCLE
from ..stage.scene import Panel, Scene


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
    iterations = iterations or max(len(run) - 1 for run in runs)
    labels = labels or [""] * len(runs)
    top = max(0.75, *(np.nanmax(run) * 1.05 for run in runs))
    panel = Panel("the learning curve", "iteration", "cost J", xlim=(0, iterations), ylim=(0, top), width=1.4)
    for run, label, color in zip(runs, labels, CYCLE, strict=False):
        at = np.unique(np.linspace(0, len(run) - 1, 400).astype(int))
        panel.curve(at, np.asarray(run)[at], color, label=label)
    return panel.level(np.log(2), "ln 2")


def compare_runs(runs, names):
    """Return the Scene of the learning curves of several runs, with where each began and ended.

    Parameters
    ----------
    runs : list of Run
    names : list of str
    """
    panel = learning_curve(*(run.costs for run in runs), labels=names)
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
    below = [name for name, run in runs.items() if run.costs[-1] < bar]
    panel = learning_curve(*(run.costs for run in runs.values()), labels=list(runs))
    iterations = max(run.iterations for run in runs.values())
    words = f"The cost of {', '.join(runs)}, over {iterations} iterations. Below {bar:g} at the end: "
    return Scene([panel], words + (", ".join(below) or "none") + ".", height=320)
