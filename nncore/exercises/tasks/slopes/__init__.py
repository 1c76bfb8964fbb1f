"""Slopes: a derivative as a nudge, and the chain rule along a graph.

These are the exercises of the notebook about derivatives and graphs.
"""

from . import chain, slope

NOTEBOOK = "derivatives_and_graphs"
TASKS = (slope, chain)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
