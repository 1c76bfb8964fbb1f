"""A figure that is stepped: buttons for Back and Next, and a picture as wide as the page."""

import anywidget
import ipywidgets as widgets
import traitlets

from ..stage.live import Live

WIDE, GRID = 760, 20  # the widest picture in pixels; its width changes by so many at once


class Room(anywidget.AnyWidget):
    """Tells how many pixels of the page there are for a picture; nothing of it is seen."""

    _esm = """
    export default { render({ model, el }) {
      const look = () => {
        const room = el.parentElement?.clientWidth ?? 0;
        if (!room) return;
        const width = Math.max(300, Math.min(760, Math.floor(room / 20) * 20));
        if (width !== model.get("width")) { model.set("width", width); model.save_changes(); }
      };
      const sized = new ResizeObserver(look);
      el.style.cssText = "height: 0; margin: 0; overflow: hidden";
      sized.observe(el);
      if (el.parentElement) sized.observe(el.parentElement);
      look();
      return () => sized.disconnect();
    } };
    """
    width = traitlets.Int(WIDE).tag(sync=True)


class Steps(Live):
    """A live figure with a `step`; made by `steps`.

    Attributes
    ----------
    back, next : Button
    room : Room
        Sets the `width` of the figure.
    """

    def __init__(self, draw, controls):
        self.room = Room()
        super().__init__(draw, controls)
        self.back, self.next = _button("Back", "arrow-left"), _button("Next", "arrow-right")
        self.row, *rest = self.children
        step = self.controls["step"]
        self.row.children = [control for control in self.row.children if control is not step]
        buttons = widgets.Box([self.back, self.next, step], layout=widgets.Layout(flex_flow="row wrap"))
        self.children = [self.row, buttons, self.room, *rest]
        self.back.on_click(lambda _: self._go(-1))
        self.next.on_click(lambda _: self._go(1))
        step.observe(lambda _: self._enable(), ["value", "max"])
        self.room.observe(lambda _: self.player.play(), "width")
        self._enable()

    @property
    def parameters(self):
        """The parameters as the controls have them, and the width of the page."""
        return super().parameters | {"width": self.room.width}

    def _go(self, by):
        slider = self.controls["step"]
        slider.value = min(max(slider.value + by, slider.min), slider.max)

    def _enable(self):
        slider = self.controls["step"]
        self.back.disabled, self.next.disabled = slider.value <= slider.min, slider.value >= slider.max


def steps(draw, **controls):
    """Return a figure as `live` does, with the buttons Back and Next for its slider `step`.

    Parameters
    ----------
    draw : callable
        A figure with the parameters ``step`` and ``width``, the pixels that it may be wide.
    **controls
        As for `live`; one of them is ``step``.

    Returns
    -------
    figure : Steps

    Examples
    --------
    >>> from nncore.lab.slopes import course_graph
    >>> figure = steps(course_graph, step=(0, 8))
    >>> figure.next.click()
    >>> figure
    Step 1 of 8. Forward: u = b c = 6.
    """
    return Steps(draw, controls)


def _button(words, icon):
    return widgets.Button(description=words, icon=icon, layout=widgets.Layout(width="88px"))
