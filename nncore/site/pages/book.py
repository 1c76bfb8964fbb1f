"""The book: a page for each notebook, and what leads to them."""

import re
from pathlib import Path

from ...lab.stage import canvas
from .export import Prose, export

CANVAS = Path(canvas.__file__).with_name("canvas.js")
STATIC = Path(__file__).resolve().parents[1] / "static"
LAB = "To run and change it all: <code>jupyter lab notebooks</code> in a copy of the repository."


def write(notebooks, figures, out):
    """Write the pages of all notebooks.

    Parameters
    ----------
    notebooks : dict of str to nbformat.NotebookNode
        By name, in the order of the book.
    figures : dict of str to list of dict
        What `figures.compute` returned for each.
    out : Path

    Returns
    -------
    pages : list of Path
    """
    assets(out / "static")
    chapters = [{"name": name, "title": title(notebook)} for name, notebook in notebooks.items()]
    pages = []
    for k, (name, notebook) in enumerate(notebooks.items()):
        prose = Prose()
        book = chapters[k] | {"lab": LAB, "figures": {one["cell"]: one for one in figures[name]}}
        book["previous"] = chapters[k - 1] if k else None
        book["next"] = chapters[k + 1] if k + 1 < len(chapters) else None
        pages.append(out / f"{name}.html")
        pages[-1].write_text(export(notebook, book, prose, out / "pictures"), encoding="utf-8")
    return pages


def title(notebook):
    """Return a notebook's title: its first heading."""
    return re.search(r"^# (.+)$", notebook.cells[0].source, re.M).group(1)


def assets(folder):
    """Write what the browser runs: the lab's own canvas, the scripts and styles of the site."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in STATIC.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "canvas.js").write_text(plain_script(CANVAS), encoding="utf-8")


def plain_script(module):
    """Return the canvas's module as a plain script: a page on a disk may load no modules."""
    body, ending = module.read_text(encoding="utf-8").rsplit("export default", 1)
    names = ending.strip().rstrip(";")
    return f"// From nncore/lab/stage/canvas.js, in a wrapper.\n(() => {{\n{body}globalThis.nncorePaint = {names};\n}})();\n"
