"""Formulas: telling right lines from wrong ones.

These are exercises of the notebook about formulas and errata.
"""

from . import is_wrong

NOTEBOOK = "formulas_and_errata"
TASKS = (is_wrong,)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
