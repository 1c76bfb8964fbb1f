"""One hidden layer: the course's numbers, the three starts, and the figures of notebook 04."""

import re

import numpy as np
import pytest

from nncore import Network, accuracy, forward, train
from nncore.lab import (
    difference_of_units,
    hidden_unit,
    live,
    nudge_one,
    parameters,
    rows_and_columns,
    six_equations,
    start,
    unit_maps,
    watch_shallow,
    watch_starts,
)
from nncore.lab.player import finish
from nncore.lab.shallow import STARTS, examples

X, Y = examples("flower")
RANDOM = STARTS[2]


def flower_run(iterations, which=RANDOM, rate=1.2, hidden="tanh"):
    return train(start(which, hidden=hidden), X, Y, learning_rate=rate, iterations=iterations)


def images(panel):
    return [layer["data"] for layer in panel.layers if layer["kind"] == "image"]


# The course's numbers ------------------------------------------------------------------------------


def test_the_course_s_run():
    costs = flower_run(1000).costs
    np.testing.assert_allclose(costs[[0, 1000]], [0.693162, 0.258625], rtol=0, atol=2e-6)


@pytest.mark.parametrize(
    ("rate", "hidden", "percent"),
    [(1.2, "tanh", 90.75), (1.2, "sigmoid", 89.25), (1.2, "relu", 61.75), (0.5, "tanh", 66.75)],
)
def test_what_the_lab_leaves_open(rate, hidden, percent):
    """The training accuracy after 10 000 iterations, within two of the 400 points."""
    assert accuracy(flower_run(10_000, rate=rate, hidden=hidden).network, X, Y) == pytest.approx(
        percent, abs=0.6
    )


# The three starts ----------------------------------------------------------------------------------


def test_all_zero_stays_at_ln_2_for_ever():
    run = flower_run(300, "all zero")
    np.testing.assert_allclose(run.costs, np.log(2), rtol=0, atol=1e-12)
    assert not any(parameter.any() for parameter in (*run.network.W[1:], run.network.b[1]))


def test_all_the_same_stay_the_same():
    net = flower_run(5000, "all 0.01").network
    A = forward(net, X).A[1]
    np.testing.assert_allclose(A, np.tile(A[:1], (4, 1)), rtol=0, atol=1e-9)
    assert np.ptp(A, axis=1).min() > 1  # its columns, the examples, do differ
    assert difference_of_units(net) < 1e-9
    assert accuracy(net, X, Y) == pytest.approx(61.25, abs=0.3)


def test_difference_of_units_looks_at_every_parameter_of_a_unit():
    base = start("all 0.01", (3, 4, 1))
    for at, change in (("W1", (2, 1)), ("b1", (1, 0)), ("W2", (0, 3))):
        course = base.as_course()
        course[at][change] += 0.25
        assert difference_of_units(Network.from_course(course)) == pytest.approx(0.25)


def test_start_refuses_what_it_does_not_know():
    with pytest.raises(ValueError, match="there is no start 'ones': choose one of all zero"):
        start("ones")
    with pytest.raises(
        ValueError, match="there is no data set 'tulip': choose one of flower, circles, moons"
    ):
        examples("tulip")


# The trainings to watch ----------------------------------------------------------------------------


@pytest.mark.parametrize("data", ["flower", "circles", "moons", "blobs", "quantiles"])
def test_watching_is_training(data):
    scene = finish(watch_shallow(hidden_units=3, learning_rate=0.4, iterations=20, seed=6, data=data))
    net = Network.initialize((2, 3, 1), np.random.RandomState(6), scale=0.01)
    run = train(net, *examples(data), learning_rate=0.4, iterations=20)
    np.testing.assert_allclose(scene.network.W[1], run.network.W[1], rtol=0, atol=1e-12)
    assert repr(scene).startswith(f"After 20 iterations: cost {run.costs[-1]:.4g}, ")


def test_an_early_frame_shows_its_own_iteration():
    """Frames are drawn late or never; each must still be of its own step."""
    frames = list(watch_shallow(iterations=5))
    assert len(frames) == 6
    assert repr(frames[2]()).startswith("After 2 iterations")
    costs = next(layer["data"] for layer in frames[2]().panels[2].layers if layer["kind"] == "curve")
    np.testing.assert_array_equal(costs[:, 0], [0, 1, 2])


