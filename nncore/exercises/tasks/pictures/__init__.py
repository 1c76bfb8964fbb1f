"""Pictures as features: unrolled into columns, and scaled.

These are exercises of the notebook about logistic regression.
"""

from . import flatten, scale_pixels, standardize

NOTEBOOK = "logistic_regression"
TASKS = (flatten, scale_pixels, standardize)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
