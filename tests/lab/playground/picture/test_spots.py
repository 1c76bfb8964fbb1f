"""What stands at a place of the picture, and what is said of it."""

import numpy as np
import pytest
from helpers.networks import same

from nncore import Network, forward
from nncore.lab.playground import playground
from nncore.lab.playground.picture.network import bias_at, bias_place, ends, place, unit_at
from nncore.lab.playground.picture.spots import found_at


def pointer(play, phase, panel=0, x=0.0, y=0.0):
    """What a browser sends when the pointer rests, presses, drags, lets go or leaves."""
    if phase == "leave":
        play.pointer._handle_custom_msg({"phase": "leave"}, [])
    else:
        told = {"kind": "click", "panel": panel, "x": x, "y": y, "shift": phase}
        play.canvas._handle_custom_msg(told, [])


def on_line(play, l, i, j, t=0.23):
    """A place on the line of a weight, not where lines cross."""
    start, end = (side[:, i, j] for side in ends(place(play.network.sizes), l))
    return ((1 - t) * start + t * end).tolist()


@pytest.mark.parametrize("sizes", [(2, 1), (7, 16, 1), (3, 5, 2, 4, 1)])
def test_each_unit_and_bias_is_found_where_it_is_drawn(sizes):
    net, at = Network.initialize(sizes, 0), place(sizes)
    for l, n in enumerate(sizes):
        for k in range(n):
            assert unit_at(net, at.x[l] + 0.3 * at.side[l], at.y[l][k]) == (l, k)
            assert bias_at(net, at.x[l] + 0.3 * at.side[l], at.y[l][k]) is None
            found = bias_at(net, *bias_place(at, l, k))
            assert found == (("b", l, k, 0) if l else None)
    assert unit_at(net, at.x[0] + at.side[0], -5) is None


def test_a_unit_shows_its_map_large_and_the_answer_comes_back():
    play = playground(m=20, features=("x1", "x2", "x1x2"))
    at, titles = place(play.network.sizes), []
    for l, k in ((1, 2), (0, 2), (2, 0)):
        pointer(play, "rest", 1, at.x[l], at.y[l][k])
        titles.append(play.scene.panels[0].title)
    answer = "what it predicts at each place"
    assert titles == ["what unit 3 of layer 1 computes", "the feature x1x2", answer]
    pointer(play, "rest", 1, at.x[1], at.y[1][0])
    assert play.hint.value.startswith("Unit 1 of layer 1 (tanh), with bias 0.")
    pointer(play, "leave")
    assert play.scene.panels[0].title == answer
    play.looks.unit.value = (1, 3)  # and without the mouse
    assert play.scene.panels[0].title == "what unit 4 of layer 1 computes"
    play.controls["units1"].value = 2
    assert play.scene.panels[0].title == answer


def test_a_point_has_its_numbers_through_the_network():
    play = playground(m=20, hidden=(3, 2))
    X, Y, X_test, Y_test = play.session.trial.examples
    for k, (x, label) in enumerate(zip(np.hstack([X, X_test]).T, np.hstack([Y, Y_test])[0], strict=True)):
        A = forward(play.network, x.reshape(2, 1)).A
        pointer(play, "rest", 0, *x)
        layers = [", ".join(f"{a:.2f}" for a in layer[:, 0]) for layer in A[1:-1]]
        assert f"layer 1: {layers[0]} → layer 2: {layers[1]} → output {A[3][0, 0]:.3f}" in play.hint.value
        part = "training" if k < 16 else "testing"
        verdict = "right" if (A[3][0, 0] > 0.5) == label else "wrong"
        assert play.hint.value.startswith(f"Point {k + 1}, for {part}: ")
        assert play.hint.value.endswith(f"its class is {label}, so {verdict}.")
    play.more.value, play.pane.value, play.one.number.value = True, "one point", 20  # without the mouse
    assert play.one.words.value == play.hint.value


def test_a_line_has_its_weight_and_its_gradient():
    play = playground(m=20, l1=0.3, features=("x1", "x1x2"))
    play.run(3)
    gradients = play.session.trial.gradients()
    pointer(play, "rest", 1, *on_line(play, 1, 2, 1))
    assert play.hint.value.startswith("The weight from x1x2 to unit 3 of layer 1: ")
    assert f"W[1][2, 1] = {play.network.W[1][2, 1]:.4g}, " in play.hint.value
    assert f"dW[1][2, 1] = {gradients.dW[1][2, 1]:.3g}. " in play.hint.value
    pointer(play, "rest", 1, *bias_place(place(play.network.sizes), 2, 0))
    assert f"b[2][0, 0] = {play.network.b[2][0, 0]:.4g}, " in play.hint.value
    assert f"db[2][0, 0] = {gradients.db[2][0, 0]:.3g}" in play.hint.value


def test_every_panel_says_something_of_every_place():
    play = playground(m=20, more=True, data="hills")
    play.compare.choose("l1", 1.0)
    said = set()
    for panel in range(6):
        for x, y in ((0.1, 0.1), (-3.0, 2.0), (8.0, 9.0)):
            pointer(play, "rest", panel, x, y)
            assert len(play.hint.value) > 40
            said.add(play.hint.value)
    assert len(said) == 8  # B says of each place what A does, so far


