"""What the hand does: rewind, weights, A against B, points."""

import numpy as np
import pytest
from helpers.networks import same

from nncore import Network, train
from nncore.lab.playground.model.settings import OWN
from nncore.lab.playground.network import nearest_weight, place
from nncore.lab.playground.widget import playground


def test_rewind_and_go_on_gives_the_same_numbers():
    play = playground(m=50, batch=8)
    play.run(40)
    first = play.network
    play.rewind.value = 15
    assert play.session.trial.iteration == 15
    play.run(25)
    assert same(play.network, first)


def test_a_weight_set_by_hand_and_frozen_stays():
    play = playground(m=50)
    play.pane.value = "one weight"
    play.weights.choose("W", 1, 2, 1)
    play.weights.number.value = 3.25
    play.weights.frozen.value = True
    before = play.network
    play.run(20)
    assert play.network.W[1][2, 1] == 3.25
    assert (play.network.W[1] != before.W[1]).sum() == play.network.W[1].size - 1
    play.weights.thaw.click()
    play.run(20)
    assert play.network.W[1][2, 1] != 3.25


def test_a_bias_can_be_chosen_too():
    play = playground(m=50)
    play.pane.value = "one weight"
    play.weights.choose("b", 2, 0, 0)
    assert play.weights.number.description == "b[2][0, 0] ="
    play.weights.number.value = -1.5
    assert play.session.trial.phase.changes == (("b", 2, 0, 0, -1.5),)


@pytest.mark.parametrize(("l", "i", "j"), [(1, 0, 1), (1, 4, 0), (2, 2, 3), (3, 0, 1)])
def test_a_click_on_a_line_finds_its_weight(l, i, j):
    net = Network.initialize((2, 5, 3, 1), 0)
    at = place(net.sizes)
    x = at.x[l - 1] + at.side[l - 1] / 2, at.x[l] - at.side[l] / 2
    y = at.y[l - 1][j], at.y[l][i]
    t = 0.23  # not where lines cross
    assert nearest_weight(net, (1 - t) * x[0] + t * x[1], (1 - t) * y[0] + t * y[1]) == ("W", l, i, j)
    assert nearest_weight(net, x[0], -50.0) is None


def test_a_click_on_the_network_opens_the_weight():
    play = playground(hidden=())
    at = place((2, 1))
    play.canvas.on_click(1, (at.x[0] + at.x[1]) / 2, (at.y[0][1] + at.y[1][0]) / 2, False)
    assert play.pane.value == "one weight"
    assert play.weights.parameter == ("W", 1, 0, 1) == play.session.selected


def test_b_differs_in_one_knob_and_starts_from_the_same_weights():
    play = playground(data="circles", m=60)
    play.compare.choose("learning_rate", 0.1)
    assert same(play.session.other.network, play.network)
    play.run(30)
    assert not same(play.session.other.network, play.network)
    assert "B, with learning rate 0.1." in repr(play)
    assert [panel.title for panel in play.scene.panels][:2] == ["A", "B"]
    play.player.reset.click()
    assert same(play.session.other.network, play.network)
    expected = train(play.network, *play.session.trial.examples[:2], learning_rate=0.1, iterations=12)
    play.run(12)
    assert same(play.session.other.network, expected.network)
    play.compare.knob.value = "nothing"
    assert play.session.other is None


@pytest.mark.parametrize(
    ("knob", "value"), [("l2", 3.0), ("batch", 16), ("activation", "relu"), ("initialization", "He")]
)
def test_every_knob_can_be_compared(knob, value):
    play = playground(data="circles", m=60)
    play.compare.choose(knob, value)
    play.run(5)
    assert not same(play.session.other.network, play.network)
    assert play.session.other.iteration == play.session.trial.iteration == 5
    play.rewind.value = 2
    assert play.session.other.iteration == play.session.trial.iteration == 2


def test_points_are_set_by_clicks_and_by_numbers_alike():
    play = playground(data="circles", m=50)
    play.points.clear.click()
    assert "There are no points yet" in repr(play)
    play.points.click.value = 1
    play.canvas.on_click(0, 1.0, 2.0, False)
    play.points.x.value, play.points.y.value = -1.5, -2.0
    play.points.adds[0].click()
    assert play.controls["data"].value == OWN
    X, Y = play.session.own
    assert (X.tolist(), Y.tolist()) == ([[1.0, -1.5], [2.0, -2.0]], [[1, 0]])
    play.run(30)
    assert "100.0 %" in repr(play)
    play.points.click.value = 2
    play.canvas.on_click(0, -1.4, -2.1, False)
    assert play.session.own[0].tolist() == [[1.0], [2.0]]


def test_a_first_point_of_ones_own_joins_those_that_are_there():
    play = playground(data="circles", m=50)
    play.points.adds[1].click()
    assert play.session.own[0].shape == (2, 51)


def test_without_points_it_explains_and_does_not_train():
    play = playground(np.empty((2, 0)), np.empty((1, 0)))
    play.run(3)
    assert play.session.trial.iteration == 0
    assert "add some, of both classes" in play.words.value
