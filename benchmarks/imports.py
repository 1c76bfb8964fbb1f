"""Print how much longer `import nncore` takes than `import numpy` alone.

    python benchmarks/imports.py            about half a minute

Each is measured in a new Python, in processor time, which does not count what other programs do meanwhile,
and with all files compiled before. The two take turns, and the median counts.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile

PROGRAM = "from time import process_time; t = process_time(); import {}; print(process_time() - t)"
NAMES = ("numpy", "nncore")


def seconds(name, compiled):
    """Return how long a new Python takes to import a package; `compiled` is a folder for compiled files."""
    command = [sys.executable, "-X", f"pycache_prefix={compiled}", "-c", PROGRAM.format(name)]
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return float(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout)


def main():
    """Take turns, and print the two medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--turns", type=int, default=60)
    turns = parser.parse_args().turns
    with tempfile.TemporaryDirectory() as compiled:
        times = [[seconds(name, compiled) for name in NAMES] for _ in range(turns + 1)][1:]
    numpy, nncore = (1e3 * statistics.median(column) for column in zip(*times, strict=True))
    print(f"import numpy {numpy:.1f} ms, import nncore {nncore:.1f} ms: {nncore / numpy:.3f} times")


if __name__ == "__main__":
    main()
