"""The reader's backward pass in the place of nncore's."""

import numpy as np
import pytest

import nncore
from nncore import Network

RNG = np.random.default_rng(6)
X = RNG.standard_normal((2, 30))
Y = (X[:1] * X[1:] > 0).astype(int)
HOW = {"learning_rate": 0.3, "iterations": 20}
NETWORKS = {
    "gradients": Network.initialize((2, 1), rng=1),
    "backward_two_layers": Network.initialize((2, 5, 1), rng=1, hidden="tanh"),
    "backward_deep": Network.initialize((2, 4, 3, 1), rng=1, hidden="relu"),
}


@pytest.mark.parametrize("name", NETWORKS)
def test_nncore_trains_by_it_to_the_same_costs(name, whole, capsys):
    run = nncore.train(NETWORKS[name], X, Y, **HOW, backward=whole.as_backward())
    assert np.allclose(run.costs, nncore.train(NETWORKS[name], X, Y, **HOW).costs, rtol=1e-9, atol=0)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("name", NETWORKS)
def test_it_is_the_readers_that_is_called(name, whole):
    called = []
    own = whole.take(name)
    whole.keep(name, lambda *args: called.append(1) or own(*args))
    nncore.train(NETWORKS[name], X, Y, **HOW, backward=whole.as_backward())
    assert len(called) >= HOW["iterations"]


@pytest.mark.parametrize("name", NETWORKS)
def test_a_missing_one_is_borrowed_and_that_is_said_once(name, own, capsys):
    nncore.train(NETWORKS[name], X, Y, **HOW, backward=own.as_backward())
    said = capsys.readouterr().out
    assert said.endswith(f"{name} is borrowed: you have not written yours yet.\n")
    assert said.count("borrowed") == 1


def test_a_network_that_no_part_is_for_is_refused(whole):
    net = Network.initialize((2, 4, 3, 1), rng=1, hidden="sigmoid")
    with pytest.raises(ValueError, match="this network has 2 hidden layers of sigmoid"):
        nncore.train(net, X, Y, **HOW, backward=whole.as_backward())
