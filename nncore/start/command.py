"""The command line of `nncore`."""

import argparse
import subprocess
import sys
from pathlib import Path

from ..course import notebooks
from .copies import copy_fresh, copy_missing

FOLDER = Path.home() / "nncore-course"


def main(arguments=None):
    """Put the notebooks into a folder and open the course; return the exit status.

    Parameters
    ----------
    arguments : list of str, optional
        By default those of the command line.
    """
    asked = options().parse_args(arguments)
    try:
        first = prepare(asked)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    if asked.no_browser:
        return 0
    if asked.site:
        return open_site(asked.folder)
    return subprocess.call([sys.executable, "-m", "jupyterlab", str(asked.folder / first)])


def options():
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="nncore",
        description="Open the companion to the course: the notebooks that are not there yet are copied into "
        "a folder of your own, and JupyterLab opens the first. What you changed is never written over.",
    )
    where = f"default: {FOLDER.name} in your home folder"
    parser.add_argument("--folder", type=Path, default=FOLDER, help=where)
    parser.add_argument(
        "--fresh", metavar="04", help="set a new copy of this notebook beside yours, and open it"
    )
    parser.add_argument(
        "--site", action="store_true", help="open the pages that need no kernel, in the browser"
    )
    parser.add_argument("--no-browser", action="store_true", help="only copy, and open nothing")
    return parser


def prepare(asked):
    """Copy what is to be copied, say so, and return the name of the notebook to open."""
    if asked.fresh is not None:
        name = copy_fresh(asked.folder, asked.fresh)
        print(f"{name} is new in {asked.folder}; your own copy is beside it")
        return name
    copied, other = copy_missing(asked.folder)
    done = f"{len(copied)} notebooks copied into" if copied else "your notebooks are in"
    print(f"{done} {asked.folder}")
    if other:
        print(f"left as they are, since they differ from this edition: {', '.join(other)}")
        print(f"a new copy beside yours: nncore --fresh {other[0][:2]}")
    return "00_start_here.ipynb"


def open_site(folder):
    """Make the pages, if they are not there or older than this edition, and open them in the browser."""
    import webbrowser

    from ..site.build import build

    out = folder / "site"
    build(notebooks(), out)
    page = (out / "index.html").resolve()
    print(f"the pages are in {out}")
    webbrowser.open(page.as_uri())
    return 0
