"""Play and Pause, Step, Start again, and the speed: the buttons of a player."""

import ipywidgets as widgets

FULL = 10**9  # steps a picture: as many as there is time for
SPEEDS = {"1 step a picture": 1, "10 steps a picture": 10, "100 steps a picture": 100, "full speed": FULL}


class Buttons(widgets.Box):
    """The buttons of a Player; its children are pause, step, reset and speed.

    Parameters
    ----------
    player : Player
    """

    def __init__(self, player):
        self.pause = _button("Play", "Go on, or stop here", "play", "88px")
        step = _button("Step", "One step, and stop", "step-forward")
        reset = _button("Start again", "From the same initial weights", "undo")
        speed = widgets.Dropdown(options=SPEEDS, value=FULL, description="speed")
        speed.layout.width = "230px"
        super().__init__([self.pause, step, reset, speed], layout=widgets.Layout(flex_flow="row wrap"))
        self.pause.on_click(lambda _: player.stop() if player.to_go < 0 else player.go_on())
        step.on_click(lambda _: player.go_on(1))
        reset.on_click(lambda _: player.play(pictures=1))

    def say(self, playing):
        """Let the first button say what it does now."""
        description, icon = ("Pause", "pause") if playing else ("Play", "play")
        self.pause.description, self.pause.icon = description, icon


def _button(description, tooltip, icon, width="auto"):
    layout = widgets.Layout(width=width)
    return widgets.Button(description=description, tooltip=tooltip, icon=icon, layout=layout)
