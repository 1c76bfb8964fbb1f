"""The playground's first level and its pointer in a real browser."""

import time

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from nncore.lab.playground.picture.network import place

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
FIRST = "from nncore.lab.playground import playground\nplay = playground()\nplay"
ASK = """
  const kernel = jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  const future = kernel.requestExecute({code: '', user_expressions: {asked: %r}, store_history: false});
  const reply = await future.done, answer = reply.content.user_expressions.asked;
  return answer.status === 'ok' ? answer.data['text/plain'] : answer.ename + ': ' + answer.evalue;
"""
# Where everything is that a hand may be on its way to: controls and the canvas, from the top of the figure.
PLACES = """() => {
  const figure = document.querySelector('.nncore-playground'), top = figure.getBoundingClientRect();
  const parts = [...figure.querySelectorAll('button, select, .nncore-canvas, .nncore-hint')];
  return parts.map(part => [part, part.getBoundingClientRect()]).filter(([, box]) => box.width > 0)
    .map(([part, box]) => [part.title || part.textContent.trim() || part.className,
      Math.round(box.left - top.left), Math.round(box.top - top.top), Math.round(box.height)]);
}"""
HEIGHT = "() => document.querySelector('.nncore-playground').getBoundingClientRect().height"


@pytest.fixture
def opened(open_notebook, tmp_path):
    """``opened(code, theme="light")`` runs a cell in JupyterLab, and gives the notebook."""

    def run(code=FIRST, theme="light"):
        path = tmp_path / "lab.ipynb"
        nbformat.write(new_notebook(cells=[new_code_cell(code)], metadata=KERNEL), path)
        notebook = open_notebook(path, theme=theme)
        notebook.run_all()
        notebook.page.locator(".nncore-canvas[data-frame]").first.wait_for()
        return notebook

    return run


def asked(notebook, expression):
    """What the kernel answers to an expression, while whatever plays goes on playing."""
    return notebook.evaluate(ASK % expression)


def until(notebook, expression, seconds=15):
    """Ask the kernel until it says True."""
    end = time.monotonic() + seconds
    while (answer := asked(notebook, f"bool({expression})")) != "True":
        assert time.monotonic() < end, f"{expression} is {answer}"
        time.sleep(0.05)


def titled(notebook, title):
    return notebook.page.locator(f".nncore-playground button[title='{title}']")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_first_level_is_at_most_620_pixels_high(opened, theme):
    page = opened(theme=theme).page
    for width in (760, 1200):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(600)
        assert 300 < page.evaluate(HEIGHT) <= 620


@pytest.mark.parametrize("width", [360, 760, 1200])
def test_nothing_moves_when_a_layer_or_a_unit_is_added(opened, width):
    notebook = opened()
    page = notebook.page
    page.set_viewport_size({"width": width, "height": 900})
    page.wait_for_timeout(600)
    before = {name: place for name, *place in page.evaluate(PLACES)}
    height = page.evaluate(HEIGHT)
    for title in ("Add a hidden layer", "One more in layer 2", "Add a hidden layer", "One more in layer 1"):
        titled(notebook, title).click()
    until(notebook, "play.network.sizes == (2, 5, 5, 4, 1)")
    page.wait_for_timeout(600)
    after = {name: place for name, *place in page.evaluate(PLACES)}
    assert len(before) >= 12
    assert {name: after[name] for name in before} == before
    assert page.evaluate(HEIGHT) <= max(height, 620)
    for title in ("Take the last hidden layer away",) * 3:
        titled(notebook, title).click()
    until(notebook, "play.network.sizes == (2, 1)")
    page.wait_for_timeout(600)
    after = {name: place for name, *place in page.evaluate(PLACES)}
    gone = {"One unit less in layer 1", "One more in layer 1"}
    assert {name: after[name] for name in before if name not in gone} == {
        name: place for name, place in before.items() if name not in gone
    }
    assert notebook.page_errors == []


def test_thumbnails_are_one_stop_of_the_tab_key_and_take_arrows(opened):
    notebook = opened()
    group = notebook.page.locator("[role=radiogroup]")
    assert group.locator("[tabindex='0']").count() == 1
    group.locator("[tabindex='0']").focus()
    notebook.page.keyboard.press("ArrowRight")
    until(notebook, "play.session.settings.data == 'circles'")
    assert notebook.page.evaluate("() => document.activeElement.textContent") == "circles"
    assert group.locator("[aria-checked=true]").all_inner_texts() == ["circles"]
    group.get_by_text("spiral").click()
    until(notebook, "play.session.settings.data == 'spiral'")


def test_learning_is_slow_enough_to_be_seen(opened):
    notebook = opened()
    then = time.monotonic()
    notebook.page.get_by_role("button", name="Play").click()
    until(notebook, "play.session.trial.measure().accuracy >= 90", 60)
    assert time.monotonic() - then > 4  # how much longer it takes is the machine's doing


def network_spot(notebook, x, y):
    """A place of the network's panel, given in its own units, on the page."""
    box = notebook.page.locator(".nncore-canvas").bounding_box()
    left, width = box["width"] / 2.7, 1.7 * box["width"] / 2.7
    unit = min((width - 16) / 17, (330 - 36) / 10.6)
    middle = left + 8 + (width - 16) / 2
    bottom = 28 + (330 - 36) / 2 + 10.6 * unit / 2
    return box["x"] + middle + (x - 8.5) * unit, box["y"] + bottom - (y + 0.6) * unit


def test_the_pointer_rests_drags_and_clicks(opened):
    notebook = opened()
    page = notebook.page
    at = place((2, 4, 1))
    x, y, side = at.x, at.y, at.side
    page.mouse.move(*network_spot(notebook, x[1], y[1][2]), steps=4)
    until(notebook, "play.session.look.unit == (1, 2)")
    until(notebook, "play.hint.value.startswith('Unit 3 of layer 1')")
    start = x[0] + side[0] / 2, y[0][0]
    end = x[1] - side[1] / 2, y[1][0]
    line = [0.8 * a + 0.2 * b for a, b in zip(start, end, strict=True)]
    before = float(asked(notebook, "float(play.network.W[1][0, 0])"))
    spot = network_spot(notebook, *line)
    page.mouse.move(*spot, steps=4)
    until(notebook, "'W[1][0, 0] = ' in play.hint.value")
    page.mouse.down()
    page.mouse.move(spot[0], spot[1] - 56, steps=8)
    page.mouse.up()
    until(notebook, f"abs(play.network.W[1][0, 0] - {before} - 1) < 0.06")
    page.wait_for_timeout(300)
    assert asked(notebook, "play.more.value") == "False"  # the end of a drag is no click
    page.mouse.click(*spot)
    until(notebook, "play.session.selected == ('W', 1, 0, 0)")
    assert asked(notebook, "play.more.value") == "True"
    page.mouse.move(2, 2, steps=4)
    until(notebook, "play.found is None")
    assert notebook.page_errors == []
