"""The first level: thumbnails, plus and minus, the pace; and what opens with “More”."""

import time

import pytest
from helpers.loop import on_a_loop, until

from nncore.lab.playground import playground
from nncore.lab.playground.build import FIRST, PACES
from nncore.lab.playground.level.steps import steps
from nncore.lab.playground.model.settings import OWN


def row(play):
    """The plus and minus of the layers, and of the units of each."""
    [found] = [child for child in play.children if child in steps_of(play)]
    return found.children


def steps_of(play):
    return [
        child
        for child in play.children
        if getattr(child, "children", ()) and hasattr(child.children[0], "plus")
    ]


def test_a_thumbnail_chooses_its_data_and_follows_the_menu():
    play = playground(m=20)
    assert [option["name"] for option in play.thumbs.options] == list(FIRST)
    for name in FIRST[1:]:
        play.thumbs.value = name
        assert play.session.settings.data == play.controls["data"].value == name
    play.controls["data"].value = "moons"
    assert play.thumbs.value == "moons"  # none of the four is marked
    assert play.session.settings.data == "moons"


def test_a_thumbnail_shows_points_of_both_classes_inside_its_square():
    for option in playground(m=20).thumbs.options:
        assert {label for *_, label in option["points"]} == {0, 1}
        assert all(0 <= x <= 100 and 0 <= y <= 100 for x, y, _ in option["points"])
        assert 100 < len(option["points"]) <= 200


def test_plus_and_minus_change_layers_and_units_and_stop_at_the_ends():
    play = playground(m=20, hidden=(2,))
    layers, first, second, *_ = row(play)
    first.plus.click()
    layers.plus.click()
    second.minus.click()
    assert play.session.settings.hidden == (3, 3)
    assert play.network.sizes == (2, 3, 3, 1)
    for _ in range(5):
        first.minus.click()
        layers.plus.click()
    assert play.session.settings.hidden == (1, 3, 4, 4, 4)
    assert (first.minus.disabled, layers.plus.disabled) == (True, True)
    for _ in range(6):
        layers.minus.click()
    assert play.network.sizes == (2, 1)
    assert layers.minus.disabled


def test_a_layer_that_is_not_there_keeps_its_place():
    play = playground(m=20)
    places = [(step.layout.width, step.layout.display) for step in row(play)]
    before = [step.layout.visibility for step in row(play)]
    row(play)[0].plus.click()
    assert [(step.layout.width, step.layout.display) for step in row(play)] == places
    assert before == [None, "visible", *["hidden"] * 4]
    assert [step.layout.visibility for step in row(play)] == [None, *["visible"] * 2, *["hidden"] * 3]


def test_the_steps_are_the_twins_of_the_sliders():
    play = playground(m=20)
    play.controls["units1"].value = 9
    assert row(play)[1].label.value == "9 units"
    row(play)[1].minus.click()
    assert play.controls["units1"].value == 8
    assert steps(play.controls).children[1].label.value == "8 units"


def test_the_curves_and_the_controls_come_with_more_and_go_with_less():
    play = playground(m=20)
    assert (len(play.scene.panels), play.rest.layout.display, play.more.description) == (2, "none", "More")
    play.more.value = True
    assert (len(play.scene.panels), play.rest.layout.display, play.more.description) == (5, None, "Less")
    play.more.value = False
    assert (len(play.scene.panels), play.rest.layout.display) == (2, "none")
    assert len(playground(m=20, more=True).scene.panels) == 5
    with pytest.raises(ValueError, match="more is 1: it must be True or False"):
        playground(more=1)


def test_own_points_arm_the_tool_and_put_it_down():
    play = playground(m=20, more=True)
    play.pane.value = "my own points"
    assert play.points.click.value == 1
    play.canvas.on_click(0, 0.5, 0.25, False)
    assert play.session.own[0][:, -1].tolist() == [0.5, 0.25]
    play.pane.value = "none"
    play.canvas.on_click(0, 0.5, 0.5, False)
    assert play.session.own[0].shape == (2, 21)
    play.controls["data"].value = "flower"
    play.controls["data"].value = OWN
    assert (play.pane.value, play.points.click.value) == ("my own points", 1)


def test_one_feature_at_least_stays():
    play = playground(m=20)
    chips = play.controls["features"].buttons
    chips["x1x2"].value = True
    chips["x1"].value = False
    assert play.session.settings.features == ("x2", "x1x2")
    assert play.network.sizes == (2, 4, 1)
    chips["x2"].value = False
    chips["x1x2"].value = False
    assert play.session.settings.features == ("x1x2",)
    assert chips["x1x2"].value
    assert play.network.sizes == (1, 4, 1)


@on_a_loop
async def test_at_the_normal_pace_an_iteration_takes_its_time_and_at_full_speed_none():
    play = playground(m=20)
    counted = {}
    for name in ("normal", "full speed"):
        play.pace.value = PACES[name]
        then, at = time.monotonic(), play.session.trial.iteration
        play.player.pause.click()
        await until(lambda then=then: time.monotonic() > then + 0.6)
        play.player.stop()
        counted[name] = play.session.trial.iteration - at
    assert 2 < counted["normal"] <= 0.7 / PACES["normal"][0]  # never faster, however slow the machine is
    assert counted["full speed"] > 3 * counted["normal"]


@on_a_loop
async def test_a_step_and_a_slider_do_not_wait_for_the_pace():
    play = playground(m=20)
    play.pace.options = {"hardly at all": (60.0, 1)}
    play.player.pause.click()
    await until(lambda: play.session.trial.iteration == 1)
    play.controls["activation"].value = "relu"
    await until(lambda: play.scene.network.g[1].name == "relu")
    play.player.stop()
    await until(lambda: play.player.task.done())
    play.player.step.click()
    await until(lambda: play.session.trial.iteration == 1)
    play.player.step.click()
    await until(lambda: play.session.trial.iteration == 2)
