"""The playground and the live figures in a real browser: keyboard, mouse, both themes, a free kernel."""

import re
import time

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
PLAY = "from nncore.lab.playground import playground\nplay = playground(m=100, more=True)\nplay"
TWICE = """\
from nncore.lab import Panel, Scene, live
import numpy as np
def wave(k=1.0):
    x = np.linspace(0, 6, 200)
    return Scene([Panel().curve(x, np.sin(k * x))], f"k = {k:.1f}")
def run(n=10):
    for i in range(10**9):
        yield lambda i=i: Scene([Panel().curve([0, 1], [0, i])], f"n = {n}, step {i}")
still = live(wave, k=(0.5, 3.0, 0.1))
still"""
RUNS = "moving = live(lambda n=10: run(n) if n > 10 else wave(), n=(10, 20))\nmoving"
ASK = """
  const kernel = jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  const future = kernel.requestExecute({code: '', user_expressions: {asked: %r}, store_history: false});
  const reply = await future.done, answer = reply.content.user_expressions.asked;
  return answer.status === 'ok' ? answer.data['text/plain'] : answer.ename + ': ' + answer.evalue;
"""
PIXELS = """
  const canvas = document.querySelectorAll('.nncore-canvas')[%d];
  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  let hash = 0, dark = 0;
  for (let i = 0; i < data.length; i += 4) {
    hash = (hash * 31 + data[i] + 7 * data[i + 1] + 13 * data[i + 2]) | 0;
    if (data[i + 3] > 200 && data[i] + data[i + 1] + data[i + 2] < 180) dark++;
  }
  return [hash, dark];
"""


@pytest.fixture
def opened(open_notebook, tmp_path):
    """``opened(*cells, theme="light")`` runs cells in JupyterLab, and gives the notebook."""

    def run(*cells, theme="light"):
        path = tmp_path / "lab.ipynb"
        written = new_notebook(cells=[new_code_cell(cell) for cell in cells], metadata=KERNEL)
        nbformat.write(written, path)
        notebook = open_notebook(path, theme=theme)
        notebook.run_all()
        notebook.page.locator(".nncore-canvas").first.wait_for()
        return notebook

    return run


def asked(notebook, expression):
    """What the kernel answers to an expression, while whatever plays goes on playing."""
    return notebook.evaluate(ASK % expression)


def until(notebook, expression, seconds=10):
    """Ask the kernel until it says True."""
    end = time.monotonic() + seconds
    while (answer := asked(notebook, f"bool({expression})")) != "True":
        assert time.monotonic() < end, f"{expression} is {answer}"
        time.sleep(0.05)


def control(notebook, name):
    """A control of the playground, by the words beside it."""
    label = notebook.page.locator(".widget-label", has_text=re.compile(f"^{re.escape(name)}$")).first
    return label.locator("xpath=..")


def press(notebook, name, key):
    handle = control(notebook, name).locator(".noUi-handle")
    handle.focus()
    handle.press(key)


def button(notebook, name):
    """A button, pressed with the keyboard."""
    named = notebook.page.locator(".nncore-figure button")
    found = named.filter(has_text=re.compile(f"^\\s*{re.escape(name)}$")).first
    found.focus()
    found.press("Enter")


# What stands beside a control: the setting, and what it is after one key.
SLIDERS = {
    "how many": ("m", "110"),
    "noise": ("noise", "1.1"),
    "% for testing": ("test", "21"),
    "seed": ("seed", "2"),
    "hidden layers": ("hidden", "(4, 4)"),
    "units of 1": ("hidden", "(5, 4)"),
    "their seed": ("weights_seed", "2"),
    "learning rate": ("learning_rate", "0.4"),
    "L2 penalty λ": ("l2", "0.01"),
    "L1 penalty λ": ("l1", "0.01"),
    "mini-batch": ("batch", "1"),
}
MENUS = {
    "points": ("data", "moons"),
    "activation": ("activation", "relu"),
    "weights start": ("initialization", "He"),
}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_control_answers_the_keyboard(opened, theme):
    notebook = opened(PLAY, theme=theme)
    page = notebook.page
    before = notebook.evaluate(PIXELS % 0)
    for name, (setting, value) in SLIDERS.items():
        press(notebook, name, "ArrowRight")
        until(notebook, f"str(play.session.settings.{setting}) == {value!r}")
    for name, (setting, value) in MENUS.items():
        menu = control(notebook, name).locator("select")
        menu.focus()
        menu.press(value[0])  # the first letter chooses, as in any menu
        until(notebook, f"play.session.settings.{setting} == {value!r}")
    until(notebook, "play.session.trial.network.g[1].name == 'relu'")
    page.wait_for_function("() => Number(document.querySelector('.nncore-canvas').dataset.frame) > 3")
    after = notebook.evaluate(PIXELS % 0)
    assert after[0] != before[0]
    words = page.locator(".nncore-playground .nncore-words").inner_text()
    assert page.locator(".nncore-canvas").get_attribute("aria-label") == words.strip()
    assert page.locator(".nncore-complaint").inner_text().strip() == ""
    assert notebook.page_errors == []


