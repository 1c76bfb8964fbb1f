"""Which mistake is named, and what is said when it is none of the known ones."""

from dataclasses import replace

import numpy as np
import pytest

import nncore
from nncore.exercises.exercise import Mistake
from nncore.exercises.tasks import EXERCISES
from nncore.exercises.verdict import verdict


def test_the_lines_as_a_learner_reads_them(said):
    exercise = EXERCISES["gradients"]
    wrong = next(m.wrong for m in exercise.mistakes if "without dividing" in m.description)
    assert said(wrong, "gradients") == (
        "gradients: wrong. dw and db do what this mistake does: it sums over the examples without "
        "dividing by m; "
        "with m = 7 it is 7 times too large. Look at the 1/m in front of the cost: every gradient has it too."
    )

    def linear_backward(dZ, A_prev, W):
        m = dZ.shape[1]
        return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1) / m

    assert said(linear_backward) == (
        "linear_backward: wrong. db is (4,), an array of rank 1, and must be (4, 1). db does what this "
        "mistake does: it sums db without keepdims=True; b - learning_rate * db would broadcast to a "
        "square array, "
        "without a complaint."
    )


def test_of_two_mistakes_at_once_one_is_named(said):
    def backward_two_layers(parameters, cache, X, Y):
        right = EXERCISES["backward_two_layers"].answer(parameters, cache, X, Y)
        dZ1 = parameters["W2"].T @ (cache["A2"] - Y) * (1 - cache["Z1"] ** 2)
        m = X.shape[1]
        return {
            **right,
            "dW2": right["dW2"] * m,
            "dW1": dZ1 @ X.T / m,
            "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
        }

    line = said(backward_two_layers)
    assert "dW2 does what this mistake does: it sums over the examples without dividing by m" in line


def test_a_mistake_must_stop_where_the_function_stops(said):
    def gradients(w, b, X, Y):
        if X.shape[1] == 1:
            raise ValueError("one example")
        dw, db = EXERCISES["gradients"].answer(w, b, X, Y)
        return dw * X.shape[1], db * X.shape[1]

    line = said(gradients)
    assert 'It stops with ValueError in line 3, `raise ValueError("one example")`: one example.' in line
    assert "this mistake" not in line


def test_a_mistake_that_always_stops_is_not_recognised():
    always = Mistake("always stops", lambda Z: 1 / 0, "see")
    line = verdict(replace(EXERCISES["sigmoid"], mistakes=(always,)), lambda Z: Z["no"]).line
    assert line.startswith("sigmoid: wrong. It stops with IndexError")
    assert "this mistake" not in line


def test_a_value_is_blamed_and_not_its_neighbour(said):
    def gradients(w, b, X, Y):
        dw, db = EXERCISES["gradients"].answer(w, b, X, Y)
        return dw * X.shape[1], db

    assert "wrong. dw does what this mistake does: it does not divide by `m`, in `dw = ...`." in said(
        gradients
    )


def test_a_mistake_that_stops_is_not_blamed_for_a_shape_elsewhere(said):
    mistakes = EXERCISES["normalize_columns"].mistakes
    line = said(next(m.wrong for m in mistakes if "loses keepdims" in m.description), "normalize_columns")
    assert "It stops with ValueError" in line
    assert "and must be" not in line


@pytest.mark.parametrize(
    ("name", "f", "words"),
    [
        (
            "cross_entropy",
            lambda A, Y: 3 * cost(A, Y),
            "cost is 3 times what it must be, whatever the input.",
        ),
        (
            "cross_entropy",
            lambda A, Y: cost(A, Y) / A.size,
            "it divides by `m` twice.",
        ),
        (
            "cross_entropy",
            lambda A, Y: cost(A, Y) * A.size / 209,
            "cost is divided by 209 whatever the number of examples: divide by m.",
        ),
        ("sigmoid", lambda Z: -nncore.sigmoid(Z), "it turns the sign of `1 / (1 + np.exp(-Z))`."),
        (
            "sigmoid",
            lambda Z: nncore.sigmoid(Z) + 0.25 * (Z == 2),
            "A[0, 1] is 1.131 where 0.8808 is right, for Z",
        ),
        (
            "sigmoid",
            lambda Z: nncore.sigmoid(Z) * np.where(abs(Z) > 99, np.nan, 1),
            "A[0, 0] is nan where 0 is",
        ),
        ("sigmoid", lambda Z: nncore.sigmoid(Z) + (abs(Z) > 99), "It is right but for very large abs(Z)."),
        ("sigmoid", lambda Z: nncore.sigmoid(Z) + (Z.shape[1] > 1), "It is right only for m = 1."),
        ("sigmoid", lambda Z: nncore.sigmoid(Z).T, "A is (3, 1), the transpose of what it must be, (1, 3)"),
        ("sigmoid", lambda Z: nncore.sigmoid(Z)[:, :2], "A is (1, 2) and must be (1, 3)."),
        ("sigmoid", lambda Z: nncore.sigmoid(Z)[0], "an array of rank 1, and must be (1, 3): keepdims=True"),
        (
            "sigmoid",
            np.sum,
            "A is a single number, and must be (1, 3): a sum without an axis takes everything.",
        ),
        ("sigmoid", lambda Z: [1, 2], "A is (2,), an array of rank 1, and must be (1, 3)"),
        ("gradients", lambda w, b, X, Y: w, "It returns an array of shape (3, 1), and must return dw and db"),
        (
            "gradients",
            lambda w, b, X, Y: (w, b, 0),
            "It returns 3 values, and must return dw and db: return dw, db",
        ),
        ("chain", lambda a, b, c: (3, 3 * c, b - 9), "for a = 5, b = 3, c = 2."),
        (
            "backward_two_layers",
            lambda *a: {"dW1": 1},
            "The dictionary has no dW2 and no db2 and no db1: it must",
        ),
        ("forward_two_layers", lambda X, p: (X, X), "It returns an array of shape (3, 7) where a dictionary"),
        ("slope", lambda f, a: (f(a + 1.7) - f(a)) / 1.7, "for f = a**2, a = "),
        (
            "initialize",
            lambda n_x, n_h, n_y, rng: rng,
            "It returns a Generator where a dictionary with W1, b1, W2",
        ),
    ],
)
def test_a_mistake_that_is_not_listed_is_described(name, f, words, said):
    line = said(f, name)
    assert line.startswith(f"{name}: wrong. ")
    assert words in line


def cost(A, Y):
    return EXERCISES["cross_entropy"].answer(A, Y)


def test_hard_coded_sizes_are_seen(said):
    def flatten(pictures):
        return pictures.reshape(7, 2 * 4 * 3).T

    line = said(flatten)
    assert "It stops with ValueError in line 2, `return pictures.reshape(7, 2 * 4 * 3).T`" in line
    assert "Here pictures is (1, 3, 5, 3)." in line
    assert "It is right in 2 of 24 cases." in line
