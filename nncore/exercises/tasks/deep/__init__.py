"""The deep network: its initialization, and forward and backward through any number of layers.

These are the exercises of the notebook about the deep network.
"""

from . import forward_deep, initialize_deep, linear_backward, relu_backward

NOTEBOOK = "deep_network"
TASKS = (linear_backward, initialize_deep, forward_deep, relu_backward)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
