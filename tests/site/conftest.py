"""A small site, built once, with each kind of output; and all pages of the book, without figures' data."""

import base64

import nbformat
import pytest
from helpers import browser
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from nncore.course import notebooks
from nncore.site.build import build
from nncore.site.figures.capture import run
from nncore.site.pages import write

PROSE = """\
# A small notebook

It has a formula, $W^{[1]}$, a [link](10_another.ipynb), and a **wave**.

## One line of its own

$$\\begin{aligned} Z &= W X + b \\\\ A &= \\sigma(Z) \\end{aligned}$$

<details><summary>The answer</summary>

It is 3.

</details>
"""
WAVE = """\
import numpy as np
from nncore.lab import Panel, Scene, live

def wave(k=1.0, peak=1, sharp=False):
    x = np.linspace(0, 6, 61)
    y = np.sign(np.sin(k * x)) if sharp else np.sin(k * x)
    panel = Panel("a wave", ylim=(-2, 2)).image(np.arange(12, dtype=np.uint8).reshape(3, 4), (0, 6, -2, 2))
    panel.curve(x, y, "#0072b2", label="y").points([peak], [0]).text(1, 1, f"k = {k:.1f}")
    return Scene([panel], f"k = {k:.1f}, peak {peak}", bounds={"peak": (0, int(4 * k))})

live(wave, k=(0.5, 3.0, 0.1), peak=(0, 9), sharp=False)"""
FILM = """\
def learn(learning_rate=0.5, iterations=50):
    w = 3.0
    for k in range(iterations + 1):
        panel = Panel("w", ylim=(-9, 9)).points([k], [w])
        yield lambda k=k, w=w, panel=panel: Scene([panel], f"iteration {k}: w = {w:.3f}")
        w -= learning_rate * w
        if abs(w) > 20:
            raise ValueError("w has run away: lower the learning rate")

live(learn, learning_rate=[0.1, 0.5, 4.0], iterations=(10, 100, 10))"""
ELSE = """\
print("a line")
Scene([Panel().curve([0, 1], [0, 2])], "it stands still")"""


def stored(source, **data):
    """A code cell with an output, as a notebook stores it."""
    about = {"image/png": {"alt": data["text/plain"], "width": 760}} if "image/png" in data else {}
    output = new_output("execute_result", data, metadata=about, execution_count=1)
    return new_code_cell(source, outputs=[output], execution_count=1)


def picture(scene):
    return base64.b64encode(scene._repr_png_()[0]).decode()


@pytest.fixture(scope="session")
def notebook(tmp_path_factory):
    """The path of the small notebook, with its outputs."""
    folder = tmp_path_factory.mktemp("notebooks")
    bare = new_notebook(cells=[new_markdown_cell(PROSE), *map(new_code_cell, (WAVE, FILM, ELSE))])
    wave, film = (shown.face.scene for shown in run(bare, folder))
    cells = [new_markdown_cell(PROSE)]
    cells += [
        stored(source, **{"image/png": picture(scene), "text/plain": scene.words})
        for source, scene in ((WAVE, wave), (FILM, film))
    ]
    folded = '<p style="color: red" onclick="no()">?</p><details><summary>Answer</summary><p>3</p></details>'
    cells += [
        new_markdown_cell("### Below\n\nThe end."),
        stored("1", **{"text/html": folded, "text/plain": "3"}),
    ]
    asked = f'<div class="nncore-guess">{folded}</div>'
    cells.append(stored("print('10.sides', 3)", **{"text/html": asked, "text/plain": "3"}))
    cells[-1].outputs.insert(0, new_output("stream", text="a line\n"))
    nbformat.write(new_notebook(cells=cells), folder / "10_small.ipynb")
    nbformat.write(
        new_notebook(cells=[new_markdown_cell("# Another\n\nIt is empty.")]), folder / "10_another.ipynb"
    )
    return folder / "10_small.ipynb"


@pytest.fixture(scope="session")
def site(notebook, tmp_path_factory):
    """The folder of a site of the small notebook and one more."""
    out = tmp_path_factory.mktemp("site")
    build([notebook, notebook.with_name("10_another.ipynb")], out, processes=1)
    return out


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    """The folder of all pages of the course, whose figures stand still."""
    out = tmp_path_factory.mktemp("book")
    books = {path.stem: nbformat.read(path, 4) for path in notebooks()}
    write(books, dict.fromkeys(books, ()), out)
    return out


@pytest.fixture(scope="module")
def window():
    """Chromium, for the pages alone."""
    if browser.find_browser() is None:
        pytest.skip(browser.NO_BROWSER)
    with browser.running_browser(browser.find_browser()) as running:
        yield running
