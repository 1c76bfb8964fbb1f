"""The line, the loss and the two cost surfaces."""

import numpy as np
import pytest

from nncore import Network, cross_entropy, forward
from nncore.lab.logistic import line_to_sigmoid, loss, loss_of_one, two_costs


def test_line_and_sigmoid():
    X, Y = loss.POINTS
    scene = line_to_sigmoid(w=2.0, b=-1.0)
    J = cross_entropy(2 * X - 1, Y)
    assert scene.words.startswith("w = 2.00, b = -1.00: a = 0.5 where x = 0.50.")
    assert scene.words.endswith(f"The cost of the six examples is {J:.4f}.")
    assert "a = 0.269 everywhere" in line_to_sigmoid(w=0.0, b=-1.0).words


def test_loss_of_one():
    assert "4.605 if y = 1, and 0.010 if y = 0" in loss_of_one(0.01).words


def test_the_surface_is_the_cost_at_every_place():
    X, Y = loss.POINTS
    surface = loss._surface(cross_entropy, size=5)
    w, b = np.linspace(*loss.SPAN_W, 5), np.linspace(*loss.SPAN_B[::-1], 5)
    net = Network.from_course({"w": [[w[1]]], "b": b[3]})
    assert surface[3, 1] == pytest.approx(cross_entropy(forward(net, X).Z[1], Y))


def test_descent_gets_stuck_on_the_squared_error_and_not_on_the_cross_entropy():
    words = two_costs(-6.0, 5.0, 1.0, 200).words
    assert "right on 4 of 6; on the squared error" in words
    assert "right on 2 of 6." in words
