"""The state as a string, there and back."""

from pathlib import Path

import numpy as np
import pytest
from helpers.networks import executed, same

from nncore.lab.playground.model.look import Look
from nncore.lab.playground.widget import playground

OLD = (Path(__file__).parent / "old_states.txt").read_text(encoding="ascii").split()

PROGRAMS = [
    {},
    {"data": "spiral", "hidden": (5, 3), "activation": "relu", "initialization": "He", "l2": 0.3},
    {"data": "circles", "hidden": (), "batch": 7, "l2": 1.0, "test": 0},
    {"data": "quantiles", "noise": 0.0, "initialization": "constant 0.5", "weights_seed": 5, "batch": 16},
    {"data": "blobs", "initialization": "zero"},
    {"data": "moons", "initialization": "0.01", "learning_rate": 0.03, "seed": 7},
    {"data": "hills", "hidden": (5, 3), "features": ("x1", "sin x2", "x1x2"), "l1": 0.4, "more": True},
]


@pytest.mark.parametrize("settings", PROGRAMS, ids=lambda settings: settings.get("data", "flower"))
def test_the_state_brings_the_picture_back(settings):
    play = playground(**{"m": 60, **settings})
    play.run(33)
    back = playground(state=play.state)
    assert same(back.network, play.network)
    assert repr(back) == repr(play)
    assert back.session.settings == play.session.settings
    for one, other in zip(play.scene.panels, back.scene.panels, strict=True):
        for layer, again in zip(one.layers, other.layers, strict=True):
            np.testing.assert_allclose(layer["data"], again["data"])
    for each in (play, back):
        each.run(10)
    assert same(back.network, play.network)
    assert same(executed(back.as_code())[0]["net"], play.network)


def test_the_state_holds_own_points_edits_and_b():
    play = playground(np.array([[0.1, 1, 2], [3, 4, 5.5]]), np.array([[0, 1, 1]]), test=0)
    play.compare.choose("activation", "relu")
    play.run(5)
    play.session.set(("W", 1, 1, 1), 0.5)
    play.session.freeze(("W", 1, 1, 1))
    play.run(5)
    back = playground(state=f" {play.state}\n")
    assert same(back.network, play.network)
    assert same(back.session.other.network, play.session.other.network)
    assert back.network.W[1][1, 1] == 0.5
    back.run(5)
    assert back.network.W[1][1, 1] == 0.5
    assert back.compare.knob.value == "activation"
    back.rewind.value = 3  # not kept in a state: it goes to the start
    assert back.session.trial.iteration == 0


@pytest.mark.parametrize("spoiled", ["", "hello", "nncore-1:", "nncore-1:abc", 7])
def test_what_is_no_state_is_refused(spoiled):
    with pytest.raises(ValueError, match=r"no state of the playground|not whole"):
        playground(state=spoiled)


def test_a_state_that_was_cut_is_refused():
    state = playground().state
    for n in (20, len(state) // 2, len(state) - 8):
        with pytest.raises(ValueError, match="not whole"):
            playground(state=state[:n])


@pytest.mark.parametrize("text", OLD, ids=range(len(OLD)))
def test_a_state_of_before_features_and_l1_is_brought_back(text):
    play = playground(state=text)
    assert (play.session.settings.features, play.session.settings.l1) == (("x1", "x2"), 0.0)
    assert play.session.look == Look()
    assert same(executed(play.as_code())[0]["net"], play.network)
    again = playground(state=play.state)
    assert repr(again) == repr(play)


def test_the_state_holds_what_is_looked_at():
    play = playground(m=30)
    play.more.value = True
    play.looks.boxes["discrete"].value = True
    play.looks.boxes["tests"].value = False
    play.looks.unit.value = (1, 2)
    back = playground(state=play.state)
    assert back.session.look == Look(more=True, discrete=True, tests=False)
    assert (back.more.value, back.looks.boxes["discrete"].value) == (True, True)
    assert (back.looks.boxes["tests"].value, back.looks.boxes["biases"].value) == (False, True)


def test_a_string_that_is_pasted_brings_all_back_in_the_same_widget():
    there = playground(m=30, data="hills", features=("x1", "x1x2"), l1=0.3, more=True)
    there.compare.choose("l1", 3.0)
    there.run(7)
    there.keeper.keep.click()
    play = playground(m=50)
    play.run(3)
    play.keeper.text.value = f" {there.keeper.text.value} "
    play.keeper.bring.click()
    assert repr(play) == repr(there)
    assert same(play.network, there.network)
    assert play._controls.read() == there.session.settings
    assert play.controls["features"].value == ("x1", "x1x2")
    assert (play.compare.knob.value, play.compare.value.value) == ("l1", 3.0)
    play.run(5)
    assert play.session.trial.iteration == 12


def test_a_string_that_is_none_leaves_everything_as_it_is():
    play = playground(m=30)
    play.run(3)
    before = repr(play)
    play.keeper.text.value = "nncore-1:abc"
    play.keeper.bring.click()
    assert "not whole" in play.complaint.value
    assert repr(play) == before
