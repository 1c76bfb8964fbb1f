"""A network taken out of the map is the one that stands there, and the playground goes on with it."""

import numpy as np
import pytest
from helpers.fits import crowded
from helpers.scenes import paints

from nncore import accuracy, train
from nncore.lab import live
from nncore.lab.hyperparameters import cell, cell_sliders, one_of_map, watch_map
from nncore.lab.hyperparameters.many import examples
from nncore.lab.playground.opening import open_network
from nncore.lab.stage.player import finish


@pytest.mark.parametrize(("column", "row"), [(3, 12), (18, 5), (12, 9)])
def test_it_is_the_network_of_the_map(column, row):
    stack = finish(watch_map(iterations=30)).network
    shown = one_of_map(column, row, iterations=30).network
    np.testing.assert_array_equal(shown.W[1], stack[row * 25 + column].W[1])


@pytest.mark.parametrize(("column", "row", "hidden_units"), [(10, 9, 4), (7, 11, 3)])
def test_trained_from_its_beginning_it_ends_where_the_map_says(column, row, hidden_units):
    net, settings = cell(column, row, hidden_units)
    X, Y = examples("flower", 1)
    run = train(net, X, Y, learning_rate=settings["learning_rate"], iterations=40)
    scene = one_of_map(column, row, hidden_units, iterations=40)
    assert f"{accuracy(run.network, X, Y):.0f} % right after 40" in scene.words
    assert f"from {run.costs[0]:.2f} to {run.costs[-1]:.2f}" in scene.words


def test_the_playground_goes_the_same_way():
    net, settings = cell(column=10, row=9)
    play = open_network(net, **settings)
    play.run(40)
    np.testing.assert_allclose(play.network.W[1], one_of_map(10, 9, iterations=40).network.W[1], rtol=1e-6)
    assert play.session.trial.iteration == 40


def test_the_sliders_say_rates_and_scales_and_hand_on_the_cell():
    figure = live(one_of_map, **cell_sliders())
    assert (figure.controls["column"].label, figure.controls["row"].label) == ("1", "1")
    figure.controls["column"].value = 18
    assert "Rate 10, scale 1:" in figure.scene.words
    assert cell(**figure.parameters)[1]["learning_rate"] == pytest.approx(10)


def test_beyond_the_last_is_the_last():
    assert repr(one_of_map(99, 99, iterations=2)) == repr(one_of_map(24, 12, iterations=2))


@pytest.mark.parametrize("width", [360, 760, 1920])
@pytest.mark.parametrize(("column", "row"), [(24, 12), (0, 0)])
def test_a_wild_one_and_a_quiet_one_can_be_drawn(column, row, width):
    scene = one_of_map(column, row, iterations=20)
    assert paints(scene)
    assert not crowded(scene, width)


@pytest.mark.parametrize(("column", "row"), [(-1, 2), (2, -1), (1.5, 2)])
def test_a_cell_that_is_none(column, row):
    with pytest.raises(ValueError, match="must be a whole number"):
        cell(column, row)


def test_the_cell_is_dragged_to_where_its_sliders_go():
    (handle,) = [of for of in one_of_map(7, 3, iterations=2).panels[0].layers if of["kind"] == "handle"]
    assert tuple(handle["moves"]) == ("column", "row")
    np.testing.assert_array_equal(handle["data"], [[7, 3]])
