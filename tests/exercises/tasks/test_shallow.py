"""Right solutions about the shallow network, written in other ways, pass; the answers agree with nncore."""

import numpy as np
import pytest

import nncore
from nncore.exercises.tasks import EXERCISES


def by_tanh(parameters, cache, X, Y):
    m, W2 = len(Y.T), parameters["W2"]
    dZ2 = cache["A2"] - Y
    dZ1 = np.multiply(np.dot(W2.T, dZ2), 1 - np.power(np.tanh(cache["Z1"]), 2))
    return {
        "dW1": 1 / m * np.dot(dZ1, X.T),
        "db1": dZ1.mean(axis=1).reshape(-1, 1),
        "dW2": np.einsum("ki,ji->kj", dZ2, cache["A1"]) / m,
        "db2": np.array([[dZ2.mean()]]),
        "more": "is not minded",
    }


def uniform(n_x, n_h, n_y, rng):
    W1, W2 = rng.uniform(-0.1, 0.1, (n_h, n_x)), rng.uniform(-0.1, 0.1, (n_y, n_h))
    return {"W1": W1, "W2": W2, "b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}


def xavier(n_x, n_h, n_y, rng):
    p = nncore.Network.initialize((n_x, n_h, n_y), rng).as_course()
    return {key: p[key] for key in ("W2", "b2", "W1", "b1")}


def updated(parameters, gradients, learning_rate):
    new = {key: p.astype(float) for key, p in parameters.items()}
    for l in range(1, len(new) // 2 + 1):
        new[f"W{l}"] -= learning_rate * gradients[f"dW{l}"]
        new[f"b{l}"] -= learning_rate * gradients[f"db{l}"]
    return new


RIGHT = {
    "uniform weights": ("initialize", uniform),
    "xavier's weights": ("initialize", xavier),
    "backward by tanh": ("backward_two_layers", by_tanh),
    "slope of tanh, cosh": ("slope_tanh", lambda Z: 1 / np.cosh(np.clip(Z, -300, 300)) ** 2),
    "slope of tanh, nudged": ("slope_tanh", lambda Z: (np.tanh(Z + 1e-5) - np.tanh(Z - 1e-5)) / 2e-5),
    "slope of relu, compared": ("slope_relu", lambda Z: Z > 0),
    "slope of relu, whole numbers": ("slope_relu", lambda Z: (Z >= 0).astype(int)),
    "slope of leaky relu, sum": ("slope_leaky_relu", lambda Z: (Z > 0) + 0.01 * (Z <= 0)),
    "update, on copies": ("update", updated),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")


def test_the_answers_agree_with_nncore():
    rng = np.random.default_rng(0)
    X, Y = rng.standard_normal((5, 7)), rng.integers(0, 2, (1, 7))
    net = nncore.Network.initialize((5, 4, 1), rng)
    _, cache = EXERCISES["forward_two_layers"].answer(X, net.as_course())
    gradients = nncore.gradient_check(net, X, Y).numerical.as_course()
    for key, ours in EXERCISES["backward_two_layers"].answer(net.as_course(), cache, X, Y).items():
        np.testing.assert_allclose(ours, gradients[key], atol=1e-8)


def test_a_cache_is_self_consistent():
    for case in EXERCISES["backward_two_layers"].cases():
        _, cache, *_ = case.args
        np.testing.assert_array_equal(cache["A1"], np.tanh(cache["Z1"]))
