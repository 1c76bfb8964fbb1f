"""Accuracy against data, as notebook 08 shows it: every model, twenty draws, until descent has converged.

python benchmarks/more_data.py                      # prints the table; some minutes
python benchmarks/more_data.py --write              # and writes nncore/lab/depth/more_data.csv
    python benchmarks/more_data.py --iterations 30000 --amounts 1280 --draws 5  # ten times as long
"""

import argparse

from nncore.lab.depth.more_data import AMOUNTS, ITERATIONS, by_amount, mean_and_margin, write


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="write the table that the notebook reads")
    parser.add_argument("--iterations", type=int, default=ITERATIONS)
    parser.add_argument("--draws", type=int, default=20)
    parser.add_argument("--amounts", type=int, nargs="+", default=AMOUNTS)
    asked = parser.parse_args()
    percent = by_amount(tuple(asked.amounts), asked.draws, asked.iterations)
    for (name, m), values in percent.items():
        mean, margin = mean_and_margin(values)
        print(f"{name:24}{m:6} examples: {mean:5.1f} ± {margin:.1f} %")
    if asked.write:
        write(percent)


if __name__ == "__main__":
    main()
