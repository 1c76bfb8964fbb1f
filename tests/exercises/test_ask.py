"""What the learner calls: check, hint and solution."""

import io
import subprocess
import sys
from contextlib import redirect_stderr

import numpy as np
import pytest

import nncore
from nncore import exercises
from nncore.exercises import case, check, hint, names, solution
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


@pytest.mark.parametrize("ask_for", [check, hint, solution, case])
def test_an_unknown_name_is_answered_in_a_line(ask_for, capsys):
    def sigmiod(Q):
        return Q

    assert ask_for(sigmiod) is None
    assert capsys.readouterr().out == (
        'No exercise is called sigmiod: did you mean sigmoid? check(f, "sigmoid") says which exercise f is.\n'
    )
    ask_for(sigmiod, exercise="zzz")
    assert capsys.readouterr().out.startswith("No exercise is called zzz: the exercises are slope, ")
    ask_for(3)
    assert capsys.readouterr().out.startswith(
        "This is an int and not a function: hand in the function itself"
    )
    ask_for()
    assert capsys.readouterr().out.startswith("check takes your function: check(sigmoid), for one.")


@pytest.mark.parametrize("name", ["sigmoid_of_mine", "my_sigmoid", "sigmoid2", "Sigmoid", "sigmoid_v2"])
def test_a_name_may_say_more_than_the_exercise(name, said):
    def f(Z):
        return 1 / (1 + np.exp(-Z))

    f.__name__ = name
    assert said(f).startswith("sigmoid: right")


def test_the_longest_name_counts():
    assert names.within("initialize_deep_again") == "initialize_deep"
    assert names.within("initialize_again") == "initialize"
    assert names.within("reporter") is None


def test_a_function_without_a_name_is_known_by_its_arguments(said, capsys):
    assert said(
        lambda w, b, dw, db, learning_rate: (w - learning_rate * dw, b - learning_rate * db)
    ).startswith("descend: right")
    check(lambda Z: Z)
    out = capsys.readouterr().out
    assert out.startswith(
        'This function has no name: check(f, "sigmoid") says which exercise f is; it could be '
    )
    assert "softmax" in out


def sigmoid(Z):
    return 1 / (1 + np.exp(Z))


def test_the_name_alone_finds_the_function_in_the_cell(capsys):
    check("sigmoid")
    assert "it takes exp(Z) for exp(-Z)" in capsys.readouterr().out
    check("softmax")
    assert capsys.readouterr().out == (
        "softmax: no function of yours is called so. "
        'Hand it in: check(softmax), or check(f, "softmax") if it '
        "is called f.\n"
    )
    check("sigmoid", lambda Z: 1 / (1 + np.exp(-Z)))
    assert capsys.readouterr().out.startswith("sigmoid: right")


OWN = [
    (nncore.sigmoid, None),
    (nncore.linear_backward, None),
    (nncore.datasets.flatten, None),
    (nncore.update, "descend"),
    (lambda Z: nncore.sigmoid(Z), "sigmoid"),
]


@pytest.mark.parametrize(("f", "exercise"), OWN, ids=repr)
def test_a_function_of_nncore_is_not_the_readers(f, exercise, said):
    assert "this is nncore's own function, so there is nothing to check. Write yours: " in said(f, exercise)


def test_a_function_that_uses_nncore_on_the_way_is_the_readers(said):
    def forward_deep(X, parameters):
        A, L = X, len(parameters) // 2
        for l in range(1, L + 1):
            Z = parameters[f"W{l}"] @ A + parameters[f"b{l}"]
            A = nncore.relu(Z) if l < L else nncore.sigmoid(Z)
        return A

    assert said(forward_deep).startswith("forward_deep: right")
    assert "wrong" in said(lambda Z: -nncore.sigmoid(Z), "sigmoid")


def test_a_hint_begins_with_the_one_about_the_mistake(capsys):
    wrong = next(m.wrong for m in EXERCISES["sigmoid"].mistakes if "brackets" in m.description)
    check(wrong, "sigmoid")
    hint("sigmoid")
    hint("sigmoid")
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("sigmoid, hint 3 of 3: mind the brackets")
    assert lines[2].startswith("sigmoid, hint 1 of 3: ")


def test_a_solution_is_there_at_once_for_who_has_tried(capsys):
    check(sigmoid)
    solution("sigmoid")
    assert "# An answer\ndef sigmoid(Z):" in capsys.readouterr().out
    solution("softmax")
    assert capsys.readouterr().out.startswith("softmax: have you tried?")
    check(lambda Z: ..., "flatten")
    solution("flatten")
    assert "have you tried?" in capsys.readouterr().out


def test_a_solution_needs_no_lab():
    program = (
        "import sys; from nncore.exercises import solution; solution('sigmoid'); solution('sigmoid');"
        "print('nncore.lab' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert "# In nncore\ndef _sigmoid(Z):" in out
    assert out.endswith("False\n")


def test_a_case_is_handed_over_ready_to_run():
    wrong = sigmoid
    handed = case(wrong)
    assert not np.allclose(wrong(*handed), handed.right["A"])
    assert sum(np.size(value) for value in handed) <= 2
    lines = repr(handed).splitlines()
    namespace = {"np": np, "sigmoid": wrong}
    exec("\n".join(lines), namespace)
    np.testing.assert_array_equal(namespace["Z"], handed[0])
    assert "# right: A = " in lines[-1]


@pytest.mark.parametrize("name", EXERCISES)
def test_every_exercise_hands_over_a_case(name):
    exercise = EXERCISES[name]
    wrong = exercise.mistakes[0].wrong
    handed = case(wrong, name)
    assert len(handed) == len(exercise.takes)
    assert repr(handed).count("\n") >= len(exercise.takes)


def test_a_line_is_printed_though_stdout_is_closed(capsys, monkeypatch):
    closed = io.StringIO()
    closed.close()
    with capsys.disabled():
        spoken = io.StringIO()
        monkeypatch.setattr(sys, "stdout", closed)
        monkeypatch.setattr(sys, "__stdout__", spoken)
        check(sigmoid)
    assert spoken.getvalue().startswith("sigmoid: wrong.")


def test_the_exercise_may_be_named(said):
    assert said(lambda Z: 1 / (1 + np.exp(-Z)), "sigmoid").startswith("sigmoid: right")
    assert said(lambda Z: None, "sigmoid").startswith("sigmoid: not attempted yet.")


def test_the_room_is_light():
    program = "import sys, nncore.exercises; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"matplotlib", "ipywidgets", "anywidget", "IPython"} & set(loaded.stdout.split())
    assert exercises.__all__ == ["case", "check", "guess", "hint", "mine", "solution"]


def test_nothing_goes_to_stderr():
    with redirect_stderr(io.StringIO()) as err:
        check(lambda Z: np.log(Z), "sigmoid")
    assert err.getvalue() == ""
