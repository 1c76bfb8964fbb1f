"""The work that `peeling` takes apart, in a process of its own.

The switches of the processor (which SIMD, how many threads) are read when NumPy and its BLAS are loaded, so
each setting needs a process. This file is run as a program, and imports nothing of nncore, to be ready at
once. It reads the name of a work and how many series, a line each, and answers with the seconds of each.
"""

import json
import math
import sys
import time
import timeit
from functools import cache

import numpy as np

SIZES = {"dot": 10**6, "product": 96, "exp": 10**5}
TRIES = 50  # calls of a short work, of which the fastest is told
ENOUGH = {time.process_time: 0.04, time.perf_counter: 0.1}  # seconds after which it is not called again


def loop_dot(a, b):
    """Return the sum of a[i] * b[i]: the course's loop."""
    s = 0.0
    for i in range(len(a)):
        s += a[i] * b[i]
    return s


def loop_product(A, B):
    """Return the matrix product, a dot product for each entry."""
    columns = range(len(B[0]))
    C = []
    for row in A:
        entries = []
        for j in columns:
            c = 0.0
            for k in range(len(B)):
                c += row[k] * B[k][j]
            entries.append(c)
        C.append(entries)
    return C


def loop_product_of_arrays(A, B):
    """Return the matrix product; an array of two axes is asked for ``B[k, j]``, which is its quick way."""
    n, p = B.shape
    C = np.empty((len(A), p))
    for i in range(len(A)):
        row = A[i]
        for j in range(p):
            c = 0.0
            for k in range(n):
                c += row[k] * B[k, j]
            C[i, j] = c
    return C


def loop_exp(z):
    """Return the list of exp(z[i])."""
    out = []
    for i in range(len(z)):
        out.append(math.exp(z[i]))
    return out


@cache
def arrays(kind):
    """Return the arrays that a work is done on, the same in every process."""
    n, rng = SIZES[kind], np.random.default_rng(7)
    shapes = {"dot": [n, n], "product": [(n, n), (n, n)], "exp": [n]}[kind]
    return tuple(rng.standard_normal(shape) for shape in shapes)


@cache
def work(name):
    """Return the work called `name`, "kind/way", as a function without arguments that is ready to run."""
    kind, way = name.split("/")
    data = arrays(kind)
    if way == "list":
        data = [a.tolist() for a in data]
    elif way in ("object", "float32"):
        data = [a.astype(way) for a in data]
    f = {
        "dot": {"array": loop_dot, "list": loop_dot, "numbers": one_by_one, "blas": np.dot},
        "product": {"array": loop_product_of_arrays, "list": loop_product, "numbers": dots_one_by_one,
                    "dots": dots, "blas": np.matmul},
        "exp": {"array": loop_exp, "list": loop_exp, "object": np.frompyfunc(math.exp, 1, 1)},
    }[kind].get(way, {"dot": np.dot, "product": np.matmul, "exp": np.exp}[kind])  # fmt: skip
    if kind == "product" and way in ("numbers", "dots"):
        data = (
            data[0],
            np.ascontiguousarray(data[1].T),
        )  # a column is now a row
    return lambda: f(*data)


def one_by_one(a, b):
    """Return the dot product by NumPy's own compiled loop, one multiplication and addition after another.

    NumPy hands no vectors that run backwards to BLAS; its plain loop in C takes them, which the compiler may
    not turn into SIMD, since that would change the order of the sum.
    """
    return np.vecdot(a[::-1], b[::-1])


def dots_one_by_one(A, B_T):
    """Return the matrix product, each entry by `one_by_one`."""
    return np.vecdot(A[:, np.newaxis, ::-1], B_T[np.newaxis, :, ::-1])


def dots(A, B_T):
    """Return the matrix product, each entry a dot product by BLAS: SIMD, but no entry helps another."""
    return np.vecdot(A[:, np.newaxis], B_T[np.newaxis])


def is_right(name, result):
    """Return whether a work gave what NumPy gives."""
    kind, way = name.split("/")
    expected = np.asarray({"dot": np.dot, "product": np.matmul, "exp": np.exp}[kind](*arrays(kind)))
    size = 1e-3 if way == "float32" else 1e-9
    return bool(
        np.allclose(np.asarray(result, float), expected, rtol=size, atol=size * np.abs(expected).max())
    )


@cache
def check(name):
    """Do a work once, which warms it up, and raise a ValueError if its result is not the right one."""
    if not is_right(name, work(name)()):
        raise ValueError(f"{name} does not give what NumPy gives, so there is nothing to compare")


def seconds(name, clock=time.perf_counter, series=1):
    """Return the seconds of the fastest of up to `TRIES` calls of the work called `name`.

    A list is returned, one time for each series: calls are counted to the series in turn, so that two of them
    are two measurements of the same in the same moments.
    """
    check(name)
    timer, times = timeit.Timer(work(name), timer=clock), []
    while len(times) < TRIES and sum(map(sum, times)) < series * ENOUGH[clock]:
        times.append([timer.timeit(1) for _ in range(series)])
    return [min(found) for found in zip(*times, strict=True)]


def about():
    """Return what the switches did in this process: its BLAS, its threads, its SIMD extensions, in a dict."""
    try:
        from threadpoolctl import threadpool_info

        (blas, *_) = [pool for pool in threadpool_info() if pool["user_api"] == "blas"] or [{}]
    except ImportError:
        blas = {}
    simd = np.show_config(mode="dicts").get("SIMD Extensions", {})
    return {
        "blas": blas.get("internal_api"),
        "architecture": blas.get("architecture"),
        "threads": blas.get("num_threads"),
        "simd": simd.get("found", []),
    }


def clock_of(arguments):
    """Return the clock to use: with "one", the time of this process on the processor, if it ticks finely.

    Other programs do not count in it. What runs on several threads needs the clock on the wall.
    """
    fine = time.get_clock_info("process_time").resolution < 1e-5
    return time.process_time if "one" in arguments and fine else time.perf_counter


def main():
    """Tell about this process, then answer."""
    clock = clock_of(sys.argv)
    print(json.dumps(about()), flush=True)
    for line in sys.stdin:
        name, series = line.split()
        print(json.dumps(seconds(name, clock, int(series))), flush=True)


if __name__ == "__main__":
    main()
