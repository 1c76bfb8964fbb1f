"""One step downhill for a dictionary of parameters, of any number of layers."""

import numpy as np

import nncore

from ...draw import sizes
from ...exercise import Case, Exercise, Mistake


def update(parameters, gradients, learning_rate):
    return {key: value - learning_rate * gradients[f"d{key}"] for key, value in parameters.items()}


def dictionaries(rng):
    p = {"W1": np.array([[1, 2], [-3, 4]]), "b1": np.array([[5], [6]])}
    yield Case((p, {"dW1": np.array([[1, -1], [2, 0]]), "db1": np.array([[3], [-2]])}, 0.07), "whole numbers")
    for i, n in enumerate(sizes([(3, 4, 2, 1), (5, 1, 1, 3), (4, 4, 4, 4)], rng)):
        n, shapes = n[: 4 - i % 3], {}
        for l in range(1, len(n)):
            shapes |= {f"W{l}": (n[l], n[l - 1]), f"b{l}": (n[l], 1)}
        p, d = ({key: rng.standard_normal(shape) for key, shape in shapes.items()} for _ in "pd")
        rate = float(10 ** rng.uniform(-3, 0.5))
        yield Case((p, {f"d{key}": d[key] for key in d}, rate), "one layer" if len(n) == 2 else "")


def _some(keep):
    """Update only the parameters that `keep` names from their key and the number of layers."""

    def f(parameters, gradients, rate):
        new, L = update(parameters, gradients, rate), len(parameters) // 2
        return {key: new[key] if keep(key, L) else parameters[key] for key in parameters}

    return f


def _step(step):
    return lambda p, d, rate: {key: step(p[key], d[f"d{key}"], rate) for key in p}


EXERCISE = Exercise(
    update,
    ("parameters", "gradients", "learning_rate"),
    lambda parameters, gradients, learning_rate: {"": tuple(parameters)},
    "a new dictionary of W1, b1, ..., each one step downhill",
    dictionaries,
    (
        Mistake(
            "adds the gradients",
            _step(lambda p, d, rate: p + rate * d),
            "the gradient points uphill, so the cost would grow. Descent subtracts",
        ),
        Mistake(
            "leaves out the learning rate",
            _step(lambda p, d, rate: p - d),
            "here it is {learning_rate:.4g}, and the step is learning_rate times the gradient",
        ),
        Mistake(
            "divides by the learning rate",
            _step(lambda p, d, rate: p - d / rate),
            "a small rate is to make small steps, so it multiplies the gradient",
        ),
        Mistake(
            "returns the steps and not the places they lead to",
            _step(lambda p, d, rate: -rate * d),
            "the step is taken from where the parameters are, W1 - learning_rate * dW1",
        ),
        Mistake(
            "returns the parameters as they were",
            lambda p, d, rate: p,
            "W1 - learning_rate * dW1 makes a new array, which must go into the dictionary that is returned",
        ),
        Mistake(
            "updates the weights only",
            _some(lambda key, L: key[0] == "W"),
            "the biases came back as they were; they have gradients too",
        ),
        Mistake(
            "updates the biases only",
            _some(lambda key, L: key[0] == "b"),
            "the weights came back as they were; they have gradients too",
        ),
        Mistake(
            "leaves out the last layer",
            _some(lambda key, L: int(key[1:]) < L),
            "range(1, L) ends at L - 1. With L = len(parameters) // 2 layers it is range(1, L + 1)",
        ),
        Mistake(
            "updates the last layer only",
            _some(lambda key, L: int(key[1:]) == L),
            "every layer has W and b. A loop over l in range(1, L + 1) reaches them all",
        ),
        Mistake(
            "stops with layer 2",
            _some(lambda key, L: int(key[1:]) < 3),
            "a network may have more layers. Loop over l in range(1, len(parameters) // 2 + 1)",
        ),
        Mistake(
            "cuts the fractions off",
            _step(lambda p, d, rate: (p - rate * d).astype(p.dtype)),
            "whole-number weights stay whole numbers in an array of their own kind, "
            "and W - learning_rate * dW makes one of fractions",
        ),
    ),
    (
        "the gradient of W1 is called dW1, so the key of each gradient is 'd' and the parameter's key.",
        "for each key: parameters[key] - learning_rate * gradients['d' + key].",
        "put the new arrays into a new dictionary. W -= ... would change the array that the caller still "
        "holds, and copying the dictionary does not copy the arrays in it.",
    ),
    (nncore.update,),
)
