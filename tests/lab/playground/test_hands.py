"""What the hand does: rewind, weights, A against B, points."""

import numpy as np
import pytest
from helpers.networks import same

from nncore import Network, train
from nncore.lab.playground.model.settings import OWN, Settings
from nncore.lab.playground.picture.network import nearest_weight, place
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
    ("knob", "value"),
    [("l2", 3.0), ("l1", 3.0), ("batch", 16), ("activation", "relu"), ("initialization", "He")],
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


def test_the_weights_that_are_offered_are_those_of_the_network_that_is_shown():
    play = playground(m=20, hidden=(5, 3))
    play.pane.value = "one weight"
    play.weights.choose("W", 2, 2, 4)
    play.controls["units1"].value = 4  # unit 5 is gone
    assert play.weights.parameter == ("W", 2, 2, 0) == play.session.selected
    play.controls["units1"].value = 2
    play.controls["layers"].value = 1
    assert play.weights.parameter == ("W", 2, 0, 0) == play.session.selected
    assert [len(play.weights.layer.options), len(play.weights.unit.options)] == [2, 1]
    play.pane.value = "none"
    play.preset.value = "broken: 5 layers, weights too small"
    play.pane.value = "one weight"
    play.weights.layer.value = 6
    play.weights.source.value = 8
    assert play.weights.parameter == ("W", 6, 0, 7) == play.session.selected
    play.weights.number.value = 0.75
    assert play.network.W[6][0, 7] == 0.75


def test_a_click_in_a_network_that_changed_opens_its_weight():
    play = playground(m=20, hidden=(2,))
    play.controls["units1"].value = 7
    at = place((2, 7, 1))
    x = 0.9 * at.x[1] + 0.1 * at.x[2] + at.side[1] / 2
    l, i, j = 2, 0, 6
    middle = [(at.x[1] + at.side[1] / 2), (at.x[2] - at.side[2] / 2)]
    t = (x - middle[0]) / (middle[1] - middle[0])
    y = (1 - t) * at.y[1][j] + t * at.y[2][i]
    play.canvas.on_click(1, x, y, False)
    assert play.weights.parameter == ("W", l, i, j) == play.session.selected


def test_a_weight_that_is_refused_is_not_left_in_the_box():
    play = playground(m=20)
    play.pane.value = "one weight"
    before = play.weights.number.value
    play.weights.number.value = 1e9
    assert "the weight is 1000000000.0: it must be a number from -1000000 to 1000000" in play.complaint.value
    assert play.weights.number.value == before


@pytest.mark.parametrize("knob", ["learning_rate", "l2", "l1", "batch", "activation", "initialization"])
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {
            "learning_rate": 0.1,
            "l2": 1.0,
            "l1": 1.0,
            "batch": 16,
            "activation": "relu",
            "initialization": "He",
        },
    ],
    ids=["usual", "as B's"],
)
def test_b_begins_with_a_value_that_a_has_not(knob, settings):
    play = playground(m=20, **settings)
    play.pane.value = "A against B"
    assert (play.compare.knob.index, play.compare.knob.label) == (0, "nothing")  # and not blank
    play.compare.knob.value = knob
    assert play.compare.value.index is not None
    assert play.compare.value.value != getattr(play.session.settings, knob)
    assert play.session.difference == (knob, play.compare.value.value)
    play.compare.knob.value = "nothing"
    assert play.session.other is None
    assert play.compare.value.layout.display == "none"


@pytest.mark.parametrize(
    "odd",
    [
        {"seed": 12345},
        {"weights_seed": 2**32 - 1},
        {"m": 57},
        {"noise": 1 / 3},
        {"batch": 7, "l2": 0.123456789, "learning_rate": 0.0123456789},
        {"hidden": (16, 1, 3), "test": 79},
        {"features": ("x2", "x1x2", "sin x1"), "l1": 0.123456789},
    ],
    ids=lambda odd: ", ".join(odd),
)
def test_what_the_controls_show_is_what_is_computed(odd):
    wanted = Settings(**odd)
    late = playground()
    late.session.begin(wanted)
    late._write()
    for play in (playground(**odd), late, playground(state=playground(**odd).state)):
        assert play._controls.read() == wanted == play.session.settings
        shown = {name: widget.value for name, widget in play.controls.items()}
        assert all(shown[name] == value for name, value in odd.items() if name != "hidden")
        play.controls["activation"].value = "relu"
        assert play.session.settings == Settings(**odd, activation="relu")


def test_b_of_another_activation_keeps_it_when_it_is_rewound():
    play = playground(m=20)
    play.run(5)
    play.compare.choose("activation", "relu")
    play.run(5)
    play.rewind.value = 2
    assert [trial.iteration for trial in play.session.trials] == [2, 2]
    assert [trial.network.g[1].name for trial in play.session.trials] == ["tanh", "relu"]
