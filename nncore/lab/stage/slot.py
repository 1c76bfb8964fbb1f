"""Where a live figure stands on the page, so that what a reader saves shows its pictures without a kernel.

A notebook is saved with what each cell sent. Where that is the view of a widget and a picture beside it,
JupyterLab shows the widget, and on the next day, when the widget is gone, an error in the place of the
picture. So JupyterLab and Notebook are sent the picture alone, with a name in it, and a `Slot` in the browser
puts the figure where it finds a picture of that name. Without a kernel nobody does that, and the picture is
what is seen.

VS Code and Colab are sent both, as ever: they show the picture when there is no widget.

What has no picture, as a question, is saved as HTML in the same way: it stands in an element whose class is
the name. While the figure stands there, what it replaces is not on the page.
"""

import base64
import struct
import zlib
from pathlib import Path

import anywidget
import traitlets

NAMED = 33  # where the first chunk after a PNG's header begins: its signature and size are before it
KEYWORD = b"nncore\0"


class Slot(anywidget.AnyWidget):
    """Puts a figure in the browser where its picture is; it has no view of its own.

    Attributes
    ----------
    figure : str
        The model that is shown there.
    picture : str
        How the picture's bytes begin, in base64.
    place : str
        The class of the HTML that stands for the figure, if that is no picture.
    """

    _esm = Path(__file__).parent / "slot.js"
    figure = traitlets.Unicode().tag(sync=True)
    picture = traitlets.Unicode().tag(sync=True)
    place = traitlets.Unicode().tag(sync=True)

    def frame(self, html):
        """Return HTML in an element with this figure's name, and wait for it in the browser."""
        self.place = f"nncore-place-{self.figure}"
        return f'<div class="{self.place}">{html}</div>'

    def fill(self, png):
        """Return the bytes of a PNG with this figure's name in it, and wait for it in the browser."""
        name = self.figure.encode()
        signed = sign(png, name)
        end = NAMED + 8 + len(KEYWORD) + len(name)
        self.picture = base64.b64encode(signed[: end - end % 3]).decode()
        return signed


def sign(png, name):
    """Return a PNG with a name in it, as a text of the keyword "nncore" before its pixels.

    Parameters
    ----------
    png, name : bytes

    Examples
    --------
    >>> sign(bytes(NAMED) + b"pixels", b"a figure")[NAMED + 4 : NAMED + 23]
    b'tEXtnncore\\x00a figure'
    """
    text = b"tEXt" + KEYWORD + name
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    return png[:NAMED] + chunk + png[NAMED:]


def in_jupyterlab():
    """Return whether JupyterLab or Notebook asked for what runs now: they alone name the cells that are gone.

    All others (VS Code, Colab, Voila) find the view of a widget beside its picture, and show the picture when
    there is no widget.
    """
    try:
        from IPython import get_ipython
    except ImportError:
        return False
    parent = getattr(getattr(get_ipython(), "kernel", None), "get_parent", dict)()
    return "deletedCells" in parent.get("metadata", {})
