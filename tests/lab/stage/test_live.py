"""Live figures, without a browser: controls, words, and what is said of bad input."""

import asyncio

import pytest
from helpers.scenes import parabola, steps

from nncore.lab import Log
from nncore.lab.stage import live
from nncore.lab.stage.inputs.controls import control, fine


def test_a_control_for_each_parameter_and_the_picture_follows():
    shown = live(parabola, a=(0.0, 10.0), up=[True, False])
    shown.controls["a"].value = 2.5
    assert repr(shown) == "a = 2.5, up = True"
    shown.controls["up"].value = False
    assert repr(shown) == "a = 2.5, up = False"


def test_a_training_ends_where_it_would_and_offers_its_buttons():
    shown = live(steps, n=(1, 9))
    assert repr(shown) == "step 3 of 3"
    shown.controls["n"].value = 5
    assert repr(shown) == "step 5 of 5"
    assert shown.player.buttons in shown.children
    assert live(parabola).player.buttons not in live(parabola).children


def test_the_mimebundle_has_a_picture_and_words_beside_the_widget():
    bundle, _ = live(parabola)._repr_mimebundle_()
    assert bundle["text/plain"] == "a = 1, up = True"
    assert bundle["image/png"].startswith("iVBOR")
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_bad_input_is_explained_and_the_last_picture_kept():
    shown = live(parabola, a=(0.0, 10.0))
    shown.controls["a"].value = 7.0
    assert "a is more than 5" in shown.complaint.value
    assert repr(shown) == "a = 1, up = True"
    shown.controls["a"].value = 3.0
    assert shown.complaint.value == ""


def test_any_other_error_is_named_and_kept():
    def broken(a=1):
        if a > 1:
            raise KeyError("oops")
        return parabola(a)

    shown = live(broken, a=(0, 3))
    shown.controls["a"].value = 2
    assert "KeyError" in shown.complaint.value
    assert isinstance(shown.player.error, KeyError)


def test_a_control_without_a_parameter_is_refused():
    with pytest.raises(ValueError, match="no parameter b with a default: it has a, up"):
        live(parabola, b=(0, 1))


@pytest.mark.parametrize(
    ("spec", "value", "kind"),
    [
        ((0, 5), 2, "IntSlider"),
        ((0.0, 5.0), 2.0, "FloatSlider"),
        (Log(0.1, 10), 1.0, "SelectionSlider"),
        (["a", "b"], "b", "Dropdown"),
        ({"one": 1, "two": 2}, 2, "Dropdown"),
        (True, False, "Checkbox"),
    ],
)
def test_the_control_fits_the_range(spec, value, kind):
    made = control("learning_rate", spec, value)
    assert (type(made).__name__, made.value, made.description) == (kind, value, "learning rate")


def test_a_start_outside_the_range_is_refused():
    with pytest.raises(ValueError, match="a starts at 9, which is not in its range from 0 to 5"):
        control("a", (0, 5), 9)
    with pytest.raises(ValueError, match="0 < low < high"):
        Log(0, 1)


def test_the_step_hits_the_start():
    for low, high, value in ((0.0, 5.0, 1.0), (-1.0, 1.0, 0.33), (0.0, 0.3, 0.12)):
        n = (value - low) / fine(low, high, value)
        assert abs(n - round(n)) < 1e-6


async def until(condition, seconds=5.0):
    """Wait until a condition holds."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.001)


def test_a_live_figure_answers_while_it_plays():
    async def run():
        shown = live(steps, n=(1, 10**6, 1))
        shown.player.speed.value = 1
        shown.controls["n"].value = 50_000
        await until(lambda: "of 50000" in repr(shown))
        shown.controls["n"].value = 4
        await until(lambda: repr(shown) == "step 4 of 4")
        await until(shown.player.task.done)

    asyncio.run(run())
