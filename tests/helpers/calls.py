"""A good call of each public function of the lab, and of what kind each of its arguments is.

A kind says which of the odd values of `helpers.odd` make sense for such an argument; others must be refused.
"""

from functools import cache

import numpy as np

from nncore import Network, datasets, train
from nncore.lab import (
    Log,
    Panel,
    Scene,
    clinic,
    deep,
    depth,
    descent,
    hyperparameters,
    live,
    logistic,
    panels,
    shallow,
    shapes,
    slopes,
    source,
    start_here,
    timing,
)
from nncore.lab.timing.peeling import LADDERS, Peel
from nncore.lab.timing.roofline import Machine, Operation
from nncore.lab.timing.stopwatch import Race, Timing

NUMBERS = {"-1", "0", "2.5", "1e300", "1e-300", "10**30"}
ARRAYS = {"a list", "no mask", "bytes in it", "float16"}
M = 8  # pictures
KINDS = {
    "number": NUMBERS,
    "positive": NUMBERS - {"-1", "0"},
    "rate": NUMBERS - {"-1"},
    "share": {"0", "1e-300"},
    "size": set(),
    "anything": None,
    "size or 0": {"0"},
    "size or more": {"10**30"},
    "step": {"0", "10**30"},
    "step of time": {"0", "2.5", "1e300", "1e-300", "10**30"},
    "seed": {"0", "10**30"},
    "points": NUMBERS | {"rank 1"},
    "choice": set(),
    "bool": {"True"},
    "words": {"a word", "no word"},
    "function": {"a function"},
    "name": {"a word", "no word", "None"},
    "source": {"a class"},
    "place": NUMBERS | {"True", "nan", "inf", "-inf"},
    "places": NUMBERS | {"True", "nan", "inf", "-inf", "rank 1", "[]"},
    "levels": ARRAYS | {"one less axis", "-1 and 1", "255"},
    "look": NUMBERS - {"-1"},
    "costs": ARRAYS | {"-1 and 1", "255", "nan in it", "inf in it", "times 1e300"},
    "optional": {"None"},
    "network": set(),
    "X": ARRAYS | {"-1 and 1", "255", "times 1e300"},
    "Y": ARRAYS,
    "column": ARRAYS | {"-1 and 1", "255", "transposed", "one more axis"},
    "truth": {"a list", "no mask"},
    "None or size": {"None", "0", "10**30"},
    "None or positive": NUMBERS - {"-1"} | {"None", "inf"},
    "one picture": ARRAYS | {"-1 and 1", "255", "one less axis", "bytes"},
    "labels": ARRAYS | {"one less axis"},
    "any network": {"a network", "a stack"},
    "rates": NUMBERS - {"-1"} | {"rank 1"},
    "of its own": {"None"},
    "run": ARRAYS
    | {"-1 and 1", "255", "nan in it", "inf in it", "times 1e300", "rank 1", "transposed", "fewer columns"},
    "circle": ARRAYS | {"-1 and 1", "255", "times 1e300", "fewer columns"},
    "pictures": ARRAYS | {"-1 and 1", "255"},
    "numbers": ARRAYS | {"-1 and 1", "255", "times 1e300"},
    "array": ARRAYS
    | {
        "-1 and 1",
        "255",
        "one less axis",
        "one more axis",
        "transposed",
        "no columns",
        "no rows",
        "fewer columns",
        "nan in it",
        "inf in it",
        "times 1e300",
        "-1",
        "0",
        "2.5",
        "True",
        "nan",
        "inf",
        "-inf",
        "1e300",
        "1e-300",
        "rank 1",
        "[]",
    },
    "cells": ARRAYS | {"-1 and 1", "255", "transposed", "fewer columns"},
    "bias": ARRAYS | {"-1 and 1", "255", "None"},
    "other": set(),
}


@cache
def pictures():
    found = datasets.load_pictures()
    few = slice(0, M)
    X, X_test = (datasets.flatten(x[few]) / 255 for x in (found.train_x, found.test_x))
    return found.test_x[few], X_test, found.test_y[:, few], X, found.train_y[:, few]


