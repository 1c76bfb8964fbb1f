"""What is left of a figure's controls: what a slider shows was computed, and the product fits the budget."""

from dataclasses import replace
from math import prod

import ipywidgets as widgets
import pytest

from nncore.lab import Log
from nncore.lab.stage.inputs.controls import control
from nncore.site.figures.lattice import axis, cast, choose, fit, thin

SPECS = {
    "a": ((-5.0, 5.0), 1.5),
    "n": ((1, 9), 4),
    "rate": (Log(0.001, 30.0), 1.2),
    "g": (["tanh", "relu", "sigmoid"], "relu"),
    "keep": (True, False),
}


def axes(*names):
    return [axis(name, control(name, *SPECS[name])) for name in names or SPECS]


@pytest.mark.parametrize("budget", [6, 40, 300, 5000])
def test_the_product_is_within_the_budget(budget):
    assert prod(len(one.stops) for one in fit(axes(), budget)) <= budget


@pytest.mark.parametrize("budget", [40, 300, 5000])
def test_every_stop_is_one_of_the_slider_and_the_start_stays(budget):
    for whole, thinned in zip(axes(), fit(axes(), budget), strict=True):
        assert set(thinned.stops) <= set(whole.stops)
        assert thinned.stops[thinned.start] == whole.stops[whole.start]
        if thinned.kind == "slider":
            assert (thinned.stops[0], thinned.stops[-1]) == (whole.stops[0], whole.stops[-1])


def test_menus_and_checkboxes_are_kept_whole():
    kept = {one.name: len(one.stops) for one in fit(axes(), 60)}
    assert (kept["g"], kept["keep"]) == (3, 2)


def test_two_sliders_are_both_kept():
    assert min(len(one.stops) for one in fit(axes("a", "rate"), 100)) >= 7


def test_a_walk_through_steps_is_thinned_after_a_long_slider():
    kept = {one.name: len(one.stops) for one in fit(axes("a", "n"), 100)}
    assert kept["n"] == 9
    assert kept["a"] <= 11


def test_what_no_longer_fits_stays_where_it_starts():
    fixed = [one for one in fit(axes(), 6) if one.kind == "fixed"]
    assert all(len(one.stops) == 1 for one in fixed)
    assert [one.stops for one in fixed if one.name == "a"] == [(("1.50", 1.5),)]


def test_a_stop_shows_its_value():
    (one,) = axes("a")
    assert all(float(words) == value for words, value in one.stops)
    assert one.stops[one.start] == ("1.50", 1.5)


def test_stops_are_round():
    assert [value for _, value in thin(axes("a")[0], 8).stops] == [-5, -4, -2, 0, 1.5, 2, 4, 5]
    assert [value for _, value in thin(axes("rate")[0], 8).stops] == [0.001, 0.01, 0.1, 1, 1.2, 10, 30]


def test_chosen_stops_are_kept_as_far_as_the_slider_has_them():
    (one,) = axes("n")
    assert [value for _, value in choose(one, (1, 8, 20)).stops] == [1, 4, 8]
    assert choose(one, (20, 30)) == one


def test_a_training_keeps_its_learning_rate_first():
    a, rate = axes("a", "rate")
    a, rate = cast([a, replace(rate, name="learning_rate")], 5)
    assert (len(rate.stops), a.kind) == (5, "fixed")


def test_text_cannot_be_computed_ahead():
    one = axis("sizes", widgets.Text("2 4 1", description="sizes"))
    assert (one.kind, one.stops) == ("fixed", (("2 4 1", "2 4 1"),))
