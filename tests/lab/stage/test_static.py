"""The printed face of a Scene."""

import io

import numpy as np
import pytest
from helpers.scenes import everything
from PIL import Image

from nncore.lab.stage.static import figure, png


def test_the_printed_face_draws_every_layer():
    with Image.open(io.BytesIO(png(everything()))) as picture:
        assert picture.width / picture.height == pytest.approx(760 / 360, rel=0.02)
    drawn = figure(everything())
    assert [ax.get_title() for ax in drawn.axes] == ["a", "b", "c"]
    assert [label.get_text() for label in drawn.axes[2].get_xticklabels()] == ["one", "two"]
    assert [label.get_text() for label in drawn.axes[2].get_yticklabels()] == ["high"]


def test_the_printed_face_is_a_white_card_with_round_corners():
    with Image.open(io.BytesIO(png(everything(), scale=2))) as picture:
        assert picture.mode == "P"  # a third of the size
        pixels = np.asarray(picture.convert("RGBA")).astype(int)
    opaque = pixels[..., 3]
    assert [opaque[i, j] for i in (0, -1) for j in (0, -1)] == [0, 0, 0, 0]
    assert (opaque[16:-16] == 255).all()
    assert (opaque[:, 16:-16] == 255).all()
    clear = pixels[opaque < 255]
    assert (clear[:, :3] == 255).all()
    assert len(np.unique(clear[:, 3])) > 4  # and so no steps are seen
    np.testing.assert_array_equal(opaque[:16, :16], opaque[:16, -16:][:, ::-1])


def test_dashes_are_as_long_on_a_wide_line_as_on_a_thin_one():
    lines = figure(everything()).axes[2].collections[1]
    dashes = [pattern[0] for _, pattern in lines.get_linestyle()]
    assert dashes == pytest.approx([6, 6])
