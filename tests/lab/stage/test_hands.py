"""The reader's hand: what a drag makes of the controls, and what it is refused."""

import ipywidgets as widgets
import numpy as np
import pytest
from helpers.scenes import paints

from nncore.lab import Log, Panel, Scene, live
from nncore.lab.stage.inputs.hands import at, of_share, share
from nncore.lab.stage.static import figure


def hill(w=1.0, b=0.5, rate=0.1, n=3):
    """A ball that is dragged, on a panel that turns."""
    panel = Panel(xlim=(-2, 2), ylim=(-4, 4)).handle(w, b, ("w", "b"), "the ball").turn(x="rate", y="n")
    return Scene([panel], f"w {w:g}, b {b:g}, rate {rate:g}, n {n}")


@pytest.fixture
def held():
    """A live hill and ``drag(how, *moves)``, which sends what the browser sends."""
    shown = live(hill, w=(-2.0, 2.0, 0.5), b=(-4.0, 4.0), rate=Log(0.01, 1.0), n=(1, 7))

    def drag(how, *moves):
        for phase, to in (("start", {}), *(("move", move) for move in moves), ("end", {})):
            content = {"kind": "drag", "how": how, "phase": phase, "to": to}
            shown.canvas._handle_custom_msg(content, [])

    return shown, drag


def test_a_handle_takes_both_controls_along_to_their_steps(held):
    shown, drag = held
    drag("handle", {"w": 0.1, "b": 0.0}, {"w": -1.3, "b": 2.019})
    assert repr(shown) == "w -1.5, b 2, rate 0.1, n 3"
    assert shown.controls["w"].value == -1.5


def test_no_drag_leaves_the_range(held):
    shown, drag = held
    drag("handle", {"w": 99.0, "b": -1e300})
    assert (shown.controls["w"].value, shown.controls["b"].value) == (2.0, -4.0)
    drag("turn", {"n": 50.0, "rate": -50.0})
    assert (shown.controls["n"].value, shown.controls["rate"].value) == (7, 0.01)


def test_a_turn_moves_by_shares_of_the_range_from_where_it_started(held):
    shown, drag = held
    drag("turn", {"n": 0.1}, {"n": 0.2}, {"n": 0.34})  # each since the start, so that they do not add up
    assert shown.controls["n"].value == 5
    drag("turn", {"n": -0.5}, {"n": 0.0})
    assert shown.controls["n"].value == 5


def test_a_logarithmic_slider_goes_to_its_nearest_stop(held):
    shown, drag = held
    drag("handle", {"rate": 0.0213})
    assert shown.controls["rate"].value == 0.02
    drag("handle", {"rate": -3.0})
    assert shown.controls["rate"].value == 0.01


@pytest.mark.parametrize("odd", [None, "far", float("nan"), float("inf"), [1.0]])
def test_what_makes_no_sense_moves_nothing_and_raises_nothing(held, odd):
    shown, drag = held
    before = repr(shown)
    drag("handle", {"w": odd, "nobody": 3.0})
    assert repr(shown) == before
    assert shown.complaint.value == ""


def test_a_drag_that_arrives_nowhere_new_draws_nothing(held):
    shown, drag = held
    first = shown.scene
    drag("handle", {"w": 1.1, "b": 0.5})
    assert shown.scene is first


def test_the_picture_is_drawn_once_for_both_controls(held, monkeypatch):
    shown, drag = held
    played = []
    monkeypatch.setattr(shown.player, "play", lambda: played.append(shown.parameters))
    drag("handle", {"w": 0.0, "b": 1.0})
    assert [(now["w"], now["b"]) for now in played] == [(0.0, 1.0)]


def test_there_and_back():
    sliders = [
        widgets.IntSlider(min=2, max=8, value=5),
        widgets.FloatSlider(min=-1, max=1, step=0.25, value=0.5),
        widgets.FloatLogSlider(min=-3, max=2, step=0.5, value=0.1),
        widgets.SelectionSlider(options=[("a", 0.1), ("b", 1.0), ("c", 10.0)], value=1.0),
    ]
    for slider in sliders:
        assert of_share(slider, share(slider)) == pytest.approx(slider.value)
        assert at(slider, slider.value) == pytest.approx(slider.value)
        assert at(slider, 1e12) == of_share(slider, 2.0)


def test_live_says_which_control_is_missing():
    with pytest.raises(ValueError, match="moves b, which has no control: give it one, live"):
        live(hill, w=(-2.0, 2.0), rate=(0.0, 1.0), n=(1, 7))
    with pytest.raises(ValueError, match="moves n, which is no slider of numbers"):
        live(hill, w=(-2.0, 2.0), b=(-4.0, 4.0), rate=(0.0, 1.0), n=[3, 4])


@pytest.mark.parametrize("moves", [(None, None), ("w",), "wb", ("w", 3), ("a", "b", "c")])
def test_a_handle_needs_the_name_of_a_control(moves):
    with pytest.raises(ValueError, match="moves is"):
        Panel().handle(0, 0, moves)


def test_each_tip_has_its_point():
    with pytest.raises(ValueError, match="and there are 3"):
        Panel().tips([1, 2, 3], [4, 5, 6], ["one", "two"])
    with pytest.raises(ValueError, match="a tip is 7"):
        Panel().tips([1], [4], [7])
    assert Panel().tips([1, 2], [4, 5], ("one", "two")).layers[0]["tips"] == ["one", "two"]


def test_in_print_a_handle_is_a_ringed_dot():
    scene = Scene([Panel().handle(1, 2).turn(x="around").tips([1], [2], ["here"])], "")
    assert paints(scene)
    rings = figure(scene).axes[0].lines
    assert [ring.get_markerfacecolor() == "none" for ring in rings] == [True, True, False]
    np.testing.assert_array_equal(rings[0].get_xydata(), [[1, 2]])
