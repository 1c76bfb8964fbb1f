"""The figures of notebook 05 show what they claim: dimensions, signals, trainings, mistakes, mixtures."""

import numpy as np
import pytest

from nncore import Network, accuracy, forward, predict, train
from nncore.datasets import flatten, load_pictures
from nncore.lab import (
    dimensions,
    live,
    mcnemar,
    mistakes,
    mixture,
    signal,
    standing,
    training_curves,
    watch_deep,
)
from nncore.lab.canvas import pack
from nncore.lab.deep_signal import SCALES, size
from nncore.lab.player import finish
from nncore.lab.static import png
from nncore.training import Run


def paints(scene):
    frame, _ = pack(scene)
    return bool(frame["panels"]) and png(scene, scale=1).startswith(b"\x89PNG")


@pytest.fixture(scope="module")
def pictures():
    """A few small "pictures" whose label is their brightness."""
    rng = np.random.default_rng(0)
    Y = np.array([[0, 1, 1, 0, 1, 0, 1]])
    shown = (rng.integers(0, 90, (7, 64, 64, 3)) + 120 * Y.reshape(-1, 1, 1, 1)).astype(np.uint8)
    return shown, flatten(shown) / 255, Y


# Dimensions ------------------------------------------------------------------------------------------


def test_dimensions_are_those_of_a_network():
    net = Network.initialize((12, 5, 4, 1), 0)
    cache = forward(net, np.zeros((12, 7)))
    said = repr(dimensions("12, 5, 4, 1", m=7, layer=2))
    for l in range(1, net.L + 1):
        Z = cache.Z[l].shape
        assert f"W[{l}] {net.W[l].shape}, b[{l}] {net.b[l].shape}, Z[{l}] and A[{l}] {Z}" in said
    total = sum(p.size for p in net.as_course().values())
    assert f"L = 3 layers and {total} parameters" in said


def test_dimensions_of_any_text_and_layer():
    assert repr(dimensions("(2, 4, 1)", layer=8)) == repr(dimensions((2, 4, 1), layer=2))
    assert all(paints(dimensions(sizes)) for sizes in ("3 1", "9 8 7 6 5 4 3 2 1", "12288 20 7 5 1"))


@pytest.mark.parametrize(
    ("sizes", "message"),
    [
        ("12288", "give the features, the hidden units and the outputs"),
        ("", "give the features"),
        ("1 " * 10, "at most 8 layers"),
        ("3 0 1", "a size is 0: it must be a whole number of at least 1"),
        ("3 -2 1", "a size is -2"),
    ],
)
def test_sizes_that_make_no_network(sizes, message):
    with pytest.raises(ValueError, match=message):
        dimensions(sizes)


# The signal ------------------------------------------------------------------------------------------


def test_the_signal_is_that_of_new_networks():
    scene = signal(layers=5, hidden="relu", scale="0.01")
    assert scene.network.L == 5
    assert len(scene.panels) == 3
    assert paints(scene)
    for panel in scene.panels[:2]:
        assert [layer["label"] for layer in panel.layers if layer["kind"] == "points"] == list(SCALES)


def test_he_keeps_what_a_hundredth_loses():
    forward_panel = signal(layers=9, hidden="relu").panels[0]
    ends = {
        layer["label"]: layer["data"][[1, -1], 1]
        for layer in forward_panel.layers
        if layer["kind"] == "points"
    }
    lost = {name: last / first for name, (first, last) in ends.items()}
    assert lost["0.01"] < 1e-8
    assert lost["1/√n"] == pytest.approx(0.5 ** (7 / 2), rel=0.4)
    assert 0.5 < lost["He: √(2/n)"] < 2


def test_size():
    assert size(np.array([[3.0, -3.0, 3.0]])) == 3


@pytest.mark.parametrize("hidden", ["relu", "tanh", "sigmoid"])
def test_the_signal_of_every_kind(hidden):
    assert all(paints(signal(12, hidden, scale)) for scale in SCALES)


# Trainings -------------------------------------------------------------------------------------------


def test_a_training_in_the_span_is_the_training(pictures):
    _, X, Y = pictures
    watch = watch_deep(X, Y, X, Y)
    scene = finish(watch(network="2 layers: 7", learning_rate=0.01, pictures=5, seed=1, iterations=30))
    start = Network.initialize((12288, 7, 1), 1, hidden="relu")
    run = train(start, X[:, :5], Y[:, :5], learning_rate=0.01, iterations=30)
    np.testing.assert_allclose(scene.network.W[1], run.network.W[1], rtol=1e-8, atol=1e-10)
    assert "(12288, 7, 1), 5 pictures, 30 iterations" in scene.words
    assert f"{run.costs[-1]:.2f}" in scene.words
    assert paints(scene)


def test_the_words_of_a_training_are_its_accuracies(pictures):
    _, X, Y = pictures
    scene = finish(watch_deep(X[:, :3], Y[:, :3], X, Y)(pictures=3, iterations=10))
    share = accuracy(scene.network, X, Y)
    assert f"on {share:.0f} % of the test pictures" in scene.words


def test_every_network_can_be_watched(pictures):
    _, X, Y = pictures
    watch = watch_deep(X, Y, X, Y)
    for network in watch.networks:
        frames = list(watch(network=network, pictures=7, iterations=3))
        assert len(frames) == 4
    figure = live(watch, network=watch.networks, pictures=(2, 300))
    assert figure.network.sizes == (12288, 7, 1)


