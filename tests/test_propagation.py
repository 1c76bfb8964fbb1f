"""Forward and backward against central differences, against themselves layer by layer, and in stacks."""

import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nncore
from nncore import (
    Network,
    accuracy,
    activation_backward,
    backward,
    cross_entropy,
    forward,
    gradient_check,
    linear_backward,
    linear_forward,
    predict,
    squared_error,
)
from nncore.activations import ACTIVATIONS
from nncore.gradient_check import flatten, numerical_gradients, relative_difference, unflatten

# Sizes all different, so that a swapped axis cannot hide.
SIZES = {1: (5, 1), 2: (5, 4, 1), 3: (5, 4, 3, 1), 4: (5, 4, 3, 6, 1), 5: (5, 4, 3, 6, 2, 1)}


def example(L, hidden="tanh", seed=0, m=7, output="sigmoid"):
    rng = np.random.default_rng(seed)
    net = Network.initialize(SIZES[L], rng, hidden=hidden, output=output, scale=0.7)
    net = net.map(lambda p: p + 0.1 * rng.standard_normal(p.shape))  # biases too
    return net, rng.standard_normal((5, m)), rng.integers(0, 2, (1, m))


def layer_by_layer(net, X, Y):
    """The gradients as the course's exercises assemble them, from the single-layer functions."""
    A, Z = [X], [None]
    for l in range(1, net.L + 1):
        Z.append(linear_forward(A[-1], net.W[l], net.b[l]))
        A.append(net.g[l](Z[-1]))
    grads, dA = {}, cross_entropy.dA(Z[-1], Y)
    for l in range(net.L, 0, -1):
        dZ = activation_backward(dA, Z[l], net.g[l])
        dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_backward(dZ, A[l - 1], net.W[l])
    return grads


@pytest.mark.parametrize("hidden", ACTIVATIONS)
@pytest.mark.parametrize("L", SIZES)
def test_gradients_agree_with_central_differences(L, hidden):
    net, X, Y = example(L, hidden)
    assert gradient_check(net, X, Y).difference < 1e-7


@pytest.mark.parametrize("output", ACTIVATIONS)
def test_gradients_of_the_squared_error(output):
    net, X, Y = example(3, output=output)
    assert gradient_check(net, X, Y, cost=squared_error).difference < 1e-7


@pytest.mark.parametrize("hidden", ACTIVATIONS)
@pytest.mark.parametrize("L", SIZES)
def test_layer_by_layer_gives_the_same_numbers(L, hidden):
    net, X, Y = example(L, hidden)
    fused = backward(net, forward(net, X), Y).as_course()
    for key, gradient in layer_by_layer(net, X, Y).items():
        np.testing.assert_allclose(gradient, fused[key], rtol=1e-13, atol=1e-13 * abs(fused[key]).max())


@pytest.mark.parametrize("L", SIZES)
def test_a_stack_is_its_networks(L):
    nets = [example(L, seed=seed)[0] for seed in range(6)]
    _, X, Y = example(L)
    stack = Network.stack(nets)
    cache = forward(stack, X)
    gradients = backward(stack, cache, Y)
    for k, net in enumerate(nets):
        alone = forward(net, X)
        np.testing.assert_allclose(cache.A[L][k], alone.A[L], rtol=1e-13)
        for l in range(1, L + 1):
            dW = backward(net, alone, Y).dW[l]
            np.testing.assert_allclose(gradients.dW[l][k], dW, rtol=1e-13, atol=1e-13 * abs(dW).max())


def test_a_stack_may_have_examples_of_its_own():
    nets = [example(2, seed=seed)[0] for seed in range(3)]
    X = np.random.default_rng(1).standard_normal((3, 5, 7))
    A = forward(Network.stack(nets), X).A[2]
    np.testing.assert_allclose(A[1], forward(nets[1], X[1]).A[2], rtol=1e-13)


@pytest.mark.parametrize("z", [40.0, 700.0, 1e4])
@pytest.mark.parametrize("y", [0, 1])
@pytest.mark.parametrize("sign", [-1, 1])
def test_gradients_are_exact_and_quiet_far_out(z, y, sign):
    net = Network.from_course({"w": [[1.0]], "b": 0.0})
    X = np.array([[sign * z]])
    with np.errstate(all="raise"):
        dW = backward(net, forward(net, X), np.array([[y]])).dW[1]
    wrong = (sign > 0) != (y == 1)
    expected = z if wrong else -z * np.exp(-np.float64(min(z, 745)))
    np.testing.assert_allclose(abs(dW), abs(expected), rtol=1e-12, atol=1e-305)


