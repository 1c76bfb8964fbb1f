"""The first line that overflows, in the ways in which learners write functions."""

import math
import sys

import numpy as np
import pytest
from helpers.scenes import paints

from nncore.lab.clinic import first_overflow

NOTHING = "ran to its end, and every variable stayed finite."


def never(X):
    Z = X * 2
    return Z


def model(X, Y, rate, iterations):
    w = np.zeros((X.shape[0], 1))
    for i in range(iterations):
        Z = w.T @ X
        A = 1 / (1 + np.exp(-Z))
        cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
        w = w - rate * X @ (A - Y).T / X.shape[1]
        print(i, cost)
    return w


def generator(n):
    x = 1.0
    for k in range(n):  # noqa: B007
        x = x * 1e100
        yield x


def in_place(W):
    for step in range(20):  # noqa: B007
        W *= -1e50
    return W


def with_out(W):
    for step in range(9):  # noqa: B007
        np.multiply(W, 1e80, out=W)
    return W


def entry(n):
    X = np.ones((3, 4))
    for _ in range(n):
        X[1, 2] = X[1, 2] * 1e99
    return X


def in_dictionary(n):
    parameters = {"W1": np.ones((2, 3)), "b1": np.zeros(2)}
    while n > 0:
        parameters["W1"] = parameters["W1"] * 1e120
        n -= 1
    return parameters


def no_dimensions():
    a = np.array(1e308)
    b = a * 10
    return b


def several_lines(x):
    for i in range(4):
        y = x + np.exp(
            # too large from the fourth time on
            x * 10.0**i
        )
    return y


def helper(z):
    return np.log(z)


def calls_helper(X):
    for i in range(3):
        a = helper(X - i)
    return a


def nested(X):
    def exponential(z):
        e = np.exp(z)
        return e

    for t in range(3):
        Y = exponential(X * 10.0**t)
    return Y


def recursive(n):
    if n == 0:
        return 1.0
    return 1e200 * recursive(n - 1)


def handed_on(costs):
    best = float("inf")
    gap = best - costs[0]
    z = np.log(costs[1] * 0.0 - 1)
    return gap, z


def comprehension(X):
    rows = [np.exp(x) for x in X]
    return rows


def condition(x):
    if np.log(x) > 0:
        return 1
    return 0


class Model:
    def fit(self, X):
        self.w = np.exp(X)


OVERFLOWS = {
    "generator": ((generator, 5), "In iteration k = 3, line 4 of generator", "x is inf. The first operation"),
    "in place": (
        (in_place, np.ones(3)),
        "iteration step = 6, line 3",
        "W is -inf.\nBefore that line, W is 1e",
    ),
    "out": ((with_out, np.ones((2, 3))), "iteration step = 3, line 3", "W is inf."),
    "an entry": ((entry, 9), "line 4 of entry", "X is inf.\nBefore that line, X goes from 1 to 1e+297."),
    "a dictionary": ((in_dictionary, 5), "In pass 3 of its loop, line 4", "parameters['W1'] is inf."),
    "0-d": ((no_dimensions,), "Line 3 of no_dimensions", "a * 10 is inf, because a is 1e+308."),
    "several lines": ((several_lines, 1.0), "iteration i = 3, line 3", "because x * 10.0 ** i is 1000."),
    "a helper": (
        (calls_helper, np.array([1.5])),
        "line 2 of helper (called in line 3 of calls_helper)",
        "nan",
    ),
    "nested": ((nested, np.ones(2) * 50), "iteration t = 2, line 2 of exponential", "e is inf"),
    "recursive": ((recursive, 5), "of recursive (called in line", "What it returns is inf."),
    "a nan after inf": ((handed_on, [3.0, 1.0]), "Line 4 of handed_on", "z is nan."),
    "comprehension": ((comprehension, [1.0, 1000.0]), "Line 2 of comprehension", "rows is inf."),
    "a method": ((Model().fit, 1000.0), "Line 2 of fit", "self.w is inf. The first operation"),
    "an argument": ((never, np.array([1, np.nan])), "never is called with nan in X", ""),
}


@pytest.mark.filterwarnings("ignore:overflow")
@pytest.mark.parametrize(("call", "where", "what"), OVERFLOWS.values(), ids=OVERFLOWS)
def test_the_first_line_that_overflows(call, where, what):
    scene = first_overflow(*call)
    assert where in scene.words
    assert what in scene.words
    assert paints(scene)


QUIET = {
    "never": (never, np.ones((2, 3))),
    "no numbers": (never, "ab"),
    "no entries": (never, np.zeros((0, 3))),
    "whole numbers": (never, 10**400),
    "booleans": (never, np.array([True])),
}


