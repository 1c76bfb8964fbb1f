"""The shallow network: random weights, slopes, forward and backward through one hidden layer, a step.

These are exercises of the notebook about the shallow network.
"""

from . import (
    backward_two_layers,
    forward_two_layers,
    initialize,
    slope_leaky_relu,
    slope_relu,
    slope_tanh,
    update,
)

NOTEBOOK = "shallow_network"
TASKS = (
    initialize,
    forward_two_layers,
    slope_tanh,
    slope_relu,
    slope_leaky_relu,
    backward_two_layers,
    update,
)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
