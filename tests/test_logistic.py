"""The figures of logistic regression: what they say is what nncore computes."""

import re
from functools import partial

import numpy as np
import pytest

from nncore import Network, accuracy, cross_entropy, datasets, forward, lab, train
from nncore.lab import logistic
from nncore.lab.live import live
from nncore.lab.player import finish


@pytest.fixture(scope="module")
def few():
    pictures = datasets.load_pictures()
    X, X_test = (datasets.flatten(x[:60]) / 255 for x in (pictures.train_x, pictures.test_x))
    return X, pictures.train_y[:, :60], X_test, pictures.test_y[:, :60], pictures


def trained(X, Y):
    zero = Network.initialize((len(X), 1), scale="zero")
    return train(zero, X, Y, learning_rate=0.002, iterations=100).network


def test_line_and_sigmoid():
    X, Y = logistic.POINTS
    scene = lab.line_to_sigmoid(w=2.0, b=-1.0)
    J = cross_entropy(2 * X - 1, Y)
    assert scene.words.startswith("w = 2.00, b = -1.00: a = 0.5 where x = 0.50.")
    assert scene.words.endswith(f"The cost of the six examples is {J:.4f}.")
    assert "a = 0.269 everywhere" in lab.line_to_sigmoid(w=0.0, b=-1.0).words


def test_loss_of_one():
    assert "4.605 if y = 1, and 0.010 if y = 0" in lab.loss_of_one(0.01).words


def test_the_surface_is_the_cost_at_every_place():
    X, Y = logistic.POINTS
    surface = logistic._surface(cross_entropy, size=5)
    w, b = np.linspace(*logistic.SPAN_W, 5), np.linspace(*logistic.SPAN_B[::-1], 5)
    net = Network.from_course({"w": [[w[1]]], "b": b[3]})
    assert surface[3, 1] == pytest.approx(cross_entropy(forward(net, X).Z[1], Y))


def test_descent_gets_stuck_on_the_squared_error_and_not_on_the_cross_entropy():
    words = lab.two_costs(-6.0, 5.0, 1.0, 200).words
    assert "right on 4 of 6; on the squared error" in words
    assert "right on 2 of 6." in words


def test_watching_is_training(few):
    X, Y, X_test, Y_test, _ = few
    scene = finish(lab.watch_pictures(X, Y, X_test, Y_test)(learning_rate=0.002, iterations=50))
    run = train(Network.initialize((len(X), 1), scale="zero"), X, Y, learning_rate=0.002, iterations=50)
    assert f"After 50 iterations the cost is {run.costs[-1]:.4f}" in scene.words
    assert f"{accuracy(run.network, X_test, Y_test):.1f} % of the test set" in scene.words
    np.testing.assert_allclose(scene.network.W[1], run.network.W[1], rtol=1e-9, atol=1e-12)


def test_a_slider_trains_again(few):
    X, Y, X_test, Y_test, _ = few
    watch = partial(lab.watch_pictures(X, Y, X_test, Y_test), iterations=60)
    figure = live(watch, iterations=(10, 60, 10), learning_rate=(0.0, 0.01))
    figure.controls["iterations"].value = 30
    assert figure.scene.words.startswith("After 30 iterations")


def test_browsing_shows_the_surest_mistake_first(few):
    X, Y, X_test, Y_test, pictures = few
    net = trained(X, Y)
    look = lab.browse(net, pictures.test_x[:60], X_test, Y_test)
    A = forward(net, X_test).A[1][0]
    wrong = (A > 0.5) != Y_test[0]
    surest = np.flatnonzero(wrong)[np.argmax(np.abs(A - 0.5)[wrong])]
    words = look(which="wrong, surest first", number=0).words
    assert words.startswith(f"Picture {surest}:")
    assert f"{(~wrong).sum()} of 60 are right, {wrong.sum()} wrong." in words
    assert "is right" in look(which="right, surest first", number=999).words
    assert look(which="as they come", number=7).words.startswith("Picture 7:")


def test_pictures_and_their_labels(few):
    pictures = few[-1]
    cats = int(pictures.train_y[0, :7].sum())
    scene = lab.show_pictures(pictures.train_x[:7], pictures.train_y[:, :7], columns=4)
    assert scene.words == f"7 pictures, {cats} of them labelled a cat and {7 - cats} not a cat."
    assert [layer["kind"] for layer in scene.panels[0].layers] == ["image", "text"] * 7


def test_columns_rolled_up(few):
    X = few[0]
    assert "100 %" in lab.two_pictures(X[:, 0], X[:, 0]).words
    shown = lab.two_pictures(X[:, 0], X[:, 1]).panels[0].layers[0]["data"]
    np.testing.assert_array_equal(shown, few[-1].train_x[0])


def test_a_photo_of_your_own(few, tmp_path):
    from PIL import Image

    X, Y, _, _, pictures = few
    net = trained(X, Y)
    figure = lab.try_photo(net, pictures.train_x[5])
    A = forward(net, X[:, 5:6]).A[1][0, 0]
    assert f"P(cat) = {A:.3f}" in figure.scene.words
    Image.fromarray(pictures.train_x[5]).save(tmp_path / "mine.png")
    by_path = lab.try_photo(net, tmp_path / "mine.png")
    assert re.sub("^The example", "", by_path.scene.words) == re.sub("^The example", "", figure.scene.words)


def test_a_file_that_is_no_photo_keeps_the_picture(few):
    net = Network.initialize((12288, 1), scale="zero")
    figure = lab.try_photo(net, few[-1].train_x[5])
    before = figure.scene
    upload = {"name": "x.txt", "content": memoryview(b"abc")}
    figure.player.draw = lambda: figure.draw(photo=(upload,))
    figure.player.play()
    assert figure.scene is before
    assert "cannot be read as a picture" in figure.complaint.value


def test_curves_of_several_runs():
    X, Y = np.array([[-1.0, 1.0]]), np.array([[0, 1]])
    net = Network.initialize((1, 1), scale="zero")
    runs = [train(net, X, Y, learning_rate=rate, iterations=5) for rate in (0.1, 1.0)]
    words = lab.compare_runs(runs, ["slow", "fast"]).words
    assert f"slow: 0.693 to {runs[0].costs[-1]:.3f}; fast: 0.693 to {runs[1].costs[-1]:.3f}." in words
