"""A network from elsewhere in the playground: its weights, and where it can be rewound to."""

import numpy as np
import pytest

from nncore import Network, datasets
from nncore.lab.playground.opening import open_network


@pytest.mark.parametrize("sizes", [(2, 1), (2, 3, 1), (2, 5, 4, 1)])
def test_it_begins_with_the_weights_that_were_given(sizes):
    net = Network.initialize(sizes, 3, hidden="relu").map(lambda p: p + 0.25)
    play = open_network(net, data="moons", learning_rate=0.3)
    for given, there in zip(
        (*net.W[1:], *net.b[1:]), (*play.network.W[1:], *play.network.b[1:]), strict=True
    ):
        np.testing.assert_array_equal(there, given)
    play.run(5)
    play.session.rewind(0)
    np.testing.assert_array_equal(play.network.W[1], net.W[1])


def test_its_picture_and_its_words_are_of_those_weights():
    net = Network.initialize((2, 3, 1), 3, scale=4.0)
    play = open_network(net, data="moons", test=0, m=100)
    right = 100 * ((play_output(net) > 0.5) == datasets.moons(100, rng=1)[1]).mean()
    assert f"right: {right:.1f} %" in repr(play)


def play_output(net):
    from nncore import forward

    return forward(net, datasets.moons(100, rng=1)[0]).A[-1]


@pytest.mark.parametrize(
    "net", [Network.initialize((3, 2, 1), 0), Network.initialize((2, 2, 1), 0, output="tanh")]
)
def test_a_network_that_the_playground_has_not(net):
    with pytest.raises(ValueError, match="the playground takes two features"):
        open_network(net)
