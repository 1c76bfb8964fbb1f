"""The reader's own photo, in the notebook: a file chosen, what the network sees, and what it predicts."""

from os import PathLike

import ipywidgets as widgets
import numpy as np

from ...checks import check_number, shown
from ...datasets import flatten
from ...propagation import forward
from ..panels.doors import check_one, check_pictures
from ..panels.pictures import picture_panel, weights_panel
from ..stage.live import live
from ..stage.palette import GREY
from ..stage.scene import Panel, Scene
from .photo import SIZE, read_photo


def try_photo(net, example, scale=255):
    """Return a live figure that shows a photo of yours as the network sees it, and what it predicts.

    Parameters
    ----------
    net : Network
        A network on 64 x 64 x 3 features.
    example : ndarray of uint8, shape (64, 64, 3), or str or path-like
        What to show until a photo is chosen, or the path of the photo.
    scale : float
        What the features of the training set were divided by.

    Returns
    -------
    figure : Live
        Its control is a button that takes a file.
    """
    example, scale = _asked(net, example), check_number("scale", scale, 1e-6)
    chooser = widgets.FileUpload(accept="image/*", multiple=False, description="Choose a photo")
    chooser.layout.width = "auto"

    def look(photo=(), crop=True):
        content = photo[0]["content"] if photo else example
        try:
            picture = read_photo(content, crop)
        except ValueError as error:
            return _unread(f"{error}. The network has seen nothing of it.", net)
        A = float(forward(net, flatten(picture[None]) / scale).A[-1][0, 0])
        says = "a cat" if A > 0.5 else "not a cat"
        whose = "Your photo" if photo else "The example"
        words = f"{whose}, in 64 x 64 pixels: the network predicts {says}, with P(cat) = {A:.3f}."
        panels = [picture_panel(picture, "what the network sees")]
        if net.L == 1:
            panels.append(weights_panel(net, "what it compares that with"))
        return Scene(panels, words, net, height=240)

    return live(look, photo=chooser, crop=True)


def _asked(net, example):
    """Return the picture, or the path of one, that is shown first to a network of photos."""
    if check_one(net, outputs=1).sizes[0] != SIZE * SIZE * 3:
        raise ValueError(
            f"net is {net.sizes}: a photo is shown to it as {SIZE} x {SIZE} x 3 = 12288 features"
        )
    if isinstance(example, np.ndarray):
        return check_pictures(example[None], shape=(SIZE, SIZE, 3))[0]
    if not isinstance(example, (str, PathLike, bytes)):
        raise ValueError(
            f"example is {shown(example)}: give a picture (64, 64, 3), or the path of your photo"
        )
    return example


def _unread(sentence, net):
    """Return the Scene of a file that is no picture: nothing of the photo before it is left."""
    panel = Panel("what the network sees", xlim=(-1, 1), ylim=(-1, 1), axes=False, equal=True)
    return Scene([panel.text(0, 0, "nothing", GREY, 16)], sentence, net, height=240)
