"""Logistic regression: the unit, its cost and gradients, a step downhill, and the loop that trains.

These are exercises of the notebook about logistic regression.
"""

from . import (
    accuracy,
    cross_entropy,
    descend,
    forward_logistic,
    gradients,
    initialize_zeros,
    model,
    predict,
    sigmoid,
)

NOTEBOOK = "logistic_regression"
TASKS = (
    initialize_zeros,
    sigmoid,
    forward_logistic,
    cross_entropy,
    gradients,
    descend,
    model,
    predict,
    accuracy,
)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
