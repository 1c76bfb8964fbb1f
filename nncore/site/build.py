"""The whole site: the figures of each notebook, computed only when something changed, and then the pages."""

import hashlib
import json
from concurrent.futures import ProcessPoolExecutor, as_completed
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

import nbformat
from tqdm import tqdm

from .figures import compute, environment
from .pages import write

PACKAGE = Path(__file__).resolve().parents[1]
KEPT = "built.json"
AFTER = ("pages", "static")  # rooms of this one that a figure's data do not hang on
SLOWEST = ("05", "04", "07", "03")  # begun first, so that the two processes end together


def build(paths, out, processes=2):
    """Write notebooks as pages.

    Parameters
    ----------
    paths : list of Path
        The notebooks, in the order of the book.
    out : Path
    processes : int

    Returns
    -------
    pages : list of Path
    """
    out = Path(out)
    (out / "figures").mkdir(parents=True, exist_ok=True)
    books = {path.stem: nbformat.read(path, 4) for path in paths}
    known = json.loads((out / KEPT).read_text(encoding="utf-8")) if (out / KEPT).exists() else {}
    keys = {name: key(notebook) for name, notebook in books.items()}
    stale = [path for path in paths if known.get(path.stem, {}).get("key") != keys[path.stem]]
    for name, figures in computed(sorted(stale, key=turn), out, processes):
        known[name] = {"key": keys[name], "figures": figures}
        keep(known, out)
    known = {name: known[name] for name in books}
    keep(known, out)
    tidy(out / "figures", {figure.get("source") for one in known.values() for figure in one["figures"]})
    return write(books, {name: one["figures"] for name, one in known.items()}, out)


def keep(known, out):
    """Write down which figures are there, so that a build that was broken off goes on."""
    (out / KEPT).write_text(json.dumps(known, indent=1), encoding="utf-8")


def turn(path):
    """Return when a notebook's turn is: the slowest first."""
    number = path.stem[:2]
    return SLOWEST.index(number) if number in SLOWEST else len(SLOWEST)


def computed(paths, out, processes):
    """Yield the name and the figures of each notebook, as they are done."""
    if not paths:
        return
    with environment(), ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        tasks = {pool.submit(compute, path.resolve(), (out / "figures").resolve()): path for path in paths}
        bar = tqdm(as_completed(tasks), total=len(tasks), desc="figures", unit="notebook", disable=False)
        for task in bar:
            bar.set_postfix_str(tasks[task].stem)
            yield tasks[task].stem, task.result()


def key(notebook):
    """Return a text that changes when the figures of a notebook may: its code, nncore's, or the packages'."""
    digest = hashlib.sha256()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            digest.update(cell.source.encode() + b"\0")
    for path in sorted(PACKAGE.rglob("*.*")):
        room = path.relative_to(PACKAGE).parts
        if path.suffix in (".py", ".csv") and not (room[0] == "site" and room[1] in AFTER):
            digest.update(path.read_bytes())
    for package in ("numpy", "scikit-learn"):
        digest.update(version(package).encode())
    return digest.hexdigest()


def tidy(folder, wanted):
    """Delete the data of figures that no page shows any more."""
    for path in folder.glob("*.js"):
        if f"{folder.name}/{path.name}" not in wanted:
            path.unlink()
