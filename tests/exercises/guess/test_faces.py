"""A question as a page, its answer folded, and as text; and the widget before which no answer is known."""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import numpy as np
import pytest
from bs4 import BeautifulSoup
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_notebook

import notebooks as tool
from nncore.exercises.guess import faces
from nncore.lab import Panel, Scene

VIEW = "application/vnd.jupyter.widget-view+json"
CHOICES = ["one, in `four` copies", "four & more"]
WHY = {CHOICES[0]: "They stay alike.", CHOICES[1]: "Only if they start apart."}


def line():
    return Scene([Panel("a line").curve([0, 1], [0, 1])], "a line, 1 high")


def noise():
    rng = np.random.default_rng(1)
    return Scene([Panel().image(rng.integers(0, 256, (300, 400, 3), dtype=np.uint8))], "noise")


def page(question):
    return BeautifulSoup(faces.page(question), "html.parser")


def test_the_answer_is_folded_and_nowhere_else(guess):
    asked = guess("04.start", "How many are `different`?", CHOICES[0], choices=CHOICES, why=WHY, show=line)
    seen = page(asked)
    fold = seen.details.extract()
    assert not fold.has_attr("open")
    assert fold.summary.text == "Answer"
    assert fold.strong.decode_contents() == "one, in <code>four</code> copies"
    assert "four & more: Only if they start apart." in fold.text
    assert fold.img["alt"] == "a line, 1 high"
    assert seen.text == "Predict first. How many are different?one, in four copiesfour & more"
    assert "stay alike" not in str(seen)


def test_once_answered_the_fold_is_open(guess):
    asked = guess("04.flower", "Accuracy?", 52, unit="%", why="A line.")
    asked.take(60)
    fold = page(asked).details
    assert fold.has_attr("open")
    assert "You said 60 %, it is 52 %: 8 points too high." in fold.text


def test_a_picture_that_is_too_large_is_told_in_words(guess):
    assert page(guess("04.a", "What?", 3, show=noise)).details.find_all("img") == []
    assert page(guess("04.a", "What?", 3, show=noise)).details.find_all("p")[-1].text == "noise"
    assert len(faces.page(guess("04.b", "What?", 3, show=line))) < 60_000


def test_what_could_be_html_is_text(guess):
    asked = guess("04.b", "Is <b>w</b> < 0?", "<i>", choices=["<i>", "<script>"], why="a < b & c")
    seen = page(asked)
    assert seen.find_all(["b", "i", "script"]) == []
    assert "a < b & c" in seen.details.text


def test_a_curve_is_drawn_in_the_fold(guess):
    asked = guess("04.c", "Draw it.", (np.linspace(0, 9, 30), np.linspace(1, 0.2, 30)))
    fold = page(asked).details
    assert fold.strong.text == "It begins with 1 at 0 and ends with 0.2 at 9"
    assert fold.img["alt"] == "The answer: it begins with 1 at 0 and ends with 0.2 at 9."


def test_the_widget_knows_no_answer_before_the_guess(guess):
    secrets = ("Because petals", "0.123", "a line, 1 high")
    asked = guess("04.d", "What?", 0.123, why="Because petals.", show=line)
    state = [
        {key: value for key, value in w.get_state().items() if key != "_esm"} for w in family(asked.card)
    ]
    assert not any(secret in repr(state) for secret in secrets)
    asked.card.asked._handle_custom_msg({"kind": "guess", "value": "much"}, [])
    assert asked.card.asked.complaint == "“much” is not a number: type one such as 60, 0.5 or 1e-3"
    asked.card.asked._handle_custom_msg({"kind": "guess", "value": "1"}, [])
    assert asked.card.asked.told["sentence"] == "You said 1, it is 0.123: 0.877 too high."
    assert asked.card.asked.told["paragraphs"] == ["Because petals."]
    assert asked.card.asked.complaint == ""
    assert len(asked.card.children) == 2
    asked.card.asked._handle_custom_msg({"kind": "again"}, [])
    assert asked.card.asked.told == {}
    assert len(asked.card.children) == 1
    asked.card.asked._handle_custom_msg({"kind": "show"}, [])
    assert asked.verdict.outcome == "seen"


def family(widget):
    return [widget, *(w for child in getattr(widget, "children", ()) for w in family(child))]