def test_play_pause_step_and_reset_while_the_kernel_answers(opened):
    notebook = opened(PLAY, "import nncore\nstart = play.network")
    button(notebook, "Play")
    until(notebook, "play.session.trial.iteration > 20")
    assert asked(notebook, "6 * 7") == "42"  # another cell runs while it plays
    now = int(asked(notebook, "play.session.trial.iteration"))
    until(notebook, f"play.session.trial.iteration > {now}")
    press(notebook, "learning rate", "ArrowRight")  # and a slider is heard
    until(notebook, "play.session.trial.knobs.learning_rate == 0.4")
    button(notebook, "Pause")
    until(notebook, "play.player.task.done()")
    at = int(asked(notebook, "play.session.trial.iteration"))
    button(notebook, "Step")
    until(notebook, f"play.session.trial.iteration == {at + 1}")
    until(notebook, "not play.player.playing")
    at = int(asked(notebook, "play.session.trial.iteration"))
    press(notebook, "rewind", "ArrowLeft")
    until(notebook, f"play.session.trial.iteration < {at}")
    button(notebook, "Start again")
    until(notebook, "play.session.trial.iteration == 0 and not play.player.playing")
    assert asked(notebook, "all((play.network.W[l] == start.W[l]).all() for l in (1, 2))") == "True"
    assert notebook.page_errors == []


def box_of(notebook, panel):
    """The middle of a panel's box on the page: 0 the map, 1 the network; both are in the first row."""
    canvas = notebook.page.locator(".nncore-canvas").bounding_box()
    width = canvas["width"]
    left, share = (0, 1 / 2.7) if panel == 0 else (width / 2.7, 1.7 / 2.7)
    return left + share * width / 2, 168


def test_points_are_set_with_the_mouse_and_without(opened):
    notebook = opened(PLAY)
    button(notebook, "my own points")
    button(notebook, "Take all away")
    until(notebook, "play.session.own is not None and play.session.own[0].shape == (2, 0)")
    menu = control(notebook, "a click in the map").locator("select")
    menu.select_option(label="a point of class 1 ◆")
    until(notebook, "play.points.click.value == 1")
    x, y = box_of(notebook, 0)
    notebook.page.locator(".nncore-canvas").click(position={"x": x + 20, "y": y})
    until(notebook, "play.session.own[1].tolist() == [[1]] and play.session.own[0][0, 0] > 0")
    box = control(notebook, "x1").locator("input")
    box.focus()
    box.fill("-2.5")
    box.press("Enter")
    until(notebook, "play.points.x.value == -2.5")
    button(notebook, "Add as class 0 ●")
    until(notebook, "play.session.own[1].tolist() == [[1, 0]] and play.session.own[0][0, 1] == -2.5")
    button(notebook, "Play")
    until(notebook, "play.session.trial.measure().accuracy == 100")
    assert notebook.page_errors == []


