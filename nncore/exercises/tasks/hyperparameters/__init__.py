"""Hyperparameters: which values to try, what a curve of costs says, and which result may be reported.

These are exercises of the notebook about hyperparameters.
"""

from . import diagnose, report, spread_rates

NOTEBOOK = "hyperparameters"
TASKS = (spread_rates, diagnose, report)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
