"""The gradient of a cost by nudges, one for each parameter."""

import numpy as np

import nncore

from ...exercise import Case, Exercise
from .mistakes.numerical_gradient import COSTS, MISTAKES


def numerical_gradient(J, theta):
    gradient, epsilon = np.zeros(theta.shape), 1e-5
    for i in np.ndindex(theta.shape):
        nudge = np.zeros(theta.shape)
        nudge[i] = epsilon
        gradient[i] = (J(theta + nudge) - J(theta - nudge)) / (2 * epsilon)
    return gradient


def costs(rng):
    yield Case((COSTS[0], np.array([[1.0, -2.0]])))
    yield Case((COSTS[1], np.array([[3.0], [-1.0], [2.0]])))
    shapes = [(2, 3), (1, 1), (4, 1), (1, 5), (3, 3), (5, 2)]
    while True:
        for i, shape in enumerate(shapes):
            yield Case((COSTS[i % 4], rng.uniform(0.5, 3, shape) * rng.choice([-1, 1], shape)))
        shapes = [tuple(int(n) for n in rng.integers(1, 6, 2)) for _ in range(6)]


EXERCISE = Exercise(
    numerical_gradient,
    ("J", "theta"),
    "gradient",
    "the slope of J at theta for every entry of theta, an array of its shape",
    costs,
    MISTAKES,
    (
        "for i in np.ndindex(theta.shape) goes through all entries; theta[i] is one of them.",
        "make a new array that is 1e-5 at i and 0 elsewhere, and add it to theta. theta[i] += 1e-5 would "
        "change the array that the caller still holds.",
        "both ways are more exact: (J(theta + nudge) - J(theta - nudge)) / (2 * epsilon).",
    ),
    (nncore.numerical_gradients,),
    tolerance=0.01,
    at_least=1.0,
)
