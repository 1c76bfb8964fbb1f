"""The notebooks are normal, the checker of that is itself checked, and the course's files work."""

import json
import os
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

import notebooks as tool

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PICTURE_NOTEBOOKS = [path for path in NOTEBOOKS if "load_pictures" in path.read_text("utf-8")]


def stem(path):
    return path.stem


# --- the notebooks --------------------------------------------------------------------------------


def test_there_are_notebooks():
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=stem)
def test_the_notebook_is_normal(path):
    faults = tool.check(path)
    assert not faults, "\n".join(f"cell {cell}: {what} ({fix})" for cell, what, fix in faults)


@pytest.mark.parametrize("path", PICTURE_NOTEBOOKS, ids=stem)
def test_the_notebook_runs_on_the_courses_own_pictures(path, course_folder):
    nb = tool.normalise(tool.loads(path.read_text(encoding="utf-8")))
    tool.run(nb, path.parent, {**os.environ, "NNCORE_DATA": str(course_folder)})


# --- the checker, tested by mutation --------------------------------------------------------------


def good_notebook():
    """A small notebook with one of each thing that a fault can be planted in."""
    picture = {"image/png": "aGVsbG8=", "text/plain": "<Figure size 200x100 with 1 Axes>"}
    result = new_output("execute_result", data={"text/plain": "4"}, execution_count=1)
    cells = [
        new_markdown_cell("# A small notebook\n\nwith an α and a map $f:\\mathbb{R} \\to \\mathbb{R}$."),
        new_code_cell("2 + 2", execution_count=1, outputs=[result]),
        new_markdown_cell("Two and two is four:"),
        new_code_cell("show()", execution_count=2, outputs=[new_output("display_data", picture)]),
        new_markdown_cell("And a line in print:"),
        new_code_cell("print(1)", execution_count=3, outputs=[new_output("stream", text="1\n")]),
    ]
    return tool.normalise(new_notebook(cells=cells))


def check(tmp_path, nb, name="small", dumps=tool.dumps):
    path = tmp_path / f"{name}.ipynb"
    path.write_text(dumps(nb), encoding="utf-8", newline="\n")
    return tool.check(path)


def reidentify(nb):
    """Give the cells the ids of their new sources, so that only the planted fault is left."""
    for cell, name in zip(nb.cells, tool.cell_ids(nb.cells), strict=True):
        cell.id = name


def code(nb, source, number=1):
    nb.cells[number].source = source


def question(nb, source):
    code(nb, source)
    nb.cells[1].metadata.jupyter = {"source_hidden": True}


def output(nb, *outputs):
    nb.cells[5].outputs = list(outputs)


def printed(nb, text, name="stdout"):
    output(nb, new_output("stream", name=name, text=text))


def tag(nb, name):
    nb.cells[5].metadata.tags = [name]


def long_cells(nb):
    for number in (1, 3):
        code(nb, "\n".join(["a = 1"] * 5), number)


def drop_prose(nb):
    del nb.cells[2]


def view(nb, *others):
    data = {tool.WIDGET_VIEW: {"model_id": "1"}, "text/plain": "Slider", **dict(others)}
    output(nb, new_output("display_data", data))


def failed(nb):
    output(nb, new_output("error", ename="ValueError", evalue="no", traceback=["no"]))


ASKED = '<div class="nncore-guess"><p>Why?</p><details><summary>Answer</summary>Because.</details></div>'


def asked(html):
    return new_output("display_data", {"text/html": html, "text/plain": "Why? Because."})


