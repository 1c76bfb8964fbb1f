"""Every live figure of the notebooks, a key at a time: no key on a slider may leave everything as it is."""

import ast
import itertools
import json
import sys
from functools import cache
from pathlib import Path

import ipywidgets as widgets
import numpy as np
import pytest
from helpers.calls import M, machine, nets, peels, pictures, races

from nncore import Network
from nncore.lab import Scene, live
from nncore.lab.stage.canvas import pack

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
SLIDERS = widgets.IntSlider | widgets.FloatSlider | widgets.SelectionSlider
FRAMES = 4  # of a training: enough to see whether it is another one


def code_cells(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def calls_of_live():
    """The name of the notebook and the source of each call of `live` in it."""
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        for cell in code_cells(path):
            for node in ast.walk(ast.parse(cell)):
                # Without a control there is no key to press.
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "live" and node.keywords:
                    yield pytest.param(
                        path, ast.unparse(node), id=f"{path.stem[:2]} {ast.unparse(node)[:40]}"
                    )


@cache
def namespace(path):
    """What a notebook imports, its functions and settings, and something small for all that it trains."""
    from nncore.lab import deep, logistic

    seen, X_test, Y_test, X, Y = pictures()
    names = {
        "peels": peels(),
        "races": races(),
        "machine": machine(),
        "loop_time": 1e-7,
        "X": np.ones((3, 4)),
        "found": {"measured": np.array([11.0, 12.5])},
        "steps": [("no boxes", 4.0, "interpreter"), ("SIMD", 2.5, "processor")],
        "whole": races()["dot product"][10],
    }
    names["net"] = nets()[1]
    for cell in code_cells(path):
        for node in ast.parse(cell).body:
            simple = isinstance(node, ast.Assign) and isinstance(node.value, (ast.List, ast.Dict, ast.Call))
            if isinstance(node, ast.Import | ast.ImportFrom | ast.FunctionDef) or (
                simple
                and ast.unparse(node).startswith(
                    ("sizes = Text", "names = [", "mistakes_to_plant", "ways", "starts", "activations")
                )
            ):
                exec(ast.unparse(node), names)
    watching = deep.watch_deep if path.stem.startswith("05") else logistic.watch_pictures
    names["watch"] = watching(
        np.tile(X, 9), np.tile(Y, 9), X_test, Y_test
    )  # 72 pictures, fewer than its slider
    plane, (F, G), small = nets()[1], nets()[2], Network.initialize((12288, 3, 1), 1, hidden="relu")
    names |= {"light": deep.one_example(plane, F, G), "views": deep.watch_views(X, Y, X_test, Y_test)}
    names["shares"] = deep.picture_shares(small, seen, X_test, Y_test)
    names["cut"] = logistic.valley(X, Y)
    names["look"] = logistic.browse(nets()[0], seen, X_test, Y_test)
    names |= {"C": np.linspace(-1, 1, 7 * M).reshape(7, M), "X_209": X_test, "Y_209": Y_test}
    return names | {"pictures": type("Pictures", (), {"train_x": seen})}


def stops(slider):
    """Every place at which a slider stops, in order."""
    if isinstance(slider, widgets.SelectionSlider):
        return [value for _, value in slider._options_full]
    count = round((slider.max - slider.min) / slider.step)
    return [slider.min + k * slider.step for k in range(count + 1)]


def said(slider, value):
    """What stands beside a slider at a value."""
    return format(value, slider.readout_format) if isinstance(slider, widgets.FloatSlider) else str(value)


def seen(figure):
    return figure.words.value, figure.complaint.value, pack(figure.scene)


@pytest.fixture
def hasty(monkeypatch):
    """Trainings that end after a few frames."""

    def few(drawn):
        if isinstance(drawn, Scene):
            return drawn
        return list(itertools.islice(drawn, FRAMES))[-1]()

    monkeypatch.setattr(sys.modules["nncore.lab.stage.live"], "finish", few)
    monkeypatch.setattr("nncore.lab.stage.player.MOST", FRAMES)


def keys(slider):
    """Pairs of neighbouring stops: around the start, and at both ends."""
    places = stops(slider)
    start = int(np.argmin([abs(place - slider.value) for place in places]))
    first = {0, start - 1, start, len(places) - 2} | (set(range(len(places))) if len(places) < 15 else set())
    return [(places[k], places[k + 1]) for k in sorted(first) if 0 <= k < len(places) - 1]


@pytest.mark.parametrize(("path", "call"), list(calls_of_live()))
def test_every_key_changes_the_words_or_the_picture(path, call, hasty):
    figure = eval(call, dict(namespace(path), live=live))
    for name, slider in figure.controls.items():
        if not isinstance(slider, SLIDERS) or (
            name == "iterations" and figure.player.buttons in figure.children
        ):
            continue
        start = slider.value
        for before, after in keys(slider):
            slider.value = before
            old = seen(figure)
            slider.value = after
            assert seen(figure) != old, f"{name}: from {before} to {after} nothing changes"
            assert said(slider, before) != said(slider, after)
        slider.value = start
