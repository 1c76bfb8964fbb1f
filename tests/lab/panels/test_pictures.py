"""Sheets of pictures and their labels."""

from nncore.lab.panels import show_pictures


def test_pictures_and_their_labels(few):
    pictures = few[-1]
    cats = int(pictures.train_y[0, :7].sum())
    scene = show_pictures(pictures.train_x[:7], pictures.train_y[:, :7], columns=4)
    assert scene.words == f"7 pictures, {cats} of them labelled a cat and {7 - cats} not a cat."
    assert [layer["kind"] for layer in scene.panels[0].layers] == ["image", "text"] * 7
