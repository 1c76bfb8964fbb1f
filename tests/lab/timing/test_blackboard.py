"""The blackboard's steps are nncore's, where nothing overflows."""

import numpy as np
import pytest

import nncore
from nncore import Network
from nncore.lab.timing import blackboard

RNG = np.random.default_rng(4)
X, Y = RNG.standard_normal((3, 7)), RNG.integers(0, 2, (1, 7))
net = Network.initialize((3, 1), rng=2)
cache = nncore.forward(net, X)


def test_the_sigmoid_is_that_of_nncore():
    Z = RNG.standard_normal((2, 5))
    for sigmoid, data in ((blackboard.sigmoid, Z), (blackboard.loop_sigmoid, Z.tolist())):
        np.testing.assert_allclose(sigmoid(data), nncore.sigmoid(Z), rtol=1e-12)


def test_the_cost_is_that_of_nncore():
    expected = nncore.cross_entropy(cache.Z[1], Y)
    assert blackboard.cost(cache.A[1], Y) == pytest.approx(expected, rel=1e-12)
    assert blackboard.loop_cost(cache.A[1].tolist(), Y.tolist()) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("way", [blackboard.two_loops, blackboard.one_loop, blackboard.no_loop])
def test_the_gradient_is_that_of_nncore_however_many_loops(way):
    gradients = nncore.backward(net, cache, Y)
    w, b = net.W[1].T, net.b[1][0, 0]
    lists = way is blackboard.two_loops
    data = (X.tolist(), Y.tolist(), w.tolist(), float(b)) if lists else (X, Y, w, b)
    J, dw, db = way(*data)
    assert pytest.approx(nncore.cross_entropy(cache.Z[1], Y), rel=1e-12) == J
    np.testing.assert_allclose(np.asarray(dw).T, gradients.dW[1], rtol=1e-12)
    assert db == pytest.approx(gradients.db[1][0, 0], rel=1e-12)
