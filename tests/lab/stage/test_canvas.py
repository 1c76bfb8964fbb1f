"""A Scene as bytes, on its way to the browser, and what comes back."""

import numpy as np
import pytest
from helpers.scenes import everything

from nncore.lab import Panel, Scene
from nncore.lab.stage.canvas import Canvas, pack


def unpacked(frame, data):
    """The arrays that the browser reads from the bytes."""
    kinds = {"u1": np.uint8, "f4": np.float32, "f8": np.float64}
    for panel in frame["panels"]:
        for layer in panel["layers"]:
            count = int(np.prod(layer["shape"]))
            array = np.frombuffer(data, kinds[layer["type"]], count, layer["start"])
            yield layer, array.reshape(layer["shape"])


def test_the_bytes_give_every_layer_back_aligned():
    scene = everything()
    frame, data = pack(scene)
    layers = [layer for panel in scene.panels for layer in panel.layers]
    found = list(unpacked(frame, data))
    assert len(found) == len(layers)
    for (about, array), layer in zip(found, layers, strict=True):
        assert about["start"] % 8 == 0
        np.testing.assert_allclose(array, layer.get("levels", layer["data"]), rtol=1e-6)
    assert frame["heights"] == [240, 120]
    assert frame["panels"][2]["xticks"] == [[1, "one"], [2, "two"]]
    assert frame["panels"][2]["yticks"] == [[3, "high"]]


def test_numbers_take_four_bytes_unless_a_pixel_could_tell():
    near, far = Panel().curve([0, 1], [0, 1]), Panel().curve([1e9, 1e9 + 2], [0, 1])
    (_, small), (_, exact) = unpacked(*pack(Scene([near, far], "")))
    assert (small.dtype, exact.dtype) == (np.float32, np.float64)
    assert exact[1, 0] - exact[0, 0] == 2


@pytest.mark.parametrize("far", [2e170, 1e300, 1e-60, -3.5e38])
def test_a_number_that_float32_does_not_know_arrives(far):
    ((_, array),) = unpacked(*pack(Scene([Panel(log="y" if far > 0 else "").curve([0, 1], [1.0, far])], "")))
    np.testing.assert_array_equal(array, [[0, 1], [1, far]])


def test_what_is_not_finite_stays_so_and_needs_no_more_bytes():
    ((_, array),) = unpacked(*pack(Scene([Panel().curve([0, 1, 2, 3], [1, np.nan, np.inf, -np.inf])], "")))
    assert array.dtype == np.float32
    np.testing.assert_array_equal(array[:, 1], [1, np.nan, np.inf, -np.inf])


def test_the_canvas_knows_how_far_behind_the_browser_is():
    canvas, told = Canvas(), []
    canvas.on_painted = lambda: told.append(canvas.behind)
    for _ in range(3):
        canvas.show(everything())
    assert canvas.behind == 0  # no browser has ever painted
    canvas._handle_custom_msg({"kind": "painted", "number": 1}, [])
    assert (canvas.behind, told) == (2, [2])


def test_once_it_is_painted_only_what_is_new_is_sent():
    canvas = Canvas(everything())
    assert "since" not in canvas.frame
    canvas.show(everything())
    assert "since" not in canvas.frame  # no browser has said that it has the first
    canvas._handle_custom_msg({"kind": "painted", "number": 2}, [])
    canvas.show(everything())
    assert (canvas.frame["since"], canvas.frame["number"], canvas.data) == (2, 3, b"")
    canvas._handle_custom_msg({"kind": "whole"}, [])  # another view has nothing to build on
    assert "since" not in canvas.frame
    assert canvas.frame["number"] == 4
    assert len(list(unpacked(canvas.frame, canvas.data))) == 11


def test_a_click_arrives_in_the_units_of_the_axes():
    canvas, clicks = Canvas(clickable=True), []
    canvas.on_click = lambda *spot: clicks.append(spot)
    canvas._handle_custom_msg({"kind": "click", "panel": 1, "x": 0.5, "y": -2.0, "shift": False}, [])
    assert clicks == [(1, 0.5, -2.0, False)]
    assert repr(canvas) == "Canvas"
