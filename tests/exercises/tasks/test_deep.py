"""Right solutions about the deep network, written in other ways, pass; the answers agree with nncore."""

from itertools import pairwise

import numpy as np
import pytest

import nncore
from nncore.exercises.tasks import EXERCISES


def uniform_he(sizes, rng):
    p = {}
    for l, (n_prev, n) in enumerate(pairwise(sizes), 1):
        limit = (6 / n_prev) ** 0.5
        p |= {f"W{l}": rng.uniform(-limit, limit, (n, n_prev)), f"b{l}": np.zeros((n, 1), int)}
    return p


def forward_back_to_front(X, parameters):
    A, Z, L = {0: X}, {}, len(parameters) // 2
    for l in range(1, L):
        Z[l] = np.dot(parameters[f"W{l}"], A[l - 1]) + parameters[f"b{l}"]
        A[l] = Z[l] * (Z[l] > 0)
    Z[L] = parameters[f"W{L}"] @ A[L - 1] + parameters[f"b{L}"]
    A[L] = (1 + np.tanh(Z[L] / 2)) / 2
    cache = {"A0": X, "L": L}
    for l in range(L, 0, -1):
        cache |= {f"A{l}": A[l], f"Z{l}": Z[l]}
    return A[L], cache


def backward_with_1_over_m_first(parameters, cache, X, Y):
    L, d = len(parameters) // 2, {}
    dZ = (cache[f"A{L}"] - Y) / Y.size
    for l in reversed(range(1, L + 1)):
        A_prev = X if l == 1 else cache[f"A{l - 1}"]
        d[f"db{l}"] = dZ.sum(axis=1).reshape(-1, 1)
        d[f"dW{l}"] = np.einsum("ki,ji->kj", dZ, A_prev)
        dZ = parameters[f"W{l}"].T @ dZ * np.sign(A_prev)
    return d


def one_sided(J, theta):
    base, gradient = J(theta), np.zeros(theta.shape)
    for i in range(theta.size):
        nudged = theta.astype(float)
        nudged.flat[i] += 1e-6
        gradient.flat[i] = (J(nudged) - base) / 1e-6
    return gradient


def shapes_of_arrays(sizes, m):
    A, shapes = np.zeros((sizes[0], m)), {}
    for l, (p, n) in enumerate(pairwise(sizes), 1):
        W, b = np.zeros((n, p)), np.zeros((n, 1))
        Z = W @ A + b
        A = np.tanh(Z)
        shapes |= {f"W{l}": W.shape, f"b{l}": b.shape, f"Z{l}": [*Z.shape], f"A{l}": np.array(A.shape)}
    return shapes


RIGHT = {
    "uniform, He": ("initialize_deep", uniform_he),
    "relu by where": ("relu_backward", lambda dA, Z: np.where(Z >= 0, dA, 0)),
    "relu, on a copy": ("relu_backward", lambda dA, Z: np.multiply(dA.copy(), np.int64(Z > 0))),
    "forward, the last layer apart": ("forward_with_cache", forward_back_to_front),
    "backward, 1/m first": ("backward_deep", backward_with_1_over_m_first),
    "one-sided nudges": ("numerical_gradient", one_sided),
    "differences by roots": (
        "check_gradients",
        lambda numerical, gradients: {
            key: np.sqrt(np.sum((d - numerical[key]) ** 2))
            / (np.sqrt(np.sum(d**2)) + np.sqrt(np.sum(numerical[key] ** 2)))
            for key, d in gradients.items()
        },
    ),
    "shapes of arrays": ("layer_shapes", shapes_of_arrays),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")


def test_the_answers_agree_with_nncore():
    rng = np.random.default_rng(0)
    net = nncore.Network.initialize((5, 4, 3, 1), rng, hidden="relu")
    cache = nncore.forward(net, rng.standard_normal((5, 7)))
    answer = {name: exercise.answer for name, exercise in EXERCISES.items()}
    close = np.testing.assert_allclose
    close(answer["forward_deep"](cache.A[0], net.as_course()), cache.A[-1])
    for ours, theirs in zip(
        answer["linear_backward"](cache.Z[2], cache.A[1], net.W[2]),
        nncore.linear_backward(cache.Z[2], cache.A[1], net.W[2]),
        strict=True,
    ):
        close(ours, theirs)
    close(
        answer["relu_backward"](cache.A[1], cache.Z[1]),
        nncore.activation_backward(cache.A[1], cache.Z[1], nncore.relu),
    )


def test_forward_and_backward_fit_together_and_are_the_nudges():
    rng = np.random.default_rng(1)
    net = nncore.Network.initialize((3, 5, 4, 1), rng, hidden="relu")
    X, Y, answer = rng.standard_normal((3, 7)), rng.integers(0, 2, (1, 7)), EXERCISES
    _, cache = answer["forward_with_cache"].answer(X, net.as_course())
    gradients = answer["backward_deep"].answer(net.as_course(), cache, X, Y)
    numerical = nncore.gradient_check(net, X, Y).numerical.as_course()
    differences = answer["check_gradients"].answer(numerical, gradients)
    assert set(differences) == set(numerical)
    assert max(differences.values()) < 1e-6
    planted = answer["check_gradients"].answer(numerical, {**gradients, "db2": -gradients["db2"]})
    assert [key for key, difference in planted.items() if difference > 1e-3] == ["db2"]
