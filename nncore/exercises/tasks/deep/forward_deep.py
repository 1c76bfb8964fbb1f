"""Forward through L layers."""

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Exercise
from .mistakes.forward_deep import MISTAKES


def forward_deep(X, parameters):
    L = len(parameters) // 2
    A = X
    for l in range(1, L + 1):
        Z = parameters[f"W{l}"] @ A + parameters[f"b{l}"]
        A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
    return A


def deep_networks(rng):
    first = [(3, 4, 2, 1), (4, 4, 4, 4, 1), (5, 1), (2, 3, 1), (3, 5, 4, 2, 1)]
    later = ((*more, 1) for more in sizes([(6, 5, 3, 2)], rng))
    for i, n in enumerate((*first, *(next(later) for _ in range(24)))):
        m = (7, 4, 6, 1)[i] if i < 4 else int(rng.integers(2, 12))
        p = {}
        for l in range(1, len(n)):
            p[f"W{l}"], p[f"b{l}"] = rng.standard_normal((n[l], n[l - 1])), rng.standard_normal((n[l], 1)) / 2
        yield labelled(m, rng.standard_normal((n[0], m)), p)


def by_lines(X, parameters):
    L = len(parameters) // 2
    A = X
    for l in range(1, L):
        Z = parameters[f"W{l}"] @ A + parameters[f"b{l}"]
        A = np.maximum(0, Z)
    Z = parameters[f"W{L}"] @ A + parameters[f"b{L}"]
    A = 1 / (1 + np.exp(-Z))
    return A


EXERCISE = Exercise(
    forward_deep,
    ("X", "parameters"),
    "A_L",
    "A_L, the output: relu in layers 1 to L - 1, the sigmoid in layer L",
    deep_networks,
    MISTAKES,
    (
        "there is a W and a b for each layer, so L = len(parameters) // 2. Begin with A = X.",
        "for l in range(1, L + 1): Z = parameters[f'W{l}'] @ A + parameters[f'b{l}'], and then A from Z.",
        "A = np.maximum(0, Z) if l < L, and else the sigmoid of Z. Return the last A.",
    ),
    (nncore.propagation.propagate,),
    m="X",
    variants=(by_lines,),
)
