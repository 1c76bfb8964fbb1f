"""What passed its check is kept: in the session, and on disk with all that it needs."""

import subprocess
import sys
from functools import partial

import numpy as np
import pytest
from helpers.reader import PARTS, notebook

import nncore
from nncore import exercises
from nncore.exercises import check
from nncore.exercises.mine import Mine, assembly, shelf

SIGMOID = "import numpy as np\n\n\ndef sigmoid(Z):\n    return (1 + np.tanh(Z / 2)) / 2\n"


def test_check_keeps_what_is_right_and_nothing_else(capsys, monkeypatch, own, folder):
    monkeypatch.setattr(exercises.ask, "mine", own)
    check(notebook("def sigmoid(Z): return Z")["sigmoid"])
    check(notebook("def sigmoid(Z): ...")["sigmoid"])
    assert own.names == []
    assert not folder.exists()
    capsys.readouterr()
    check(notebook(SIGMOID)["sigmoid"])
    line = capsys.readouterr().out
    assert line == "sigmoid: right, on 24 random inputs. It is part of `mine` now.\n"
    assert own.names == ["sigmoid"]
    assert (folder / "sigmoid.py").read_text() == SIGMOID


def test_a_new_session_finds_it(own, folder):
    own.keep("sigmoid", notebook(SIGMOID)["sigmoid"])
    program = (
        "import numpy as np; from nncore.exercises import mine; "
        "print(mine.names, mine.take('sigmoid')(np.zeros((1, 2))))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "['sigmoid'] [[0.5 0.5]]\n"


def test_it_can_be_emptied_and_leaves_other_files_alone(own, folder):
    own.keep("sigmoid", notebook(SIGMOID)["sigmoid"])
    (folder / "letter.py").write_text("not ours")
    own.empty()
    assert own.names == []
    assert [path.name for path in folder.iterdir()] == ["letter.py"]
    (folder / "letter.py").unlink()
    own.empty()
    assert not folder.exists()
    assert Mine().take("sigmoid") is None


TRAVELS = """
import math
import numpy as np
from numpy import exp as e_to_the, tanh
ONE, RATES = 1, (0.1, [2, 3])
small = np.float64(0.25)

def helper(Z):
    return e_to_the(-Z) + 0 * math.pi

def other(Z):
    return helper(Z) + 0 * small + 0 * RATES[0]

again = other

def sigmoid_of_mine(Z, tanh=tanh, dtype=None):
    total = lambda ONE: again(ONE)
    return ONE / (ONE + total(Z))
"""


def test_what_a_function_needs_travels_with_it(own):
    own.keep("sigmoid", notebook(TRAVELS)["sigmoid_of_mine"])
    text = own.text("sigmoid")
    assert text.endswith("\n\n\nsigmoid = sigmoid_of_mine\n")
    assert "RATES = (0.1, [2, 3])" in text
    assert "small = 0.25" in text
    kept = Mine().take("sigmoid")
    Z = np.array([[-2.0, 0.0, 3.0]])
    assert np.allclose(kept(Z), 1 / (1 + np.exp(-Z)))
    assert "dtype" not in kept.__globals__


def test_an_argument_is_not_what_the_notebook_calls_so(own):
    """A notebook has nncore's forward around the loop, and the loop an argument of that name."""
    space = notebook(forward=nncore.forward, backward=nncore.backward, A=np.ones(3))
    assert own.keep("model", space["model"]) == "It is part of `mine` now."
    assert "nncore" not in own.text("model")


def test_two_functions_that_call_each_other_are_both_kept(own):
    text = "def even(n): return n == 0 or odd(n - 1)\n\n\ndef odd(n): return n and even(n - 1)\n"
    own.keep("predict", notebook(text)["even"])
    assert Mine().text("predict").count("def ") == 2
    kept = shelf.take("predict")
    assert kept(10) is True
    assert not kept(7)


@pytest.mark.parametrize(
    "text",
    [
        "M = np.ones((2, 2))\ndef f(Z): return M @ Z",
        "M = np.random.default_rng(1)\ndef f(Z): return M.random()",
    ],
)
def test_an_array_of_the_notebook_is_named_and_kept_for_the_session_only(text, own):
    f = notebook(text, np=np)["f"]
    said = own.keep("sigmoid", f)
    assert said == (
        "It is part of `mine` in this session only: it uses M, which the notebook made outside of it: hand M "
        "in as an argument, or make it inside."
    )
    assert own.take("sigmoid") is f
    assert Mine().names == []


def test_a_newer_function_that_cannot_be_written_is_not_mistaken_for_the_older(own):
    own.keep("sigmoid", notebook(SIGMOID)["sigmoid"])
    own.keep("sigmoid", notebook("M = np.ones(2)\ndef sigmoid(Z): return M", np=np)["sigmoid"])
    with pytest.raises(ValueError, match="it uses M"):
        own.text("sigmoid")


def test_a_lambda_with_a_name_is_kept_and_one_without_is_not(own):
    own.keep("sigmoid", notebook("import numpy as np\nf = lambda Z: 1 / (1 + np.exp(-Z))\n")["f"])
    assert Mine().take("sigmoid")(0) == 0.5
    said = own.keep("sigmoid", notebook("fs = [lambda Z: Z]\n")["fs"][0])
    assert said.startswith("It is part of `mine` in this session only: it is a lambda without a name")


def test_a_folder_that_cannot_be_written_is_no_error(own, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NNCORE_MINE", str(tmp_path / "file" / "mine"))
    said = own.keep("sigmoid", notebook(SIGMOID)["sigmoid"])
    assert said == "It is part of `mine` in this session only: its source could not be read or written."
    assert own.names == ["sigmoid"]


def test_a_kept_file_that_was_broken_says_so(own, folder):
    own.keep("sigmoid", notebook(SIGMOID)["sigmoid"])
    (folder / "sigmoid.py").write_text("def sigmoid(Z:\n")
    with pytest.raises(ValueError, match=r"your sigmoid was kept, and does not run any more \(SyntaxError"):
        Mine().take("sigmoid")


def test_without_a_setting_the_folder_is_in_the_home(monkeypatch, tmp_path):
    monkeypatch.delenv("NNCORE_MINE")
    monkeypatch.setattr(shelf.Path, "home", lambda: tmp_path)
    assert Mine().folder == tmp_path / ".nncore" / "mine"


def test_every_part_of_the_readers_notebook_is_right_and_kept(capsys, monkeypatch, own):
    monkeypatch.setattr(exercises.ask, "mine", own)
    space = notebook()
    for exercise, name in PARTS.items():
        check(space[name], exercise)
        said = capsys.readouterr().out
        assert said.startswith(f"{exercise}: right"), said
        assert said.endswith("It is part of `mine` now.\n"), said
    assert own.names == sorted(PARTS)
    assert not any(own.missing(kind) for kind in assembly.KINDS)
    assert repr(Mine()).endswith("the deep network 7 of 7. All of it is yours.")


@pytest.mark.parametrize("f", [np.round, partial(np.sum, axis=0), "text".upper, type("Own", (), {})])
def test_what_was_not_written_with_def_is_kept_for_the_session_only(f, own):
    words = own.keep("predict", f)
    assert words == (
        "It is part of `mine` in this session only: it was not written with def, so there is no text to keep."
    )