FAULTS = {
    "widget state": (lambda nb: nb.metadata.update(widgets={}), "metadata.widgets"),
    "another kernel": (lambda nb: nb.metadata.kernelspec.update(name="x"), "notebook metadata"),
    "python version": (lambda nb: nb.metadata.language_info.update(version="3"), "notebook metada"),
    "old format": (lambda nb: nb.update(nbformat_minor=4), "nbformat 4.4, not 4.5"),
    "not run": (lambda nb: nb.cells[3].update(execution_count=None), "execution count None, not 2"),
    "out of order": (lambda nb: nb.cells[3].update(execution_count=7), "execution count 7, not 2"),
    "result's count": (lambda nb: nb.cells[1].outputs[0].update(execution_count=9), "count 9"),
    "time stamps": (lambda nb: nb.cells[1].metadata.update(execution={}), "cell metadata execution"),
    "random id": (lambda nb: nb.cells[1].update(id="f00"), "cell id 'f00' is not"),
    "empty cell": (lambda nb: code(nb, " "), "an empty cell"),
    "trailing space": (lambda nb: code(nb, "2 + 2 "), "trailing whitespace"),
    "trailing line": (lambda nb: code(nb, "2 + 2\n"), "trailing whitespace"),
    "long cell": (lambda nb: code(nb, "\n".join(["a = 1"] * 16)), "16 lines of code"),
    "long median": (long_cells, "the median code cell has 5 lines"),
    "little prose": (drop_prose, "2 markdown cells for 3 code cells"),
    "home in source": (lambda nb: code(nb, "open('/home/ann/a.h5')"), "source: /home/ann/a.h5"),
    "home in prose": (lambda nb: code(nb, "In /Users/ann/a", 2), "source: /Users/ann/a"),
    "drive letter": (lambda nb: printed(nb, r"C:\Users\ann\a.h5"), "in the output: C:"),
    "temporary": (lambda nb: printed(nb, "/tmp/x/a.h5"), "in the output: /tmp/x/a.h5"),
    "kernel's file": (lambda nb: printed(nb, "ipykernel_12/3.py:1"), "output: ipykernel_12/3.py"),
    "installed": (lambda nb: printed(nb, "lib/site-packages/a.py"), "output: site-packages/a.py"),
    "address": (lambda nb: printed(nb, "<A object at 0x7f0123456789>"), "an address in the output"),
    "warning": (lambda nb: printed(nb, "UserWarning: x", "stderr"), "stderr: UserWarning: x"),
    "error": (failed, "the cell ends in ValueError: no"),
    "ignored output": (lambda nb: tag(nb, "nbval-ignore-output"), "the tag nbval-ignore-output"),
    "skipped": (lambda nb: tag(nb, "nbval-skip"), "the tag nbval-skip"),
    "ignored by comment": (lambda nb: code(nb, "# NBVAL_IGNORE_OUTPUT\n1"), "the comment NBVAL_IG"),
    "faceless widget": (view, "a widget view without an image/png"),
    "stored view": (lambda nb: view(nb, ("image/png", "aGVsbG8=")), "a widget view is stored"),
    "html without a question": (
        lambda nb: view(nb, ("text/html", "<b>no question</b>")),
        "a widget view without an image/png or a question",
    ),
    "stored view of a question": (lambda nb: view(nb, ("text/html", ASKED)), "a widget view is stored"),
    "a session's name": (
        lambda nb: output(nb, asked(f'<div class="nncore-place-12ab">{ASKED}</div>')),
        "not written in the one form",
    ),
    "an open question": (lambda nb: code(nb, "guess('04.a', 'Why?',\n3)"), "not written in the one form"),
    "a telling first line": (
        lambda nb: question(nb, "guess('04.a', 'Why?', 3,\n      why='Three.')"),
        "the first line shows the answer",
    ),
    "a telling first word": (
        lambda nb: question(nb, "guess(why='Three.', answer=3,\n      name='04.a', question='Why?')"),
        "the first line shows the answer",
    ),
    "a hidden cell": (
        lambda nb: nb.cells[3].metadata.update(jupyter={"source_hidden": True}),
        "cell metadata jupyter",
    ),
    "size": (lambda nb: printed(nb, "1" * 500_000), "kB is not under 500 kB"),
    "cut stream": (
        lambda nb: output(nb, *[new_output("stream", text="1\n") for _ in range(2)]),
        "not written in the one form",
    ),
}


def test_a_good_notebook_has_no_fault(tmp_path):
    assert check(tmp_path, good_notebook()) == []


