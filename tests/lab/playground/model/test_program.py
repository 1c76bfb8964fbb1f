"""The program that the playground prints gives the same numbers."""

import numpy as np
import pytest
from helpers.networks import executed, same

from nncore import backward
from nncore.lab.playground.model.presets import PRESETS
from nncore.lab.playground.model.settings import OWN
from nncore.lab.playground.widget import playground

PROGRAMS = [
    {},
    {"data": "spiral", "hidden": (5, 3), "activation": "relu", "initialization": "He", "l2": 0.3},
    {"data": "circles", "hidden": (), "batch": 7, "l2": 1.0, "test": 0},
    {"data": "quantiles", "noise": 0.0, "initialization": "constant 0.5", "weights_seed": 5, "batch": 16},
    {"data": "blobs", "initialization": "zero"},
    {"data": "moons", "initialization": "0.01", "learning_rate": 0.03, "seed": 7},
    {"data": "hills", "hidden": (5, 3), "features": ("x1", "sin x2", "x1x2"), "l1": 0.4, "batch": 7},
    {"data": "slope", "hidden": (), "features": ("x2²",), "test": 0, "l2": 0.2, "l1": 0.1},
    {"data": "xor", "features": ("x1x2", "x1"), "l1": 2.0, "initialization": "constant 0.5"},
]


@pytest.mark.parametrize("settings", PROGRAMS, ids=lambda settings: settings.get("data", "flower"))
def test_the_program_gives_the_same_numbers(settings):
    play = playground(**{"m": 60, **settings})
    play.run(21)
    names, printed = executed(play.as_code())
    assert same(names["net"], play.network)
    assert f"cost {play.session.trial.measure().cost:.4g}" in printed


def test_the_program_tells_all_that_the_hand_did():
    play = playground(m=60)
    play.run(10)
    play.controls["learning_rate"].value = 0.3
    play.controls["l2"].value = 0.1
    play.controls["l1"].value = 0.3
    play.run(10)
    play.session.set(("W", 1, 0, 1), -0.123456789)
    play.session.freeze(("b", 1, 2, 0))
    play.run(10)
    play.controls["batch"].value = 16
    play.run(10)
    assert same(executed(play.as_code())[0]["net"], play.network)


def test_the_program_forgets_what_was_rewound():
    play = playground(m=60)
    play.run(20)
    play.session.set(("W", 1, 0, 0), 9.0)
    play.run(10)
    play.rewind.value = 12
    play.run(5)
    program = play.as_code()
    assert "edited" not in program
    assert same(executed(program)[0]["net"], play.network)


def test_the_program_holds_points_of_ones_own_exactly():
    rng = np.random.default_rng(3)
    X, Y = rng.standard_normal((2, 17)), rng.integers(0, 2, (1, 17))
    play = playground(X, Y, test=20)
    play.run(9)
    assert same(executed(play.as_code())[0]["net"], play.network)


def test_the_program_runs_when_all_points_were_taken_away():
    play = playground(m=60)
    play.run(9)
    play.session.clear()
    play.session.set(("W", 1, 2, 1), 0.25)
    names, printed = executed(play.as_code())
    assert (names["X"].shape, names["Y"].shape) == ((2, 0), (1, 0))
    assert same(names["net"], play.network)
    assert printed == "There are no points yet: a cost is a mean over examples.\n"


@pytest.mark.parametrize("name", PRESETS)
def test_the_program_of_every_preset_gives_the_same_numbers(name):
    play = playground(**PRESETS[name].as_dict())
    play.run(12)
    names, printed = executed(play.as_code())
    assert same(names["net"], play.network)
    assert f"cost {play.session.trial.measure().cost:.4g}" in printed


def test_the_program_of_an_empty_playground_runs():
    play = playground(data=OWN)
    play.run(3)
    assert "There are no points yet" in executed(play.as_code())[1]


def test_no_digit_is_lost_on_the_way_into_the_program():
    odd = {"noise": 2.1234567890123, "l2": 0.123456789012345, "learning_rate": 1 / 3, "data": "blobs"}
    play = playground(m=57, seed=2**32 - 1, **odd)
    play.run(9)
    assert same(executed(play.as_code())[0]["net"], play.network)


def my_dictionary(net, cache, Y, cost):
    return backward(net, cache, Y, cost).as_course()


@pytest.mark.parametrize(
    "knobs",
    [
        {}, {"l2": 0.5}, {"batch": 7}, {"l2": 0.5, "batch": 7}, {"l1": 0.5},
        {"data": "hills", "features": ("x1x2", "x1"), "l1": 0.5, "batch": 7},
    ],
    ids=str,
)  # fmt: skip
def test_the_program_learns_by_the_readers_own_backward(knobs):
    play = playground(m=40, backward=my_dictionary, **knobs)
    play.run(4)
    play.session.freeze(("W", 1, 0, 0))
    play.run(4)
    names = {"my_dictionary": my_dictionary}
    exec(compile(play.as_code(), "program", "exec"), names)
    assert same(names["net"], play.network)


def test_a_function_without_a_name_is_asked_for():
    play = playground(m=40, backward=lambda net, cache, Y, cost: backward(net, cache, Y, cost))
    play.run(4)
    assert "my_backward is your own function: give it this name first" in play.as_code()
    names = {"my_backward": backward}
    exec(compile(play.as_code(), "program", "exec"), names)
    assert same(names["net"], play.network)
