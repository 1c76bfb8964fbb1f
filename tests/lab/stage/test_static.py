"""The printed face of a Scene."""

import io
from base64 import b64decode

import numpy as np
import pytest
from helpers.scenes import everything
from PIL import Image

from nncore.lab import live
from nncore.lab.stage.static import caption_of, figure, png


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


def test_a_figure_without_controls_has_its_words_below_it():
    alone, beside = everything()._repr_png_()[0], live(everything)._repr_mimebundle_()[0]["image/png"]
    with Image.open(io.BytesIO(alone)) as named, Image.open(io.BytesIO(b64decode(beside))) as bare:
        assert named.height - bare.height == round(18 * 1.35)
    drawn = figure(everything(), caption=True)
    assert [text.get_text() for text in drawn.texts] == ["everything at once"]


def test_a_caption_is_wrapped_and_a_page_of_words_is_none():
    scene = everything()
    scene.words = "many words " * 20
    lines = caption_of(scene, 760)
    assert [len(line) > 100 for line in lines] == [True, True]
    scene.words = "line\n" * 6
    assert caption_of(scene, 760) == []
