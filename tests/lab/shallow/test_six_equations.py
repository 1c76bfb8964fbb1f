"""The six equations against their nudges."""

import re

import numpy as np
import pytest

from nncore import Network
from nncore.lab.shallow import six_equations
from nncore.lab.shallow.six_equations import nudge_one, parameters
from nncore.lab.shallow.starts import STARTS, examples, start
from nncore.lab.stage import live

X, Y = examples("flower")


RANDOM = STARTS[2]


@pytest.mark.parametrize("hidden", ["tanh", "sigmoid", "leaky_relu"])
def test_the_six_equations_agree_with_their_nudges(hidden):
    rng = np.random.default_rng(2)
    net = Network.initialize((3, 5, 1), rng, hidden=hidden)
    equations = six_equations(net, rng.standard_normal((3, 7)), rng.integers(0, 2, (1, 7)))
    shapes = [(1, 7), (1, 5), (1, 1), (5, 7), (5, 3), (5, 1)]
    assert [equation.value.shape for equation in equations] == shapes
    for equation in equations:
        np.testing.assert_allclose(equation.value, equation.nudged, rtol=0, atol=1e-8)
    assert repr(equations).count("yes") == 6


def test_a_wrong_equation_would_be_seen():
    equations = six_equations(start(RANDOM), X[:, ::40], Y[:, ::40])
    equations[4] = equations[4]._replace(value=equations[4].value * 10)
    assert repr(equations).count("yes") == 5
    assert "no: " in repr(equations).splitlines()[5]


def test_the_six_equations_are_of_one_hidden_layer():
    with pytest.raises(
        ValueError, match=r"the network is \(2, 1\): the six equations are of one hidden layer"
    ):
        six_equations(Network.initialize((2, 1), rng=0), X, Y)


def test_a_small_nudge_agrees_and_a_large_one_does_not():
    words = repr(nudge_one("W2[0, 3]", nudge=0.001))
    backward, nudges = map(float, re.findall(r"says? (-?\d\.\d+)", words))
    assert backward == pytest.approx(nudges, abs=2e-5)
    assert repr(nudge_one()) == "W1[0, 1]: backward says -0.00485, nudges of 0.5 to both sides say 0.00043."
    with pytest.raises(ValueError, match=r"there is no parameter 'W3': choose one of W1\[0, 0\], W1\[0, 1\]"):
        nudge_one("W3")


def test_parameters_are_seventeen():
    names = parameters(start(RANDOM))
    assert len(names) == 17
    assert names[7:9] == ["W1[3, 1]", "b1[0, 0]"]


def test_a_parameter_is_chosen_by_hand():
    figure = live(nudge_one, parameter=parameters(start(RANDOM)), nudge=(0.1, 1.0))
    figure.controls["parameter"].value = "b2[0, 0]"
    assert repr(figure).startswith("b2[0, 0]: backward says")
