"""The broadcasting picture: it agrees with NumPy, says which array is repeated, and shows the numbers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nncore.lab.shapes import broadcasting
from nncore.lab.shapes.broadcasting import CHOICES

shapes = st.lists(st.integers(1, 4), max_size=2).map(tuple)


def texts(scene):
    return [layer["words"] for layer in scene.panels[0].layers if layer["kind"] == "text"]


@given(shapes, shapes)
def test_it_agrees_with_numpy(s, t):
    words = repr(broadcasting(s, t))
    try:
        to = np.broadcast_shapes(s, t)
    except ValueError:
        assert words.endswith("and neither is 1. It does not fit.")
    else:
        assert words.endswith(f"The result is {to if to else 'a number'}.")
        assert words.count("A is repeated") == sum(
            n > 1 and (k > len(s) or s[-k] == 1) for k, n in enumerate(to[::-1], 1)
        )


def test_the_courses_numbers():
    shown = texts(broadcasting((2, 3), (1, 3)))
    assert shown[-8:-2] == ["101", "202", "303", "104", "205", "306"]
    shown = texts(broadcasting((2, 3), (2, 1)))
    assert shown[-8:-2] == ["101", "102", "103", "204", "205", "206"]


def test_the_calories():
    A = np.array([[56.0, 0.0, 4.4, 68.0], [1.2, 104.0, 52.0, 8.0], [1.8, 135.0, 99.0, 0.9]])
    scene = broadcasting(100 * A, A.sum(axis=0), "/", names=("100 A", "cal"))
    assert {"94.92", "56.49", "63.71"} <= set(texts(scene))
    assert "cal is repeated 3 times along axis 0" in repr(scene)


def test_a_clash_names_the_lengths_and_shows_no_result():
    scene = broadcasting((4, 3), (4,))
    assert repr(scene) == "A (4, 3) + B (4,), from the right: 3 meets 4, and neither is 1. It does not fit."
    assert "no result" in texts(scene)
    assert "✗" in texts(scene)


@pytest.mark.parametrize("first", CHOICES.values(), ids=CHOICES)
@pytest.mark.parametrize("second", CHOICES.values(), ids=CHOICES)
def test_every_choice_of_the_notebook_is_drawn_within_its_frame(first, second):
    panel = broadcasting(first, second).panels[0]
    (low, high), (bottom, top) = panel.limits()
    for layer in panel.layers:
        x, y = layer["data"].T
        assert (x >= low).all()
        assert (x <= high).all()
        assert (y >= bottom).all()
        assert (y <= top).all()


def test_message():
    with pytest.raises(ValueError, match=r"the shapes are \(2, 3, 4\) and \(1,\): .* so take X\[0\], say"):
        broadcasting(np.ones((2, 3, 4)), np.ones(1))
