"""A question in JupyterLab: asked, answered, found again, and folded where no kernel is."""

import json
import shutil

import nbformat
import pytest
from helpers import browser
from nbformat.v4 import new_code_cell, new_notebook

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
START = """\
from nncore.exercises import guess
from nncore.lab import Panel, Scene
def line():
    return Scene([Panel("a line").curve([0, 1], [0, 1])], "a line, 1 high")
secret = "".join(["Marzi", "pan"])"""
QUESTIONS = [
    "guess('04.choice', 'Which is it?', 'one', choices=['one', 'two'], why=f'{secret} one.')",
    "guess('04.number', 'How many percent?', 52, unit='%', within=5, why=f'{secret} two.', show=line)",
    "guess('04.shape', 'Which shape?', (3, 1), why=f'{secret} three.')",
    "guess('04.curve', 'Draw the cost.', ([0, 1000, 2000], [0.7, 0.3, 0.2]), why=f'{secret} four.')",
]
CARD = ".nncore-card"
SAID = "() => document.querySelectorAll('.nncore-card .verdict').length"
# Boxes of a card that lie over each other or stick out of it; a handle may lie over the line.
CLASHES = """() => [...document.querySelectorAll('.nncore-card')].flatMap((card) => {
  const parts = [...card.querySelectorAll('button, input, p, .label, svg.nncore-pencil')]
    .filter((part) => part.offsetParent !== null || part.tagName === 'svg')
    .map((part) => [part, part.getBoundingClientRect()]).filter(([, box]) => box.width && box.height);
  const edge = card.getBoundingClientRect(), found = [];
  for (const [part, box] of parts) {
    if (box.left < edge.left - 9 || box.right > edge.right + 1) found.push(`${part.className} sticks out`);
    for (const [other, its] of parts)
      if (part !== other && !part.contains(other) && !other.contains(part)
        && box.left < its.right - 1 && its.left < box.right - 1
        && box.top < its.bottom - 1 && its.top < box.bottom - 1)
        found.push(`${part.className || part.tagName} over ${other.className || other.tagName}`);
  }
  return found;
})"""


@pytest.fixture
def asked(lab, chromium, tmp_path):
    """``asked(theme)`` gives a notebook of questions, run."""
    opened = []

    def open_one(theme="light"):
        path = tmp_path / "asked.ipynb"
        cells = [new_code_cell(cell) for cell in (START, *QUESTIONS)]
        nbformat.write(new_notebook(cells=cells, metadata=KERNEL), path)
        opened.append(browser.OpenNotebook(lab, chromium, path, theme))
        opened[-1].page.set_default_timeout(20_000)
        opened[-1].run_all()
        opened[-1].page.wait_for_function("() => document.querySelectorAll('.nncore-card').length === 4")
        return opened[-1]

    yield open_one
    for notebook in opened:
        notebook.close()
    lab.end_sessions()


@pytest.fixture(autouse=True)
def nothing_guessed(lab):
    """The kernels of the one server share a folder: what was guessed is gone after each test."""
    yield
    (lab.mine / "guesses.json").unlink(missing_ok=True)


def answer_all(page):
    page.get_by_role("button", name="two", exact=True).click()
    page.wait_for_function(f"{SAID} === 1")
    field = page.locator(f"{CARD} input").first
    field.fill("plenty")
    field.press("Enter")
    page.get_by_text("“plenty” is not a number: type one such as 60 %, 0.5 or 1e-3").wait_for()
    assert page.evaluate("document.activeElement.tagName") == "INPUT"
    field.fill("60 %")
    field.press("Enter")
    page.get_by_text("You said 60 %, it is 52 %: 8 points too high.").wait_for()
    field = page.locator(f"{CARD} input").first
    field.fill("1 x 3")
    field.press("Enter")
    page.get_by_text("You said (1, 3), it is (3, 1): the axes are the other way round.").wait_for()


