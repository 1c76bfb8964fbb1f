"""What the playground trains by is the slope of its cost, whatever the settings: held against nudges."""

import numpy as np
import pytest

from nncore import forward
from nncore.lab.playground.inputs.features import FEATURES
from nncore.lab.playground.model.gradients import edited
from nncore.lab.playground.model.settings import Settings
from nncore.lab.playground.session import Session

NUDGE = 1e-6


def settings(seed):
    """Settings with everything at random, in float64 and away from kinks."""
    rng = np.random.default_rng(seed)
    names = [name for name in FEATURES if rng.random() < 0.5] or ["x1x2"]
    return Settings(
        data=str(rng.choice(["hills", "slope", "moons", "flower"])),
        m=40,
        test=int(rng.choice([0, 30])),
        seed=seed,
        hidden=tuple(int(n) for n in rng.integers(1, 5, rng.integers(0, 4))),
        activation=str(rng.choice(["tanh", "sigmoid"])),
        weights_seed=seed,
        learning_rate=0.25,
        l2=float(rng.choice([0, 0.7])),
        l1=float(rng.choice([0, 1.3])),
        batch=int(rng.choice([0, 7])),
        features=tuple(names),
    )


def loss(net, X, Y, wanted):
    """The cost with its penalties, as the formulas have it."""
    A, m = forward(net, X).A[-1], Y.shape[1]
    each = (A - Y) ** 2 / 2 if wanted.regression else -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    squares = sum((W**2).sum() for W in net.W[1:])
    sizes = sum(abs(W).sum() for W in net.W[1:])
    return each.sum() / m + wanted.l2 / (2 * m) * squares + wanted.l1 / m * sizes


@pytest.mark.parametrize("seed", range(24))
def test_one_iteration_goes_down_the_slope_that_nudges_find(seed):
    wanted = settings(seed)
    trial = Session(wanted).trial
    net, (X, Y) = trial.network, (trial.inputs, trial.examples.Y)
    if wanted.batch:
        first = np.random.default_rng(0).permutation(X.shape[1])[: wanted.batch]
        X, Y = X[:, first], Y[:, first]
    trial.advance()
    for l in range(1, net.L + 1):
        for name in "Wb":
            before, after = (getattr(each, name)[l] for each in (net, trial.network))
            moved = (before - after) / wanted.learning_rate
            for (i, j), value in np.ndenumerate(before):
                up, down = (edited(net, [(name, l, i, j, value + side)]) for side in (NUDGE, -NUDGE))
                slope = (loss(up, X, Y, wanted) - loss(down, X, Y, wanted)) / (2 * NUDGE)
                assert moved[i, j] == pytest.approx(slope, rel=1e-4, abs=1e-7), (name, l, i, j)


def test_the_random_settings_have_each_kind_of_everything():
    drawn = [settings(seed) for seed in range(24)]
    for name in ("regression", "l1", "l2", "batch", "test"):
        assert {bool(getattr(each, name)) for each in drawn} == {True, False}
    assert {name for each in drawn for name in each.features} == {*FEATURES}


def test_an_l1_penalty_drives_weights_to_nothing_that_an_l2_penalty_only_shrinks():
    nets = {}
    for penalty in ("l1", "l2"):
        session = Session(
            Settings(data="moons", features=FEATURES, hidden=(), learning_rate=0.1, **{penalty: 8.0})
        )
        for _ in range(600):
            session.advance()
        nets[penalty] = np.abs(session.trial.network.W[1])
    assert (nets["l1"] < 0.02).sum() >= 2
    assert (nets["l1"] < 0.02).sum() > (nets["l2"] < 0.02).sum()