def test_the_three_starts_side_by_side():
    scene = finish(watch_starts(iterations=300))
    assert "all zero: cost 0.6931, units differ by 0.00; all 0.01: cost" in repr(scene)
    zero, same, drawn = (images(panel)[1:] for panel in scene.panels[:3])
    assert len(zero) == len(same) == len(drawn) == 4
    assert all((image == same[0]).all() for image in same)
    assert not (drawn[0] == drawn[1]).all()
    assert scene.panels[3].limits()[0] == (0, 300)


@pytest.mark.parametrize("n_h", [1, 2, 5, 7])
def test_every_unit_has_its_map(n_h):
    panel = unit_maps(Network.initialize((2, n_h, 1), rng=0), X, n=6)
    assert len(images(panel)) == n_h
    (left, right), (bottom, top) = panel.limits()
    for layer in panel.layers:
        x0, x1, y0, y1 = layer["extent"]
        assert left <= x0 < x1 <= right
        assert bottom <= y0 < y1 <= top
    assert len({layer["extent"] for layer in panel.layers}) == n_h


# The hidden layer ----------------------------------------------------------------------------------


def test_the_line_of_a_unit_is_where_z_is_zero():
    scene = hidden_unit(w1=2.0, w2=-1.0, b=3.0)
    (line,) = (layer["data"] for layer in scene.panels[0].layers if layer["kind"] == "curve")
    np.testing.assert_allclose(line @ [2.0, -1.0] + 3.0, 0, atol=1e-9)
    assert repr(scene) == (
        "One sigmoid unit: the line z = 0 is 1.34 from the origin, and w, the arrow, is 2.24 long."
    )
    assert "both weights are 0" in repr(hidden_unit(w1=0.0, w2=0.0))


def test_rows_and_columns_shows_the_number_of_that_row_and_column():
    scene = rows_and_columns(2, 7)
    column = forward(scene.network, X[:, 17 * 6 : 17 * 6 + 1]).A[1]
    assert repr(scene).endswith(", ".join(f"{a:.2f}" for a in column[:, 0]) + ".")
    with pytest.raises(ValueError, match="unit 5, example 1: there are 4 units and 24 examples"):
        rows_and_columns(5, 1)


# The six equations ---------------------------------------------------------------------------------


@pytest.mark.parametrize("hidden", ["tanh", "sigmoid", "leaky_relu"])
def test_the_six_equations_agree_with_their_nudges(hidden):
    rng = np.random.default_rng(2)
    net = Network.initialize((3, 5, 1), rng, hidden=hidden)
    equations = six_equations(net, rng.standard_normal((3, 7)), rng.integers(0, 2, (1, 7)))
    shapes = [(1, 7), (1, 5), (1, 1), (5, 7), (5, 3), (5, 1)]
    assert [equation.value.shape for equation in equations] == shapes
    for equation in equations:
        np.testing.assert_allclose(equation.value, equation.nudged, rtol=0, atol=1e-8)
    assert repr(equations).count("yes") == 6


def test_a_wrong_equation_would_be_seen():
    equations = six_equations(start(RANDOM), X[:, ::40], Y[:, ::40])
    equations[4] = equations[4]._replace(value=equations[4].value * 10)
    assert repr(equations).count("yes") == 5
    assert "no: " in repr(equations).splitlines()[5]


def test_the_six_equations_are_of_one_hidden_layer():
    with pytest.raises(
        ValueError, match=r"the network is \(2, 1\): the six equations are of one hidden layer"
    ):
        six_equations(Network.initialize((2, 1), rng=0), X, Y)


def test_a_small_nudge_agrees_and_a_large_one_does_not():
    words = repr(nudge_one("W2[0, 3]", nudge=0.001))
    backward, nudges = map(float, re.findall(r"says? (-?\d\.\d+)", words))
    assert backward == pytest.approx(nudges, abs=2e-5)
    assert repr(nudge_one()) == "W1[0, 1]: backward says -0.00485, nudges of 0.5 to both sides say 0.00043."
    with pytest.raises(ValueError, match=r"there is no parameter 'W3': choose one of W1\[0, 0\], W1\[0, 1\]"):
        nudge_one("W3")


def test_parameters_are_seventeen():
    names = parameters(start(RANDOM))
    assert len(names) == 17
    assert names[7:9] == ["W1[3, 1]", "b1[0, 0]"]


def test_a_parameter_is_chosen_by_hand():
    figure = live(nudge_one, parameter=parameters(start(RANDOM)), nudge=(0.1, 1.0))
    figure.controls["parameter"].value = "b2[0, 0]"
    assert repr(figure).startswith("b2[0, 0]: backward says")
