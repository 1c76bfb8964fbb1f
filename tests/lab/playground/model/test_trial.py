"""The training behind the playground."""

import numpy as np
import pytest
from helpers.networks import same

from nncore import Network, accuracy, backward, cross_entropy, forward, train
from nncore.datasets import circles
from nncore.lab.playground.model.gradients import mini_batches, with_l2
from nncore.lab.playground.model.past import Knobs
from nncore.lab.playground.model.settings import SCALES, Settings
from nncore.lab.playground.model.trial import Trial
from nncore.lab.playground.widget import playground


@pytest.mark.parametrize("name", SCALES)
def test_the_initial_weights_are_the_same_every_time(name):
    settings = Settings(hidden=(3, 5), initialization=name)
    assert same(settings.network(), settings.network())
    if name == "zero":
        assert not settings.network().W[1].any()
    if name.startswith("constant"):
        assert np.ptp(settings.network().W[2]) == 0 != settings.network().W[2][0, 0]


def test_it_trains_as_nncore_does():
    play = playground(data="moons", m=60, hidden=(3,), learning_rate=0.4)
    X, Y = play.session.trial.examples[:2]
    run = train(play.network, X, Y, learning_rate=0.4, iterations=25)
    play.run(25)
    assert same(play.network, run.network)
    assert play.session.trial.measure().cost == pytest.approx(run.costs[-1])
    assert play.session.trial.measure().accuracy == pytest.approx(accuracy(run.network, X, Y))


def test_the_penalty_has_the_slope_that_central_differences_give():
    net = Network.initialize((2, 3, 1), 4)
    X, Y = circles(14)
    lam, h = 2.5, 1e-6

    def penalty(W):
        return lam / (2 * 14) * (W**2).sum()

    plain, penalized = backward, with_l2(backward, lam)
    cache, cost = forward(net, X), cross_entropy
    for l in (1, 2):
        difference = penalized(net, cache, Y, cost).dW[l] - plain(net, cache, Y, cost).dW[l]
        for i, j in np.ndindex(net.W[l].shape):
            up, down = net.W[l].copy(), net.W[l].copy()
            up[i, j] += h
            down[i, j] -= h
            slope = (penalty(up) - penalty(down)) / (2 * h)
            assert difference[i, j] == pytest.approx(slope, rel=1e-6)


def test_every_epoch_sees_every_example_once():
    net, (X, Y), seen = Network.initialize((2, 1), 0), circles(23), []

    def spy(net, cache, Y, cost):
        seen.append(cache.A[0])
        return backward(net, cache, Y, cost)

    list(mini_batches(net, X, Y, 0.1, 6, 4, backward=spy))
    assert [batch.shape[1] for batch in seen] == [4, 4, 4, 4, 4, 3]
    np.testing.assert_array_equal(np.sort(np.concatenate(seen, axis=1)[0]), np.sort(X[0]))


def test_mini_batches_go_on_where_they_were():
    net, (X, Y) = Network.initialize((2, 3, 1), 0), circles(23)
    *_, whole = mini_batches(net, X, Y, 0.1, 9, 5)
    *_, half = mini_batches(net, X, Y, 0.1, 4, 5)
    *_, rest = mini_batches(half, X, Y, 0.1, 5, 5, first=4)
    assert same(whole, rest)


def test_a_knob_turned_during_the_training_takes_effect_and_does_not_begin_anew():
    play = playground(m=50)
    play.run(10)
    before = play.network
    play.controls["learning_rate"].value = 0.001
    assert play.session.trial.iteration >= 10
    play.run(1)
    assert np.abs(play.network.W[1] - before.W[1]).max() < 0.01


def test_a_change_of_the_network_or_the_data_begins_anew():
    play = playground(m=50)
    play.run(10)
    play.controls["layers"].value = 2
    assert play.session.trial.iteration == 0
    assert play.network.sizes == (2, 4, 4, 1)
    play.controls["units2"].value = 7
    play.controls["activation"].value = "relu"
    play.controls["data"].value = "circles"
    assert repr(play.network) == "Network (2, 4, 7, 1): relu, relu, sigmoid"
    assert np.abs(play.session.trial.examples.X).max() < 2


def test_start_again_gives_the_same_initial_weights():
    play = playground(data="xor", m=60)
    start = play.network
    play.run(20)
    play.player.reset.click()
    assert play.session.trial.iteration == 0
    assert same(play.network, start)


def test_the_records_grow_with_the_logarithm_of_the_iterations():
    settings = Settings(m=10, hidden=())
    trial = Trial(settings.network(), settings.examples(), Knobs(0.001))
    for _ in range(5000):
        trial.advance()
    assert len(trial.records) < 300
    assert [record.iteration for record in trial.records[:4]] == [0, 1, 2, 3]
