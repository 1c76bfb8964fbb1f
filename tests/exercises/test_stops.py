"""What an exception of the learner's function is told."""

import numpy as np
import pytest
from helpers.learner import NAMES

from nncore.exercises.tasks import EXERCISES

ERRORS = (
    ValueError("no"),
    KeyError("W3"),
    ZeroDivisionError(),
    IndexError("two\nlines"),
    AssertionError,
    RecursionError(),
    StopIteration(),
    UnicodeDecodeError("utf8", b"x", 0, 1, "bad"),
    MemoryError(),
)


@pytest.mark.parametrize("error", ERRORS, ids=repr)
@pytest.mark.parametrize("name", NAMES)
def test_an_exception_becomes_one_sentence(name, error, said):
    def f(*args):
        raise error

    line = said(f, name)
    kind = error.__name__ if isinstance(error, type) else type(error).__name__
    assert line.startswith(f"{name}: wrong. It stops with {kind} in line 2, `raise error`: ")
    assert line.endswith(".")


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("linear_backward", "return W @ dZ, 1, 2", "a single ValueError in line 2, `return W @ dZ, 1, 2`"),
        ("linear_backward", "dW = A_prev @ dZ", "columns on the left of @ are 7 and the rows on the right 4"),
        ("linear_backward", "np.dot(A_prev, dZ)", "the product does not fit, (3,7) times (4,7) (is a .T"),
        ("linear_backward", "A_prev + dZ", "(3,7) and (4,7) do not broadcast"),
        ("linear_backward", "A_prev + dZ", "Here dZ is (4, 7), A_prev is (3, 7), W is (4, 3)."),
        ("linear_backward", "2 @ dZ", "one side of @ is a single number"),
        ("sigmoid", "if Z > 0: return 1", "TypeError|an `if` needs one True or False"),
        ("sigmoid", "import math; return math.exp(Z)", "takes one number, not an array"),
        ("sigmoid", "np.max(0, Z)", "TypeError in line 2, `np.max(0, Z)`"),
        ("sigmoid", "np.random.randn((2, 2))", "np.random.randn takes the sizes separately"),
        ("sigmoid", "return sigmoid(Z)", "RecursionError in line 2, `return sigmoid(Z)`: the function calls"),
        ("sigmoid", "return unknown(Z)", "NameError in line 2, `return unknown(Z)`: name 'unknown' is not"),
        ("forward_deep", "return parameters['W9']", "KeyError in line 2"),
        ("initialize", "return rng.randn(n_h, n_x)", "rng.standard_normal((rows, columns))"),
        ("normalize_columns", "X = X.copy(); X /= 2.5; return X", "an array of whole numbers cannot hold"),
    ],
)
def test_what_an_exception_means(name, body, words, said, tmp_path):
    # From a file, as a notebook's cell has one, so that the line can be quoted.
    path = tmp_path / "cell.py"
    text = f"def {EXERCISES[name].signature}:\n    {body}\n"
    path.write_text(text, encoding="utf-8")
    namespace = {"np": np}
    exec(compile(text, str(path), "exec"), namespace)
    line = said(namespace[name])
    assert "It stops with " in line
    assert any(part.removeprefix("a single ") in line for part in words.split("|"))
    assert str(tmp_path) not in line


def test_the_line_of_a_helper_is_named_with_the_helper(said):
    def helper(Z):
        return Z[99]

    def sigmoid(Z):
        return helper(Z)

    assert "stops with IndexError in line 2 of helper, `return Z[99]`: index 99 is out of bounds" in said(
        sigmoid
    )


def test_a_message_is_cut_and_holds_no_address(said):
    def sigmoid(Z):
        raise ValueError(f"<Odd object at 0x7f00aa12> {'x' * 500}\nmore")

    line = said(sigmoid)
    assert "`: <Odd object> xxx" in line
    assert len(line) < 330
    assert "more" not in line.split("`: ")[1]
