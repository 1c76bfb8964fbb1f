"""Several things to switch on and off, of which at least one is on: the features of a point."""

import ipywidgets as widgets
import traitlets


class Chips(widgets.Box):
    """A row of buttons that stay down; `value` is the tuple of those that are.

    Parameters
    ----------
    options : sequence of str
    description : str
    """

    value = traitlets.Tuple()

    def __init__(self, options, description):
        auto = {"layout": widgets.Layout(width="auto", height="28px")}
        self.buttons = {name: widgets.ToggleButton(description=name, **auto) for name in options}
        self._quiet = False
        label = widgets.Label(description, layout=widgets.Layout(width="92px", justify_content="flex-end"))
        layout = widgets.Layout(flex_flow="row wrap", align_items="center")
        super().__init__([label, *self.buttons.values()], layout=layout)
        for button in self.buttons.values():
            button.observe(lambda change: self._on_button(change.owner), "value")
        self.observe(lambda _: self._write(), "value")

    def _on_button(self, button):
        if self._quiet:
            return
        chosen = tuple(name for name, each in self.buttons.items() if each.value)
        if chosen:
            self.value = chosen
        else:
            button.value = True  # a network without an input would learn nothing

    def _write(self):
        self._quiet = True
        for name, button in self.buttons.items():
            button.value = name in self.value
        self._quiet = False
