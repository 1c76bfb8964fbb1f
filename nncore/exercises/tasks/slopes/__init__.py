"""Slopes: a nudge, the chain rule, the way back through a graph, and an engine that goes it by itself.

These are exercises of the notebook about derivatives and graphs.
"""

from . import back_through, chain, ordered, slope, slopes_back

NOTEBOOK = "derivatives_and_graphs"
TASKS = (slope, chain, back_through, ordered, slopes_back)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
