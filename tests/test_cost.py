"""The cost and its slopes: exact to the last digits, and refusing what would broadcast."""

from decimal import Decimal, localcontext

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nncore
from nncore import cross_entropy, sigmoid, squared_error, tanh

FAR = [-1e4, -800.0, -709.0, -50.0, -37.0, -3.0, -1e-8, 0.0, 1e-8, 3.0, 37.0, 50.0, 709.0, 800.0, 1e4]


def exactly(z, y):
    """Loss and dL/dz of one example in arithmetic of 80 digits."""
    with localcontext() as context:
        context.prec = 80
        context.Emin = -(10**6)
        a = 1 / (1 + (-Decimal(z)).exp())
        rest = (-Decimal(z)).exp() / (1 + (-Decimal(z)).exp())
        loss = -(Decimal(y) * a.ln() + (1 - Decimal(y)) * rest.ln())
        return float(loss), float((1 - Decimal(y)) * a - Decimal(y) * rest)


@pytest.mark.parametrize("y", [0, 1])
@pytest.mark.parametrize("z", FAR)
def test_exact_and_quiet_for_every_size_of_z(z, y):
    Z, Y = np.array([[z]]), np.array([[y]])
    with np.errstate(all="raise"):
        J, dZ = cross_entropy(Z, Y), cross_entropy.dZ(Z, Y)
    loss, slope = exactly(z, y)
    np.testing.assert_allclose(J, loss, rtol=1e-12, atol=1e-307)
    np.testing.assert_allclose(dZ, slope, rtol=1e-12, atol=1e-307)


def test_the_course_s_formula_where_it_holds():
    rng = np.random.default_rng(0)
    Z, Y = rng.standard_normal((1, 7)), rng.integers(0, 2, (1, 7))
    A = sigmoid(Z)
    np.testing.assert_allclose(
        cross_entropy(Z, Y), -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)), rtol=1e-14
    )
    np.testing.assert_allclose(cross_entropy.dZ(Z, Y), A - Y, rtol=1e-14)
    np.testing.assert_allclose(cross_entropy.dA(Z, Y), -Y / A + (1 - Y) / (1 - A), rtol=1e-13)
    np.testing.assert_allclose(squared_error(Z, Y), np.mean((A - Y) ** 2) / 2, rtol=1e-14)
    np.testing.assert_allclose(squared_error.dA(Z, Y), A - Y, rtol=1e-13)


@pytest.mark.parametrize("cost", [cross_entropy, squared_error])
@given(z=st.floats(-30, 30), y=st.floats(0, 1))
def test_dz_is_da_times_the_slope(cost, z, y):
    Z, Y = np.array([[z]]), np.array([[y]])
    by_parts = cost.dA(Z, Y) * sigmoid.derivative(Z)
    np.testing.assert_allclose(by_parts, cost.dZ(Z, Y), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("cost", [cross_entropy, squared_error])
def test_dz_is_the_slope_of_the_loss(cost):
    Z, Y = np.array([[-2.0, -0.3, 0.4, 1.7]]), np.array([[0, 1, 0, 1]])
    slope = (cost.loss(Z + 1e-6, Y) - cost.loss(Z - 1e-6, Y)) / 2e-6
    np.testing.assert_allclose(cost.dZ(Z, Y), slope, rtol=1e-7)


def test_da_is_quiet_far_out():
    Z, Y = np.array([[-1e4, 1e4, -1e4, 1e4]]), np.array([[0, 0, 1, 1]])
    with np.errstate(all="raise"):
        np.testing.assert_array_equal(cross_entropy.dA(Z, Y), [[1, np.inf, -np.inf, -1]])


@pytest.mark.parametrize("dtype", [np.uint8, np.int64, np.bool_, np.float32])
def test_labels_of_any_dtype(dtype):
    Z, Y = np.array([[1.5, -0.5, 2.0]]), np.array([[1, 0, 0]])
    assert cross_entropy(Z, Y.astype(dtype)) == cross_entropy(Z, Y)
    np.testing.assert_array_equal(cross_entropy.dZ(Z, Y.astype(dtype)), cross_entropy.dZ(Z, Y))


def test_dtype_of_z_is_kept():
    Z, Y = np.ones((1, 3), np.float32), np.ones((1, 3))
    assert cross_entropy(Z, Y).dtype == cross_entropy.dZ(Z, Y).dtype == np.float32


def test_a_stack_has_a_cost_each():
    Z, Y = np.random.default_rng(1).standard_normal((2, 3, 1, 5)), np.array([[0, 1, 1, 0, 1]])
    J = cross_entropy(Z, Y)
    assert J.shape == (2, 3)
    assert J[1, 2] == cross_entropy(Z[1, 2], Y)


@pytest.mark.parametrize(
    ("Y", "message"),
    [
        (np.zeros(4), r"Y is \(4,\), an array of rank 1, .* use Y\.reshape\(1, -1\)"),
        (np.zeros((4, 1)), r"Y is \(4, 1\), but the output of the network is \(1, 4\): use Y\.T"),
        (np.zeros((1, 3)), r"Y is \(1, 3\), .* is \(1, 4\): Y must be \(1, 4\)"),
    ],
)
def test_labels_that_would_broadcast(Y, message):
    for f in (cross_entropy, cross_entropy.dZ, squared_error.dA):
        with pytest.raises(ValueError, match=message):
            f(np.zeros((1, 4)), Y)


def test_noexamples():
    with pytest.raises(ValueError, match="there is no example"):
        cross_entropy(np.zeros((1, 0)), np.zeros((1, 0)))


def test_cross_entropy_wants_a_sigmoid():
    with pytest.raises(ValueError, match="needs a sigmoid output, but g\\[L\\] is tanh"):
        cross_entropy(np.zeros((1, 2)), np.zeros((1, 2)), tanh)
    assert nncore.squared_error(np.zeros((1, 2)), np.ones((1, 2)), tanh) == 0.5