@pytest.mark.parametrize("call", QUIET.values(), ids=QUIET)
def test_what_never_overflows(call):
    assert first_overflow(*call).words == f"never {NOTHING}"


def test_the_courses_lines():
    X, Y = np.array([[1.0, 2.0, 900.0], [2.0, 1.0, 3.0]]), np.array([[0, 1, 0]])
    scene = first_overflow(model, X, Y, rate=0.5, iterations=9)
    inside, text, because, line, cost, what = scene.words.split("\n")
    assert inside.startswith("In iteration i = 1, line 5 of model has an overflow inside")
    assert text.strip() == "A = 1 / (1 + np.exp(-Z))"
    assert "np.exp(-Z) is inf, because -Z goes from" in because
    assert line == "In iteration i = 1, line 6 of model is the first that goes wrong:"
    assert cost.strip().startswith("cost = -np.mean(")
    assert "np.log(A) is -inf, because A goes from 0 to" in what
    lines, growth = scene.panels
    assert [layer["words"] for layer in lines.layers if layer["bold"]] == ["> 6", cost.strip()]
    assert {"cost", "Z"} <= {layer["label"] for layer in growth.layers if layer["kind"] == "curve"}


def test_nothing_is_changed_or_printed_and_the_tracer_is_gone(capsys):
    W, tracer = np.ones(3), sys.gettrace()
    first_overflow(in_place, W)
    X, Y = np.ones((2, 3)), np.ones((1, 3))
    first_overflow(model, X, Y, 0.1, 4)
    assert (W == 1).all()
    assert sys.gettrace() is tracer
    assert capsys.readouterr().out == ""


def test_a_warning_that_does_no_harm():
    def sigmoid(Z):
        A = 1 / (1 + np.exp(-Z))
        return A

    words = first_overflow(sigmoid, np.array([-800.0, 1.0])).words
    assert words.startswith("Line 2 of sigmoid has an overflow inside, and goes on with finite numbers:")
    assert words.endswith(f"sigmoid {NOTHING}")
    assert "Line 2 of condition has a division by zero" in first_overflow(condition, 0.0).words


def test_an_infinity_on_purpose_is_no_fault():
    def lowest(costs):
        best = np.inf
        for cost in costs:
            best = min(best, cost)
        return best

    assert first_overflow(lowest, [3.0, 1.0]).words.endswith("finite, except best, as its lines say.")
    assert "except X" in first_overflow(never, np.inf).words


def test_a_function_that_fails():
    def fails(X):
        try:
            X[9]
        except IndexError:
            Y = X + 1
        return math.exp(Y[0])

    words = first_overflow(fails, np.array([1e4])).words
    assert words.startswith(
        "Line 6 of fails ends in OverflowError: math range error\n    return math.exp(Y[0])"
    )


def test_a_loop_without_end_is_stopped(monkeypatch):
    def endless():
        x = 0.0
        while True:
            try:
                x = x + 1.0
            except Exception:
                x = -1.0

    follow = "nncore.lab.clinic.tracing.follow"
    monkeypatch.setattr(f"{follow}.MOST_LINES", 500)
    assert "endless was stopped" in first_overflow(endless).words
    monkeypatch.setattr(f"{follow}.SECONDS", -1.0)
    assert "before its end" in first_overflow(never, 1.0).words


def test_a_function_of_a_notebook_cell(tmp_path):
    import linecache

    text = "import numpy as np\ndef cell(x):\n    for i in range(9):\n        x = x * 1e99\n    return x\n"
    linecache.cache["<cell 1>"] = (len(text), None, text.splitlines(keepends=True), "<cell 1>")
    names = {}
    exec(compile(text, "<cell 1>", "exec"), names)
    assert "In iteration i = 3, line 3 of cell" in first_overflow(names["cell"], 1.0).words


def test_an_interrupt_is_not_swallowed():
    def interrupted():
        raise KeyboardInterrupt

    tracer = sys.gettrace()
    with pytest.raises(KeyboardInterrupt):
        first_overflow(interrupted)
    assert sys.gettrace() is tracer


async def later():
    return 1


@pytest.mark.parametrize("given", [3, len, np.exp, Model, lambda x: x, None, "never", later])
def test_what_is_no_function_is_refused(given):
    with pytest.raises(ValueError, match=r"give (a function that|what) is written with def"):
        first_overflow(given, 1.0)


@pytest.mark.parametrize(("args", "kwargs"), [((), {}), ((1, 2), {}), ((1,), {"rate": 2})])
def test_a_call_that_does_not_fit_is_refused(args, kwargs):
    with pytest.raises(ValueError, match="never takes X: "):
        first_overflow(never, *args, **kwargs)
