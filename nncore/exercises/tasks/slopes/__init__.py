"""Slopes: a derivative as a nudge, the chain rule, and the way back through a graph.

These are exercises of the notebook about derivatives and graphs.
"""

from . import back_through, chain, slope

NOTEBOOK = "derivatives_and_graphs"
TASKS = (slope, chain, back_through)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
