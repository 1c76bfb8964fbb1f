"""What a reader saves shows its pictures a day later, without a kernel: in JupyterLab, Notebook, as a page.

A small notebook with a Scene, a live figure, the playground and a matplotlib figure is run and saved in
JupyterLab; its kernel is shut down; it is opened again, and nothing is run.
"""

import importlib.util
import json
import shutil
from types import SimpleNamespace

import nbformat
import pytest
from bs4 import BeautifulSoup
from helpers import browser
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_notebook

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
CELLS = [
    """\
from nncore.lab import Panel, Scene, live
def line(a=1.0):
    return Scene([Panel("a line").curve([0, 1], [0, a], "#ff0000", width=5)], f"a line, {a:g} high")
line(2.0)""",
    "moving = live(line, a=(0.0, 3.0))\nmoving",
    "from nncore.lab.playground import playground\nplay = playground(m=60)\nplay",
    "import matplotlib.pyplot as plt\nplt.plot([3, 1, 2], 'r')\nplt.show()",
]
VIEW = "application/vnd.jupyter.widget-view+json"
# Each picture that is seen: its width and height on the page, how much of it is red, and what it says.
PICTURES = """() => [...document.querySelectorAll('.jp-OutputArea-output img')]
  .filter((image) => image.offsetParent !== null).map((image) => {
    const sheet = Object.assign(document.createElement('canvas'), {width: 200, height: 100});
    const c = sheet.getContext('2d');
    if (image.complete && image.naturalWidth) c.drawImage(image, 0, 0, 200, 100);
    const data = c.getImageData(0, 0, 200, 100).data;
    let red = 0;
    for (let i = 0; i < data.length; i += 4) red += data[i] > 150 && data[i + 1] < 140 && data[i + 3] > 200;
    return [image.clientWidth, image.clientHeight, red];
  })"""
ERRORS = ".jp-OutputArea-output:has-text('Error displaying widget')"
CANVASES = ".nncore-canvas"
NOTEBOOK = importlib.util.find_spec("notebook") is not None
FRONTS = [
    "jupyterlab",
    pytest.param(
        "notebook", marks=pytest.mark.skipif(not NOTEBOOK, reason="no package notebook: Notebook 7")
    ),
]


@pytest.fixture(scope="module")
def first_day(lab, chromium, tmp_path_factory):
    """What was seen on the first day, and the file that JupyterLab saved."""
    path = tmp_path_factory.mktemp("first") / "days.ipynb"
    cells = [new_code_cell(cell) for cell in CELLS]
    nbformat.write(new_notebook(cells=cells, metadata=KERNEL), path)
    notebook = browser.OpenNotebook(lab, chromium, path)
    page = notebook.page
    notebook.run_all()
    page.wait_for_function(f"() => document.querySelectorAll('{CANVASES}[data-frame]').length === 2")
    seen = page.evaluate(PICTURES)
    notebook.evaluate("await jupyterapp.commands.execute('docmanager:save')")
    shutil.copy(lab.root / "notebooks" / path.name, path)
    page.reload()
    page.wait_for_function(f"() => document.querySelectorAll('{CANVASES}[data-frame]').length === 2")
    again = page.evaluate(PICTURES)
    kernel = "jupyterapp.shell.currentWidget.sessionContext.session.kernel"
    notebook.evaluate(f"await {kernel}.restart()")
    page.wait_for_function("() => document.querySelectorAll('.nncore-ended-words').length === 2")
    icon = "getComputedStyle(document.querySelector('.nncore-ended'), '::before').content"
    ended = SimpleNamespace(canvases=page.locator(CANVASES).count(), icon=page.evaluate(icon))
    notebook.close()
    lab.end_sessions()
    return SimpleNamespace(path=path, seen=seen, again=again, ended=ended, errors=notebook.page_errors)


def test_on_the_first_day_the_live_figures_stand_in_the_place_of_their_pictures(first_day):
    assert len(first_day.seen) == 2  # the Scene and matplotlib's
    assert len(first_day.again) == 2  # the page was loaded again, and the kernel was still there
    assert first_day.errors == []


def test_when_the_kernel_ends_the_canvases_stay_without_an_icon(first_day):
    assert first_day.ended.canvases == 2
    assert first_day.ended.icon == "none"


def test_what_is_saved_is_pictures_with_words_and_no_widget(first_day):
    saved = json.loads(first_day.path.read_text(encoding="utf-8"))
    outputs = [output for cell in saved["cells"] for output in cell["outputs"]]
    assert [set(output["data"]) for output in outputs] == [{"image/png", "text/plain"}] * 4
    alts = [output["metadata"].get("image/png", {}).get("alt") for output in outputs]
    assert alts[:2] == ["a line, 2 high", "a line, 1 high"]
    assert alts[2].startswith("Iteration 0. The cost is")
    assert "widgets" not in saved["metadata"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("front", FRONTS)
def test_on_the_second_day_every_picture_is_there(first_day, lab, chromium, front, theme):
    if front == "jupyterlab":
        notebook = browser.OpenNotebook(lab, chromium, first_day.path, theme)
        context, page = notebook.context, notebook.page
    else:
        shutil.copy(first_day.path, lab.root / "notebooks" / "days.ipynb")
        lab.set("@jupyterlab/apputils-extension/themes", {"theme": browser.THEMES[theme]})
        context = chromium.new_context(viewport={"width": 1200, "height": 900})
        page = context.new_page()
        page.goto(f"{lab.url}/notebooks/notebooks/days.ipynb?token={lab.token}")
    try:
        page.wait_for_function("() => document.querySelectorAll('.jp-OutputArea-output').length === 4")
        page.wait_for_timeout(4000)  # for 2 s the widgets' manager waits for a model before it gives up
        seen = page.evaluate(PICTURES)
        assert len(seen) == 4
        assert all(width > 300 and height > 150 and red > 20 for width, height, red in seen)
        assert page.locator(ERRORS).count() == 0
        assert page.locator(".jupyter-widgets-disconnected").count() == 0
    finally:
        context.close()
        lab.end_sessions()


def test_as_a_page_every_picture_is_there_once(first_day):
    pictures = page_of(first_day.path, "lab").select(".jp-OutputArea-output img")
    assert len(pictures) == 4
    # Of nbconvert's templates, this one alone reads what a picture shows.
    says = [picture["alt"] for picture in page_of(first_day.path, "classic").select(".output_png img")]
    assert says[:2] == ["a line, 2 high", "a line, 1 high"]


def page_of(path, template):
    """What nbconvert makes of a notebook."""
    html, _ = HTMLExporter(template_name=template).from_filename(str(path))
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize("path", sorted(browser.NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem)
def test_every_stored_picture_says_what_it_shows(path):
    for cell in nbformat.read(path, as_version=4).cells:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                alt = output.metadata.get("image/png", {}).get("alt", "")
                assert len(alt) > 10, cell.source
                assert alt == output.data["text/plain"]
