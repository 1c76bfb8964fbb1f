"""The notebooks in a real JupyterLab and a real Chromium: what the hand and the eye meet."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from helpers import browser

SLIDER = """\
import ipywidgets
slider = ipywidgets.IntSlider(value=3, max=9)
shown = ipywidgets.HTML("<b class='shown'>3 squared is 9</b>")"""
BIND = """\
def show(change):
    shown.value = f"<b class='shown'>{change.new} squared is {change.new**2}</b>"
slider.observe(show, "value")
ipywidgets.VBox([slider, shown])"""


# A notebook that names no kernel makes JupyterLab ask for one, and wait.
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


def write(path, *sources):
    cells = [new_code_cell(source) for source in sources]
    nbformat.write(new_notebook(cells=cells, metadata=KERNEL), path)
    return path


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_arrow_key_on_a_slider_changes_what_is_shown(open_notebook, tmp_path, theme):
    notebook = open_notebook(write(tmp_path / "slider.ipynb", SLIDER, BIND), theme=theme)
    notebook.run_all()
    notebook.page.locator(".shown", has_text="3 squared is 9").wait_for()
    handle = notebook.page.locator(".widget-slider .noUi-handle")
    handle.focus()
    handle.press("ArrowRight")
    notebook.page.locator(".shown", has_text="4 squared is 16").wait_for()
    assert notebook.page.locator("body").get_attribute("data-jp-theme-light") == (
        "true" if theme == "light" else "false"
    )
    assert notebook.page_errors == []


def test_a_failing_cell_is_raised_with_its_error(open_notebook, tmp_path):
    notebook = open_notebook(write(tmp_path / "fails.ipynb", "x = 1", "x / 0"))
    with pytest.raises(browser.CellError, match=r"cell 2: ZeroDivisionError: division by zero"):
        notebook.run_all()


def test_a_script_that_does_not_end_is_stopped_by_the_clock(open_notebook, tmp_path):
    notebook = open_notebook(write(tmp_path / "waits.ipynb", "x = 1"))
    with pytest.raises(Exception, match=r"not done in 0\.2 s"):
        notebook.evaluate("await new Promise(() => {});", seconds=0.2)


def test_the_screenshot_holds_the_whole_notebook(open_notebook, tmp_path):
    from PIL import Image

    notebook = open_notebook(write(tmp_path / "tall.ipynb", *["x = 1"] * 60))
    (path,) = notebook.screenshot(tmp_path / "tall.png")
    with Image.open(path) as picture:
        assert picture.height > 60 * 25  # a line of code is about 17 pixels, a cell more than 25


def test_a_kernel_does_not_outlive_its_test(open_notebook, lab, tmp_path):
    assert lab.api("sessions") == []
    open_notebook(write(tmp_path / "one.ipynb", "x = 1"))
    assert len(lab.api("sessions")) == 1