def draw(page):
    sheet = page.locator("svg.nncore-pencil")
    sheet.scroll_into_view_if_needed()
    box = sheet.bounding_box()
    page.mouse.move(box["x"] + 0.1 * box["width"], box["y"] + 0.3 * box["height"])
    page.mouse.down()
    for k in range(1, 20):
        page.mouse.move(
            box["x"] + (0.1 + 0.045 * k) * box["width"], box["y"] + (0.3 + 0.02 * k) * box["height"]
        )
    page.mouse.up()


def test_the_answer_comes_out_after_the_guess_and_is_kept(asked, lab, chromium, tmp_path):
    notebook = asked()
    page = notebook.page
    assert "Marzipan" not in page.evaluate("document.body.innerText + document.body.innerHTML")
    assert page.evaluate(CLASHES) == []
    answer_all(page)
    draw(page)
    page.get_by_role("button", name="This is my guess").click()
    page.wait_for_function("() => document.querySelectorAll('.nncore-card .verdict').length === 4")
    page.wait_for_function("() => document.querySelectorAll('.nncore-figure canvas').length === 2")
    for word in ("one", "two", "three", "four"):
        assert page.get_by_text(f"Marzipan {word}.").is_visible()
    assert page.locator(f"{CARD} :is(button.choice, input, .handle)").count() == 0
    assert page.evaluate(CLASHES) == []

    notebook.evaluate("await jupyterapp.commands.execute('docmanager:save')")
    page.reload()
    page.wait_for_function("() => document.querySelectorAll('.nncore-card .verdict').length === 4")
    notebook.evaluate(browser.READY)
    notebook.run_all()  # and the cells say it at once
    page.wait_for_function("() => document.querySelectorAll('.nncore-card .verdict').length === 4")
    assert page.get_by_text("You said 60 %, it is 52 %: 8 points too high.").is_visible()
    kept = json.loads((lab.mine / "guesses.json").read_text("utf-8"))
    outcomes = {name.removeprefix("04."): entry["outcome"] for name, entry in kept.items()}
    assert outcomes == {"choice": "wrong", "number": "near", "shape": "near", "curve": "near"}
    page.get_by_role("button", name="ask me again").first.click()
    page.get_by_role("button", name="one", exact=True).wait_for()
    page.get_by_role("button", name="show the answer without a guess").first.click()
    page.get_by_text("The answer: one.").wait_for()
    assert notebook.page_errors == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_the_second_day_the_question_is_there_and_its_fold_is_closed(
    asked, lab, chromium, tmp_path, theme
):
    notebook = asked()
    notebook.evaluate("await jupyterapp.commands.execute('docmanager:save')")
    saved = tmp_path / "second.ipynb"
    shutil.copy(lab.root / "notebooks" / "asked.ipynb", saved)
    notebook.close()
    lab.end_sessions()
    outputs = [o for cell in nbformat.read(saved, 4).cells for o in cell.outputs]
    assert [set(output.data) for output in outputs] == [{"text/html", "text/plain"}] * 4
    second = browser.OpenNotebook(lab, chromium, saved, theme)
    page = second.page
    try:
        page.wait_for_function("() => document.querySelectorAll('.nncore-guess details').length === 4")
        page.wait_for_timeout(3000)
        assert page.locator(CARD).count() == 0
        assert page.locator("text=Error displaying widget").count() == 0
        assert page.locator(".nncore-guess p", has_text="Which is it?").is_visible()
        assert not page.get_by_text("Marzipan one.").is_visible()
        page.locator(".nncore-guess summary").nth(1).click()
        assert page.get_by_text("Marzipan two.").is_visible()
        picture = page.locator(".nncore-guess img").first
        assert picture.evaluate("image => image.complete && image.naturalWidth > 300")
        assert picture.get_attribute("alt") == "a line, 1 high"
    finally:
        second.close()


