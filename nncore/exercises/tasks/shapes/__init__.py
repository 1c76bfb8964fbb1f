"""Shapes: broadcasting, sums along an axis, arrays of rank 1.

These are the exercises of the notebook about arrays and broadcasting.
"""

from . import broadcast_shape, broadcasts, normalize_columns, repair, softmax

NOTEBOOK = "arrays_and_broadcasting"
TASKS = (broadcasts, broadcast_shape, normalize_columns, softmax, repair)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