@settings(deadline=None)
@given(L=st.integers(1, 5), m=st.integers(1, 4), seed=st.integers(0, 99), dtype=st.sampled_from("fd"))
def test_nothing_is_changed_and_the_dtype_is_kept(L, m, seed, dtype):
    net, X, Y = example(L, seed=seed, m=m)
    X = X.astype(dtype)
    for array in (X, Y, *net.W[1:], *net.b[1:]):
        array.flags.writeable = False
    cache = forward(net, X)
    gradients = backward(net, cache, Y)
    assert all(A.dtype == X.dtype for A in (*cache.Z[1:], *cache.A, *gradients.dW[1:], *gradients.db[1:]))
    assert [dW.shape for dW in gradients.dW[1:]] == [W.shape for W in net.W[1:]]


def test_integers_are_read_as_floats():
    net = Network.from_course({"w": [[1.0], [1.0]], "b": 0.0})
    assert forward(net, np.array([[200], [100]], np.uint8)).Z[1] == 300


def test_no_examples_forward():
    net, _, _ = example(2)
    assert forward(net, np.empty((5, 0))).A[2].shape == (1, 0)


def test_mean_over_theexamples():
    net, X, Y = example(2)
    once = backward(net, forward(net, X), Y)
    X2, Y2 = np.tile(X, 2), np.tile(Y, 2)
    twice = backward(net, forward(net, X2), Y2)
    np.testing.assert_allclose(twice.dW[1], once.dW[1], rtol=1e-12)


@pytest.mark.parametrize(
    ("X", "message"),
    [
        (np.zeros((7, 5)), r"X is \(7, 5\), but W\[1\] expects 5 features: .* columns of X, so use X\.T"),
        (np.zeros(5), r"X is \(5,\), an array of rank 1, .* use X\.reshape\(5, -1\)"),
        (np.zeros((3, 2)), r"X must be \(5, m\), one example a column"),
        ([["a"]], "numbers are expected"),
    ],
)
def test_X_that_does_not_fit(X, message):
    with pytest.raises(ValueError, match=message):
        forward(example(2)[0], X)


def test_pictures_that_are_not_flat():
    net = Network.initialize((64 * 64 * 3, 1), scale="zero")
    with pytest.raises(ValueError, match=r"flatten them: X\.reshape\(X\.shape\[0\], -1\)\.T"):
        forward(net, np.zeros((2, 64, 64, 3)))


def test_single_layers_name_the_mend():
    W, b = np.zeros((1, 4)), np.zeros((1, 1))
    with pytest.raises(
        ValueError,
        match=r"W is \(1, 4\), but A_prev is \(3, 400\): the layer below has 3 units, so W must be \(1, 3\)",
    ):
        linear_forward(np.zeros((3, 400)), W, b)
    with pytest.raises(ValueError, match=r"b is \(1, 400\), .* so b must be \(1, 1\)"):
        linear_forward(np.zeros((4, 400)), W, np.zeros((1, 400)))
    with pytest.raises(ValueError, match=r"b is \(1,\), an array of rank 1"):
        linear_forward(np.zeros((4, 400)), W, np.zeros(1))
    with pytest.raises(ValueError, match=r"dZ must be \(1, 400\)"):
        linear_backward(np.zeros((1, 399)), np.zeros((4, 400)), W)
    with pytest.raises(ValueError, match="dA must have the shape of Z"):
        activation_backward(np.zeros((1, 2)), np.zeros((2, 1)), nncore.relu)


def test_predict_and_accuracy():
    net = Network.from_course({"w": [[1.0]], "b": 0.0})
    X, Y = np.array([[-2.0, 0.0, 1.0, 3.0]]), np.array([[0, 0, 0, 1]])
    np.testing.assert_array_equal(predict(net, X), [[0, 0, 1, 1]])
    assert accuracy(net, X, Y) == 75
    np.testing.assert_array_equal(accuracy(Network.stack([net, net]), X, Y), [75, 75])


def test_the_checker_finds_a_planted_bug():
    net, X, Y = example(3)

    def forgets_the_mean(net, cache, Y, cost):
        gradients = backward(net, cache, Y, cost)
        gradients.db[2] = gradients.db[2] * 7
        return gradients

    check = gradient_check(net, X, Y, backward=forgets_the_mean)
    assert not check.passed
    assert "most in db2" in repr(check)
    assert check.by_parameter["dW3"] < 1e-7 < check.by_parameter["db2"]


def test_the_checker_in_batches(monkeypatch):
    net, X, Y = example(3)
    whole = numerical_gradients(net, X, Y)
    monkeypatch.setattr(sys.modules["nncore.gradient_check"], "MAX_ENTRIES", 500)
    for a, b in zip(whole.dW[1:], numerical_gradients(net, X, Y).dW[1:], strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-13, atol=1e-12)


def test_flatten_and_back():
    net, _, _ = example(4)
    for W, again in zip(net.W[1:], unflatten(flatten(net), net).W[1:], strict=True):
        np.testing.assert_array_equal(W, again)
    assert relative_difference(np.zeros(2), np.zeros(2)) == 0
