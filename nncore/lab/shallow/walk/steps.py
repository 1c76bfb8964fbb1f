"""The ten steps through one hidden layer: four forward, and the six equations back."""

from typing import NamedTuple

import numpy as np

from ....propagation import forward
from ..six_equations import six_equations


class Step(NamedTuple):
    """One line of the blackboard.

    Attributes
    ----------
    name, formula, code : str
        What it gives, its right side as on the blackboard, and the line of code.
    parts : list of (str, str, ndarray)
        What it is computed from: what stands before it, what it is called, and its numbers.
    value : ndarray
    why : str
    nudged : ndarray or None
        The same gradient by nudging.
    """

    name: str
    formula: str
    code: str
    parts: list
    value: np.ndarray
    why: str
    nudged: np.ndarray | None = None


def steps(net, X, Y):
    """Return the ten Steps of a network with one hidden layer on its examples."""
    known = {"X": X, "Y": Y}
    for l in (1, 2):
        known |= {f"W{l}": net.W[l], f"b{l}": net.b[l]}
    cache = forward(net, X)
    known |= {f"{kind}{l}": values[l] for kind, values in zip("ZA", cache, strict=True) for l in (1, 2)}
    back = six_equations(net, X, Y)
    known |= {equation.text.split(" = ")[0]: equation.value for equation in back}
    known |= {f"{name}ᵀ": known[name].T for name in ("A1", "W2", "X")}
    known["g′(Z1)"] = net.g[1].derivative(cache.Z[1])
    nudged = {equation.text.split(" = ")[0]: equation.nudged for equation in back}
    m, n_1, n_x = X.shape[1], net.sizes[1], net.sizes[0]
    return [
        Step(name, formula, code, _parts(parts, known), known[name], why.format(m=m, n_1=n_1, n_x=n_x),
             nudged.get(name))
        for name, formula, code, parts, why in LINES
    ]  # fmt: skip


def _parts(words, known):
    """Return the parts named in a text such as "W1 | X | + b1": each with its sign, name and numbers."""
    found = []
    for part in words.split(" | "):
        *sign, name = part.rsplit(" ", 1)
        found.append((sign[0] if sign else "", name, known[name]))
    return found


LINES = (
    ("Z1", "W1 X + b1", "Z1 = W1 @ X + b1", "W1 | X | + b1",
     "A row for each of the {n_1} units, a column for each of the {m} examples; b1 is added to every column"),
    ("A1", "g(Z1)", "A1 = tanh(Z1)", "g Z1",
     "Each number goes through the activation by itself, so the shape stays"),
    ("Z2", "W2 A1 + b2", "Z2 = W2 @ A1 + b2", "W2 | A1 | + b2",
     "One unit, so one row: the {n_1} hidden values of each example are weighted and summed"),
    ("A2", "σ(Z2)", "A2 = sigmoid(Z2)", "σ Z2",
     "A probability for each example. This is the prediction"),
    ("dZ2", "A2 − Y", "dZ2 = A2 - Y", "A2 | − Y",
     "How far each prediction is from its label: here the error starts, and it goes backward from here"),
    ("dW2", "1/m · dZ2 A1ᵀ", "dW2 = dZ2 @ A1.T / m", "1/m dZ2 | A1ᵀ",
     "Error times input, for each hidden unit. The product sums over the {m} examples, and 1/m makes it "
     "their mean"),
    ("db2", "1/m · sum of dZ2", "db2 = dZ2.sum(axis=1, keepdims=True) / m", "1/m·Σ dZ2",
     "The bias is multiplied by nothing, so its slope is the mean error"),
    ("dZ1", "W2ᵀ dZ2 * g′(Z1)", "dZ1 = W2.T @ dZ2 * (1 - A1**2)", "W2ᵀ | dZ2 | * g′(Z1)",
     "The error goes back through the weights that it came by; then each number is multiplied by the slope "
     "of its own unit, which for tanh is 1 − A1²"),
    ("dW1", "1/m · dZ1 Xᵀ", "dW1 = dZ1 @ X.T / m", "1/m dZ1 | Xᵀ",
     "As for dW2, one layer lower: error times input, and the input is now X"),
    ("db1", "1/m · sum of dZ1", "db1 = dZ1.sum(axis=1, keepdims=True) / m", "1/m·Σ dZ1",
     "As for db2: the mean error of each of the {n_1} units"),
)  # fmt: skip
