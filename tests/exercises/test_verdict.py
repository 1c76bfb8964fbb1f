"""The line that check prints."""

import sys

import numpy as np
import pytest
from helpers.learner import written

from nncore.exercises.tasks import EXERCISES


def test_what_a_stub_is_told(said):
    assert said(written("gradients", "...")) == (
        "gradients: not attempted yet. It takes w, b, X and Y and returns dw of shape (n_x, 1) and the "
        "number db, the gradients of the cost; hint(gradients) helps."
    )


def test_a_body_without_return_is_reminded_of_it(said):
    line = said(written("sigmoid", "A = 1 / (1 + np.exp(-Z))"))
    assert line.startswith("sigmoid: not attempted yet.")
    assert line.endswith("If it is finished, its return is missing.")


@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("gradients", "return np.zeros_like(w), ...", "not finished yet. db is still `...`."),
        ("gradients", "return None, 0.0", "not finished yet. dw is still None."),
        (
            "sigmoid",
            "return ... / (1 + np.exp(-Z))",
            "not finished yet. There is still a ... in line 2.",
        ),
        ("sigmoid", "return np.exp(...)", "not finished yet. There is still a ... in line 2."),
        ("gradients", "return ..., ...", "not attempted yet."),
    ],
)
def test_what_is_half_written_is_not_finished(name, body, words, said):
    assert said(written(name, body)).startswith(f"{name}: {words}")


def test_aliasing_in_the_course_is_named(said):
    def descend(w, b, dw, db, learning_rate):
        w -= learning_rate * dw
        b -= learning_rate * db
        return w, b

    assert said(descend) == (
        "descend: wrong. It changes its argument w in place in line 2, `w -= learning_rate * dw`, so whoever "
        "still holds it sees other numbers: make a new array, as w = w - step does and w -= step does not."
    )

    def relu_backward(dA, Z):
        dZ = dA
        dZ[Z <= 0] = 0
        return dZ

    assert "changes its argument dA in place in line 3, `dZ[Z <= 0] = 0`" in said(relu_backward)


def test_a_dictionary_or_a_shape_that_is_changed_is_named(said):
    def backward_two_layers(parameters, cache, X, Y):
        cache["dZ2"] = cache["A2"] - Y
        return EXERCISES["backward_two_layers"].answer(parameters, cache, X, Y)

    assert "wrong. It changes its argument cache in place, so" in said(backward_two_layers)

    def forward_deep(X, parameters):
        parameters.pop("b1"), X.sum()
        return X

    assert "wrong. It changes its argument parameters in place, so" in said(forward_deep)


def test_what_is_remarked_of_a_right_function(said):
    def remarked(f, exercise=None):
        return said(f, exercise).partition(" It is part of `mine`")[0]

    assert remarked(EXERCISES["sigmoid"].answer).endswith(
        "right, on 24 random inputs. NumPy warns (overflow encountered in exp), and the result is right "
        "all the same."
    )

    def cross_entropy(A, Y):
        return -(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / Y.shape[1]

    assert remarked(cross_entropy).endswith(
        "inputs. cost is an array of shape (1, 1); .item() makes it a number."
    )

    def dot(a, b):
        total = 0
        for x, y in zip(a, b, strict=True):
            total += x * y
        return total

    assert remarked(dot).endswith("There is a loop in it, and one call of NumPy can do the same.")
    assert remarked(lambda a, b: sum(x * y for x, y in zip(a, b, strict=True)), "dot").endswith(
        "do the same."
    )
    assert remarked(EXERCISES["dot"].answer).endswith("inputs.")

    def talkative(a, b):
        print("here")
        print("there", file=sys.stderr)
        return a @ b

    assert remarked(talkative, "dot").endswith("What it prints is left out here.")
