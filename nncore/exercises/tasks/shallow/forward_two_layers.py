"""Forward through one hidden layer."""

from functools import partial

import numpy as np

import nncore

from ...draw import labelled, sizes
from ...exercise import Exercise, Mistake


def forward_two_layers(X, parameters):
    W1, b1, W2, b2 = (parameters[key] for key in ("W1", "b1", "W2", "b2"))
    Z1 = W1 @ X + b1
    A1 = np.tanh(Z1)
    Z2 = W2 @ A1 + b2
    A2 = 1 / (1 + np.exp(-Z2))
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


SIZES = [(3, 4, 7), (2, 5, 1), (4, 4, 4), (5, 1, 6)]  # n_x, n_h, m: all different, one example, all equal


def parameters_for(n_x, n_h, rng):
    shapes = {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (1, n_h), "b2": (1, 1)}
    return {key: rng.standard_normal(shape) for key, shape in shapes.items()}


def networks(rng):
    for n_x, n_h, m in sizes(SIZES, rng):
        yield labelled(m, rng.standard_normal((n_x, m)), parameters_for(n_x, n_h, rng))


def _forward(X, p, g1=np.tanh, g2=nncore.sigmoid, below=lambda X, Z1, A1: A1, keys=("W1", "b1", "W2", "b2")):
    W1, b1, W2, b2 = (p[key] for key in keys)
    Z1 = W1 @ X + b1
    A1 = g1(Z1)
    Z2 = W2 @ below(X, Z1, A1) + b2
    A2 = g2(Z2)
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}


def _without_bias(X, p):
    return _forward(X, {key: value * (key[0] == "W") for key, value in p.items()})


def _sigmoid_of_Z1(X, p):
    _, cache = forward_two_layers(X, p)
    A2 = nncore.sigmoid(cache["Z1"])
    return A2, cache | {"A2": A2}


def _bias_before(X, p):
    return _forward(X, p | {"W1": p["W1"] + p["b1"], "b1": 0 * p["b1"]})


EXERCISE = Exercise(
    forward_two_layers,
    ("X", "parameters"),
    ("A2", {"cache": ("Z1", "A1", "Z2", "A2")}),
    "A2 and the cache, a dictionary of Z1, A1, Z2 and A2",
    networks,
    (
        Mistake(
            "takes the sigmoid in the hidden layer",
            partial(_forward, g1=nncore.sigmoid),
            "here the hidden layer has tanh, which is centred on 0. Write A1 = np.tanh(Z1)",
        ),
        Mistake(
            "takes the relu in the hidden layer",
            partial(_forward, g1=nncore.relu),
            "here the hidden layer has tanh. Write A1 = np.tanh(Z1)",
        ),
        Mistake(
            "has no activation in the hidden layer",
            partial(_forward, g1=np.positive),
            "two linear layers in a row are one linear layer, and nothing is gained. A1 is np.tanh(Z1)",
        ),
        Mistake(
            "takes tanh in the output layer",
            partial(_forward, g2=np.tanh),
            "A2 is then between -1 and 1, and a probability is between 0 and 1. The output has the sigmoid",
        ),
        Mistake(
            "has no activation in the output layer",
            partial(_forward, g2=np.positive),
            "Z2 may be any number, and a probability is between 0 and 1. A2 is the sigmoid of Z2",
        ),
        Mistake(
            "leaves out the brackets of the sigmoid",
            partial(_forward, g2=lambda Z: 1 / 1 + np.exp(-Z)),
            "1 / 1 + np.exp(-Z2) is 1 + np.exp(-Z2), never below 1",
        ),
        Mistake(
            "feeds Z1 to the output layer and not A1",
            partial(_forward, below=lambda X, Z1, A1: Z1),
            "what a layer hands on is its activation, Z2 = W2 @ A1 + b2. With Z1 the tanh is bypassed",
        ),
        Mistake(
            "feeds X to the output layer and not A1",
            partial(_forward, below=lambda X, Z1, A1: X),
            "W2 has a column for each hidden unit, so it goes with A1. It fits X only where n_x = n_h",
        ),
        Mistake(
            "leaves out b1 and b2",
            _without_bias,
            "every unit adds its own bias, Z1 = W1 @ X + b1",
        ),
        Mistake(
            "adds b2 in both layers",
            partial(_forward, keys=("W1", "b2", "W2", "b2")),
            "b2 is (1, 1) and broadcasts to any shape, so nothing complains. The hidden layer has b1",
        ),
        Mistake(
            "takes a softmax over the one output unit",
            partial(_forward, g2=lambda Z: np.exp(Z - Z.max(axis=0)) / np.exp(Z - Z.max(axis=0)).sum(axis=0)),
            "a softmax over a single unit is 1, whatever Z2 is. One unit that says yes or no has the sigmoid",
        ),
        Mistake(
            "takes the sine in the hidden layer",
            partial(_forward, g1=np.sin),
            "here the hidden layer has tanh. Write A1 = np.tanh(Z1)",
        ),
        Mistake(
            "takes the arc tangent in the hidden layer",
            partial(_forward, g1=np.arctan),
            "here the hidden layer has tanh. Write A1 = np.tanh(Z1)",
        ),
        Mistake(
            "takes the leaky relu in the hidden layer",
            partial(_forward, g1=nncore.leaky_relu),
            "here the hidden layer has tanh. Write A1 = np.tanh(Z1)",
        ),
        Mistake(
            "takes the relu in the output layer",
            partial(_forward, g2=nncore.relu),
            "Z2 may be any number, and a probability is between 0 and 1. A2 is the sigmoid of Z2",
        ),
        Mistake(
            "has labels for A2, and not probabilities",
            partial(_forward, g2=lambda Z: 1.0 * (Z > 0)),
            "a threshold has no slope to descend. It belongs to the prediction, after the training",
        ),
        Mistake(
            "exchanges tanh and the sigmoid",
            partial(_forward, g1=nncore.sigmoid, g2=np.tanh),
            "tanh is in the hidden layer, and the sigmoid at the end",
        ),
        Mistake(
            "takes the sigmoid of Z1 for A2",
            _sigmoid_of_Z1,
            "A2 comes from Z2 = W2 @ A1 + b2",
        ),
        Mistake(
            "adds b1 to the weights, before the product",
            _bias_before,
            "the bias is added to the product, W1 @ X + b1",
        ),
    ),
    (
        "two times the same: a matrix product plus a bias, then an activation. Write Z1, A1, Z2, A2 in turn.",
        "Z1 = W1 @ X + b1 and A1 = np.tanh(Z1), with W1 = parameters['W1'] and so on. Both are (n_h, m).",
        "Z2 = W2 @ A1 + b2, and A2 is its sigmoid. Return A2 and the dictionary of all four.",
    ),
    (nncore.propagation.propagate,),
    m="X",
)
