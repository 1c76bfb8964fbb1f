"""Forward through L layers, keeping what the way back will need."""

import numpy as np

import nncore

from ...exercise import Exercise, Mistake
from .forward_deep import deep_networks


def forward_with_cache(X, parameters):
    A, cache = X, {}
    L = len(parameters) // 2
    for l in range(1, L + 1):
        Z = parameters[f"W{l}"] @ A + parameters[f"b{l}"]
        A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
        cache[f"Z{l}"], cache[f"A{l}"] = Z, A
    return A, cache


def keys(parameters):
    """Return the keys of the cache: Z1, A1, ..., ZL, AL."""
    return tuple(f"{letter}{l}" for l in range(1, len(parameters) // 2 + 1) for letter in "ZA")


def _with_cache(hidden=nncore.relu, output=nncore.sigmoid, bias=1, keep=lambda X, Z, A, below: (Z, A)):
    """Forward with other activations, or with other things kept."""

    def f(X, parameters):
        A, cache, L = X, {}, len(parameters) // 2
        for l in range(1, L + 1):
            below, Z = A, parameters[f"W{l}"] @ A + bias * parameters[f"b{l}"]
            A = hidden(Z) if l < L else output(Z)
            cache[f"Z{l}"], cache[f"A{l}"] = keep(X, Z, A, below)
        return A, cache

    return f


def _the_last_everywhere(X, parameters):
    A, _ = forward_with_cache(X, parameters)
    Z = np.log(A) - np.log(1 - A)
    return A, dict(zip(keys(parameters), (Z, A) * (len(parameters) // 2), strict=True))


def _without_the_last(X, parameters):
    A, cache = forward_with_cache(X, parameters)
    return A, {key: cache[key] for key in keys(parameters)[:-2]}


def _in_a_list(X, parameters):
    A, cache = forward_with_cache(X, parameters)
    return A, list(cache.values())


EXERCISE = Exercise(
    forward_with_cache,
    ("X", "parameters"),
    lambda X, parameters: ("AL", {"cache": keys(parameters)}),
    "AL, the output, and a dictionary of Z1, A1, ..., ZL, AL: relu in layers 1 to L - 1, then the sigmoid",
    deep_networks,
    (
        Mistake(
            "keeps A under the name of Z too",
            _with_cache(keep=lambda X, Z, A, below: (A, A)),
            "Z is what goes into the activation. Give A a name of its own, and Z stays as it was",
        ),
        Mistake(
            "keeps Z under the name of A too",
            _with_cache(keep=lambda X, Z, A, below: (Z, Z)),
            "A is what comes out of the activation. Keep it after g, not before",
        ),
        Mistake(
            "keeps Z and A under each other's names",
            _with_cache(keep=lambda X, Z, A, below: (A, Z)),
            "Z goes into the activation, and A comes out of it",
        ),
        Mistake(
            "keeps what came into the layer under the name of A",
            _with_cache(keep=lambda X, Z, A, below: (Z, below)),
            "A1 is what layer 1 gives, and A0 = X is what comes into it",
        ),
        Mistake(
            "keeps what the last layer gave for every layer",
            _the_last_everywhere,
            "the lines that fill the cache belong inside the loop, under the key of layer l",
        ),
        Mistake(
            "keeps the cache in a list",
            _in_a_list,
            "with the names Z1, A1, ... it is like the shallow network's cache, so one loop fits both",
        ),
        Mistake(
            "keeps nothing under the names of the last layer",
            _without_the_last,
            "the layers are counted from 1 to L = len(parameters) // 2, and backward begins with AL",
        ),
        Mistake(
            "takes the sigmoid in every layer",
            _with_cache(hidden=nncore.sigmoid),
            "only the last layer has it. The hidden ones have the relu, np.maximum(0, Z)",
        ),
        Mistake(
            "takes tanh in the hidden layers",
            _with_cache(hidden=np.tanh),
            "here they have the relu, np.maximum(0, Z)",
        ),
        Mistake(
            "takes the relu in every layer",
            _with_cache(output=nncore.relu),
            "the last layer gives a probability, so it has the sigmoid",
        ),
        Mistake(
            "has no activation in the hidden layers",
            _with_cache(hidden=np.positive),
            "what a layer hands on is A[l] = g(Z[l]). Without g, L layers are no more than one",
        ),
        Mistake(
            "has no activation in the last layer",
            _with_cache(output=np.positive),
            "Z[L] may be any number, and a probability is between 0 and 1",
        ),
        Mistake(
            "leaves out the biases",
            _with_cache(bias=0),
            "each layer is W[l] @ A[l-1] + b[l]",
        ),
    ),
    (
        "this is forward_deep with one line more. Begin with A = X and cache = {}.",
        "in the loop, once Z and A of layer l are known: cache[f'Z{l}'], cache[f'A{l}'] = Z, A.",
        "return A, cache. The A of the last layer is the output, and it is in the cache as well.",
    ),
    (nncore.forward, nncore.propagation.propagate),
    m="X",
)
