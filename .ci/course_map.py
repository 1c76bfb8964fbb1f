#!/usr/bin/env python3
"""Write the map of the course into the notebooks and the README.

``python .ci/course_map.py [FILES]`` writes, from the table `nncore/course/course.toml`, a line under each
section of a notebook ("*Week 3, lecture 6*"), the lectures that it goes with at its top, and the whole map
between the markers in ``00_start_here.ipynb`` and in ``README.md``. It runs nothing, and a second time it
changes nothing. ``--check`` writes nothing: it prints one line for each fault and ends with status 1 if there
is any. Without FILES, all of ``notebooks/`` and the README.
"""

import argparse
import re
import sys
from itertools import groupby
from pathlib import Path

from nbformat.v4 import new_markdown_cell

import notebooks as form
from nncore.course import anchor, lessons, sections, spoken, subjects

ROOT = Path(__file__).resolve().parent.parent
TABLE = "nncore/course/course.toml"
README = ROOT / "README.md"
BEGIN, END = "<!-- the map: written by .ci/course_map.py -->", "<!-- the end of the map -->"
BETWEEN = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
LINE = re.compile(r"\*Week \d+, (?:lecture|lab|the lab).*\*")
TOP = "**In the course.**"


# --- what is written ------------------------------------------------------------------------------


def line(section):
    """The line under a heading, or None if the section belongs to no lecture."""
    words = spoken(section.parts)
    return f"*{words[0].upper()}{words[1:]}*" if words else None


def top(name):
    """The cell at the top of a notebook."""
    here = sections(name)
    parts = sorted({part for section in here for part in section.parts}, key=lessons().index)
    if not parts:
        return f"{TOP} Nothing in this notebook belongs to one lecture."
    rows = [
        (f"week {part.week}, {part.kind} {part.number}", part, at_the_top(section_list(here, part)))
        for part in parts
    ]
    return f"{TOP} This notebook goes with {spoken(parts)}.\n\n{folded('Lecture by lecture', rows)}"


def whole_map(link):
    """The map of all four weeks; `link` writes the sections of one notebook."""
    pieces = []
    for week, parts in groupby(lessons(), key=lambda part: part.week):
        rows = []
        for part in parts:
            books = groupby(section_list(sections(), part), key=lambda section: section.notebook)
            where = "; ".join(link(name, list(found)) for name, found in books)
            rows.append((f"{part.kind} {part.number}", part, where))
        pieces.append(folded(f"Week {week}: {subjects()[week]}", rows))
    return f"{BEGIN}\n\n" + "\n\n".join(pieces) + f"\n\n{END}"


def section_list(among, part):
    return [section for section in among if part in section.parts]


def folded(summary, rows):
    """A table that opens with a click: for each lecture or lab its number, its title and its sections."""
    lines = [f"<details>\n<summary>{summary}</summary>\n", "| | | sections |", "|---|---|---|"]
    lines += [f"| {number.replace(' ', '&nbsp;')} | {part.title} | {where} |" for number, part, where in rows]
    return "\n".join([*lines, "\n</details>"])


def at_the_top(found):
    """Links within a notebook."""
    return " · ".join(f"[{cell(section)}](#{anchor(section.heading)})" for section in found)


def from_start_here(name, found):
    """Links from one notebook to the sections of another."""
    links = [f"[{cell(section)}]({name}.ipynb#{anchor(section.heading)})" for section in found]
    return f"{name[:2]}: {' · '.join(links)}"


def from_the_readme(name, found):
    """A link to a notebook, and its sections by name: GitHub shows a notebook only from its beginning."""
    return f"[{name[:2]}](notebooks/{name}.ipynb): {' · '.join(map(cell, found))}"


def cell(section):
    return section.heading.replace("|", r"\|")


# --- where it is written --------------------------------------------------------------------------


def with_lines(source, name):
    """A markdown cell with the line of each of its sections under the heading, and no other such line."""
    lines = {section.heading: line(section) for section in sections(name)}
    written, fenced = [], False
    for text in source.split("\n"):
        fenced ^= text.startswith("```")
        if LINE.fullmatch(text) and not fenced:
            while written and not written[-1]:
                written.pop()
            continue
        written.append(text)
        if (heading := heading_of(text)) and not fenced and lines.get(heading):
            written += ["", lines[heading]]
    return "\n".join(written)


def heading_of(text):
    return text[3:].strip() if text.startswith("## ") else None


def headings(nb):
    """The sections that a notebook has, in its order."""
    found = []
    for md in (c for c in nb.cells if c.cell_type == "markdown"):
        outside = re.sub(r"^```.*?^```", "", md.source, flags=re.DOTALL | re.MULTILINE)
        found += [heading for text in outside.split("\n") if (heading := heading_of(text))]
    return found


def with_map(nb, name):
    """A notebook with its lines, its list at the top and, where it has the markers, the whole map."""
    cells = [c for c in nb.cells if not c.source.startswith(TOP)]
    for md in (c for c in cells if c.cell_type == "markdown"):
        md.source = BETWEEN.sub(lambda _: whole_map(from_start_here), with_lines(md.source, name))
    needs = [
        k for k, c in enumerate(cells[:4]) if c.cell_type == "markdown" and "**What you need" in c.source
    ]
    cells.insert(needs[0] + 1 if needs else 1, new_markdown_cell(top(name)))
    nb.cells = cells
    return form.normalise(nb)


def as_written(path):
    """What the tool would write into a notebook or the README."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return BETWEEN.sub(lambda _: whole_map(from_the_readme), text)
    return form.dumps(with_map(form.loads(text), path.stem))


# --- faults ---------------------------------------------------------------------------------------


def faults(path):
    """What the table and a file say differently: a list of sentences."""
    if path.suffix == ".md":
        return [] if BETWEEN.search(path.read_text(encoding="utf-8")) else [f"no {BEGIN} ... {END}"]
    have = headings(form.loads(path.read_text(encoding="utf-8")))
    named = [section.heading for section in sections(path.stem)]
    found = [f"no section {h!r}, which {TABLE} names: rename it there" for h in named if h not in have]
    found += [
        f'the section {h!r} is not in {TABLE}: enter it there, with its lectures or with ""'
        for h in have
        if h not in named
    ]
    found += [f"the section {h!r} is there {have.count(h)} times" for h in named if have.count(h) > 1]
    if not found and have != named:
        found.append(f"{TABLE} names its sections in another order")
    return found


def main(arguments=None):
    """Write or check the map; return the exit status."""
    parser = argparse.ArgumentParser(description="Write the map of the course.")
    parser.add_argument("files", nargs="*", type=Path, help="default: all of notebooks/, and README.md")
    parser.add_argument("--check", action="store_true", help="write nothing, only report")
    options = parser.parse_args(arguments)
    said = []
    for path in options.files or [*sorted((ROOT / "notebooks").glob("*.ipynb")), README]:
        said += [f"{path}: {fault}" for fault in faults(path)]
        text = as_written(path)
        if text != path.read_text(encoding="utf-8"):
            if options.check:
                said.append(f"{path}: the map in it is out of date (run .ci/course_map.py on it)")
            else:
                path.write_text(text, encoding="utf-8", newline="\n")
    print("\n".join(said) or "the map is up to date")
    return int(bool(said))


if __name__ == "__main__":
    sys.exit(main())
