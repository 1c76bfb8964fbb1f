"""Each activation against arithmetic of 60 digits, and against its own central differences."""

from decimal import Decimal, localcontext

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nncore.activations import ACTIVATIONS, activation, leaky_relu, relu, sigmoid, tanh

EVERY = list(ACTIVATIONS.values())
FAR = np.array([-1e4, -745.0, -709.0, -40.0, -18.5, -1.0, -1e-9, 0, 1e-9, 1, 18.5, 40, 709, 745, 1e4])


def in_decimal(f, Z):
    """f, a function of Decimal, of every entry of Z, rounded to the nearest float."""
    with localcontext() as context:
        context.prec = 60
        context.Emin = -(10**6)
        return np.array([float(f(Decimal(float(z)))) for z in Z])


EXACT = {
    "sigmoid": lambda z: 1 / (1 + (-z).exp()),
    "sigmoid'": lambda z: (-z).exp() / (1 + (-z).exp()) ** 2,
    "tanh'": lambda z: 4 * (-2 * abs(z)).exp() / (1 + (-2 * abs(z)).exp()) ** 2,
}


@pytest.mark.parametrize(
    ("f", "exact"),
    [
        (sigmoid, EXACT["sigmoid"]),
        (sigmoid.derivative, EXACT["sigmoid'"]),
        (tanh.derivative, EXACT["tanh'"]),
    ],
)
def test_exact_far_out_and_close_in(f, exact):
    with np.errstate(all="raise"):
        result = f(FAR)
    np.testing.assert_allclose(result, in_decimal(exact, FAR), rtol=1e-12, atol=1e-307)


@pytest.mark.parametrize("g", ACTIVATIONS.values(), ids=repr)
def test_the_slope_follows_from_A(g):
    """A training keeps no Z: what is lost by that is no more than the rounding of a weight."""
    Z = np.concatenate([np.linspace(-40, 40, 4001), [-1e4, -1e-300, 0.0, 1e-300, 1e4]])
    np.testing.assert_allclose(g.slope_of_A(g(Z)), g.derivative(Z), rtol=0, atol=1e-15)


@pytest.mark.parametrize("g", EVERY)
def test_derivative_is_the_slope(g):
    Z = np.array([[-3.1, -0.7, -0.2], [0.3, 0.9, 2.5]])
    slope = (g(Z + 1e-6) - g(Z - 1e-6)) / 2e-6
    np.testing.assert_allclose(g.derivative(Z), slope, rtol=1e-7)


@pytest.mark.parametrize("g", EVERY)
@pytest.mark.parametrize("shape", [(), (3,), (2, 3), (4, 2, 3), (0, 5)])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_shape_and_dtype_are_kept(g, shape, dtype):
    Z = np.full(shape, 0.5, dtype)
    for result in (g(Z), g.derivative(Z)):
        assert result.shape == shape
        assert result.dtype == dtype


@pytest.mark.parametrize("g", EVERY)
def test_integers_become_floats_and_nothing_is_changed(g):
    Z = np.array([[-2, 0, 3]])
    assert g(Z).dtype == g.derivative(Z).dtype == np.float64
    frozen = np.array([[-2.0, 3.0]])
    frozen.flags.writeable = False
    assert not np.shares_memory(g(frozen), frozen)


@given(st.floats(-1e4, 1e4))
def test_sigmoid_is_symmetric(z):
    Z = np.array(z)
    np.testing.assert_allclose(sigmoid(Z) + sigmoid(-Z), 1, rtol=1e-15)
    np.testing.assert_allclose(tanh(Z), 2 * sigmoid(2 * Z) - 1, rtol=0, atol=1e-15)


def test_the_kinks_have_the_slope_that_the_documentation_says():
    assert relu.derivative(0.0) == 0
    assert leaky_relu.derivative(0.0) == np.float64(0.01)
    assert leaky_relu(-200.0) == -2.0


def test_by_name():
    assert activation("tanh") is tanh
    assert activation(tanh) is tanh
    with pytest.raises(ValueError, match=r"no activation 'softplus': choose one of sigmoid, tanh, relu"):
        activation("softplus")


def test_text_is_refused():
    with pytest.raises(
        ValueError, match=r"array of <U1, but numbers are expected: convert it with \.astype\(float\)"
    ):
        sigmoid(np.array(["1"]))
