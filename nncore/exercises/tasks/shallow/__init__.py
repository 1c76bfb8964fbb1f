"""The shallow network: random weights, and forward and backward through one hidden layer.

These are the exercises of the notebook about the shallow network.
"""

from . import backward_two_layers, forward_two_layers, initialize

NOTEBOOK = "shallow_network"
TASKS = (initialize, forward_two_layers, backward_two_layers)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