def test_a_curve_by_keyboard_alone_in_the_dark_and_narrow(asked):
    notebook = asked("dark")
    page = notebook.page
    page.evaluate("jupyterapp.shell.collapseLeft()")
    page.set_viewport_size({"width": 360, "height": 900})
    page.wait_for_timeout(500)
    assert page.evaluate(CLASHES) == []
    handles = page.locator("svg.nncore-pencil .handle")
    assert handles.count() == 7
    sizes = handles.evaluate_all(
        "all => all.map(g => g.querySelector('.reach').getBoundingClientRect().width)"
    )
    assert min(sizes) >= 24
    give = page.get_by_role("button", name="This is my guess").last
    assert give.is_disabled()
    handles.first.focus()
    before = float(handles.first.get_attribute("aria-valuenow"))
    for key in ("PageUp", "ArrowUp", "ArrowDown", "ArrowRight", "ArrowRight", "Home"):
        page.keyboard.press(key)
    assert float(handles.nth(0).get_attribute("aria-valuenow")) > before
    assert handles.nth(2).get_attribute("aria-valuenow") == handles.nth(2).get_attribute("aria-valuemin")
    assert handles.nth(4).get_attribute("aria-valuenow") == str(before).rstrip("0").rstrip(".")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "height at 667"
    ring = handles.nth(2).locator(".reach").evaluate("c => getComputedStyle(c).strokeWidth")
    assert float(ring.removesuffix("px")) >= 2
    notebook.screenshot("guess-dark-narrow")
    for _ in range(5):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "This is my guess"
    page.keyboard.press("Enter")
    page.get_by_text("and there the two differ most").wait_for()
    assert page.evaluate("document.activeElement.className") == "verdict"
    assert page.evaluate(CLASHES) == []
    assert notebook.page_errors == []


def test_when_the_kernel_ends_the_card_says_so(asked):
    notebook = asked()
    page = notebook.page
    page.get_by_role("button", name="two", exact=True).click()
    page.get_by_text("The answer is “one”").wait_for()
    notebook.evaluate("await jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    page.wait_for_function("() => document.querySelectorAll('.nncore-card .ended').length === 3")
    assert page.locator(f"{CARD} :is(button, input):enabled").count() == 0
    notebook.evaluate(browser.READY)
    notebook.run_all()
    page.get_by_text("The answer is “one”").wait_for()  # it was kept
    page.wait_for_function("() => document.querySelectorAll('.nncore-card input:enabled').length === 2")
    assert page.locator(CARD).count() == 4
    assert notebook.page_errors == []


def test_a_finger_draws(asked):
    page = asked().page
    page.evaluate("""() => {
      const sheet = document.querySelector('svg.nncore-pencil'), box = sheet.getBoundingClientRect();
      const touch = (type, x, y) => sheet.dispatchEvent(new PointerEvent(type, {
        pointerId: 1, pointerType: 'touch', isPrimary: true, bubbles: true,
        button: type === 'pointermove' ? -1 : 0,
        clientX: box.left + x * box.width, clientY: box.top + y * box.height }));
      sheet.setPointerCapture = () => {}; sheet.hasPointerCapture = () => true;
      touch('pointerdown', 0.1, 0.1); touch('pointermove', 0.95, 0.8); touch('pointerup', 0.95, 0.8);
    }""")
    heights = page.locator("svg.nncore-pencil .handle").evaluate_all(
        "all => all.map(handle => Number(handle.getAttribute('aria-valuenow')))"
    )
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > heights[3] > heights[-1]
    assert page.locator("svg.nncore-pencil").evaluate("s => getComputedStyle(s).touchAction") == "none"


def test_every_control_has_a_name_and_every_text_is_legible(asked):
    page = asked("dark").page
    controls = page.locator(f"{CARD} :is(button, input, [role=slider])")
    names = controls.evaluate_all("""all => all.map((control) => {
      const by = document.getElementById(control.getAttribute('aria-labelledby'));
      return (control.getAttribute('aria-label') ?? (by ?? control).textContent).trim();
    })""")
    assert all(names)
    assert "How many percent?" in names
    sizes = page.locator(f"{CARD} button").evaluate_all(
        "all => all.map(b => b.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 24
