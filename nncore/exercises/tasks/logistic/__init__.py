"""Logistic regression: the sigmoid, the cost and its gradients, a step downhill, pictures as columns.

These are the exercises of the notebook about logistic regression.
"""

from . import cross_entropy, descend, flatten, gradients, sigmoid

NOTEBOOK = "logistic_regression"
TASKS = (sigmoid, cross_entropy, gradients, flatten, descend)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
