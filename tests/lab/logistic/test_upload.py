"""A photo of the reader's own."""

import re

import pytest
from helpers.networks import trained

from nncore import Network, forward
from nncore.lab.logistic import try_photo


def test_a_photo_of_your_own(few, tmp_path):
    from PIL import Image

    X, Y, _, _, pictures = few
    net = trained(X, Y)
    figure = try_photo(net, pictures.train_x[5])
    A = forward(net, X[:, 5:6]).A[1][0, 0]
    assert f"P(cat) = {A:.3f}" in figure.scene.words
    Image.fromarray(pictures.train_x[5]).save(tmp_path / "mine.png")
    by_path = try_photo(net, tmp_path / "mine.png")
    assert re.sub("^The example", "", by_path.scene.words) == re.sub("^The example", "", figure.scene.words)


def test_a_file_that_is_no_photo_leaves_nothing_of_the_photo_before(few):
    net, pictures = Network.initialize((12288, 1), scale="zero"), few[-1]
    figure = try_photo(net, pictures.train_x[5])
    upload = {"name": "x.txt", "content": memoryview(b"abc")}
    figure.player.draw = lambda: figure.draw(photo=(upload,))
    figure.player.play()
    assert "the photo cannot be read as a picture" in figure.words.value
    assert "P(cat)" not in figure.words.value
    assert not any(layer["kind"] == "image" for panel in figure.scene.panels for layer in panel.layers)
    assert "0x" not in figure.words.value + figure.complaint.value
    figure.player.draw = lambda: figure.draw()
    figure.player.play()
    assert figure.words.value.startswith("The example")


@pytest.mark.parametrize("scale", [0, None, float("nan"), "255", True])
def test_a_scale_that_is_none(few, scale):
    net = Network.initialize((12288, 1), scale="zero")
    with pytest.raises(ValueError, match=r"scale is .*: it must be a number"):
        try_photo(net, few[-1].train_x[5], scale)
