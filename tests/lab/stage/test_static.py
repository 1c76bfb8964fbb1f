"""The printed face of a Scene."""

import io

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
