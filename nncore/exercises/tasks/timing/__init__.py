"""Timing: one call of NumPy in the place of a loop.

These are the exercises of the notebook about vectorization and timing.
"""

from . import dot

NOTEBOOK = "vectorization_timing"
TASKS = (dot,)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
