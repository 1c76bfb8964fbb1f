"""The deep network: its initialization, forward and backward through any number of layers, and a check.

These are exercises of the notebook about the deep network.
"""

from . import (
    backward_deep,
    check_gradients,
    forward_deep,
    forward_with_cache,
    initialize_deep,
    layer_shapes,
    linear_backward,
    numerical_gradient,
    relu_backward,
)

NOTEBOOK = "deep_network"
TASKS = (
    layer_shapes,
    forward_deep,
    forward_with_cache,
    relu_backward,
    linear_backward,
    backward_deep,
    numerical_gradient,
    check_gradients,
    initialize_deep,
)
EXERCISES = tuple(task.EXERCISE for task in TASKS)
