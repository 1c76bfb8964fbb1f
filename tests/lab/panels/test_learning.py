"""Learning curves of several runs."""

import numpy as np
from helpers.scenes import paints

from nncore import Network, train
from nncore.lab.panels import compare_runs
from nncore.lab.panels.learning import training_curves
from nncore.training import Run


def test_curves_of_several_runs():
    X, Y = np.array([[-1.0, 1.0]]), np.array([[0, 1]])
    net = Network.initialize((1, 1), scale="zero")
    runs = [train(net, X, Y, learning_rate=rate, iterations=5) for rate in (0.1, 1.0)]
    words = compare_runs(runs, ["slow", "fast"]).words
    assert f"slow: 0.693 to {runs[0].costs[-1]:.3f}; fast: 0.693 to {runs[1].costs[-1]:.3f}." in words


def test_training_curves_tell_which_end_low():
    net = Network.initialize((2, 1), 0)
    runs = {"quick": Run(net, np.array([0.7, 0.2]), 0.1), "slow": Run(net, np.array([0.7, 0.6, 0.5]), 0.1)}
    scene = training_curves(runs)
    assert repr(scene) == "The cost of quick, slow, over 2 iterations. Below 0.3 at the end: quick."
    assert "Below 0.1 at the end: none." in repr(training_curves(runs, bar=0.1))
    assert paints(scene)
