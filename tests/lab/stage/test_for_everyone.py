"""Each widget as assistive technology has it: axe finds nothing, and what it cannot know is said."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
CELLS = [
    """\
from nncore.lab import Log, Panel, Scene, live
def figure(rate=0.1, n=3, a=0.5, up=True, how="one"):
    panel = Panel("a title", "x", "y").curve([0, 1], [0, a], label=how).handle(1, a, (None, "a"), "the end")
    return Scene([panel.tips([0, 1], [0, a], ["the start", "the end"])], f"rate {rate:g}, a {a:g}")
figure = live(figure, rate=Log(0.01, 1.0), n=(1, 9), a=(0.0, 1.0), up=True, how=["one", "two"])
figure""",
    """\
def steps(n=3):
    for i in range(5 if n == 3 else 10**6):
        yield lambda i=i: Scene([Panel().curve([0, 1], [0, i])], f"step {i}")
training = live(steps, n=(3, 9))
training""",
    "from nncore.lab.playground import playground\nplay = playground(m=60, more=True)\nplay",
]
ATTRIBUTE = """([name, attribute]) => [...document.querySelectorAll('.widget-slider')]
  .find((slider) => slider.querySelector('.widget-label')?.textContent.trim() === name)
  .querySelector('.noUi-handle').getAttribute(attribute)"""
PRESSED = """() => [...document.querySelectorAll('.widget-toggle-buttons button')]
  .filter((button) => button.getAttribute('aria-pressed') === 'true')
  .map((button) => button.textContent.trim())"""
LIVE = "() => document.querySelectorAll('.nncore-words')[1].getAttribute('aria-live')"


@pytest.fixture
def opened(open_notebook, tmp_path):
    """``opened(theme, *cells)`` runs cells in JupyterLab, and gives the notebook."""

    def run(theme, *cells):
        path = tmp_path / "everyone.ipynb"
        nbformat.write(new_notebook(cells=[new_code_cell(cell) for cell in cells], metadata=KERNEL), path)
        notebook = open_notebook(path, theme=theme)
        notebook.run_all()
        count = len(cells)
        notebook.page.wait_for_function(
            f"() => document.querySelectorAll('.nncore-canvas[data-frame]').length === {count}"
        )
        return notebook

    return run


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(opened, theme):
    from axe_playwright_python.sync_playwright import Axe

    notebook = opened(theme, *CELLS)
    found = Axe().run(notebook.page, context=".nncore-figure").response["violations"]
    assert [(each["id"], [node["html"][:200] for node in each["nodes"][:3]]) for each in found] == []


def test_what_axe_cannot_know(opened):
    notebook = opened("light", *CELLS)
    page = notebook.page
    assert page.evaluate(ATTRIBUTE, ["rate", "aria-label"]) == "rate"
    assert page.evaluate(ATTRIBUTE, ["rate", "aria-valuetext"]) == "0.1"
    page.locator(".noUi-handle[aria-label=rate]").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"() => ({ATTRIBUTE})(['rate', 'aria-valuetext']) === '0.12'")
    assert page.evaluate(PRESSED) == ["none"]
    page.get_by_role("button", name="one weight").click()
    page.wait_for_function(f"() => ({PRESSED})().join() === 'one weight'")
    assert page.evaluate(LIVE) == "polite"
    page.locator(".noUi-handle[aria-label=n]").nth(1).focus()
    page.keyboard.press("ArrowRight")  # it plays, for ever
    page.wait_for_function(f"() => ({LIVE})() === 'off'")
    page.get_by_role("button", name="Pause").first.click()
    page.wait_for_function(f"() => ({LIVE})() === 'polite'")


def test_a_drag_on_the_canvas_moves_the_slider(opened):
    page = opened("light", CELLS[0]).page
    canvas = page.locator(".nncore-canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    place = page.evaluate(
        """() => {
          const canvas = document.querySelector('.nncore-canvas'), found = [];
          for (let y = 0; y < canvas.clientHeight; y += 4) for (let x = 0; x < canvas.clientWidth; x += 4) {
            const rect = canvas.getBoundingClientRect();
            const init = { clientX: rect.left + x, clientY: rect.top + y, bubbles: true };
            canvas.dispatchEvent(new PointerEvent('pointermove', init));
            if (canvas.style.cursor === 'grab') found.push([x, y]);
          }
          const mean = (k) => found.reduce((sum, at) => sum + at[k], 0) / found.length;
          return [mean(0), mean(1)];
        }"""
    )
    x, y = box["x"] + place[0], box["y"] + place[1]
    before = page.evaluate(ATTRIBUTE, ["a", "aria-valuetext"])
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + 60, steps=5)
    page.mouse.up()
    page.wait_for_function(f"(before) => ({ATTRIBUTE})(['a', 'aria-valuetext']) !== before", arg=before)


def test_little_motion_is_a_jump_now_and_then(opened):
    notebook = opened("light", CELLS[1].replace("def steps", "from nncore.lab import *\ndef steps"))
    page = notebook.page
    page.emulate_media(reduced_motion="reduce")
    page.locator(".noUi-handle[aria-label=n]").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(
        """async () => {
          const frame = () => Number(document.querySelector('.nncore-canvas').dataset.frame), start = frame();
          await new Promise((done) => setTimeout(done, 3000));
          return frame() > start && frame() - start < 6;
        }"""
    )
