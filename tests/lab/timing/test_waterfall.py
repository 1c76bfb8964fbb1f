"""The bars of a waterfall stand where the ones before them ended."""

import numpy as np
import pytest

from nncore.lab.stage.palette import BLUE, GREEN, GREY, ORANGE, rgb
from nncore.lab.timing.waterfall import SIDES, spaced, waterfall

STEPS = [("boxes", 10.0, "interpreter"), ("threads", 0.5, "processor"), ("SIMD", 4.0, "processor")]


def bars(scene):
    """Left and right end and colour of each bar; the squares of the legend, which come first, left out."""
    images = [layer for layer in scene.panels[0].layers if layer["kind"] == "image"][len(SIDES) :]
    return [(*layer["extent"][:2], layer["data"].ravel().tolist()) for layer in images]


def test_bars_follow_each_other():
    ends = [bar[:2] for bar in bars(waterfall(STEPS, whole=20.5))]
    expected = [(0, 1), (np.log10(5), 1), (np.log10(5), np.log10(20)), (0, np.log10(20.5))]
    np.testing.assert_allclose(ends, expected, atol=1e-12)


def test_colours_say_whose_it_was_and_which_went_the_wrong_way():
    colors = [bar[2] for bar in bars(waterfall(STEPS, whole=20.5))]
    assert colors == [rgb(color).tolist() for color in (BLUE, ORANGE, GREEN, GREY)]


def test_every_bar_is_named_beside_its_factor():
    words = [layer["words"] for layer in waterfall(STEPS, 20.5).panels[0].layers if layer["kind"] == "text"]
    assert words[-8:] == [
        "boxes", "×10", "threads", "×0.5", "SIMD", "×4", "the whole, measured apart", "×20.5",
    ]  # fmt: skip


def test_in_words():
    assert waterfall(STEPS, whole=20.5, end="in the end 3 ms").words == (
        "boxes: x 10; threads: x 0.5; SIMD: x 4. Together x 20, and the whole measured apart is x 20.5. "
        "In the end 3 ms."
    )


def test_a_factor_of_one_is_still_seen():
    left, right, _ = bars(waterfall([("nothing", 1.0, "processor")], whole=1.0))[0]
    assert right > left


@pytest.mark.parametrize(
    "steps", [[], [("a", 0.0, "processor")], [("a", 2.0, "processor"), ("b", -1.0, "processor")]]
)
def test_what_cannot_be_drawn_is_refused(steps):
    with pytest.raises(ValueError, match="it must be"):
        waterfall(steps, whole=2.0)


def test_spaced():
    assert [spaced(n) for n in (1, 999, 1000, 1234567, "0.5")] == ["1", "999", "1 000", "1 234 567", "0.5"]
