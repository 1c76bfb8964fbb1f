"""Every loop is equal to its vectorized self, and uses no NumPy."""

import ast
import inspect
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nncore
from nncore import Network, loops
from nncore.activations import ACTIVATIONS

TIGHT = {"rtol": 1e-12, "atol": 1e-13}


def problem(L=3, m=6, hidden="tanh", seed=0):
    rng = np.random.default_rng(seed)
    net = Network.initialize((*(4, 3, 5, 2)[:L], 1), rng, hidden=hidden)
    net = net.map(lambda p: p + 0.1 * rng.standard_normal(p.shape))
    return net, rng.standard_normal((4, m)), rng.integers(0, 2, (1, m))


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations(name):
    Z = np.array([[-800.0, -2.0, 0.0], [0.3, 30.0, 800.0]])
    np.testing.assert_allclose(loops.ACTIVATIONS[name](Z), ACTIVATIONS[name](Z), **TIGHT)
    derivative = loops.ACTIVATIONS[name].derivative(Z)
    np.testing.assert_allclose(derivative, ACTIVATIONS[name].derivative(Z), **TIGHT)


def test_costs():
    Z = np.array([[-900.0, -40.0, -1.0, 0.0, 2.0, 40.0, 900.0]])
    Y = np.array([[0, 1, 1, 0, 1, 1, 0]])
    np.testing.assert_allclose(loops.cross_entropy(Z, Y), nncore.cross_entropy(Z, Y), **TIGHT)
    np.testing.assert_allclose(loops.cross_entropy_dZ(Z, Y), nncore.cross_entropy.dZ(Z, Y), **TIGHT)
    np.testing.assert_allclose(loops.squared_error(Z, Y), nncore.squared_error(Z, Y), **TIGHT)


def test_single_layers():
    rng = np.random.default_rng(2)
    W, b, A, dZ = (rng.standard_normal(shape) for shape in ((3, 4), (3, 1), (4, 5), (3, 5)))
    np.testing.assert_allclose(loops.linear_forward(A, W, b), nncore.linear_forward(A, W, b), **TIGHT)
    pairs = zip(loops.linear_backward(dZ, A, W), nncore.linear_backward(dZ, A, W), strict=True)
    for looped, vectorized in pairs:
        np.testing.assert_allclose(looped, vectorized, **TIGHT)
    np.testing.assert_allclose(
        loops.activation_backward(dZ, dZ, loops.tanh),
        nncore.activation_backward(dZ, dZ, nncore.tanh),
        **TIGHT,
    )


@settings(deadline=None, max_examples=30)
@given(
    L=st.integers(1, 4),
    m=st.integers(1, 5),
    hidden=st.sampled_from(list(ACTIVATIONS)),
    seed=st.integers(0, 99),
)
def test_a_whole_iteration(L, m, hidden, seed):
    net, X, Y = problem(L, m, hidden, seed)
    cache, looped = nncore.forward(net, X), loops.forward(net, X)
    np.testing.assert_allclose(looped.A[L], cache.A[L], **TIGHT)
    gradients, slow = nncore.backward(net, cache, Y), loops.backward(net, looped, Y)
    for l in range(1, L + 1):
        np.testing.assert_allclose(slow.dW[l], gradients.dW[l], **TIGHT)
        np.testing.assert_allclose(slow.db[l], gradients.db[l], **TIGHT)
    fast_net, slow_net = nncore.update(net, gradients, 0.5), loops.update(net, slow, 0.5)
    np.testing.assert_allclose(slow_net.W[1], fast_net.W[1], **TIGHT)


def test_lists_do_as_well_as_arrays():
    net, X, _ = problem()
    assert loops.forward(net, X.tolist()).A[3] == loops.forward(net, X).A[3]


def test_names_and_signatures_are_those_of_the_vectorized():
    for name in ("linear_forward", "linear_backward", "parameter_gradients", "activation_backward",
                 "forward", "update"):  # fmt: skip
        twin, original = (inspect.signature(getattr(module, name)) for module in (loops, nncore))
        assert list(twin.parameters) == list(original.parameters), name


def test_no_numpy():
    tree = ast.parse(Path(loops.__file__).read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    imported = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
    assert imported == {"math"}
    assert not names & {"np", "numpy"}
