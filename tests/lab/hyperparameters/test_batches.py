"""Mini-batches: as many updates as there are batches, and the costs are those of all examples."""

import numpy as np
import pytest

from nncore import Network, backward, cross_entropy, forward, train, update
from nncore.lab.hyperparameters.batches import PASSES, compare_batches, costs_by_update
from nncore.lab.hyperparameters.many import examples


def flower():
    return Network.initialize((2, 4, 1), 3), *examples("flower", 1)


def test_all_at_a_time_is_gradient_descent():
    net, X, Y = flower()
    run = train(net, X, Y, learning_rate=0.5, iterations=PASSES)
    np.testing.assert_allclose(costs_by_update(net, X, Y, 200, 0.5), run.costs, rtol=1e-9)


@pytest.mark.parametrize(("size", "batches"), [(16, 13), (100, 2), (64, 4)])
def test_a_pass_goes_through_every_example_once(size, batches):
    net, X, Y = flower()
    assert len(costs_by_update(net, X, Y, size, 0.5)) == PASSES * batches + 1


def test_the_first_update_is_that_of_the_first_batch():
    net, X, Y = flower()
    first = np.random.default_rng(7).permutation(200)[:16]
    stepped = update(net, backward(net, forward(net, X[:, first]), Y[:, first]), 0.5)
    expected = cross_entropy(forward(stepped, X).Z[-1], Y)
    assert costs_by_update(net, X, Y, 16, 0.5, seed=7)[1] == pytest.approx(expected)


def test_fewer_at_a_time_is_noisier_and_further():
    net, X, Y = flower()
    full, few = (costs_by_update(net, X, Y, size, 1.0) for size in (200, 16))
    assert (np.diff(few) > 0).sum() > 20
    assert few[-1] < full[-1] - 0.1


def test_the_picture_has_both_curves_over_the_same_passes():
    scene = compare_batches(40, 0.5, seed=3)
    assert "40 at a time: 100 updates" in scene.words
    few, full = (layer["data"] for layer in scene.panels[0].layers if layer["kind"] == "curve")
    assert (len(few), len(full)) == (101, 21)
    assert few[-1, 0] == full[-1, 0] == PASSES
