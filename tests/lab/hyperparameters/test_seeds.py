"""What the seed decides."""

import numpy as np
import pytest

from nncore import Network, accuracy, train
from nncore.lab.hyperparameters.many import examples
from nncore.lab.hyperparameters.seeds import SEED_RATES, watch_seeds
from nncore.lab.stage.player import finish


def test_the_seeds_are_those_of_a_fresh_draw():
    scene = finish(watch_seeds(iterations=30, seeds=5))
    (X, Y), fresh = examples("flower", 1), examples("flower", 2)
    assert not np.array_equal(X, fresh[0])
    k = SEED_RATES.index(1.0)
    alone = train(Network.initialize((2, 4, 1), 3), X, Y, learning_rate=1.0, iterations=30).network
    points = [layer["data"] for layer in scene.panels[0].layers if layer["kind"] == "points"]
    assert points[k][3, 1] == pytest.approx(accuracy(alone, *fresh))
    assert "5 seeds at each learning rate" in scene.words


def test_some_seeds_are_unlucky():
    words = finish(watch_seeds()).words
    assert "0.3: 56 %, 92 %, 94 %" in words
    assert "10: 90 %, 93 %, 94 %" in words