@pytest.mark.parametrize(
    "content", [{}, {"kind": "x"}, {"kind": "guess"}, {"kind": "guess", "value": {"a": 1}}]
)
def test_a_strange_message_is_no_guess(guess, content):
    for k, answer in enumerate([3, (3, 1), ([0, 1], [2, 3])]):
        asked = guess(f"04.e{k}", "What?", answer)
        asked.card.asked._handle_custom_msg(content, [])
        assert asked.verdict is None


def test_in_jupyterlab_the_page_alone_is_sent_with_a_name(guess, monkeypatch):
    asked = guess("04.f", "What?", 3)
    monkeypatch.setattr("nncore.lab.questions.card.in_jupyterlab", lambda: True)
    sent = asked.card._repr_mimebundle_()
    assert set(sent) == {"text/html", "text/plain"}
    assert sent["text/html"] == f'<div class="nncore-place-{asked.card.model_id}">{faces.page(asked)}</div>'
    assert asked.card.slot.place == f"nncore-place-{asked.card.model_id}"
    monkeypatch.setattr("nncore.lab.questions.card.in_jupyterlab", lambda: False)
    sent = asked.card._repr_mimebundle_()
    assert set(sent) == {"text/html", "text/plain", VIEW}
    assert sent["text/html"] == faces.page(asked)


def test_without_a_kernel_there_is_text(guess):
    asked = guess("04.g", "What?", 3)
    assert asked._repr_mimebundle_() == {"text/plain": repr(asked)}
    assert "3" not in repr(asked)


SOURCES = [
    "from nncore.exercises import guess",
    "from nncore.lab import Panel, Scene\ndef line():\n"
    "    return Scene([Panel().curve([0, 1], [0, 1])], 'a line')",
    "guess('04.a', 'How many?',\n      52, unit='%', why='So.', show=line)",
    "guess('04.b', 'Which shape?',\n      (3, 1))",
    "guess('04.c', 'Draw it.',\n      ([0, 1, 2], [3, 2, 1]))",
    "guess('04.d', 'Which?',\n      'a', choices=['a', 'b'], why={'a': 'Yes.'})",
    "guess.report()",
]


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A small notebook of questions, run and written by the tool."""
    path = tmp_path_factory.mktemp("stored") / "04_small.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell(source) for source in SOURCES]), path)
    assert [fault.what for fault in tool.execute(path)] == ["0 markdown cells for 3 code cells"]
    return path


def test_the_tool_stores_no_view_and_the_same_again(stored):
    before = stored.read_bytes()
    outputs = [o for cell in nbformat.read(stored, 4).cells for o in cell.outputs][:4]
    assert [set(output.data) for output in outputs] == [{"text/html", "text/plain"}] * 4
    assert b"nncore-place" not in before
    tool.execute(stored)
    assert stored.read_bytes() == before


def run_nbval(path):
    (path.parent / "empty.ini").write_text("[pytest]\n")
    root = Path(tool.__file__).parents[1]
    command = [sys.executable, "-m", "pytest", "-c", "empty.ini", "-p", "no:cacheprovider", "--nbval"]
    command += ["--nbval-current-env", f"--nbval-sanitize-with={root}/tests/nbval_sanitize.cfg", path.name]
    return subprocess.run(command, cwd=path.parent, capture_output=True, text=True)


def test_strict_nbval_compares_the_text_and_not_the_picture(stored, tmp_path):
    nb = json.loads(stored.read_text("utf-8"))
    for number, (old, new) in enumerate([("base64,iVBORw0KGgo", "base64,AAAA"), ("52 %", "53 %")]):
        changed = tmp_path / f"changed{number}.ipynb"
        changed.write_text(json.dumps(nb, ensure_ascii=False).replace(old, new), "utf-8")
        done = run_nbval(changed)
        assert ("passed" in done.stdout, done.returncode) == (True, number), done.stdout


def test_as_a_page_every_question_is_there_once_and_closed(stored):
    html, _ = HTMLExporter(template_name="lab").from_filename(str(stored))
    seen = BeautifulSoup(html, "html.parser")
    assert len(seen.select("div.nncore-guess")) == 4
    assert [fold.has_attr("open") for fold in seen.find_all("details")] == [False] * 4
    assert "Answer: 52" not in seen.text
