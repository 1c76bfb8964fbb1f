"""Two passes of a network as learners write them, one of them with a mistake, and the loop that trains both.

What they share is written twice, because a patient is read on its own.
"""

import numpy as np


def two_layers(parameters, X, Y):
    """Return the cost and the gradients of a network with one hidden layer; there is no mistake in it."""
    W1, b1, W2, b2 = parameters.values()
    A1 = np.tanh(W1 @ X + b1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    cost = -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
    m, dZ2 = X.shape[1], A2 - Y
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    db1, db2 = (np.sum(dZ, axis=1, keepdims=True) / m for dZ in (dZ1, dZ2))
    return cost, {"dW1": dZ1 @ X.T / m, "db1": db1, "dW2": dZ2 @ A1.T / m, "db2": db2}


def three_layers(parameters, X, Y):
    """Return the cost and the gradients of a network with two hidden layers; one of its lines is wrong."""
    W1, b1, W2, b2, W3, b3 = parameters.values()
    A1 = np.tanh(W1 @ X + b1)
    A2 = np.tanh(W2 @ A1 + b2)
    A3 = 1 / (1 + np.exp(-(W3 @ A2 + b3)))
    cost = -np.mean(Y * np.log(A3) + (1 - Y) * np.log(1 - A3))
    m, dZ3 = X.shape[1], A3 - Y
    dZ2 = W3.T @ dZ3 * (1 - A2**2)
    dZ1 = W2.T @ dZ2 * (1 - A1**2)
    dW1, dW2, dW3 = dZ1 @ X.T / m, dZ2 @ A2.T / m, dZ3 @ A2.T / m
    db1, db2, db3 = (np.sum(dZ, axis=1, keepdims=True) / m for dZ in (dZ1, dZ2, dZ3))
    return cost, {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2, "dW3": dW3, "db3": db3}


def descend(f, parameters, X, Y, rate, iterations):
    """Return the parameters after so many steps of gradient descent, and the cost before each step.

    Parameters
    ----------
    f : function
        ``f(parameters, X, Y)`` returns the cost and the gradients, ``{"dW1": ..., "db1": ...}``.
    parameters : dict of str to ndarray
        It is left as it is.
    X, Y : ndarray
    rate : float
    iterations : int

    Returns
    -------
    parameters : dict of str to ndarray
    costs : list of float
    """
    costs = []
    for _ in range(iterations):
        cost, gradients = f(parameters, X, Y)
        costs.append(float(cost))
        parameters = {key: value - rate * gradients[f"d{key}"] for key, value in parameters.items()}
    return parameters, costs
