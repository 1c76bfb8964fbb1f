"""The mistakes that are known of the way forward through L layers."""

from functools import partial

import numpy as np

import nncore

from ....exercise import Mistake


def _forward(X, p, hidden=nncore.relu, output=nncore.sigmoid, stop=0, handed=lambda X, Z, A: A, bias=1):
    L = len(p) // 2
    A = below = X
    for l in range(1, L + 1 - stop):
        Z = p[f"W{l}"] @ below + bias * p[f"b{l}"]
        A = hidden(Z) if l < L else output(Z)
        below = handed(X, Z, A)
    return A


def _without(layer, factor=0):
    """Forward with the biases of some layers, those for which ``layer(l, L)`` holds, times a factor."""

    def f(X, p):
        L = len(p) // 2
        changed = {f"b{l}": factor * p[f"b{l}"] for l in range(1, L + 1) if layer(l, L)}
        return _forward(X, p | changed)

    return f


MISTAKES = (
    Mistake(
        "takes the sigmoid in every layer",
        partial(_forward, hidden=nncore.sigmoid),
        "only the last layer has it. The hidden ones have the relu, np.maximum(0, Z)",
    ),
    Mistake(
        "takes the relu in every layer",
        partial(_forward, output=nncore.relu),
        "the last layer gives a probability, so it has the sigmoid",
    ),
    Mistake(
        "takes tanh in the hidden layers",
        partial(_forward, hidden=np.tanh),
        "here they have the relu, np.maximum(0, Z)",
    ),
    Mistake(
        "has no activation in the hidden layers",
        partial(_forward, hidden=np.positive),
        "what a layer hands on is A[l] = g(Z[l]). Without g, L layers are no more than one",
    ),
    Mistake(
        "has no activation in the last layer",
        partial(_forward, output=np.positive),
        "Z[L] may be any number, and a probability is between 0 and 1",
    ),
    Mistake(
        "leaves out the brackets of the sigmoid",
        partial(_forward, output=lambda Z: 1 / 1 + np.exp(-Z)),
        "1 / 1 + np.exp(-Z) is 1 + np.exp(-Z), never below 1",
    ),
    Mistake(
        "stops one layer early",
        partial(_forward, stop=1),
        "range(1, L) ends at L - 1, so the last layer needs range(1, L + 1) or lines of its own",
    ),
    Mistake(
        "feeds X to every layer",
        partial(_forward, handed=lambda X, Z, A: X),
        "layer l takes A[l-1], what the layer below handed on. X is only A[0]",
    ),
    Mistake(
        "leaves out the biases",
        partial(_forward, bias=0),
        "each layer is W[l] @ A[l-1] + b[l]",
    ),
    Mistake(
        "takes the leaky relu in the hidden layers",
        partial(_forward, hidden=nncore.leaky_relu),
        "here they have the relu, np.maximum(0, Z)",
    ),
    Mistake(
        "takes a softmax over the one output unit",
        partial(_forward, output=lambda Z: np.exp(Z - Z.max(axis=0)) / np.exp(Z - Z.max(axis=0)).sum(axis=0)),
        "a softmax over a single unit is 1, whatever Z is. One unit that says yes or no has the sigmoid",
    ),
    Mistake(
        "takes tanh in the last layer",
        partial(_forward, output=np.tanh),
        "the last layer gives a probability, so it has the sigmoid",
    ),
    Mistake(
        "takes tanh in every layer",
        partial(_forward, hidden=np.tanh, output=np.tanh),
        "the hidden layers have the relu, and the last one the sigmoid",
    ),
    Mistake(
        "takes exp(Z) for exp(-Z) in the last layer",
        partial(_forward, output=lambda Z: 1 / (1 + np.exp(Z))),
        "the sigmoid is 1 / (1 + np.exp(-Z))",
    ),
    Mistake(
        "has labels, and not probabilities",
        partial(_forward, output=lambda Z: 1.0 * (Z > 0)),
        "a threshold has no slope to descend. It belongs to the prediction, after the training",
    ),
    Mistake(
        "takes np.minimum for np.maximum",
        partial(_forward, hidden=lambda Z: np.minimum(0, Z)),
        "the relu lets through what is positive, np.maximum(0, Z)",
    ),
    Mistake(
        "takes the absolute value in the hidden layers",
        partial(_forward, hidden=np.abs),
        "the relu is 0 where Z is negative, np.maximum(0, Z)",
    ),
    Mistake(
        "takes the slope of the relu for the relu",
        partial(_forward, hidden=lambda Z: 1.0 * (Z > 0)),
        "the relu is Z where Z > 0, and not 1",
    ),
    Mistake(
        "leaves out the biases of the hidden layers",
        _without(lambda l, L: l < L),
        "each layer is W[l] @ A[l-1] + b[l]",
    ),
    Mistake(
        "leaves out the bias of the last layer",
        _without(lambda l, L: l == L),
        "each layer is W[l] @ A[l-1] + b[l], the last one too",
    ),
    Mistake(
        "subtracts the biases",
        partial(_forward, bias=-1),
        "each layer is W[l] @ A[l-1] + b[l]",
    ),
    Mistake(
        "subtracts the biases of the hidden layers",
        _without(lambda l, L: l < L, -1),
        "each layer is W[l] @ A[l-1] + b[l]",
    ),
    Mistake(
        "cuts the relu off at 1",
        partial(_forward, hidden=lambda Z: np.clip(Z, 0, 1)),
        "the relu has no upper end, np.maximum(0, Z)",
    ),
    Mistake(
        "applies both activations in the last layer",
        partial(_forward, output=lambda Z: nncore.sigmoid(np.maximum(0, Z))),
        "the loop with the relu goes one layer too far. The last layer has the sigmoid alone",
    ),
    Mistake(
        "takes the sigmoid of the relu in the hidden layers",
        partial(_forward, hidden=lambda Z: nncore.sigmoid(np.maximum(0, Z))),
        "the hidden layers have the relu alone",
    ),
)
