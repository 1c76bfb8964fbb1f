"""Timing: one call of NumPy in the place of a loop, or of two.

These are exercises of the notebook about vectorization and timing.
"""

from . import dot, squared_distances

NOTEBOOK = "vectorization_timing"
TASKS = (dot, squared_distances)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
