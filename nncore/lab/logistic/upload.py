"""The reader's own photo, in the notebook: a file chosen, what the network sees of it, and what it says."""

import ipywidgets as widgets

from ...checks import check_number
from ...datasets import flatten
from ...propagation import forward
from ..panels.pictures import picture_panel, weights_panel
from ..stage.live import live
from ..stage.scene import Scene
from .photo import read_photo


def try_photo(net, example, scale=255):
    """Return a live figure that shows a photo of yours as the network sees it, and what it says.

    Parameters
    ----------
    net : Network
        A network on 64 x 64 x 3 features.
    example : ndarray of uint8, str or path-like
        What to show until a photo is chosen, or the path of the photo; see `read_photo`.
    scale : float
        What the features of the training set were divided by.

    Returns
    -------
    figure : Live
        Its control is a button that takes a file.
    """
    if check_number("scale", scale) == 0:
        raise ValueError("scale is 0: give what the features were divided by, such as 255")
    chooser = widgets.FileUpload(accept="image/*", multiple=False, description="Choose a photo")
    chooser.layout.width = "auto"

    def look(photo=(), crop=True):
        content = photo[0]["content"] if photo else example
        picture = read_photo(content, crop)
        A = float(forward(net, flatten(picture[None]) / scale).A[-1][0, 0])
        says = "a cat" if A > 0.5 else "not a cat"
        whose = "Your photo" if photo else "The example"
        words = f"{whose}, in 64 x 64 pixels: the network says {says}, with P(cat) = {A:.3f}."
        panels = [picture_panel(picture, "what the network sees")]
        if net.L == 1:
            panels.append(weights_panel(net, "what it compares that with"))
        return Scene(panels, words, net, height=300)

    return live(look, photo=chooser, crop=True)
