"""Depth: how large a network is.

These are the exercises of the notebook about why deep networks.
"""

from . import count_parameters

NOTEBOOK = "why_deep"
TASKS = (count_parameters,)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
