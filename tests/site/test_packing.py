"""What is packed is what the canvas would have got, as far as a screen can show."""

import base64
import gzip
import json
import re
import struct

import numpy as np
import pytest

from nncore.lab import Panel, Scene
from nncore.lab.stage.canvas import pack
from nncore.site.figures.freeze import chosen, film
from nncore.site.figures.packing import Store, rounded, script, shuffled

RNG = np.random.default_rng(5)
AXES = {"limits": [[-2.0, 3.0], [0.01, 700.0]], "log": "y"}


def scene(a=1.0, words="a scene"):
    x = np.linspace(-2, 3, 41)
    still = Panel("still").image(np.arange(48, dtype=np.uint8).reshape(6, 8))
    moving = Panel("moving", xlim=(-2, 3), ylim=(-9, 9)).curve(x, a * x**2).points([0.1, 1.7], [a, -a])
    return Scene([still, moving], words)


def opened(packed):
    """The JSON and the numbers of what a Store packed."""
    (length,) = struct.unpack("<I", packed[:4])
    return json.loads(packed[4 : 4 + length]), packed[4 + length :]


def test_numbers_differ_by_less_than_a_pixel():
    values = np.column_stack([RNG.uniform(-5, 9, 50), 10 ** RNG.uniform(-2, 3, 50)]).astype(np.float32)
    close = rounded(values, "curve", AXES)
    assert np.abs(close - values)[:, 0].max() <= 5 / 2**15
    np.testing.assert_allclose(close[:, 1], values[:, 1], rtol=2**-12)
    assert close.dtype == np.float32


def test_gaps_and_infinities_stay():
    values = np.array([[np.nan, 1.0], [np.inf, -np.inf], [1.5, np.nan]], np.float32)
    np.testing.assert_array_equal(rounded(values, "curve", {**AXES, "log": ""}), values)


def test_the_width_of_a_line_is_not_a_place():
    ends = np.array([[100.0, 5.0, 1.37, 300.0, 6.0, 1.37]], np.float32)
    close = rounded(ends, "segments", {"limits": [[0, 4000.0], [0, 10.0]], "log": ""})
    assert abs(close[0, 2] - 1.37) <= 1 / 64


def test_shuffled_bytes_are_all_there():
    values = RNG.standard_normal((7, 2)).astype(np.float32)
    back = np.frombuffer(shuffled(values), np.uint8).reshape(4, 2, 7).transpose(2, 1, 0)
    np.testing.assert_array_equal(np.ascontiguousarray(back).view(np.float32)[..., 0], values)


def test_what_stays_the_same_is_stored_once():
    store = Store()
    numbers = [store.add(scene(a)) for a in (1.0, 2.0, 3.0, 2.0)]
    assert numbers == [0, 1, 2, 1]
    head, _ = opened(store.packed([]))
    assert len(head["panels"]) == 1 + 3
    assert len(head["parts"]) == 1 + 3 + 3


def test_a_picture_is_its_palette_and_a_byte_a_pixel():
    store = Store()
    store.add(scene())
    head, content = opened(store.packed([]))
    code, shape, start, palette = head["parts"][0]
    assert (code, shape) == ("p1", [6, 8, 3])
    steps = np.frombuffer(content, np.uint8, 48, start).reshape(6, 8)
    indices = np.cumsum(steps, axis=1, dtype=np.uint8).ravel()
    frame, data = pack(scene())
    sent = np.frombuffer(data, np.uint8, 144, frame["panels"][0]["layers"][0]["start"])
    np.testing.assert_array_equal(np.array(head["palettes"][palette])[indices].ravel(), sent)


def test_a_picture_of_many_colours_is_kept_as_it_is():
    photo = RNG.integers(0, 256, (20, 30, 3), dtype=np.uint8)
    store = Store()
    store.add(Scene([Panel().image(photo)], "a photo"))
    head, content = opened(store.packed([]))
    assert head["parts"][0][0] == "u1"
    np.testing.assert_array_equal(np.frombuffer(content, np.uint8).reshape(20, 30, 3), photo)


def test_the_script_is_one_call():
    packed = Store().packed([])
    text = re.fullmatch(
        r'nncore\.arrived\("04-one","([A-Za-z0-9+/=]+)"\);\n', script("04-one", packed)
    ).group(1)
    assert gzip.decompress(base64.b64decode(text)) == packed
    assert script("04-one", packed) == script("04-one", packed)


def test_a_figure_that_refuses_says_why():
    store = Store()
    store.complain("the rate is too high")
    assert opened(store.packed([]))[0]["scenes"] == [["the rate is too high"]]


@pytest.mark.parametrize(("many", "most"), [(2, 9), (9, 9), (301, 20), (3001, 32)])
def test_a_film_has_its_first_and_its_last_picture(many, most):
    kept = chosen(many, most)
    assert (kept[0], kept[-1]) == (0, many - 1)
    assert len(kept) <= most
    assert kept == sorted(set(kept))


def test_a_training_that_breaks_off_ends_with_its_last_picture_and_the_reason():
    def training():
        for k in range(7):
            yield lambda k=k: scene(k, f"iteration {k}")
        raise ValueError("the cost is no longer finite")

    store = Store()
    labels = film(training(), 100, store, 12)
    assert [label for label, _ in labels] == ["0", "1", "3", "6", ""]
    assert store.scenes[labels[-2][1]][0] == "iteration 6"
    assert store.scenes[labels[-1][1]] == ["the cost is no longer finite"]
