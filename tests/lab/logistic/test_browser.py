"""Notebook 03 as its reader meets it: sliders moved by keyboard, a photo chosen, both themes looked at."""

import re

import pytest
from PIL import Image

NOTEBOOK = "03_logistic_regression.ipynb"


class Figure:
    """A live figure on the page: the one whose words match `pattern`."""

    def __init__(self, page, pattern):
        words = page.locator(".nncore-words", has_text=re.compile(pattern))
        box = page.locator(".jp-OutputArea-output", has=words).last
        box.evaluate("(el, name) => { el.dataset.figure = name; }", pattern)  # its words will change
        self.box = page.locator(f'[data-figure="{pattern}"]')
        self.box.scroll_into_view_if_needed()

    def words(self):
        return self.box.locator(".nncore-words").inner_text()

    def pixels(self):
        return self.box.locator("canvas").evaluate("canvas => canvas.toDataURL()")

    def press(self, slider, key="ArrowRight", times=1):
        handle = self.box.locator(".widget-slider .noUi-handle").nth(slider)
        handle.focus()
        for _ in range(times):
            handle.press(key)

    def wait_for(self, pattern):
        self.box.locator(".nncore-words", has_text=re.compile(pattern)).wait_for(timeout=20_000)


@pytest.fixture
def opened(open_notebook, request):
    notebook = open_notebook(NOTEBOOK, theme=request.param)
    notebook.run_all()
    yield notebook
    assert notebook.page_errors == []


@pytest.mark.parametrize("opened", ["light"], indirect=True)
def test_sliders_retrain_and_a_photo_is_seen(opened, tmp_path):
    line = Figure(opened.page, "The cost of the six examples")
    before = line.words(), line.pixels()
    line.press(0)
    line.wait_for("w = 1.6")
    assert line.pixels() != before[1]
    assert line.words() != before[0]

    training = Figure(opened.page, "After 1500 iterations the cost is")
    before = training.words(), training.pixels()
    training.press(0, times=3)
    training.wait_for(rf"After 1500 iterations the cost is (?!{before[0].split()[6][:6]})")
    assert training.pixels() != before[1]
    training.press(1, "ArrowLeft", times=2)
    training.wait_for("After 1300 iterations")

    Image.new("RGB", (90, 60), "orange").save(tmp_path / "orange.png")
    photo = Figure(opened.page, "The example, in 64 x 64 pixels")
    with opened.page.expect_file_chooser() as chooser:
        photo.box.get_by_role("button", name="Choose a photo").press("Enter")
    chooser.value.set_files(tmp_path / "orange.png")
    photo.wait_for("Your photo, in 64 x 64 pixels")
    opened.screenshot("03-light")


@pytest.mark.parametrize("opened", ["dark"], indirect=True)
def test_in_the_dark_and_by_keyboard_alone(opened):
    browse = Figure(opened.page, "the network predicts .* and is wrong")
    surest = browse.words().split(":")[0]
    browse.press(0)
    browse.wait_for(f"^(?!{surest}:)")
    choice = browse.box.locator("select")
    choice.focus()
    choice.press("ArrowDown")
    browse.wait_for("and is right")
    ink = browse.box.locator("canvas").evaluate(
        "canvas => getComputedStyle(canvas).getPropertyValue('--jp-layout-color0')"
    )
    assert ink.strip() in ("#111111", "#111", "black", "rgb(17, 17, 17)")
    opened.screenshot("03-dark")
