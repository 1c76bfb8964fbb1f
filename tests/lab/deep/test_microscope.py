"""The microscope shows the true numbers: those of forward and backward, and the nudges beside them."""

import inspect

import numpy as np
import pytest

from nncore import Network, backward, cross_entropy, forward
from nncore.lab.deep import microscope
from nncore.lab.deep.microscope_steps import BUGS, CODE, steps
from nncore.lab.stage import live
from nncore.lab.stage.canvas import pack
from nncore.lab.stage.static import png


def problem(hidden="tanh", seed=0):
    rng = np.random.default_rng(seed)
    net = Network.initialize((2, 4, 3, 1), rng, hidden=hidden).map(
        lambda p: p + 0.3 * rng.standard_normal(p.shape)
    )
    return net, rng.standard_normal((2, 4)), np.array([[1.0, 0.0, 0.0, 1.0]])


def by_symbol(*args):
    return {look.symbol: look for look in steps(*args)}


@pytest.mark.parametrize("hidden", ["tanh", "relu", "sigmoid", "leaky_relu"])
def test_every_number_is_that_of_forward_and_backward(hidden):
    net, X, Y = problem(hidden)
    looks, cache = by_symbol(net, X, Y), forward(net, X)
    gradients = backward(net, cache, Y)
    assert looks["J"].value == pytest.approx(cross_entropy(cache.Z[-1], Y))
    for l in range(1, net.L + 1):
        np.testing.assert_array_equal(looks[f"Z[{l}]"].value, cache.Z[l])
        np.testing.assert_array_equal(looks[f"A[{l}]"].value, cache.A[l])
        np.testing.assert_allclose(looks[f"dW[{l}]"].value, gradients.dW[l], rtol=1e-12, atol=1e-14)
        np.testing.assert_allclose(looks[f"db[{l}]"].value, gradients.db[l], rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("hidden", ["tanh", "relu", "sigmoid", "leaky_relu"])
def test_beside_every_gradient_stands_what_the_nudges_say(hidden):
    looks = steps(*problem(hidden))
    for look in looks:
        assert (look.nudged is not None) == look.kind.startswith("d")
        if look.nudged is not None:
            assert look.nudged.shape == look.value.shape
            assert look.difference < 1e-8


def test_the_order_is_up_and_back_down():
    symbols = [look.symbol for look in steps(*problem())]
    up = ["A[0]", "Z[1]", "A[1]", "Z[2]", "A[2]", "Z[3]", "A[3]", "J"]
    down = ["dZ[3]", "dW[3]", "db[3]", "dA[2]", "dZ[2]", "dW[2]", "db[2]", "dA[1]", "dZ[1]", "dW[1]", "db[1]"]
    assert symbols == up + down


def test_a_formula_gives_its_value():
    """What stands below the result, put together as the formula says, is the result."""
    net, X, Y = problem()
    m = X.shape[1]
    combine = {
        "Z": lambda W, A, b: W @ A + b,
        "dW": lambda dZ, A_T: dZ @ A_T / m,
        "db": lambda dZ: dZ.sum(axis=1, keepdims=True) / m,
        "dA": lambda W_T, dZ: W_T @ dZ,
    }
    for look in steps(net, X, Y):
        if look.kind in combine:
            parts = [part for _, part in look.parts]
            np.testing.assert_allclose(combine[look.kind](*parts), look.value, atol=1e-14)


@pytest.mark.parametrize(
    ("bug", "right"),
    [
        ("slope at A", {"dZ[3]", "dW[3]", "db[3]", "dA[2]"}),
        ("slope forgotten", {"dZ[3]", "dW[3]", "db[3]", "dA[2]"}),
        ("1/m forgotten", {"dZ[3]", "dW[3]", "dA[2]", "dZ[2]", "dW[2]", "dA[1]", "dZ[1]", "dW[1]"}),
    ],
)
def test_a_planted_bug_is_contradicted_from_where_it_sits(bug, right):
    looks = by_symbol(*problem(), bug)
    agree = {s for s, look in looks.items() if look.nudged is not None and look.difference < 1e-7}
    assert agree == right
    assert bug in BUGS


def test_the_lines_of_nncore_are_there():
    looks = by_symbol(*problem())
    for symbol, look in looks.items():
        if symbol != "A[0]":
            name, line = look.line
            function = CODE["dZ[L]" if symbol == "dZ[3]" else look.kind][0]
            assert function.__name__ == name
            assert all(piece in inspect.getsource(function) for piece in line.split(";  "))
    assert looks["dW[2]"].line[1].endswith("dZ @ A_prev.mT")
    assert looks["db[2]"].line[1].endswith("np.add.reduce(dZ, axis=-1, keepdims=True)")


def test_the_words_say_what_the_picture_shows():
    said = repr(microscope(step=12, bug="slope at A"))
    assert "Step 12 of 18, backward: dZ[2] = dA[2] * tanh'(Z[2]), shape (2, 4)." in said
    assert "so one is wrong" in said
    assert "propagate_back: dZ = dA * g[l - 1].derivative(Z[l - 1])" in said
    assert "the same to 7 decimals" in repr(microscope(step=12))
    assert "the input: A[0] = X, shape (2, 4)" in repr(microscope(step=0))


def test_the_way_marks_what_is_wrong_so_far():
    def crosses(step):
        layers = microscope(step=step, bug="slope at A").panels[0].layers
        return sum(layer["kind"] == "points" and layer["marker"] == "x" for layer in layers)

    assert [crosses(step) for step in (11, 12, 13, 18)] == [0, 1, 2, 7]


def test_beyond_the_last_step_is_the_last():
    assert repr(microscope(step=99)) == repr(microscope(step=18))


@pytest.mark.parametrize("step", range(19))
def test_every_step_can_be_painted_and_printed(step):
    scene = microscope(step=step)
    frame, data = pack(scene)
    assert len(frame["panels"]) == 2
    assert data
    assert png(scene, scale=1).startswith(b"\x89PNG")


def test_with_a_network_of_ones_own():
    net, X, Y = problem()
    scene = microscope(step=1, net=net, X=X, Y=Y)
    assert "Z[1] = W[1] @ A[0] + b[1], shape (4, 4)" in repr(scene)
    assert scene.network.sizes == net.sizes


def test_it_slides():
    figure = live(microscope, step=(0, 18), bug=list(BUGS))
    figure.controls["step"].value = 8
    assert repr(figure).startswith("Step 8 of 18, backward: dZ[3] = A[3] - Y")


def test_what_it_refuses():
    net, *_ = problem()
    with pytest.raises(ValueError, match="there is no bug 'typo': choose one of none, slope at A"):
        microscope(bug="typo")
    with pytest.raises(ValueError, match="the examples must be too: give net, X and Y"):
        microscope(net=net)
    with pytest.raises(ValueError, match="at most 4 units a layer and 4 examples"):
        microscope(net=net, X=np.zeros((2, 5)), Y=np.zeros((1, 5)))
    with pytest.raises(ValueError, match="step is -1: it must be a whole number of at least 0"):
        microscope(step=-1)
