"""``python -m nncore.classroom nbgrader OUT``: the notebooks with the marks that a grader expects."""

import argparse
import sys
from pathlib import Path

import nbformat

from ..course import notebooks
from . import nbgrader, otter

FORMS = {"nbgrader": nbgrader.assignments, "otter": otter.assignments}


def main(arguments=None):
    """Write the assignments; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m nncore.classroom", description=__doc__)
    parser.add_argument("form", choices=FORMS)
    parser.add_argument("out", type=Path, help="a folder; what it has of an earlier run is written over")
    parser.add_argument("--only", nargs="+", metavar="04", default=[""], help="the numbers of some notebooks")
    asked = parser.parse_args(arguments)
    paths = [path for path in notebooks() if path.stem.startswith(tuple(asked.only))]
    if not paths:
        print(f"there is no notebook {' or '.join(asked.only)}", file=sys.stderr)
        return 1
    written = FORMS[asked.form]({path.stem: nbformat.read(path, 4) for path in paths}, asked.out)
    print(f"{len(written)} assignments in {asked.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