@pytest.mark.filterwarnings("error")
def test_a_rate_too_high_is_said(pictures):
    _, X, Y = pictures
    with pytest.raises(ValueError, match=r"the cost is not finite at iteration \d+: lower the learning rate"):
        finish(watch_deep(X, Y, X, Y)(network="4 layers: 20, 7, 5", learning_rate=1e200, scale="he"))


def test_training_curves_tell_which_end_low():
    net = Network.initialize((2, 1), 0)
    runs = {"quick": Run(net, np.array([0.7, 0.2]), 0.1), "slow": Run(net, np.array([0.7, 0.6, 0.5]), 0.1)}
    scene = training_curves(runs)
    assert repr(scene) == "The cost of quick, slow, over 2 iterations. Below 0.3 at the end: quick."
    assert "Below 0.1 at the end: none." in repr(training_curves(runs, bar=0.1))
    assert paints(scene)


# Mistakes and standing -------------------------------------------------------------------------------


def test_mistakes_are_the_surest_wrong_ones(pictures):
    shown, X, Y = pictures
    net = Network.initialize((12288, 1), 0, scale=0.003)
    A = forward(net, X).A[-1][0]
    wrong = np.flatnonzero((A > 0.5) != Y[0])
    assert 1 < wrong.size < 7
    scene = mistakes(net, shown, X, Y, count=1)
    surest = wrong[np.argmax(np.abs(A[wrong] - 0.5))]
    images = [layer["data"] for layer in scene.panels[0].layers if layer["kind"] == "image"]
    np.testing.assert_array_equal(images[0], shown[surest])
    assert "The 1 pictures on which" in scene.words
    assert paints(mistakes(net, shown, X, Y))


def test_no_mistakes(pictures):
    shown, X, Y = pictures
    net = Network.from_course({"w": np.full((12288, 1), 0.01), "b": -0.01 * 12288 * 0.41})
    assert accuracy(net, X, Y) == 100
    with pytest.raises(ValueError, match="right on all 7 pictures: there is no mistake to show"):
        mistakes(net, shown, X, Y)


def test_standing_says_what_overlaps():
    scene = standing({"a": (50, 100), "b": (60, 100), "c": (90, 100)})
    assert repr(scene) == "95 % intervals. Apart: a and c; b and c. Overlapping: a and b."
    assert repr(standing({"a": (5, 10), "b": (6, 10)})).endswith("Apart: none. Overlapping: a and b.")
    assert paints(scene)


# The mixture -----------------------------------------------------------------------------------------


def test_the_mixture_counts_and_sorts(pictures):
    shown, X, Y = pictures
    C = np.array([[0.0, 3.0, -1.0, 0.0, 2.0, -5.0, 1.0], [0.0] * 7])
    mix = mixture(C, shown, X, Y)
    assert repr(mix(1)) == (
        "Unit 1 of layer 1: its weights have moved by a mix of 5 of the 7 pictures, 3 added and 2 taken away."
    )
    assert paints(mix(1))
    amounts = mix(1).panels[0].layers
    assert sorted(np.concatenate([layer["data"][:, 1] for layer in amounts[:2]])) == sorted(C[0])


def test_a_unit_that_never_learned(pictures):
    shown, X, Y = pictures
    scene = mixture(np.zeros((2, 7)), shown, X, Y)(2)
    assert "a mix of 0 of the 7 pictures" in repr(scene)
    assert paints(scene)


# On the course's own pictures ------------------------------------------------------------------------


def test_the_course_s_own_comparison_is_within_chance(course_folder):
    p = load_pictures(course_folder)
    X, X_test = flatten(p.train_x) / 255, flatten(p.test_x) / 255
    how = {(12288, 1): ("zero", 0.005, 2000), (12288, 7, 1): (0.01, 0.0075, 2500)}
    how[(12288, 20, 7, 5, 1)] = ("xavier", 0.0075, 2500)
    right = []
    for sizes, (scale, rate, iterations) in how.items():
        net = Network.initialize(sizes, np.random.RandomState(1), hidden="relu", scale=scale)
        run = train(net, X, p.train_y, learning_rate=rate, iterations=iterations)
        right.append(predict(run.network, X_test) == p.test_y)
    assert [hits.sum() for hits in right] == [35, 36, 40]
    assert mcnemar(right[2], right[1]) == pytest.approx(0.29, abs=0.005)
    assert mcnemar(right[2], right[0]) == pytest.approx(0.18, abs=0.005)


def test_the_taught_initialization_leaves_four_layers_at_0644(course_folder):
    p = load_pictures(course_folder)
    X, X_test = flatten(p.train_x) / 255, flatten(p.test_x) / 255
    net = Network.initialize((12288, 20, 7, 5, 1), np.random.RandomState(1), hidden="relu", scale=0.01)
    run = train(net, X, p.train_y, learning_rate=0.0075, iterations=2500)
    assert run.costs[-1] == pytest.approx(0.644, abs=5e-4)
    assert accuracy(run.network, X, p.train_y) == pytest.approx(65.55, abs=5e-3)
    assert accuracy(run.network, X_test, p.test_y) == 34