@cache
def nets():
    *_, X, Y = pictures()
    flower = datasets.flower(60, 1)
    zero = Network.initialize((12288, 1), scale="zero")
    run = train(zero, X, Y, learning_rate=0.002, iterations=3)
    return run.network, Network.initialize((2, 4, 1), 0), flower, run


@cache
def small_network():
    return Network.initialize((12288, 2, 1), 0, hidden="relu")


def peels():
    return {
        name: Peel(name, rungs, tuple(1.0 / (k + 1) for k in range(len(rungs))), float(len(rungs)))
        for name, rungs in LADDERS.items()
    }


def machine():
    stairs = {
        "float64": {4096: 1e-9, 8192: 2e-9, 9000: 3e-9},
        "float32": {4096: 1e-9, 8192: 2e-9, 9000: 4e-9},
    }
    return Machine(stairs, 1e10, 1e11, (Operation("one", 1.0, 8.0, 1.0),))


def races():
    race = Race({"loop": Timing((2.0, 1.0), 3), "vectorized": Timing((1.0, 1.5), 3)})
    return {"dot product": {10: race, 100: race}}


def one_line():
    """A function of a reader's, to be followed."""
    x = 2.0 * M
    return x


@cache
def calls():
    """Return for each name the function, and for each argument its kind and a good value."""
    seen, X_test, Y_test, X, Y = pictures()
    net, plane, (F, G), run = nets()
    small = small_network()
    square = lambda a: a**2  # noqa: E731
    n, s, z, c, w, b = "number", "size", "seed", "choice", "words", "bool"
    rate, it = ("rate", 0.5), ("size or 0", 3)
    x = np.linspace(0.1, 1, 6)
    table = {
        start_here.house_price: {"w": (n, 3.0), "b": (n, -60.0)},
        start_here.one_unit: {"w1": (n, 1.0), "w2": (n, 1.5), "b": (n, -0.5)},
        start_here.watch_unit: {"learning_rate": rate, "iterations": it},
        slopes.central: {"f": ("function", square), "a": ("points", 2.0), "nudge": (n, 0.1)},
        slopes.one_sided: {"f": ("function", square), "a": ("points", 2.0), "nudge": (n, 0.1)},
        slopes.nudge: {"f": ("function", "a^2"), "a": (n, 2.0), "nudge": (n, 0.1)},
        slopes.nudge_errors: {"f": ("function", "a^2"), "a": (n, 2.0), "nudge": ("positive", 0.1)},
        slopes.course_graph: {
            "step": ("step", 4),
            "a": (n, 5),
            "b": (n, 3),
            "c": (n, 2),
            "width": ("other", 760),
        },
        slopes.expression_graph: {
            "expression": ("other", "(a*b + c)**2"),
            "step": ("step", 4),
            "width": ("other", 760),
        },
        slopes.logistic_graph: {
            "step": ("step", 4),
            "w1": (n, 0.5),
            "x1": (n, 1.0),
            "w2": (n, -1.0),
            "x2": (n, 2.0),
            "b": (n, 0.5),
            "y": ("share", 1),
            "width": ("other", 760),
        },
        shapes.broadcasting: {
            "A": ("array", np.ones((4, 3))),
            "B": ("array", np.ones((4, 1))),
            "sign": (c, "+"),
            "names": ("other", ("A", "B")),
        },
        shapes.by_hand: {
            "product": (c, "W @ X + b"),
            "entry": ("size or more", 2),
            "term": ("step", 1),
        },
        shapes.matrix_product: {
            "W": ("cells", np.ones((2, 3))),
            "X": ("cells", np.ones((3, 4))),
            "b": ("bias", np.ones((2, 1))),
            "entry": ("size or more", 2),
            "term": ("step", 1),
            "names": (c, "WX"),
        },
        shapes.xray: {
            "expression": ("other", "W @ X"),
            "numbers": (b, False),
            "W": ("array", np.ones((4, 3))),
            "X": ("array", np.ones((3, 5))),
        },
        logistic.line_to_sigmoid: {"w": (n, 1.0), "b": (n, 0.5)},
        logistic.loss_of_one: {"a": ("share", 0.3)},
        logistic.two_costs: {"w": (n, 1.0), "b": (n, 0.5), "learning_rate": rate, "iterations": it},
        descent.one_weight: {"w": (n, 1.0), "learning_rate": rate, "steps": (s, 3)},
        descent.bowl: {
            "around": (n, 30.0),
            "above": (n, 20.0),
            "w": (n, 1.0),
            "b": (n, 0.5),
            "learning_rate": rate,
            "steps": it,
        },
        descent.long_or_round: {"mean": (n, 1.0), "spread": ("positive", 2.0)},
        logistic.local_optimum: {"w": (n, 1.0), "iterations": it},
        logistic.compare_rates: {"runs": ("other", [run]), "first": (s, 5)},
        logistic.valley: {"X": ("X", X), "Y": ("Y", Y)},
        "valley's cut": {"learning_rate": rate, "steps": (s, 3)},
        logistic.unscaled: {
            "X": ("X", X),
            "Y": ("Y", Y),
            "X_test": ("X", X_test),
            "Y_test": ("Y", Y_test),
            "learning_rate": rate,
            "iterations": (s, 3),
        },
        logistic.browse: {
            "net": ("network", net),
            "pictures": ("pictures", seen),
            "X": ("X", X_test),
            "Y": ("Y", Y_test),
        },
        "look": {"which": (c, "as they come"), "number": ("step", 1)},
        logistic.two_pictures: {
            "left": ("column", X[:, 0]),
            "right": ("column", X[:, 1]),
            "left_title": (w, "a"),
            "right_title": (w, "b"),
        },
        logistic.watch_pictures: {
            "X": ("X", X),
            "Y": ("Y", Y),
            "X_test": ("X", X_test),
            "Y_test": ("Y", Y_test),
        },
        "watch_pictures' watch": {"learning_rate": rate, "iterations": it},
        logistic.try_photo: {
            "net": ("network", net),
            "example": ("one picture", seen[0]),
            "scale": ("positive", 255),
        },
        panels.back_and_next: {
            "figure": ("other", live(deep.microscope, step=(0, 5))),
            "name": ("other", "step"),
        },
        panels.decision_map: {
            "net": ("network", plane),
            "X": ("X", F),
            "Y": ("Y", G),
            "title": (w, "a"),
            "n": (s, 20),
            "size": ("look", 5.0),
        },
        panels.learning_curve: {
            "run": ("run", x),
            "iterations": ("None or size", 6),
            "labels": ("other", ["a"]),
        },
        panels.compare_runs: {"runs": ("other", [run]), "names": ("other", ["a"])},
        panels.training_curves: {"runs": ("other", {"a": run}), "bar": (n, 0.3)},
        panels.picture_panel: {"picture": ("one picture", seen[0]), "title": (w, "a")},
        panels.show_pictures: {
            "pictures": ("pictures", seen),
            "labels": ("labels", Y_test),
            "names": ("other", ("a", "b")),
            "columns": ("size or more", 5),
        },
        panels.weights_panel: {"net": ("network", net), "title": (w, "a")},
        panels.wilson: {"right": (s + " or 0", 40), "m": (s, 50), "confidence": ("share", 0.9)},
        panels.mcnemar: {"right_a": ("truth", Y_test == 1), "right_b": ("truth", Y_test == 0)},
        panels.intervals: {"results": ("other", {"a": (40, 50), "b": (30, 50)}), "title": (w, "a")},
        panels.spread: {"results": ("other", {"a": [40.0, 50.0]}), "title": (w, "a"), "bar": (n, 80.0)},
        shallow.activation_view: {"g": (c, "tanh"), "Z": (n, 1.0)},
        shallow.saturated: {"g": (c, "tanh"), "Z": ("array", F)},
        shallow.difference_of_units: {"net": ("any network", plane)},
        shallow.hidden_unit: {"w1": (n, 1.0), "w2": (n, 0.5), "b": (n, 0.0), "g": (c, "tanh")},
        shallow.shifted_sigmoid: {"squeeze": (n, 2.0), "stretch": (n, 2.0), "shift": (n, -1.0)},
        shallow.paired: {
            "results": ("other", {"a": [40.0, 50.0], "b": [41.0, 50.0]}),
            "title": (w, "a"),
            "confidence": ("share", 0.9),
        },
        shallow.rows_and_columns: {"unit": (s, 1), "example": (s, 2)},
        shallow.six_equations: {"net": ("network", plane), "X": ("X", F), "Y": ("Y", G)},
        shallow.nudge_one: {"parameter": (c, "W1[0, 1]"), "nudge": ("positive", 0.5), "iterations": it},
        shallow.parameters: {"net": ("any network", plane)},
        shallow.start: {
            "which": (c, "all zero"),
            "sizes": ("other", (2, 3, 1)),
            "seed": (z, 3),
            "hidden": (c, "tanh"),
        },
        shallow.unit_maps: {"net": ("network", plane), "X": ("circle", F), "title": (w, "a"), "n": (s, 20)},
        shallow.watch_shallow: {
            "hidden_units": (s, 4),
            "activation": (c, "tanh"),
            "learning_rate": rate,
            "iterations": it,
            "seed": (z, 3),
            "data": (c, "moons"),
        },
        shallow.watch_starts: {"learning_rate": ("rates", 0.5), "iterations": it},
        shallow.bent_plane: {
            "through": (n, 2.5),
            "units": (s, 3),
            "data": (c, "circles"),
            "iterations": it,
            "around": (n, -60.0),
            "above": (n, 25.0),
        },
        shallow.watch_bending: {
            "units": (s, 2),
            "data": (c, "moons"),
            "learning_rate": rate,
            "iterations": it,
        },
        shallow.walk: {"step": (s, 3)},
        shallow.bumps: {
            "target": (c, "two hills"),
            "left_1": (n, 0.2),
            "right_1": (n, 0.4),
            "height_1": (n, 0.5),
            "steepness": (n, 60.0),
        },
        shallow.how_far: {
            "net": ("network", Network.initialize((1, 4, 1), 0)),
            "target": (c, "a wave"),
        },
        shallow.watch_fit: {
            "units": (s, 4),
            "target": (c, "a wave"),
            "learning_rate": rate,
            "iterations": it,
            "seed": (z, 0),
        },
        deep.blocks: {"L": (s, 3), "step": ("step", 2)},
        deep.dimensions: {"sizes": ("other", "12 3 1"), "m": (s, 209), "layer": ("size or more", 2)},
        deep.microscope: {"step": ("step", 3), "hidden": (c, "tanh"), "bug": (c, "none"), "seed": (z, 1)},
        "microscope of your own": {
            "net": ("of its own", plane),
            "X": ("X", F[:, :3]),
            "Y": ("Y", G[:, ::20]),
        },
        deep.mistakes: {
            "net": ("network", net),
            "pictures": ("pictures", seen),
            "X": ("X", X_test),
            "Y": ("Y", Y_test),
            "count": ("size or more", 3),
        },
        deep.standing: {"results": ("other", {"a": (40, 50), "b": (30, 50)})},
        deep.mixture: {
            "C": ("numbers", np.eye(3, M) - 0.1),
            "pictures": ("pictures", seen),
            "X": ("X", X_test),
            "Y": ("Y", Y_test),
        },
        "mix": {"unit": (s, 1)},
        deep.one_example: {"net": ("network", plane), "X": ("X", F), "Y": ("Y", G)},
        "light": {
            "x1": (n, 1.0),
            "x2": (n, 0.5),
            "y": ("size or 0", 1),
            "step": ("step of time", 2.5),
            "unit": ("size or more", 2),
        },
        deep.picture_shares: {
            "net": ("network", small),
            "pictures": ("pictures", seen),
            "X": ("X", X_test),
            "Y": ("Y", Y_test),
        },
        "shares": {"number": ("size or more", 2), "step": ("step", 3)},
        deep.unit_views: {"before": ("network", small), "after": ("network", small)},
        deep.watch_views: {"X": ("X", X), "Y": ("Y", Y), "X_test": ("X", X_test), "Y_test": ("Y", Y_test)},
        "watch_views' watch": {"units": (s, 2), "learning_rate": rate, "iterations": it, "seed": (z, 1)},
        deep.signal: {
            "layers": (s, 3),
            "hidden": (c, "tanh"),
            "scale": (c, "0.01"),
            "units": (s, 5),
            "seed": (z, 1),
        },
        deep.watch_deep: {"X": ("X", X), "Y": ("Y", Y), "X_test": ("X", X_test), "Y_test": ("Y", Y_test)},
        "watch_deep's watch": {
            "network": (c, "1 layer"),
            "learning_rate": rate,
            "pictures": ("size or more", 20),
            "scale": ("number", 0.01),
            "seed": (z, 1),
            "iterations": it,
        },
        hyperparameters.watch_map: {
            "hidden_units": (s, 2),
            "activation": (c, "tanh"),
            "data": (c, "moons"),
            "iterations": it,
            "seed": (z, 1),
        },
        hyperparameters.cell_sliders: {},
        hyperparameters.one_of_map: {
            "column": ("step", 3),
            "row": ("step", 4),
            "hidden_units": (s, 2),
            "activation": (c, "tanh"),
            "iterations": it,
        },
        hyperparameters.cell: {
            "column": ("step", 3),
            "row": ("step", 4),
            "hidden_units": (s, 2),
            "activation": (c, "tanh"),
        },
        hyperparameters.watch_seeds: {
            "hidden_units": (s, 2),
            "activation": (c, "tanh"),
            "data": (c, "moons"),
            "iterations": it,
            "seeds": (s, 3),
        },
        hyperparameters.compare_batches: {
            "batch": (s, 16),
            "learning_rate": rate,
            "seed": (z, 1),
        },
        hyperparameters.watch_penalty: {
            "l2": (c, 0.1),
            "hidden_units": (s, 2),
            "iterations": it,
            "seed": (z, 1),
        },
        hyperparameters.penalty_gains: {"l2": rate, "draws": (s, 3), "iterations": it},
        depth.fold: {"layers": (s, 3)},
        depth.zigzag: {"units": (s, 3)},
        depth.folds: {"layers": (s, 3)},
        depth.pieces: {"net": ("network", depth.fold(3))},
        depth.parts: {
            "left_eye": (c, "open"),
            "right_eye": (c, "closed"),
            "mouth": (c, "open"),
            "arrangement": (c, "a face"),
            "row": ("step", 1),
            "column": ("step", 4),
        },
        depth.face_picture: {
            "left_eye": (c, "open"),
            "right_eye": (c, "closed"),
            "mouth": (c, "open"),
            "arrangement": (c, "a face"),
            "row": ("step", 1),
            "column": ("step", 4),
        },
        depth.parts_network: {},
        depth.layer_maps: {"net": ("network", plane), "X": ("X", F), "Y": ("Y", G), "n": (s, 20)},
        depth.bits: {"n": (s, 3)},
        depth.parity_tree: {"n": (s, 4)},
        depth.parity_by_cases: {"n": (s, 3)},
        depth.parity_by_counting: {"n": (s, 3)},
        depth.hidden_units: {"net": ("any network", plane)},
        depth.by_amount: {"amounts": ("other", (20,)), "draws": (s, 2), "iterations": it},
        depth.data_curves: {"percent": ("other", {("a", 20): np.array([60.0, 70.0])})},
        depth.mean_and_margin: {"values": ("other", [60.0, 70.0])},
        depth.vanishing: {"layers": (s, 3), "activation": (c, "tanh"), "scale": ("rate", 0.5)},
        depth.layers_learning: {
            "layers": (s, 3),
            "activation": (c, "tanh"),
            "scale": ("rate", 0.5),
            "iterations": it,
        },
        depth.lengths: {"layers": (s, 3), "activation": (c, "tanh"), "seed": (z, 1)},
        clinic.first_overflow: {"f": ("other", one_line)},
        clinic.outside: {"f": ("other", one_line)},
        clinic.check_up: {
            "f": ("other", clinic.two_layers),
            "parameters": ("other", plane.as_course()),
            "X": ("X", F),
            "Y": ("Y", G),
            "rate": ("positive", 0.1),
        },
        clinic.against_nudges: {
            "f": ("other", clinic.two_layers),
            "parameters": ("other", plane.as_course()),
            "X": ("X", F),
            "Y": ("Y", G),
        },
        clinic.some: {
            "pictures": ("pictures", seen),
            "labels": ("Y", np.array([[0, 1, 1, 0, 0, 1, 0, 0]])),
            "cats": ("size or 0", 2),
            "others": ("size or 0", 3),
        },
        timing.answer: {"peels": ("other", peels()), "cross": ("None or positive", 30.0)},
        timing.crossing: {"by_size": ("other", races()["dot product"])},
        timing.crossings: {"found": ("other", {"measured": np.array([11.0, 12.5])})},
        timing.repeat_crossing: {"repeats": (s, 1)},
        timing.curves: {"races": ("other", races())},
        "curves' picture": {"step": (c, "dot product"), "n": ("positive", 20)},
        timing.tell: {"races": ("other", races())},
        timing.peel: {"names": ("other", ("exponential",)), "seconds": ("other", 0.01)},
        timing.race: {
            "contestants": ("other", {"a": lambda: 1.0, "b": lambda: 1.0}),
            "repeats": (s, 1),
            "least": (n, 1e-6),
            "rtol": ("share", 1e-9),
        },
        timing.stopwatch: {"f": ("function", lambda: 1), "repeats": (s, 1), "least": (n, 1e-6)},
        timing.race_twins: {"names": ("other", ("dot product",)), "sizes": ("other", (3,))},
        timing.roofline: {
            "machine": ("other", machine()),
            "loop": ("of its own", 1e-7),
            "device": ("of its own", timing.TYPICAL_GPU),
        },
        timing.staircase: {"machine": ("other", machine())},
        timing.waterfall: {
            "steps": ("other", [("a", 4.0, "interpreter"), ("b", 2.5, "processor")]),
            "whole": ("positive", 10.0),
            "title": (w, "t"),
            "end": (w, "e"),
        },
        "TWINS": {"n": (s, 3), "rng": (z, 0)},
        source: {"function": ("source", train)},
        Log: {"low": ("positive", 0.1), "high": ("positive", 9.0)},
        live: {"draw": ("other", slopes.nudge), "a": ("other", (0.5, 4.0))},
        Panel: {
            "title": (w, "t"),
            "x": (w, "t"),
            "y": (w, "t"),
            "xlim": ("optional", (0.0, 1.0)),
            "ylim": ("optional", (0.0, 1.0)),
            "log": ("words", ""),
            "equal": (b, True),
            "axes": (b, True),
            "width": ("positive", 1.0),
            "xticks": ("optional", {1: "1"}),
            "yticks": ("optional", {1: "1"}),
            "row": ("step", 0),
            "height": ("optional", 100),
        },
        "Panel.image": {
            "values": ("levels", seen[0] // 4),
            "extent": ("optional", (0, 1, 0, 1)),
            "smooth": (b, True),
            "alpha": ("share", 0.5),
        },
        "Panel.curve": {
            "x": ("array", x),
            "y": ("array", x),
            "color": (c, "ink"),
            "width": ("look", 1.0),
            "dash": (b, True),
            "label": (w, "t"),
            "alpha": ("share", 0.5),
        },
        "Panel.segments": {
            "start": ("array", np.zeros((2, 3))),
            "end": ("array", np.ones((2, 3))),
            "widths": ("places", 2.0),
        },
        "Panel.rect": {
            "x": ("places", 1.0),
            "y": ("places", 2.0),
            "width": ("places", 1.0),
            "height": ("places", 1.0),
            "color": (c, "ink"),
            "filled": (b, True),
        },
        "Panel.points": {
            "x": ("array", x),
            "y": ("array", x),
            "marker": (c, "o"),
            "size": ("look", 3.0),
            "filled": (b, True),
        },
        "Panel.examples": {
            "X": ("costs", F),
            "Y": ("Y", G),
            "size": ("look", 5.0),
            "filled": (b, True),
            "label": (w, "t"),
        },
        "Panel.text": {
            "x": ("place", 1.0),
            "y": ("place", 2.0),
            "words": (w, "t"),
            "size": ("look", 5.0),
            "align": (c, "left"),
            "bold": (b, True),
        },
        "Panel.level": {"value": ("place", 1.0), "label": (w, "t"), "color": (c, "ink")},
        "Panel.arrow": {
            "start": ("other", (0, 1)),
            "end": ("other", (1, 2)),
            "color": (c, "ink"),
            "width": ("look", 1.0),
        },
        "Panel.handle": {
            "x": ("place", 1.0),
            "y": ("place", 2.0),
            "moves": ("other", ("w", "b")),
            "label": (w, "t"),
            "color": (c, "ink"),
        },
        "Panel.turn": {"x": ("name", "around"), "y": ("name", "above")},
        "Panel.tips": {"x": ("array", x), "y": ("array", x), "words": ("other", ["a tip"] * 6)},
        Scene: {
            "panels": ("other", [Panel().curve([0, 1], [0, 1])]),
            "words": (w, "t"),
            "network": ("anything", None),
            "height": (s, 200),
        },
    }
    return {
        name if isinstance(name, str) else name.__name__: (caller(name), given)
        for name, given in table.items()
    }


def caller(name):
    """Return what is called: the function itself, made to draw, or the figure inside of another."""
    seen, X_test, Y_test, X, Y = pictures()
    net, plane, F_and_G, _ = nets()
    if not isinstance(name, str):
        return {
            clinic.first_overflow: lambda f: clinic.first_overflow(f),
            logistic.browse: lambda **given: logistic.browse(**given)(),
            logistic.watch_pictures: lambda **given: logistic.watch_pictures(**given)(),
            logistic.valley: lambda **given: logistic.valley(**given)(),
            deep.watch_deep: lambda **given: deep.watch_deep(**given)(),
            deep.one_example: lambda **given: deep.one_example(**given)(),
            deep.picture_shares: lambda **given: deep.picture_shares(**given)(),
            deep.watch_views: lambda **given: deep.watch_views(**given)(),
            deep.mixture: lambda **given: deep.mixture(**given)(),
            timing.curves: lambda **given: timing.curves(**given)(),
            panels.learning_curve: lambda run, **given: panels.learning_curve(run, **given),
            source: lambda function: source(function),
            Panel: lambda **given: Panel(**given).curve([0.5, 1.0], [0.5, 1.0]),
        }.get(name, name)
    if name.startswith("Panel."):
        return lambda **given: getattr(Panel(), name.removeprefix("Panel."))(**given)
    return {
        "look": lambda **given: logistic.browse(net, seen, X_test, Y_test)(**given),
        "watch_pictures' watch": lambda **given: logistic.watch_pictures(X, Y, X_test, Y_test)(**given),
        "valley's cut": lambda **given: logistic.valley(X, Y)(**given),
        "watch_deep's watch": lambda **given: deep.watch_deep(X, Y, X_test, Y_test)(**given),
        "microscope of your own": lambda **given: deep.microscope(**given),
        "light": lambda **given: deep.one_example(plane, *F_and_G)(**given),
        "shares": lambda **given: deep.picture_shares(small_network(), seen, X_test, Y_test)(**given),
        "watch_views' watch": lambda **given: deep.watch_views(X, Y, X_test, Y_test)(**given),
        "mix": lambda **given: deep.mixture(np.eye(3, M) - 0.1, seen, X_test, Y_test)(**given),
        "curves' picture": lambda **given: timing.curves(races())(**given),
        "TWINS": lambda **given: timing.TWINS["dot product"].contestants(**given),
    }[name]