def test_without_points_the_map_still_says_what_it_shows():
    play = playground(np.empty((2, 0)), np.empty((1, 0)))
    assert found_at(play.session.trial, 1, play.session.board, 0, 1.0, 1.0) == ("map", 1.0, 1.0)
    pointer(play, "rest", 0, 1.0, 1.0)
    assert play.hint.value.startswith("The background is the probability of class 1")
    pointer(play, "rest", 1, *on_line(play, 1, 0, 0))
    assert "W[1][0, 0] = " in play.hint.value


def test_a_weight_is_dragged_and_leaves_one_change():
    play = playground(m=20)
    x, y = on_line(play, 1, 1, 1)
    before = play.network
    pointer(play, "press", 1, x, y)
    for k in range(1, 9):
        pointer(play, "drag", 1, x + 0.1 * k, y + 0.25 * k)
    pointer(play, "drop", 1, x, y)
    value = play.network.W[1][1, 1]
    assert value == pytest.approx(before.W[1][1, 1] + 0.5 * 2.0, abs=1e-3)
    assert play.session.trial.phase.changes == (("W", 1, 1, 1, value),)
    assert (play.network.W[1] != before.W[1]).sum() == 1
    pointer(play, "drag", 1, x, y + 5)  # it was let go
    assert play.network.W[1][1, 1] == value


def test_a_bias_is_dragged_by_its_mark():
    play = playground(m=20)
    x, y = bias_place(place(play.network.sizes), 1, 3)
    for phase, up in (("press", 0), ("drag", -1.5), ("drop", -1.5)):
        pointer(play, phase, 1, x, y + up)
    assert play.network.b[1][3, 0] == -0.75


def test_a_point_is_dragged_where_the_hand_goes_and_keeps_its_class():
    play = playground(m=20)
    X, Y, X_test, Y_test = (part.copy() for part in play.session.trial.examples)
    pointer(play, "press", 0, *X_test[:, 2])
    pointer(play, "drag", 0, 1.0, 3.0)
    pointer(play, "drag", 0, 0.5, -2.75)
    pointer(play, "drop", 0, 0.5, -2.75)
    X_test[:, 2] = 0.5, -2.75
    for now, wanted in zip(play.session.trial.examples, (X, Y, X_test, Y_test), strict=True):
        np.testing.assert_array_equal(now, wanted)
    assert play.hint.value.startswith("Point 19, for testing: x1 = 0.50, x2 = -2.75")


def test_points_are_painted_apart_and_taken_away_by_the_brush():
    play = playground(np.empty((2, 0)), np.empty((1, 0)), more=True)
    play.pane.value = "my own points"
    pointer(play, "press", 0, -2.0, 1.0)
    for k in range(101):
        pointer(play, "drag", 0, -2.0 + 0.02 * k, 1.0)
    pointer(play, "drop", 0, 0.0, 1.0)
    X, Y = play.session.own
    assert 6 <= X.shape[1] <= 10
    assert (np.diff(X[0]) > 0.2).all()
    assert (X[1] == 1).all()
    assert (Y == 1).all()
    play.points.click.value = 2
    pointer(play, "press", 0, -2.0, 1.0)
    pointer(play, "drag", 0, -2.0, 1.0)
    assert play.session.own[0].shape[1] == X.shape[1] - 1


def test_a_point_with_a_number_is_not_dragged_and_says_why():
    play = playground(m=20, data="hills")
    before = play.network
    pointer(play, "press", 0, *play.session.trial.examples.X[:, 0])
    pointer(play, "drag", 0, 0.5, -2.75)
    assert "a point of hills has a number and not a class" in play.complaint.value
    assert same(play.network, before)


def test_a_click_between_is_a_click():
    play = playground(m=20)
    pointer(play, "rest", 0, 0.0, 0.0)
    pointer(play, False, 1, *on_line(play, 1, 0, 1))  # as it is without Shift
    assert play.session.selected == ("W", 1, 0, 1)
    assert (play.more.value, play.pane.value) == (True, "one weight")


def test_what_is_no_message_of_ours_does_nothing():
    play = playground(m=20)
    before = repr(play), play.hint.value
    for odd in (None, 7, {}, {"phase": 3}, {"phase": "jump"}):
        play.pointer._handle_custom_msg(odd, [])
    pointer(play, "jump", 0, 0.5, 0.5)
    assert (repr(play), play.hint.value) == before


def test_two_colours_and_no_points_for_testing():
    play = playground(m=20)
    count = len(play.scene.panels[0].layers)
    play.looks.boxes["discrete"].value = True
    image = play.scene.panels[0].layers[0]["data"]
    assert len(np.unique(image.reshape(-1, *image.shape[2:]), axis=0)) == 2
    play.looks.boxes["tests"].value = False
    assert len(play.scene.panels[0].layers) == count - 2


def test_a_mark_for_each_bias_with_its_sign():
    play = playground(m=20)
    play.run(5)
    marks = [layer for layer in play.scene.panels[1].layers if layer["kind"] == "points"]
    above = sum(int((b > 0).sum()) for b in play.network.b[1:])
    assert [(len(mark["data"]), mark["marker"]) for mark in marks] == [(above, "s"), (5 - above, "o")]
    play.looks.boxes["biases"].value = False
    assert not [layer for layer in play.scene.panels[1].layers if layer["kind"] == "points"]
