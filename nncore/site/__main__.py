"""``python -m nncore.site OUT``: write the course as pages that need no kernel."""

import argparse
import sys
from pathlib import Path

from ..course import notebooks
from .build import build


def main(arguments=None):
    """Write the site; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m nncore.site", description=__doc__)
    parser.add_argument("out", type=Path, help="the folder of the pages; what is there already is kept up")
    parser.add_argument("--notebooks", type=Path, help="a folder; default: those of the course")
    parser.add_argument("--processes", type=int, default=2, help="how many notebooks at a time")
    options = parser.parse_args(arguments)
    paths = notebooks(options.notebooks)
    if not paths:
        print(f"there is no notebook in {options.notebooks}", file=sys.stderr)
        return 1
    pages = build(paths, options.out, options.processes)
    print(f"{len(pages)} pages: open {options.out / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
