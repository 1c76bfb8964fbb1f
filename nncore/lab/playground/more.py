"""What opens with “More” beside the sliders: how the picture is looked at, its key, and a string to keep."""

import ipywidgets as widgets

from ..stage.palette import BLUE, ORANGE
from .tools import ROW, field

ANSWER = ("the answer", None)
LOOKS = {"discrete": "only two colours", "tests": "points for testing", "biases": "marks for biases"}
MARK = '<svg width="{w}" height="14" style="vertical-align:-2px" aria-hidden="true">{inside}</svg> {words}'


def _key():
    """Return the key of the picture as HTML: each mark and what it means."""
    line = '<line x1="1" y1="7" x2="25" y2="7" stroke="{}" stroke-width="4"{}/>'
    marks = [
        (14, f'<circle cx="7" cy="7" r="5" fill="{BLUE}"/>', "class 0, or a number below 0.5"),
        (14, f'<path d="M7 1l6 6l-6 6l-6 -6z" fill="{ORANGE}"/>', "class 1, or a number above 0.5"),
        (14, '<circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" stroke-width="1.6"/>',
         "hollow: for testing, never trained on"),
        (26, line.format(ORANGE, ""), "a weight above 0"),
        (26, line.format(BLUE, ' stroke-dasharray="6 4"'), "a weight below 0; the thicker, the larger"),
        (26, f'<rect x="1" y="3" width="9" height="9" fill="{ORANGE}"/><circle cx="20" cy="7" r="5" '
             f'fill="{BLUE}"/>', "a bias above 0, and below"),
    ]  # fmt: skip
    found = [MARK.format(w=w, inside=inside, words=words) for w, inside, words in marks]
    return f'<span style="white-space:normal">{" &ensp; ".join(found)}</span>'


class Looks:
    """What is drawn, as check boxes and a menu of units; and the key of the picture.

    Parameters
    ----------
    changed : callable
        Called with a name in `Look` and its new value.
    """

    def __init__(self, changed):
        self.boxes = {
            name: field(widgets.Checkbox, words, "170px", indent=False) for name, words in LOOKS.items()
        }
        self.unit = field(widgets.Dropdown, "the large map shows", "300px", options=[ANSWER])
        self.key = widgets.HTML(_key())
        self.key.add_class("nncore-hint")
        self._quiet = False
        row = widgets.Box([*self.boxes.values(), self.unit], layout=widgets.Layout(**ROW))
        self.box = widgets.VBox([row, self.key])
        for name, widget in {**self.boxes, "unit": self.unit}.items():
            widget.observe(
                lambda change, name=name: None if self._quiet else changed(name, change.new), "value"
            )

    def show(self, look, trial):
        """Let the boxes say what is drawn, and offer the units of this network."""
        self._quiet = True
        for name, box in self.boxes.items():
            box.value = getattr(look, name)
        inputs = [(name, (0, k)) for k, name in enumerate(trial.features)]
        hidden = enumerate(trial.network.sizes[1:-1], 1)
        units = [(f"unit {k + 1} of layer {l}", (l, k)) for l, n in hidden for k in range(n)]
        options = (ANSWER, *inputs, *units)
        if self.unit.options != options:
            value = self.unit.value
            self.unit.options = options
            self.unit.value = value if value in [option[1] for option in options] else None
        self._quiet = False


class Keeper:
    """A string that brings all of it back: written into a field, and read from it.

    Parameters
    ----------
    write : callable
        Called without arguments for the string.
    read : callable
        Called with the string that the reader pasted.
    """

    def __init__(self, write, read):
        self.text = field(widgets.Text, "a string for all of it", "420px", placeholder="nncore-1:…")
        self.keep = widgets.Button(description="Write it here", layout=widgets.Layout(width="auto"))
        self.bring = widgets.Button(description="Bring it back", layout=widgets.Layout(width="auto"))
        self.box = widgets.Box([self.text, self.keep, self.bring], layout=widgets.Layout(**ROW))
        self.keep.on_click(lambda _: setattr(self.text, "value", write()))
        self.bring.on_click(lambda _: read(self.text.value))


class OnePoint:
    """A point chosen by its number: its numbers through the network, and its coordinates to change.

    Parameters
    ----------
    chosen : callable
        Called without arguments when the reader chose another one.
    moved : callable
        Called with its number, x1 and x2.
    """

    def __init__(self, chosen, moved):
        self.number = field(widgets.IntSlider, "point", "300px", min=1, max=1)
        self.x, self.y = (field(widgets.FloatText, name, "120px", step=0.1) for name in ("x1", "x2"))
        self.move = widgets.Button(description="Move it there", layout=widgets.Layout(width="auto"))
        self.words = widgets.HTML()
        self.words.add_class("nncore-hint")
        row = widgets.Box([self.number, self.x, self.y, self.move], layout=widgets.Layout(**ROW))
        self.box, self._shown = widgets.VBox([row, self.words]), None
        self.number.observe(lambda _: chosen(), "value")
        self.move.on_click(lambda _: moved(self.number.value - 1, self.x.value, self.y.value))

    def show(self, examples, words):
        """Offer as many points as there are, and say of the chosen one what `words(k)` does."""
        whole = [*examples.X.T.tolist(), *examples.X_test.T.tolist()]
        self.number.max = max(1, len(whole))
        k = self.number.value - 1
        if k < len(whole) and self._shown != (k, whole[k]):
            self._shown = k, whole[k]
            self.x.value, self.y.value = (round(number, 6) for number in whole[k])
        self.words.value = words(k) if whole else "There are no points yet."
