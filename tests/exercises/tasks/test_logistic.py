"""Right solutions about logistic regression, written in other ways, pass; the answers agree with nncore."""

import numpy as np
import pytest

import nncore
from nncore.exercises.tasks import EXERCISES
from nncore.loops import sigmoid as sigmoid_by_loops


def loop_gradients(w, b, X, Y):
    n_x, m = X.shape
    dw, db = np.zeros((n_x, 1)), 0.0
    for i in range(m):
        z = sum(w[k, 0] * X[k, i] for k in range(n_x)) + b
        dz = 1 / (1 + np.exp(-z)) - Y[0, i]
        for k in range(n_x):
            dw[k, 0] += dz * X[k, i] / m
        db += dz / m
    return dw, db


def one_matrix_too_many(w, b, X, Y):
    dw, db = loop_gradients(w, b, X, Y)
    return [dw, np.array([[db]])]


def in_order(X, Y, w, b):
    return loop_gradients(w, b, X, Y)


def labels_by_loop(A):
    labels = np.zeros((1, A.shape[1]))
    for i in range(A.shape[1]):
        labels[0, i] = 1 if A[0, i] > 0.5 else 0
    return labels


def trained(X, Y, initialize, forward, cost, backward, update, learning_rate, iterations):
    parameters, costs, i = initialize(), np.zeros(iterations), 0
    while i < iterations:
        A, cache = forward(X, parameters)
        parameters = update(parameters, backward(parameters, cache, X, Y), learning_rate)
        costs[i] = cost(A, Y)
        i += 1
    return {"parameters": parameters, "costs": costs}


RIGHT = {
    "sigmoid by tanh": ("sigmoid", lambda Z: (1 + np.tanh(Z / 2)) / 2),
    "sigmoid, power": ("sigmoid", lambda Z: (1 + np.exp(-Z)) ** -1),
    "sigmoid, single": ("sigmoid", lambda Z: nncore.sigmoid(Z).astype(np.float32)),
    "sigmoid, by loops": ("sigmoid", lambda Z: np.array(sigmoid_by_loops(Z))),
    "cost by dot": (
        "cross_entropy",
        lambda A, Y: -(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / Y.shape[1],
    ),
    "cost by where": ("cross_entropy", lambda A, Y: -np.log(np.where(Y, A, 1 - A)).mean()),
    "cost of rank 1": ("cross_entropy", lambda A, Y: -np.log(np.where(Y, A, 1 - A)).mean(axis=1)),
    "gradients by loops": ("gradients", loop_gradients),
    "gradients, db (1, 1)": ("gradients", one_matrix_too_many),
    "gradients, named": ("gradients", in_order),
    "gradients, dictionary": (
        "gradients",
        lambda w, b, X, Y: dict(zip(("dw", "db"), loop_gradients(w, b, X, Y), strict=True)),
    ),
    "zeros, b (1, 1)": ("initialize_zeros", lambda n_x: (0.0 * np.ones((n_x, 1)), np.zeros((1, 1)))),
    "one unit by nncore": ("forward_logistic", lambda w, b, X: nncore.sigmoid(np.dot(w.T, X) + b)),
    "one unit, summed": (
        "forward_logistic",
        lambda w, b, X: 1 / (1 + np.exp(-np.sum(w * X, axis=0, keepdims=True) - b)),
    ),
    "labels, rounded": ("predict", np.round),
    "labels, compared": ("predict", lambda A: A > 0.5),
    "labels, by loop": ("predict", labels_by_loop),
    "accuracy of the course": ("accuracy", lambda labels, Y: 100 - np.mean(np.abs(labels - Y)) * 100),
    "accuracy by counting": ("accuracy", lambda labels, Y: 100 * (labels == Y).sum() / Y.size),
    "the loop, in another order": ("model", trained),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")


def test_the_answers_agree_with_nncore():
    rng = np.random.default_rng(0)
    Y, Z = rng.integers(0, 2, (1, 7)), rng.standard_normal((1, 7))
    close = np.testing.assert_allclose
    close(EXERCISES["cross_entropy"].answer(nncore.sigmoid(Z), Y), nncore.cross_entropy(Z, Y))
    X, net = (
        rng.standard_normal((5, 7)),
        nncore.Network.from_course({"w": rng.standard_normal((5, 1)), "b": 0.3}),
    )
    dw, db = EXERCISES["gradients"].answer(net.W[1].T, 0.3, X, Y)
    numerical = nncore.gradient_check(net, X, Y).numerical
    close(dw, numerical.dW[1].T, atol=1e-8)
    close(db, numerical.db[1].item(), atol=1e-8)
