"""Steps of the course as they stand on the blackboard, by loops and vectorized.

nncore writes those with an exponential or a logarithm more carefully, so that nothing overflows; these are
the short forms, which are right as long as no |z| is in the hundreds (the cost: as long as no a is 0 or 1).
"""

import math

import numpy as np


def loop_sigmoid(Z):
    """Return 1 / (1 + exp(-z)) for each z of a matrix, a list of rows."""
    return [[1 / (1 + math.exp(-z)) for z in row] for row in Z]


def sigmoid(Z):
    """Return 1 / (1 + exp(-Z)), entry by entry."""
    return 1 / (1 + np.exp(-Z))


def loop_cost(A, Y):
    """Return the cost of the outputs A (1, m), lists, with the labels Y (1, m)."""
    J, m = 0.0, len(A[0])
    for i in range(m):
        J -= Y[0][i] * math.log(A[0][i]) + (1 - Y[0][i]) * math.log(1 - A[0][i])
    return J / m


def cost(A, Y):
    """Return the cost of the outputs A (1, m) with the labels Y (1, m)."""
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / A.shape[1]


def two_loops(X, Y, w, b):
    """Return J, dw and db of logistic regression by loops over examples and features, of lists."""
    n_x, m = len(X), len(X[0])
    J, dw, db = 0.0, [[0.0] for j in range(n_x)], 0.0
    for i in range(m):
        z = b
        for j in range(n_x):
            z += w[j][0] * X[j][i]
        a = 1 / (1 + math.exp(-z))
        J -= Y[0][i] * math.log(a) + (1 - Y[0][i]) * math.log(1 - a)
        dz = a - Y[0][i]
        for j in range(n_x):
            dw[j][0] += X[j][i] * dz
        db += dz
    return J / m, [[d / m] for (d,) in dw], db / m


def one_loop(X, Y, w, b):
    """Return J, dw and db with one loop left, that over the examples."""
    n_x, m = X.shape
    J, dw, db = 0.0, np.zeros((n_x, 1)), 0.0
    for i in range(m):
        x, y = X[:, i : i + 1], Y[0, i]
        a = 1 / (1 + np.exp(-(np.vdot(w, x) + b)))
        J -= y * np.log(a) + (1 - y) * np.log(1 - a)
        dz = a - y
        dw += x * dz
        db += dz
    return J / m, dw / m, db / m


def no_loop(X, Y, w, b):
    """Return J, dw and db without a loop."""
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    J = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    dZ = A - Y
    dw = X @ dZ.T / m
    db = np.sum(dZ) / m
    return J, dw, db
