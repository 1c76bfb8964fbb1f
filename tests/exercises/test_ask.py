"""What the learner calls: check, hint and solution."""

import io
import subprocess
import sys
from contextlib import redirect_stderr

import numpy as np
import pytest

from nncore import exercises
from nncore.exercises import check, hint, solution
from nncore.exercises.tasks import EXERCISES


def test_the_traceback_is_there_on_request(capsys):
    def sigmoid(Z):
        return 1 / 0

    assert check(sigmoid, traceback=True) is None
    out = capsys.readouterr().out
    assert out.startswith(
        "sigmoid: wrong. It stops with ZeroDivisionError in line 2, `return 1 / 0`: division"
    )
    assert "Traceback (most recent call last)" in out
    assert "call_with" not in out
    assert out.rstrip().endswith("ZeroDivisionError: division by zero")
    check(EXERCISES["sigmoid"].answer, traceback=True)
    assert "Traceback" not in capsys.readouterr().out


def test_hints_of_one_exercise_do_not_move_those_of_another(capsys):
    hint("sigmoid")
    hint("sigmoid")
    hint("softmax")
    hint("sigmoid")
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "sigmoid, hint 1 of 3",
        "sigmoid, hint 2 of 3",
        "softmax, hint 1 of 3",
        "sigmoid, hint 3 of 3",
    ]


@pytest.mark.parametrize("ask_for", [check, hint, solution])
def test_an_unknown_name_is_answered_in_a_line(ask_for, capsys):
    def sigmiod(Z):
        return Z

    assert ask_for(sigmiod) is None
    assert capsys.readouterr().out == "No exercise is called sigmiod: did you mean sigmoid?\n"
    ask_for(sigmiod, exercise="zzz")
    assert capsys.readouterr().out.startswith("No exercise is called zzz: the exercises are slope, ")
    ask_for(3)
    assert capsys.readouterr().out.startswith("This function has no name: the exercises are ")


def test_the_exercise_may_be_named(said):
    assert said(lambda Z: 1 / (1 + np.exp(-Z)), "sigmoid").startswith("sigmoid: right")
    assert said(lambda Z: None, "sigmoid").startswith("sigmoid: not attempted yet.")


def test_the_room_is_light():
    program = "import sys, nncore.exercises; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"matplotlib", "ipywidgets", "anywidget", "IPython"} & set(loaded.stdout.split())
    assert exercises.__all__ == ["case", "check", "hint", "solution"]


def test_nothing_goes_to_stderr():
    with redirect_stderr(io.StringIO()) as err:
        check(lambda Z: np.log(Z), "sigmoid")
    assert err.getvalue() == ""
