"""Whatever a function does to the program, one line comes back and the program goes on."""

import functools
import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from nncore.exercises import check
from nncore.exercises.running import contain, trial

LOOP = """
def dot(a, b):
    i = total = 0
    while i < len(a):
        total += a[i] * b[i]
    return total
"""
NESTED = """
def dot(a, b):
    def inner(i):
        while True:
            i = i
    for i in range(len(a)):
        inner(i)
"""
SLEEP = """
import time
def dot(a, b):
    time.sleep(600)
    return a @ b
"""
STUBBORN = """
def dot(a, b):
    while True:
        try:
            a = a
        except:
            b = b
"""


@pytest.fixture
def soon(monkeypatch):
    monkeypatch.setattr(trial, "SECONDS", 0.3)


@pytest.fixture
def cell(tmp_path):
    """``cell(text)`` gives the function dot of a cell, from a file as a notebook's cell has one."""

    def made(text, name="dot"):
        path = tmp_path / "cell.py"
        path.write_text(text, encoding="utf-8")
        namespace = {"np": np}
        exec(compile(text, str(path), "exec"), namespace)
        return namespace[name]

    return made


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (LOOP, "It was stopped after 0.3 seconds in line 3, `while i < len(a)`: does it end?"),
        (NESTED, "It was stopped after 0.3 seconds in line 2 of inner, `while True`: does it end?"),
        (SLEEP, "It was stopped after 0.3 seconds in line 2, `time.sleep(600)`: that is too long for"),
        (STUBBORN, "It was stopped after 0.3 seconds in line 2, `while True`: does it end?"),
    ],
    ids=["loop", "loop in a helper", "sleep", "loop that catches everything"],
)
def test_what_does_not_end_is_stopped_and_its_line_named(text, words, said, soon, cell):
    begin = time.monotonic()
    assert words in said(cell(text))
    assert time.monotonic() - begin < 5


def test_a_stopped_loop_runs_no_more(soon, cell, said):
    counted = []
    f = cell("def dot(a, b):\n    while True:\n        counted.append(1)\n")
    f.__globals__["counted"] = counted
    said(f)
    before = len(counted)
    time.sleep(0.2)
    assert len(counted) == before


def test_it_is_stopped_in_another_thread_too(soon, cell, capsys):
    thread = threading.Thread(target=check, args=(cell(LOOP),))
    thread.start()
    thread.join(10)
    assert not thread.is_alive()
    assert "`while i < len(a)`: does it end?" in capsys.readouterr().out


def test_a_function_that_is_slow_in_every_case_is_stopped(monkeypatch, said):
    monkeypatch.setattr(trial, "ALL_SECONDS", 0.2)

    def dot(a, b):
        time.sleep(0.1)
        return a @ b

    line = said(dot)
    assert "It was stopped after 0." in line
    assert "that is too long for such small inputs" in line


def test_without_threads_the_function_runs_in_this_one(monkeypatch, said):
    def no_threads(self):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", no_threads)
    assert said(lambda a, b: a @ b, "dot").startswith("dot: right")


class Unprintable(Exception):
    def __str__(self):
        raise ValueError("no")

    __repr__ = __str__


def leave():
    sys.exit(3)


def close():
    sys.stdout.close()
    sys.stderr.close()


def strict():
    np.seterr(all="raise")
    np.exp(np.array([1e4]))


def fail(error):
    raise error


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (leave, "It stops with SystemExit in line 2, `act()`: that would end the program"),
        (exit, "It stops with SystemExit in line 2, `act()`: that would end the program"),
        (functools.partial(fail, KeyboardInterrupt()), "It stops with KeyboardInterrupt in line 2, `act()`"),
        (
            functools.partial(fail, Unprintable()),
            "It stops with Unprintable in line 2, `act()`: no reason is given.",
        ),
        (functools.partial(fail, GeneratorExit()), "It stops with GeneratorExit in line 2"),
        (
            strict,
            "It stops with FloatingPointError in line 2, `act()`: NumPy was told to stop at every warning",
        ),
        (input, "It stops with RuntimeError in line 2, `act()`: input() waits for the keyboard"),
    ],
    ids=["sys.exit", "exit", "KeyboardInterrupt", "unprintable", "GeneratorExit", "seterr", "input"],
)
def test_what_would_end_the_program_ends_in_a_sentence(act, words, said, cell):
    before = np.geterr(), sys.stdin
    f = cell("def dot(a, b):\n    act()\n    return a @ b\n")
    f.__globals__["act"] = (lambda: input()) if act is input else act
    assert words in said(f)
    assert (np.geterr(), sys.stdin) == before
    assert not sys.stdin.closed if hasattr(sys.stdin, "closed") else True


def test_closing_stdout_closes_nothing(said, cell):
    f = cell("def dot(a, b):\n    close()\n    return a @ b\n")
    f.__globals__["close"] = close
    assert said(f).startswith("dot: right")


def test_a_reader_who_made_numpy_strict_is_checked_the_same(said):
    with np.errstate(all="raise"):
        assert said(lambda Z: 1 / (1 + np.exp(-Z)), "sigmoid").startswith("sigmoid: right")
        assert "leaves out the brackets" in said(lambda Z: 1 / 1 + np.exp(-Z), "sigmoid")


def test_the_reader_may_stop_it(monkeypatch, said, cell):
    def interrupted(thread, clock, seconds, end):
        time.sleep(0.1)
        raise KeyboardInterrupt

    monkeypatch.setattr(contain, "wait", interrupted)
    assert "You stopped it in line 3, `while i < len(a)`: does it end?" in said(cell(LOOP))


KERNEL = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
shell.ask_exit = lambda: print("the kernel ends")
shell.run_cell("from nncore.exercises import check")
shell.run_cell("def dot(a, b):\\n    exit()\\n")
shell.user_ns["exit"] = lambda: shell.ask_exit()
shell.run_cell("check(dot)")
shell.run_cell("def dot(a, b):\\n    return a @ b\\n")
shell.run_cell("check('dot')")
"""


def test_a_kernel_stays_alive_after_exit():
    done = subprocess.run([sys.executable, "-c", KERNEL], capture_output=True, text=True, timeout=120)
    assert "the kernel ends" not in done.stdout
    assert (
        "dot: wrong. It stops with SystemExit in line 2, `exit()`: that would end the program" in done.stdout
    )
    assert "dot: right" in done.stdout
