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


RIGHT = {
    "uniform, He": ("initialize_deep", uniform_he),
    "relu by where": ("relu_backward", lambda dA, Z: np.where(Z >= 0, dA, 0)),
    "relu, on a copy": ("relu_backward", lambda dA, Z: np.multiply(dA.copy(), np.int64(Z > 0))),
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