@pytest.mark.parametrize(("plant", "named"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_named_and_alone(tmp_path, plant, named):
    nb = good_notebook()
    plant(nb)
    if "cell id" not in named:
        reidentify(nb)
    faults = check(tmp_path, nb)
    assert len(faults) == 1, faults
    assert named in faults[0].what


def test_a_question_is_stored_without_a_view_or_a_name_and_its_code_is_hidden(tmp_path):
    nb = good_notebook()
    code(nb, "\n".join(["guess(", "    '04.a',", "    'Why?',", *["    3,"] * 20, ")"]))
    shown = asked(f'<div class="nncore-place-0123abcd">{ASKED}</div>')
    shown.data[tool.WIDGET_VIEW] = {"model_id": "1"}
    nb.cells[1].outputs = [shown]
    nb = tool.normalise(nb)
    assert nb.cells[1].outputs == [asked(ASKED)]
    assert nb.cells[1].metadata == {"jupyter": {"source_hidden": True}}
    assert all(cell.metadata == {} for cell in nb.cells[2:])
    assert check(tmp_path, nb) == []


@pytest.mark.parametrize(
    "source", ["%timeit guess(1)", "x = guess(1)", "guess(1)\nx", "guess.report()", "# 1"]
)
def test_only_a_question_is_hidden(source):
    assert not tool.asks(new_code_cell(source))


def backwards(nb):
    return dict(reversed(json.loads(tool.dumps(nb)).items()))


@pytest.mark.parametrize(
    "dumps",
    [
        lambda nb: tool.dumps(nb).rstrip("\n"),
        lambda nb: tool.dumps(nb).replace("\n ", "\n  "),
        lambda nb: json.dumps(json.loads(tool.dumps(nb)), indent=1) + "\n",
        lambda nb: json.dumps(backwards(nb), indent=1, ensure_ascii=False) + "\n",
    ],
    ids=["no final newline", "another indent", "escaped", "unsorted"],
)
def test_another_way_of_writing_is_named(tmp_path, dumps):
    (fault,) = check(tmp_path, good_notebook(), dumps=dumps)
    assert fault.what == "not written in the one form"


def test_a_file_that_is_no_notebook_is_named(tmp_path):
    (fault,) = check(tmp_path, None, dumps=lambda _: "<html>")
    assert fault.what.startswith("not a notebook of nbformat 4")


def test_only_the_timing_notebook_may_ignore_output(tmp_path):
    nb = good_notebook()
    tag(nb, "nbval-ignore-output")
    assert check(tmp_path, nb, name=next(iter(tool.TIMING))) == []


def test_a_new_cell_renames_no_other():
    nb = good_notebook()
    before = [cell.id for cell in nb.cells]
    nb.cells.insert(2, new_markdown_cell("new"))
    after = [cell.id for cell in tool.normalise(nb).cells]
    assert after[:2] + after[3:] == before


def test_the_check_says_file_cell_what_and_mend(tmp_path, capsys):
    nb = good_notebook()
    code(nb, "2 + 2 ")
    reidentify(nb)
    check(tmp_path, nb)
    path = tmp_path / "small.ipynb"
    assert tool.main(["--check", str(path)]) == 1
    said = capsys.readouterr().out
    assert said.startswith(f"{path}: cell 2: trailing whitespace (delete it")
    assert said.count("\n") == 1


# --- the tool, run --------------------------------------------------------------------------------

RUN = {
    "mean": "1 + 1",
    "comment": "# only a comment",
    "pieces": "import sys\nprint(1)\nsys.stdout.flush()\nprint(2)",
    "figure": "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()",
    "data": "import os\nprint(os.listdir(os.environ['NNCORE_DATA']), os.environ['TQDM_DISABLE'])",
    "error": "1 / 0",
}


def unrun_notebook(*sources):
    cells = []
    for source in sources:
        cells += [new_markdown_cell(f"About `{source[:9]}`:"), new_code_cell(source)]
    return new_notebook(cells=cells)


def test_the_tool_makes_a_notebook_normal_and_is_at_rest(tmp_path, monkeypatch):
    pictures = tmp_path / "pictures.h5"
    pictures.write_bytes(b"")
    monkeypatch.setattr(tool, "PICTURES", pictures)
    nb = unrun_notebook(*RUN.values())
    nb.cells[-1].metadata.tags = ["raises-exception"]
    path = tmp_path / "small.ipynb"
    nbformat.write(nb, path)
    assert tool.execute(path) == []
    first = path.read_bytes()
    outputs = dict(zip(RUN, [c.outputs for c in tool.loads(first.decode()).cells[1::2]], strict=True))
    assert outputs["pieces"] == [new_output("stream", text="1\n2\n")]
    assert "image/png" in outputs["figure"][0].data
    assert outputs["data"][0].text == "['pictures.h5'] 1\n"
    assert tool.execute(path) == []
    assert path.read_bytes() == first


def test_a_failing_notebook_is_left_as_it_was(tmp_path):
    path = tmp_path / "small.ipynb"
    nbformat.write(unrun_notebook("a = 0", "1 / a"), path)
    before = path.read_bytes()
    (fault,) = tool.execute(path)
    assert fault.cell == 4
    assert fault.what == "the cell raised ZeroDivisionError: division by zero"
    assert path.read_bytes() == before
