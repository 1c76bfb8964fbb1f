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


def test_a_file_that_is_no_photo_keeps_the_picture(few):
    net = Network.initialize((12288, 1), scale="zero")
    figure = try_photo(net, few[-1].train_x[5])
    before = figure.scene
    upload = {"name": "x.txt", "content": memoryview(b"abc")}
    figure.player.draw = lambda: figure.draw(photo=(upload,))
    figure.player.play()
    assert figure.scene is before
    assert "cannot be read as a picture" in figure.complaint.value


@pytest.mark.parametrize("scale", [0, None, float("nan"), "255", True])
def test_a_scale_that_is_none(few, scale):
    net = Network.initialize((12288, 1), scale="zero")
    with pytest.raises(ValueError, match=r"scale is .*: (it must be a number|give what the features)"):
        try_photo(net, few[-1].train_x[5], scale)
