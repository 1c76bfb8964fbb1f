"""A question on the page: it is asked, hands over the guess, and then shows what it is told."""

from pathlib import Path

import anywidget
import ipywidgets as widgets
import traitlets

from ..stage.canvas import Canvas
from ..stage.slot import Slot, in_jupyterlab

HERE = Path(__file__).parent


class Asked(anywidget.AnyWidget):
    """The question, where the guess goes in, and below it what is said of it.

    Attributes
    ----------
    about : dict
        What is asked: kind ("choice", "number", "shape" or "curve"), question, and what the kind needs.
    told : dict
        Empty before the guess; then outcome, sentence, paragraphs, and for choices guess and answer.
    complaint : str
        Why the last guess could not be read.
    """

    _esm = "".join((HERE / name).read_text(encoding="utf-8") for name in ("pencil.js", "card.js"))
    _css = HERE / "card.css"
    about = traitlets.Dict().tag(sync=True)
    told = traitlets.Dict().tag(sync=True)
    complaint = traitlets.Unicode().tag(sync=True)


class Card(widgets.VBox):
    """A question and, after the guess, the pictures that belong to its answer.

    Parameters
    ----------
    about : dict
        See `Asked`.
    faces : callable
        Returns the question as HTML and as text, both with the answer: for whoever has no kernel.

    Attributes
    ----------
    on_guess : callable
        Called with what was chosen, typed or drawn: a str, or a list of numbers. A ValueError that it raises
        is shown below the question.
    on_show, on_again : callable
        Called without arguments: the answer is to be shown without a guess; the question asked again.
    """

    slot = None

    def __init__(self, about, faces):
        self.asked, self.faces = Asked(about=about), faces
        self.on_guess = self.on_show = self.on_again = lambda *value: None
        self.asked.on_msg(self._on_message)
        super().__init__([self.asked])
        self.add_class("nncore-figure")
        self.slot = Slot(figure=self.model_id)

    def tell(self, told, scenes=()):
        """Show the answer: what is said, and pictures; or, if nothing is told, ask.

        Parameters
        ----------
        told : dict
            See `Asked`.
        scenes : list of Scene
        """
        before = self.children[1:]
        with self.asked.hold_sync():
            self.asked.complaint = ""
            self.asked.told = told
        self.children = [self.asked, *map(Canvas, scenes)]
        for canvas in before:
            canvas.close()

    def _on_message(self, _, content, buffers):
        try:
            if content.get("kind") == "guess":
                self.on_guess(content.get("value"))
            elif content.get("kind") in ("show", "again"):
                {"show": self.on_show, "again": self.on_again}[content["kind"]]()
        except ValueError as error:
            self.asked.complaint = ""  # so that the same complaint is heard again
            self.asked.complaint = f"{error}"

    def close(self):
        """Take the card away; the page below it is left."""
        if self.slot is not None:
            self.slot.close()
        for child in self.children:
            child.close()
        super().close()

    def _repr_mimebundle_(self, **options):
        page, text = self.faces()
        if in_jupyterlab():
            bundle, page = {}, self.slot.frame(page)
        else:
            bundle = super()._repr_mimebundle_(**options)
        return {**bundle, "text/html": page, "text/plain": text}

    def __repr__(self):
        return self.faces()[1]
