"""The mathematics of the course "Neural Networks and Deep Learning", one idea a module.

Columns are examples: X is (n_x, m), Y is (1, m), W[l] is (n_l, n_{l-1}), b[l] is (n_l, 1).
"""

from importlib import import_module

from .activations import Activation, identity, leaky_relu, relu, sigmoid, tanh
from .cost import Cost, cross_entropy, squared_error
from .curvature import highest_rate
from .descent import Step, gradient_descent, update
from .gradient_check import gradient_check, numerical_gradients
from .network import Network
from .on_disk import OnDisk
from .propagation import (
    Cache,
    Gradients,
    accuracy,
    activation_backward,
    backward,
    forward,
    linear_backward,
    linear_forward,
    parameter_gradients,
    predict,
)
from .sweep import sweep, sweep_as_completed
from .training import Run, train

ROOMS = ("course", "datasets", "exercises", "lab", "loops", "study")

__all__ = [
    "Activation",
    "Cache",
    "Cost",
    "Gradients",
    "Network",
    "OnDisk",
    "Run",
    "Step",
    "accuracy",
    "activation_backward",
    "backward",
    "cross_entropy",
    "forward",
    "gradient_check",
    "gradient_descent",
    "highest_rate",
    "identity",
    "leaky_relu",
    "linear_backward",
    "linear_forward",
    "numerical_gradients",
    "parameter_gradients",
    "predict",
    "relu",
    "sigmoid",
    "squared_error",
    "sweep",
    "sweep_as_completed",
    "tanh",
    "train",
    "update",
]


def __getattr__(name):
    # The rooms are heavier than the heart (some draw): each is loaded when it is first asked for.
    if name in ROOMS:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)


def __dir__():
    return sorted({*globals(), *ROOMS})