def test_a_weight_is_chosen_by_a_click_edited_and_frozen(opened):
    notebook = opened(
        "from nncore.lab.playground import playground\nplay = playground(m=100, hidden=(), more=True)\nplay"
    )
    x, _ = box_of(notebook, 1)
    notebook.page.locator(".nncore-canvas").click(position={"x": x, "y": 161})
    until(notebook, "play.session.selected is not None")
    chosen = asked(notebook, "play.weights.parameter")
    assert chosen in ("('W', 1, 0, 0)", "('W', 1, 0, 1)")
    number = control(notebook, asked(notebook, "play.weights.number.description").strip("'")).locator("input")
    number.focus()
    number.fill("2.25")
    number.press("Enter")
    until(notebook, "play.network.W[1].ravel()[play.weights.parameter[3]] == 2.25")
    box = notebook.page.get_by_role("checkbox", name="frozen")
    box.focus()
    box.press(" ")
    until(notebook, "play.session.frozen == (play.weights.parameter,)")
    button(notebook, "Step")
    until(notebook, "play.session.trial.iteration > 0")
    assert asked(notebook, "2.25 in play.network.W[1]") == "True"
    menu = control(notebook, "from").locator("select")  # and without the mouse
    menu.select_option(label="the bias")
    until(notebook, "play.session.selected == ('b', 1, 0, 0)")


def test_a_against_b_and_a_preset_by_menu(opened):
    notebook = opened(PLAY)
    button(notebook, "A against B")
    control(notebook, "B differs from A in").locator("select").select_option(label="activation")
    control(notebook, "and has").locator("select").select_option(label="relu")
    until(notebook, "'with activation relu' in repr(play)")
    control(notebook, "preset").locator("select").select_option(label="broken: the rate too high")
    until(notebook, "'no longer finite' in play.words.value or 'Saturated' in play.words.value", 15)
    assert notebook.page_errors == []


def test_the_menus_of_a_against_b_are_never_blank_and_offer_another_value(opened):
    notebook = opened(PLAY)
    button(notebook, "A against B")
    knob = control(notebook, "B differs from A in").locator("select")
    assert knob.input_value() == "nothing"
    for name, other in {"activation": "relu", "weights start": "He", "mini-batch": "16"}.items():
        knob.select_option(label=name)
        until(notebook, "play.session.difference is not None")
        until(notebook, f"play.compare.value.label == {other!r}")
        notebook.page.wait_for_function(
            "text => [...document.querySelectorAll('.nncore-figure select')]"
            ".some(menu => menu.selectedOptions[0]?.label === text && menu.offsetWidth > 0)",
            arg=other,
        )
    knob.select_option(label="nothing")
    until(notebook, "play.session.other is None")
    assert knob.input_value() == "nothing"


def test_a_weight_is_typed_while_it_plays(opened):
    notebook = opened(PLAY)
    button(notebook, "one weight")
    until(notebook, "play.pane.index == 2")
    description = asked(notebook, "play.weights.number.description").strip("'")
    box = control(notebook, description).locator("input")
    button(notebook, "Play")
    until(notebook, "'a second' in play.status.value")
    box.focus()
    box.fill("2.5")
    at = int(asked(notebook, "play.session.trial.iteration"))
    until(notebook, f"play.session.trial.iteration > {at + 30}")  # the number moved on, the box did not
    assert box.input_value() == "2.5"
    box.press("Enter")
    until(notebook, "any(2.5 in change for change in play.session.trial.phase.changes)")
    button(notebook, "Pause")
    until(notebook, "play.player.task.done()")
    assert notebook.page_errors == []


def test_two_figures_at_once_and_a_deleted_one_stops(opened):
    notebook = opened(PLAY, TWICE, RUNS)
    button(notebook, "Play")
    until(notebook, "play.session.trial.iteration > 10 and play.player.playing")
    press(notebook, "n", "ArrowRight")  # and the page goes there
    until(notebook, "moving.player.playing and repr(moving).startswith('n = 11')")
    press(notebook, "k", "ArrowRight")
    until(notebook, "repr(still) == 'k = 1.1'")
    notebook.evaluate("""
        const content = jupyterapp.shell.currentWidget.content;
        content.model.cells.get(0).sharedModel.setOutputs([]);
    """)
    until(notebook, "play.player.task.done()", 12)
    assert asked(notebook, "moving.player.task.done()") == "False"


def test_a_narrow_window_puts_the_panels_below_each_other(opened):
    page = opened(PLAY).page
    canvas = page.locator(".nncore-canvas")
    wide = canvas.bounding_box()
    page.set_viewport_size({"width": 560, "height": 900})
    page.wait_for_function("() => document.querySelector('.nncore-canvas').clientWidth < 500")
    higher = f"clientHeight > {wide['height'] + 200}"
    page.wait_for_function(f"() => document.querySelector('.nncore-canvas').{higher}")
