"""A network is its parameters: shapes that fit, the course's dictionary, files."""

import os

import h5py
import numpy as np
import pytest

from nncore import Network, forward, relu


def parameters():
    rng = np.random.default_rng(0)
    return {
        "W1": rng.standard_normal((4, 3)),
        "b1": rng.standard_normal((4, 1)),
        "W2": rng.standard_normal((2, 4)),
        "b2": rng.standard_normal((2, 1)),
    }


def test_there_and_back():
    given = parameters()
    net = Network.from_course(given, hidden="relu")
    assert repr(net) == "Network (3, 4, 2): relu, sigmoid"
    assert (net.L, net.sizes) == (2, (3, 4, 2))
    assert net.W[0] is net.b[0] is net.g[0] is None
    back = net.as_course()
    assert list(back) == ["W1", "b1", "W2", "b2"]
    for key in given:
        np.testing.assert_array_equal(back[key], given[key])


def test_the_dictionary_is_copied_both_ways():
    given = parameters()
    net = Network.from_course(given)
    before = net.W[1].copy()
    given["W1"] -= 1
    net.as_course()["W1"] -= 1
    np.testing.assert_array_equal(net.W[1], before)


def test_logistic_regression_of_the_course():
    net = Network.from_course({"w": np.array([[1.0], [2.0]]), "b": 0.5})
    assert net.sizes == (2, 1)
    np.testing.assert_array_equal(net.W[1], [[1, 2]])
    np.testing.assert_array_equal(net.b[1], [[0.5]])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"W2": np.zeros((1, 3))}, r"W\[2\] is \(1, 3\), .*layer 1 has 4 units, so W\[2\] must be \(1, 4\)"),
        ({"b1": np.zeros((1, 4))}, r"b\[1\] is \(1, 4\), .* so b\[1\] must be \(4, 1\)"),
        ({"b1": np.zeros(4)}, r"b\[1\] is \(4,\), an array of rank 1, .* use b\[1\]\.reshape\(-1, 1\)"),
        ({"W3": np.zeros((1, 2))}, r"the keys are W1, b1, W2, b2, W3: they must be W1, b1, W2, b2"),
        ({"W1": np.array([["a"]])}, "array of <U1"),
    ],
)
def test_what_does_not_fit(change, message):
    with pytest.raises(ValueError, match=message):
        Network.from_course(parameters() | change)


def test_no_keys_and_no_layers():
    with pytest.raises(ValueError, match="the keys are none"):
        Network.from_course({})
    with pytest.raises(ValueError, match="W, b and g have 1, 1 and 1 entries"):
        Network([None], [None], [None])


def test_random_weights_are_the_course_s():
    net = Network.initialize((2, 4, 1), np.random.RandomState(3), scale=0.01)
    rng = np.random.RandomState(3)
    np.testing.assert_array_equal(net.W[1], rng.randn(4, 2) * 0.01)
    np.testing.assert_array_equal(net.W[2], rng.randn(1, 4) * 0.01)
    assert not net.b[1].any()


@pytest.mark.parametrize(("scale", "deviation"), [("he", 0.1), ("xavier", 0.1 / np.sqrt(2)), (3.0, 3.0)])
def test_scales(scale, deviation):
    W = Network.initialize((200, 300, 1), rng=1, scale=scale).W[1]
    assert W.std() == pytest.approx(deviation, rel=0.02)


def test_a_seed_and_its_generator_are_the_same_source():
    a = Network.initialize((2, 3, 1), 5)
    b = Network.initialize((2, 3, 1), np.random.default_rng(5))
    np.testing.assert_array_equal(a.W[1], b.W[1])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (((2, 1),), "rng is None: give a seed, such as rng=0"),
        (((2,), 0), r"the sizes are \(2,\): give the features"),
        (((2, 0, 1), 0), r"the sizes are \(2, 0, 1\)"),
        (((2, 1.5, 1), 0), "positive whole numbers"),
    ],
)
def test_initialize_refuses(arguments, message):
    with pytest.raises(ValueError, match=message):
        Network.initialize(*arguments)


def test_unknown_scale():
    with pytest.raises(ValueError, match="no scale 'big': choose one of zero, xavier, he"):
        Network.initialize((2, 1), 0, scale="big")


def test_stack_and_single():
    nets = [Network.initialize((2, 3, 1), seed, hidden=relu) for seed in range(4)]
    stack = Network.stack(nets)
    assert repr(stack) == "Network x 4 (2, 3, 1): relu, sigmoid"
    np.testing.assert_array_equal(stack[2].W[1], nets[2].W[1])
    with pytest.raises(IndexError, match="single network"):
        nets[0][0]
    with pytest.raises(ValueError, match="only networks of one kind"):
        Network.stack([nets[0], Network.initialize((2, 1), 0)])


def test_astype():
    net = Network.initialize((2, 3, 1), 0)
    assert net.astype(np.float64) is net
    assert net.astype(np.float32).dtype == np.float32


def test_save_and_load(tmp_path):
    net = Network.from_course(parameters(), hidden="leaky_relu")
    net.save(tmp_path / "net.h5")
    again = Network.load(tmp_path / "net.h5")
    assert repr(again) == repr(net)
    X = np.random.default_rng(2).standard_normal((3, 5))
    np.testing.assert_array_equal(forward(again, X).A[2], forward(net, X).A[2])
    assert os.listdir(tmp_path) == ["net.h5"]


def test_a_save_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "net.h5"
    net = Network.initialize((2, 1), 0)
    net.save(path)
    monkeypatch.setattr(Network, "as_course", lambda self: {"W1": np.zeros(3), "b1": object()})
    with pytest.raises(TypeError):
        Network.initialize((2, 1), 1).save(path)
    monkeypatch.undo()
    np.testing.assert_array_equal(Network.load(path).W[1], net.W[1])
    assert os.listdir(tmp_path) == ["net.h5"]


def test_a_file_that_holds_no_network(tmp_path):
    with h5py.File(tmp_path / "other.h5", "w") as file:
        file["x"] = np.zeros(2)
    with pytest.raises(ValueError, match=r"other\.h5 holds no network"):
        Network.load(tmp_path / "other.h5")
