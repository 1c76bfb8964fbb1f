"""A picture that carries a figure's name, and to whom it is sent alone."""

import base64
import io
import types

import IPython
import numpy as np
import pytest
from helpers.scenes import everything, parabola
from PIL import Image

from nncore.lab.stage import live
from nncore.lab.stage.slot import Slot, in_jupyterlab
from nncore.lab.stage.static import png

VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture
def asked(monkeypatch):
    """``asked(metadata)``: what runs now was asked for by a message with this metadata."""

    def ask(metadata):
        kernel = types.SimpleNamespace(get_parent=lambda: {"metadata": metadata})
        monkeypatch.setattr(IPython, "get_ipython", lambda: types.SimpleNamespace(kernel=kernel))

    return ask


def test_the_name_changes_no_pixel_and_is_found_in_base64():
    picture, slot = png(everything()), Slot(figure="0123456789abcdef0123456789abcdef")
    signed = slot.fill(picture)
    before, after = (Image.open(io.BytesIO(data)) for data in (picture, signed))
    assert after.text == {"nncore": slot.figure}
    np.testing.assert_array_equal(np.asarray(before.convert("RGBA")), np.asarray(after.convert("RGBA")))
    assert base64.b64encode(signed).decode().startswith(slot.picture)
    assert not base64.b64encode(picture).decode().startswith(slot.picture)
    assert slot.figure[:30] in base64.b64decode(slot.picture).decode("latin-1")


def test_jupyterlab_is_sent_the_picture_alone(asked):
    asked({"deletedCells": [], "recordTiming": False, "cellId": "1234"})
    shown = live(parabola)
    bundle, about = shown._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "image/png"}
    assert about == {"image/png": {"width": 760, "alt": "a = 1, up = True"}}
    assert bundle["image/png"].startswith(shown.slot.picture)
    assert shown.slot.figure == shown.model_id


@pytest.mark.parametrize("metadata", [{}, {"cellId": "vscode-notebook-cell:/one.ipynb#W0"}])
def test_all_others_are_sent_the_view_beside_it(asked, metadata):
    asked(metadata)
    bundle, about = live(parabola)._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "image/png", VIEW}
    assert about["image/png"]["alt"] == "a = 1, up = True"
    assert b"tEXtnncore" not in base64.b64decode(bundle["image/png"])  # and so the same in every run


def test_outside_a_kernel_nobody_asked(monkeypatch):
    assert not in_jupyterlab()
    monkeypatch.setattr(IPython, "get_ipython", lambda: None)
    assert not in_jupyterlab()


def test_two_figures_have_two_names():
    one, other = (Slot(figure=name * 32) for name in "ab")
    one.fill(png(everything()))
    other.fill(png(everything()))
    assert one.picture != other.picture


def test_a_scene_is_a_picture_and_words(asked):
    asked({"deletedCells": []})
    formatted, about = IPython.core.interactiveshell.InteractiveShell().display_formatter.format(parabola(2))
    assert set(formatted) == {"text/plain", "image/png"}
    assert formatted["text/plain"] == "a = 2, up = True"
    assert about == {"image/png": {"width": 760, "alt": "a = 2, up = True"}}
