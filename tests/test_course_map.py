"""The map of the course: the table, the notebooks and the README say the same, and every link arrives."""

import re
from pathlib import Path
from urllib.parse import unquote

import course_map as tool
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

import notebooks as form
from nncore.course import anchor, sections

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
README = ROOT / "README.md"
EVERYWHERE = [*NOTEBOOKS, README]
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
QUOTED = re.compile(r"\$\$.*?\$\$|\$[^$\n]*\$|`[^`\n]*`", re.DOTALL)  # formulas and code have brackets too
LINK = re.compile(r"\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^)\s]+)\)")


def stem(path):
    return path.stem


def prose(path):
    """The markdown of a file, without the blocks of code in it."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        text = "\n\n".join(c.source for c in form.loads(text).cells if c.cell_type == "markdown")
    return FENCED.sub("", text)


def anchors(path):
    """Every name that a link into a notebook may have after its #: of headings of all levels."""
    return {anchor(heading) for heading in re.findall(r"^#+ (.+?)\s*$", prose(path), re.MULTILINE)}


# --- the committed files --------------------------------------------------------------------------


@pytest.mark.parametrize("path", EVERYWHERE, ids=stem)
def test_the_table_names_the_sections_of_the_file(path):
    faults = tool.faults(path)
    assert not faults, "\n".join(f"{path.name}: {fault}" for fault in faults)


def test_the_table_names_no_other_notebook():
    named = {section.notebook for section in sections()}
    assert named == {path.stem for path in NOTEBOOKS}


@pytest.mark.parametrize("path", EVERYWHERE, ids=stem)
def test_the_map_in_the_file_is_what_the_tool_writes(path):
    same = tool.as_written(path) == path.read_text(encoding="utf-8")
    assert same, f"the map in {path.name} is out of date: run python .ci/course_map.py"


def test_start_here_has_the_map_once():
    assert prose(NOTEBOOKS[0]).count(tool.BEGIN) == prose(README).count(tool.BEGIN) == 1


@pytest.mark.parametrize("path", EVERYWHERE, ids=stem)
def test_every_link_arrives(path):
    links = [link for link in LINK.findall(QUOTED.sub("", prose(path))) if "://" not in link]
    assert links
    for link in links:
        file, _, name = link.partition("#")
        target = path.parent / unquote(file) if file else path
        assert target.exists(), f"{link}: there is no such file"
        if name and target.suffix == ".ipynb":
            assert name in anchors(target), f"{link}: {target.name} has no such section"


# --- the tool -------------------------------------------------------------------------------------

FIRST, OWN = "A slope is a question", "One side or both?"


def bare_notebook(*prose):
    opening = [new_markdown_cell("# A title\n\n**What you need:** this."), new_code_cell("1")]
    return form.normalise(new_notebook(cells=[*opening, *map(new_markdown_cell, prose)]))


@pytest.fixture
def written(tmp_path):
    """What the tool makes of prose in notebook 01, as the text of its cells."""

    def write(*prose):
        path = tmp_path / "01_derivatives_and_graphs.ipynb"
        path.write_text(form.dumps(bare_notebook(*prose)), encoding="utf-8")
        path.write_text(tool.as_written(path), encoding="utf-8")
        once = path.read_bytes()
        assert tool.as_written(path).encode() == once, "a second time it changes something"
        assert not [fault for fault in form.check(path) if fault.what.startswith(("cell id", "not written"))]
        return [cell.source for cell in form.loads(once.decode()).cells]

    return write


def test_a_section_gets_its_line_and_the_notebook_its_list(written):
    title, top, _, section = written(f"Before.\n\n## {FIRST}\n\nAfter.")
    assert title.startswith("# A title")
    assert top.startswith(
        "**In the course.** This notebook goes with week 2, lectures 5 to 10; week 3, lecture 10."
    )
    assert f"| derivatives | [{FIRST}](#A-slope-is-a-question) · " in top
    assert section == f"Before.\n\n## {FIRST}\n\n*Week 2, lecture 5*\n\nAfter."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"## {FIRST}", f"## {FIRST}\n\n*Week 2, lecture 5*"),
        (f"## {FIRST}\n\n*Week 4, the lab*\n\nText.", f"## {FIRST}\n\n*Week 2, lecture 5*\n\nText."),
        (f"## {OWN}\n\n*Week 2, lecture 5*\n\nText.", f"## {OWN}\n\nText."),
        (f"## Unknown\n\n## {OWN}", f"## Unknown\n\n## {OWN}"),
        (f"### {FIRST}\n\n```\n## {FIRST}\n```", f"### {FIRST}\n\n```\n## {FIRST}\n```"),
        ("*Weekdays, lectures*", "*Weekdays, lectures*"),
    ],
)
def test_lines(written, before, after):
    assert written(before)[-1] == after


def test_the_map_stands_between_its_markers(written):
    last = written(f"Before.\n\n{tool.BEGIN} stale words {tool.END}\n\nAfter.")[-1]
    assert last.startswith(f"Before.\n\n{tool.BEGIN}\n\n<details>")
    assert last.endswith(f"</details>\n\n{tool.END}\n\nAfter.")
    assert "stale words" not in last
    assert last.count("<summary>Week ") == 4


def test_what_the_table_and_a_notebook_say_differently_is_named(tmp_path, capsys):
    path = tmp_path / "01_derivatives_and_graphs.ipynb"
    names = [section.heading for section in sections(path.stem)]
    kept = [names[1], names[0], *names[2:]]

    def said(headings):
        path.write_text(form.dumps(bare_notebook(*(f"## {name}" for name in headings))), encoding="utf-8")
        assert tool.main(["--check", str(path)]) == 1
        return capsys.readouterr().out

    assert f"no section {FIRST!r}, which nncore/course/course.toml names: rename it there" in said(names[1:])
    assert "the section 'New' is not in nncore/course/course.toml: enter it there" in said([*names, "New"])
    assert f"the section {names[2]!r} is there 2 times" in said([*names, names[2]])
    assert "names its sections in another order" in said(kept)
    assert "the map in it is out of date (run .ci/course_map.py on it)" in said(names)
    assert tool.main([str(path)]) == tool.main(["--check", str(path)]) == 0
