"""The loop that trains: forward, cost, backward, update, again and again."""

import numpy as np

import nncore

from ...draw import Named, labelled, sizes
from ...exercise import Exercise, Mistake


def model(X, Y, initialize, forward, cost, backward, update, learning_rate, iterations):
    parameters, costs = initialize(), []
    for _ in range(iterations):
        A, cache = forward(X, parameters)
        costs.append(cost(A, Y))
        gradients = backward(parameters, cache, X, Y)
        parameters = update(parameters, gradients, learning_rate)
    return parameters, np.array(costs)


def forward(X, parameters):
    A = nncore.sigmoid(parameters["W1"] @ X + parameters["b1"])
    return A, {"A1": A}


def cost(A, Y):
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))


def backward(parameters, cache, X, Y):
    dZ, m = cache["A1"] - Y, X.shape[1]
    return {"dW1": dZ @ X.T / m, "db1": np.sum(dZ, axis=1, keepdims=True) / m}


def update(parameters, gradients, learning_rate):
    return {key: value - learning_rate * gradients[f"d{key}"] for key, value in parameters.items()}


PARTS = (
    Named("forward", forward),
    Named("cost", cost),
    Named("backward", backward),
    Named("update", update),
)


def runs(rng):
    for i, (n_x, m) in enumerate(sizes([(3, 7), (2, 1), (4, 4), (5, 2)], rng)):
        W1, b1 = rng.standard_normal((1, n_x)), rng.standard_normal((1, 1))
        start = Named("initialize", lambda W1=W1, b1=b1: {"W1": W1.copy(), "b1": b1.copy()})
        X, Y = rng.standard_normal((n_x, m)), rng.integers(0, 2, (1, m))
        yield labelled(m, X, Y, start, *PARTS, float(rng.uniform(0.05, 0.5)), 2 + (i * 5) % 7)


def _loop(again=True, once=(), late=False, twice=False, rate=None, count=0, swap=False, keep=True):
    """Train with one thing done wrong: `once` names what is done before the loop."""

    def f(X, Y, initialize, forward, cost, backward, update, learning_rate, iterations):
        p, costs, rate_ = initialize(), [], learning_rate if rate is None else rate
        A, cache = forward(X, p)
        d = backward(p, cache, X, Y)
        for _ in range(iterations + count):
            p = p if again else initialize()
            A, cache = (A, cache) if "forward" in once else forward(X, p)
            d = d if "backward" in once else backward(p, cache, X, Y)
            before = cost(Y, A) if swap else cost(A, Y)
            for _ in range(1 + twice):
                p = update(p, d, rate_) if keep else p
            costs.append(cost(forward(X, p)[0], Y) if late else before)
        return p, np.array(costs)

    return f


def _last_cost(*args):
    parameters, costs = model(*args)
    return parameters, costs[-1]


def _returns_at_once(*args):
    return model(*args[:-1], 1)


EXERCISE = Exercise(
    model,
    ("X", "Y", "initialize", "forward", "cost", "backward", "update", "learning_rate", "iterations"),
    ({"parameters": ("W1", "b1")}, "costs"),
    "the trained parameters and the costs, one for each iteration",
    runs,
    (
        Mistake(
            "begins anew in every iteration",
            _loop(again=False),
            "the parameters are initialized inside the loop, so all that was learned is thrown away. "
            "Call initialize() once, before it",
        ),
        Mistake(
            "goes forward only once",
            _loop(once=("forward",)),
            "A and the cache stay those of the first parameters. forward belongs inside the loop",
        ),
        Mistake(
            "computes the gradients only once",
            _loop(once=("backward",)),
            "they are those of the first parameters, and the slope changes with every step. "
            "backward belongs inside the loop",
        ),
        Mistake(
            "does not keep what update returns",
            _loop(keep=False),
            "update makes new parameters and changes none, so it is parameters = update(...)",
        ),
        Mistake(
            "takes the cost after the update",
            _loop(late=True),
            "the first cost is to be that of the first parameters, so it comes before update",
        ),
        Mistake(
            "updates twice in each iteration",
            _loop(twice=True),
            "one backward pass is good for one step. Look for a second update",
        ),
        Mistake(
            "takes a learning rate of its own",
            _loop(rate=0.01),
            "here it is {learning_rate:.4g}, and it comes as an argument. Hand it on to update",
        ),
        Mistake(
            "stops one iteration early",
            _loop(count=-1),
            "range(1, iterations) has one round less. It is range(iterations)",
        ),
        Mistake(
            "goes one iteration too far",
            _loop(count=1),
            "range(iterations + 1) has one round more. It is range(iterations)",
        ),
        Mistake(
            "returns after the first iteration",
            _returns_at_once,
            "the return stands inside the loop. Move it out, to the left",
        ),
        Mistake(
            "hands the labels to cost first",
            _loop(swap=True),
            "it is cost(A, Y). The other way round takes the logarithm of 0",
        ),
        Mistake(
            "returns the last cost only",
            _last_cost,
            "a curve needs them all. Append each to a list that is made before the loop",
        ),
    ),
    (
        "before the loop: parameters = initialize() and an empty list for the costs.",
        "in the loop, four lines: A, cache = forward(X, parameters), then the cost, gradients = "
        "backward(parameters, cache, X, Y), and parameters = update(parameters, gradients, learning_rate).",
        "append each cost to the list, and after the loop return parameters and costs.",
    ),
    (nncore.gradient_descent,),
    m="X",
)
