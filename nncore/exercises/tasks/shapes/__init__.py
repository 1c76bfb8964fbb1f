"""Shapes: sums along an axis, broadcasting, arrays of rank 1.

These are the exercises of the notebook about arrays and broadcasting.
"""

from . import normalize_columns, repair, softmax

NOTEBOOK = "arrays_and_broadcasting"
TASKS = (normalize_columns, softmax, repair)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
