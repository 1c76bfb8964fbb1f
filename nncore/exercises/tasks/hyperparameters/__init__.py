"""Hyperparameters: which values to try, and which result may be reported.

These are the exercises of the notebook about hyperparameters.
"""

from . import report, spread_rates

NOTEBOOK = "hyperparameters"
TASKS = (spread_rates, report)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
