"""A value that knows its parents: its slopes agree with nudges, and with the six equations."""

import math

import numpy as np
import pytest

from nncore import Network, backward, forward
from nncore.lab.slopes import Value, differentiate
from nncore.lab.slopes.value import ordered, unfold

FORMULAS = {
    "sum": lambda a, b: a + b,
    "number + value": lambda a, b: 3 + a + b,
    "difference": lambda a, b: a - b,
    "number - value": lambda a, b: 2 - a * b,
    "product": lambda a, b: 5 * a * b,
    "square": lambda a, b: a * a * b,
    "quotient": lambda a, b: a / b,
    "number / value": lambda a, b: 7 / (a + b),
    "minus": lambda a, b: -a * b,
    "power": lambda a, b: a.power(3) * b,
    "exp": lambda a, b: (a * b).exp(),
    "log": lambda a, b: (a + b).log() * a,
    "tanh": lambda a, b: (a * b - a).tanh(),
    "sigmoid": lambda a, b: (a - 2 * b).sigmoid() + a / b,
}


@pytest.mark.parametrize("f", FORMULAS.values(), ids=FORMULAS)
def test_every_operation_has_the_slopes_of_a_nudge(f):
    def value(a, b):
        return f(Value(a), Value(b)).number

    a, b, h = Value(1.3), Value(0.7), 1e-5
    d = differentiate(f(a, b))
    assert d[a] == pytest.approx((value(1.3 + h, 0.7) - value(1.3 - h, 0.7)) / (2 * h), abs=1e-8)
    assert d[b] == pytest.approx((value(1.3, 0.7 + h) - value(1.3, 0.7 - h)) / (2 * h), abs=1e-8)


def test_the_numbers_are_those_of_the_formula():
    a, b = Value(1.3), Value(0.7)
    found = (1 / (1 + (-(a - b)).exp()) - (a - b).sigmoid()).number
    assert abs(found) < 1e-15
    assert (7 - a / b).number == pytest.approx(7 - 1.3 / 0.7)
    assert (a.log() + b.tanh()).number == pytest.approx(math.log(1.3) + math.tanh(0.7))


def test_a_value_alone_answers_to_itself():
    a = Value(4.0)
    assert differentiate(a) == {a: 1}


def test_a_long_chain_is_no_deep_recursion():
    a = x = Value(1.0)
    for _ in range(3000):
        x = x + a
    assert differentiate(x)[a] == 3001


def test_the_order_has_each_value_once_and_after_its_parents():
    a = Value(2.0)
    p, q = a * a, 3 * a
    J = p * q + p
    parents, _ = unfold(J)
    order = ordered(J, parents)
    assert len(order) == len(set(order)) == len(parents) == 6
    assert all(order.index(parent) < order.index(value) for value in order for parent in value.parents)


def test_a_part_that_is_not_written_yet_gives_no_slopes():
    a = Value(2.0)
    assert differentiate(a * a, lambda goal, parents: None) is None
    assert differentiate(a * a, slopes_back=lambda order, parents, slopes: None) is None


@pytest.mark.parametrize("y", [0, 1])
def test_a_small_network_has_the_slopes_of_the_six_equations(y):
    net = Network.initialize((2, 2, 1), rng=np.random.default_rng(3), scale=0.8)
    x = (0.6, -1.4)
    gradients = backward(net, forward(net, np.array([x]).T), np.array([[y]]))
    W, b = ([None if P is None else [[Value(w) for w in row] for row in P.tolist()] for P in Ps]
            for Ps in (net.W, net.b))  # fmt: skip
    a1 = [(row[0] * x[0] + row[1] * x[1] + bias[0]).tanh() for row, bias in zip(W[1], b[1], strict=True)]
    a2 = (W[2][0][0] * a1[0] + W[2][0][1] * a1[1] + b[2][0][0]).sigmoid()
    d = differentiate(-(y * a2.log() + (1 - y) * (1 - a2).log()))
    for parameters, slopes in ((W, gradients.dW), (b, gradients.db)):
        for layer in (1, 2):
            found = [[d[value] for value in row] for row in parameters[layer]]
            np.testing.assert_allclose(found, slopes[layer], rtol=0, atol=1e-12)
