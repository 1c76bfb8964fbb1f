"""The program that the playground prints gives the same numbers."""

import numpy as np
import pytest
from helpers.networks import executed, same

from nncore.lab.playground.widget import playground

PROGRAMS = [
    {},
    {"data": "spiral", "hidden": (5, 3), "activation": "relu", "initialization": "He", "l2": 0.3},
    {"data": "circles", "hidden": (), "batch": 7, "l2": 1.0, "test": 0},
    {"data": "quantiles", "noise": 0.0, "initialization": "constant 0.5", "weights_seed": 5, "batch": 16},
    {"data": "blobs", "initialization": "zero"},
    {"data": "moons", "initialization": "0.01", "learning_rate": 0.03, "seed": 7},
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
