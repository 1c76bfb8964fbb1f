"""What nncore is measured against: the labs' algorithm, PyTorch, scikit-learn, and the matrix products alone.

Each contender is made from a Problem and is called with a number of iterations; it answers with the seconds
that they took. What has to be made only once (tensors, checks) is made before the clock starts.
"""

import importlib.util
import warnings
from dataclasses import dataclass
from itertools import islice
from time import perf_counter

import numpy as np

from nncore import Network, gradient_descent, train


@dataclass(frozen=True)
class Problem:
    """A network, its examples and its learning rate."""

    name: str
    net: Network
    X: np.ndarray
    Y: np.ndarray
    rate: float


def synthetic(name, sizes, m, rate, hidden="relu", dtype=np.float64):
    """Return a Problem of the given shape, with random examples from a fixed seed."""
    rng = np.random.default_rng(0)
    X = rng.random((sizes[0], m), dtype) if sizes[0] > 2 else rng.standard_normal((2, m)).astype(dtype)
    Y = rng.integers(0, 2, (1, m))
    net = Network.initialize(sizes, 1, hidden=hidden, scale="xavier" if len(sizes) > 2 else "zero")
    return Problem(name, net.astype(dtype), X, Y, rate)


def plain(problem):
    """nncore on the features, through its generator: every step is one pass forward and one back."""

    def run(n):
        p = problem
        steps = gradient_descent(p.net, p.X, p.Y, learning_rate=p.rate, iterations=n + 1)
        next(steps)
        start = perf_counter()
        for _ in islice(steps, n):
            pass
        return perf_counter() - start

    return run


def trained(problem):
    """nncore's `train`, from the checks of its arguments to the Run."""

    def run(n):
        p = problem
        start = perf_counter()
        train(p.net, p.X, p.Y, learning_rate=p.rate, iterations=n)
        return perf_counter() - start

    return run


# The labs' algorithm ---------------------------------------------------------------------------------


def naive_sigmoid(Z):
    return 1 / (1 + np.exp(-Z))


def naive_relu(Z):
    return np.maximum(0, Z)


def labs_forward(X, parameters, hidden):
    """Forward with fresh arrays and the naive sigmoid; the caches hold what each layer saw."""
    A, caches, L = X, [], len(parameters) // 2
    for l in range(1, L + 1):
        W, b, A_prev = parameters[f"W{l}"], parameters[f"b{l}"], A
        Z = np.dot(W, A_prev) + b
        g = naive_sigmoid if l == L else np.tanh if hidden == "tanh" else naive_relu
        A = g(Z)
        caches.append((A_prev, W, Z, A))
    return A, caches


def labs_backward(AL, Y, caches, hidden):
    """dA[L] by the two divisions; then by layer dZ, dW, db and dA of the layer below, dA[0] included."""
    gradients, m = {}, Y.shape[1]
    dA = -(np.divide(Y, AL) - np.divide(1 - Y, 1 - AL))
    for l in range(len(caches), 0, -1):
        A_prev, W, Z, A = caches[l - 1]
        if l == len(caches):
            s = naive_sigmoid(Z)
            dZ = dA * s * (1 - s)
        elif hidden == "tanh":
            dZ = dA * (1 - np.power(A, 2))
        else:
            dZ = np.array(dA, copy=True)
            dZ[Z <= 0] = 0
        gradients[f"dW{l}"] = np.dot(dZ, A_prev.T) / m
        gradients[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
        gradients[f"dA{l - 1}"] = dA = np.dot(W.T, dZ)
    return gradients


def labs_train(problem, n):
    """Return the costs of n iterations of the labs' algorithm."""
    parameters, costs = problem.net.as_course(), []
    X, Y, hidden = problem.X, problem.Y.astype(problem.X.dtype), problem.net.g[1].name
    m = X.dtype.type(Y.shape[1])
    rate = X.dtype.type(problem.rate)
    for _ in range(n):
        AL, caches = labs_forward(X, parameters, hidden)
        costs.append(np.squeeze(-np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / m))
        gradients = labs_backward(AL, Y, caches, hidden)
        parameters = {key: value - rate * gradients[f"d{key}"] for key, value in parameters.items()}
    return costs


def labs(problem):
    def run(n):
        start = perf_counter()
        labs_train(problem, n)
        return perf_counter() - start

    return run


# Other libraries -------------------------------------------------------------------------------------


def pytorch(problem):
    """Full-batch SGD on the same sizes. The cost is computed and not read."""
    import torch

    layers, sizes = [], problem.net.sizes
    for l in range(1, len(sizes)):
        layers.append(torch.nn.Linear(sizes[l - 1], sizes[l]))
        if l < len(sizes) - 1:
            layers.append(torch.nn.Tanh() if problem.net.g[l].name == "tanh" else torch.nn.ReLU())
    X = torch.from_numpy(np.ascontiguousarray(problem.X.T))
    Y = torch.from_numpy(problem.Y.T.astype(problem.X.dtype))
    model = torch.nn.Sequential(*layers).to(X.dtype)
    optimizer = torch.optim.SGD(model.parameters(), lr=problem.rate)
    loss = torch.nn.BCEWithLogitsLoss()

    def run(n):
        start = perf_counter()
        for _ in range(n):
            optimizer.zero_grad()
            loss(model(X), Y).backward()
            optimizer.step()
        return perf_counter() - start

    return run


def scikit_learn(problem):
    """MLPClassifier with all that is not plain full-batch gradient descent turned off."""
    from sklearn.neural_network import MLPClassifier

    X, y = np.ascontiguousarray(problem.X.T), problem.Y[0]

    def run(n):
        model = MLPClassifier(
            problem.net.sizes[1:-1], activation=problem.net.g[1].name, solver="sgd", alpha=0, momentum=0,
            nesterovs_momentum=False, batch_size=len(X), learning_rate_init=problem.rate, shuffle=False,
            max_iter=n, tol=0, n_iter_no_change=n + 1, random_state=0,
        )  # fmt: skip
        start = perf_counter()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model.fit(X, y)
        return perf_counter() - start

    return run


def products(problem):
    """The matrix products of one iteration, dA[0] left out, and nothing else."""
    rng, m = np.random.default_rng(0), problem.X.shape[1]
    W, L = problem.net.W, problem.net.L
    A = [problem.X, *(rng.random((n, m), problem.X.dtype) for n in problem.net.sizes[1:])]

    def run(n):
        start = perf_counter()
        for _ in range(n):
            for l in range(1, L + 1):
                W[l] @ A[l - 1]
            for l in range(L, 0, -1):
                A[l] @ A[l - 1].T
                if l > 1:
                    W[l].T @ A[l]
        return perf_counter() - start

    return run


def contenders(problem):
    """Return every contender that is installed, by name."""
    found = {"labs": labs(problem)}
    if importlib.util.find_spec("torch"):
        found["PyTorch"] = pytorch(problem)
    if importlib.util.find_spec("sklearn") and problem.net.L > 1:
        found["scikit-learn"] = scikit_learn(problem)
    return found | {"products": products(problem), "nncore": plain(problem)}
