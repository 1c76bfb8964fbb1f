"""Print what nncore's speed is, against others, in one table of ratios.

    python benchmarks/speed.py            about three minutes
    python benchmarks/speed.py --quick    half a minute, and noisier

All contenders of a row take turns, so that whatever else the machine does hits all of them, and the best
turn of each counts. PyTorch and scikit-learn take part where they are installed. Nothing is read or
downloaded: the examples are random, of the shapes of the course's problems.
"""

import argparse
import os
import platform
import sys
import tracemalloc
from time import perf_counter

os.environ["TQDM_DISABLE"] = "1"

import numpy as np
import peers
from threadpoolctl import threadpool_limits

from nncore import Network, gradient_descent, sweep

ROWS = [
    peers.synthetic("deep      (12288, 20, 7, 5, 1)", (12288, 20, 7, 5, 1), 209, 0.0075),
    peers.synthetic("shallow   (12288, 7, 1)", (12288, 7, 1), 209, 0.0075),
    peers.synthetic("logistic  (12288, 1)", (12288, 1), 209, 0.005),
    peers.synthetic("flower    (2, 4, 1), m = 400", (2, 4, 1), 400, 1.2, "tanh"),
    peers.synthetic("wide      (784, 128, 64, 1), f32", (784, 128, 64, 1), 10_000, 0.1, dtype=np.float32),
]
SPANS = [(0, 2500), (1, 2500), (2, 2000)]


def race(contenders, seconds):
    """Return the best seconds per iteration of each contender; they take turns for about `seconds`."""
    turns = {}
    for name, run in contenders.items():
        once = min(run(1), run(1))
        turns[name] = max(1, min(1000, int(0.05 / once)))
    best, end = dict.fromkeys(contenders, np.inf), perf_counter() + seconds
    rounds = 0
    while rounds < 3 or perf_counter() < end:
        for name, run in contenders.items():
            best[name] = min(best[name], run(turns[name]) / turns[name])
        rounds += 1
    return best


def print_row(name, *columns):
    """Print a line of the table."""
    print(f"{name:<34}" + "".join(f"{column:>15}" for column in columns))


def in_ms(seconds):
    return f"{seconds * 1e3:.3f}" if seconds < np.inf else "-"


def ratio(time, other):
    return f"{time / other:.2f}" if other < np.inf else "-"


def same_costs(problem):
    """Return how far the costs of the first iterations are from those of the labs' algorithm."""
    p = problem
    steps = gradient_descent(p.net, p.X, p.Y, learning_rate=p.rate, iterations=4)
    ours, theirs = np.array([step.cost for step in steps]), np.array(peers.labs_train(p, 5))
    return np.abs(ours / theirs - 1).max()


def plain_table(seconds):
    """Print and return the time of an iteration of every contender on every problem."""
    others = ["labs", "PyTorch", "scikit-learn", "products"]
    print_row("one iteration, ms", *others, "nncore", *(f"/ {other}" for other in others))
    times = []
    for problem in ROWS:
        assert same_costs(problem) < (1e-4 if problem.X.dtype == np.float32 else 1e-9)
        best = dict.fromkeys(others, np.inf) | race(peers.contenders(problem), seconds)
        times.append(best)
        of = [ratio(best["nncore"], best[other]) for other in others]
        print_row(problem.name, *(in_ms(best[name]) for name in (*others, "nncore")), *of)
    best = race({"labs": peers.labs(ROWS[3]), "train": peers.trained(ROWS[3])}, seconds)
    of = ratio(best["train"], best["labs"]), ratio(best["train"], times[3]["PyTorch"])
    print_row("flower, by `train`", in_ms(best["labs"]), "", "", "", in_ms(best["train"]), *of)
    return times


def span_table(times, seconds):
    """Print whole trainings in the span, reduction and lifting included: how many times as fast as others."""
    print_row("whole training in the span", "iterations", "seconds", "x labs", "x PyTorch", "x plain")
    for row, iterations in SPANS:
        run, best, fastest, end = peers.trained(ROWS[row]), times[row], np.inf, perf_counter() + seconds
        while perf_counter() < end:
            fastest = min(fastest, run(iterations))
        others = (best[name] * iterations / fastest for name in ("labs", "PyTorch", "nncore"))
        of = [f"{other:.1f}" if other < np.inf else "-" for other in others]
        print_row(ROWS[row].name, iterations, f"{fastest:.3f}", *of)


def stack_table(seconds):
    """Print the time of a network in a stack of 20 against one alone."""
    print_row("20 networks (2, 4, 1) in a stack", "alone, ms", "each, ms", "each / alone")
    for m in (100, 200, 400):
        p = peers.synthetic("", (2, 4, 1), m, 1.2, "tanh")
        nets = [Network.initialize((2, 4, 1), seed) for seed in range(20)]

        def together(n, p=p, nets=nets):
            start = perf_counter()
            sweep(nets, p.X, p.Y, learning_rate=p.rate, iterations=n)
            return (perf_counter() - start) / len(nets)

        best = race({"alone": peers.trained(p), "each": together}, seconds)
        print_row(f"m = {m}", in_ms(best["alone"]), in_ms(best["each"]), ratio(best["each"], best["alone"]))


def memory_table():
    """Print the peak of an iteration beyond the examples and the parameters (tracemalloc)."""
    print_row("memory of an iteration, MB", "A[1..L]", "peak", "peak / A")
    for problem in (
        ROWS[4],
        peers.synthetic("flower    (2, 4, 1), m = 100 000", (2, 4, 1), 10**5, 1, "tanh"),
    ):
        Y = problem.Y.astype(problem.X.dtype)
        activations = sum(problem.net.sizes[1:]) * problem.X.shape[1] * problem.X.itemsize
        tracemalloc.start()
        steps = gradient_descent(problem.net, problem.X, Y, learning_rate=problem.rate, iterations=3)
        before = tracemalloc.get_traced_memory()[0]
        next(steps)
        tracemalloc.reset_peak()
        next(steps)
        peak = tracemalloc.get_traced_memory()[1] - before
        tracemalloc.stop()
        print_row(problem.name, f"{activations / 1e6:.2f}", f"{peak / 1e6:.2f}", ratio(peak, activations))


def linear_table(seconds):
    """Print the time of an iteration for each column of X, which should be the same for every m."""
    columns = [10**3, 10**4, 10**5, 10**6]
    problems = [peers.synthetic("", (2, 4, 1), m, 1.2, "tanh") for m in columns]
    best = race({m: peers.plain(p) for m, p in zip(columns, problems, strict=True)}, seconds)
    print_row("flower, larger", *(f"m = {m}" for m in columns))
    print_row("ns for each column", *(f"{best[m] / m * 1e9:.1f}" for m in columns))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="half a minute, and noisier")
    seconds = 0.5 if parser.parse_args().quick else 8
    threads = sorted({os.cpu_count(), 1}, reverse=True)
    print(f"Python {platform.python_version()}, NumPy {np.__version__}, {os.cpu_count()} cores\n")
    for count in threads:
        print(f"== {count} thread{'s' if count > 1 else ''} " + "=" * 80 + "\n")
        if "torch" in sys.modules:
            sys.modules["torch"].set_num_threads(count)
        with threadpool_limits(count):
            times = plain_table(seconds)
            print()
            span_table(times, seconds / 2)
            print()
    stack_table(seconds / 2)
    print()
    memory_table()
    print()
    linear_table(seconds)


if __name__ == "__main__":
    main()
