"""The vanishing gradient is that of new networks, and is called by its name."""

import numpy as np
import pytest

from nncore import Network, backward, forward
from nncore.lab import live
from nncore.lab.depth.vanishing import digits, lengths, vanishing


def test_the_lengths_are_those_of_the_gradients():
    X, Y = (values[:, :200] for values in digits())
    net = Network.initialize((64, 16, 16, 1), 3, hidden="tanh", scale=0.2)
    dW = backward(net, forward(net, X), Y).dW
    expected = [np.sqrt((dW[l] ** 2).sum()) for l in (1, 2, 3)]
    np.testing.assert_allclose(lengths(3, "tanh", 0.2, seed=3), expected)


@pytest.mark.parametrize(
    ("activation", "scale", "verdict"),
    [
        ("sigmoid", 0.35, "vanishes on its way back"),
        ("sigmoid", 1.0, "arrives"),
        ("relu", 0.35, "arrives"),
        ("relu", 4.0, "explodes"),
        ("tanh", 0.05, "small from the start"),
    ],
)
def test_the_verdict(activation, scale, verdict):
    assert verdict in vanishing(6, activation, scale).words


def test_it_slides():
    figure = live(vanishing, layers=(2, 10), activation=["sigmoid", "relu"], scale=(0.1, 5.0))
    before = repr(figure)
    figure.controls["activation"].value = "relu"
    assert repr(figure) != before
