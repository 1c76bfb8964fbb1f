"""The playground: controls, a picture, and a training between them."""

import time
from html import escape

import ipywidgets as widgets

from ...checks import check_size, shown
from ...interrupt import Interrupts
from ..stage.canvas import Canvas
from ..stage.live import Face
from ..stage.player import Player
from . import tools
from .controls import Controls
from .hands import NONE, Hands
from .model.gradients import backward_of
from .model.points import check_own
from .model.presets import PRESETS
from .model.restored import MOST_ITERATIONS
from .model.settings import OWN, Settings
from .model.state import read
from .session import Session
from .words import findings

OFTEN = 0.25  # seconds between two updates of what is not a picture
OVER = "This run cannot go on from here. “Start again” begins it anew, from the same initial weights."


def playground(X=None, Y=None, *, backward=None, state=None, **settings):
    """Return a small network to play with: points in the plane, all knobs of its training, what it learns.

    Parameters
    ----------
    X, Y : ndarray of shape (2, m) and (1, m), optional
        Points of your own, labelled 0 and 1. In their place `mine` of nncore.exercises, or anything with a
        method ``as_backward()``: then it learns by that backward pass.
    backward : callable, optional
        Your own ``backward(net, cache, Y, cost)``, which is then what it learns by. It returns Gradients, or
        the course's dictionary ``{"dW1": ..., "db1": ...}``.
    state : str, optional
        What ``play.state`` was: brings back the picture, weights included.
    **settings
        Where the controls stand at first: data, noise, m, test, seed, hidden, activation, initialization,
        weights_seed, learning_rate, l2, batch.

    Returns
    -------
    play : Playground

    Raises
    ------
    ValueError
        If the points, the state or a setting make no sense.

    Examples
    --------
    >>> play = playground(data="circles", hidden=(3,), learning_rate=0.5)
    >>> play.run(200)
    >>> play.network
    Network (2, 3, 1): tanh, sigmoid
    """
    X, backward = backward_of(X, Y, backward)
    if state is not None:
        if settings or X is not None or Y is not None:
            raise ValueError("a state brings points and settings along: give it alone, and change them after")
        settings, own, content = read(state)
        return Playground(Session(settings, own, backward, content))
    if X is None and Y is None:
        return Playground(Session(Settings.from_dict(settings), None, backward))
    if settings.get("data", OWN) != OWN:
        raise ValueError(
            f"data is {shown(settings['data'])}, but X and Y are points of your own: leave one out"
        )
    own = check_own(X, Y)
    return Playground(Session(Settings.from_dict({**settings, "data": OWN}), own, backward))


class Playground(Hands, Face):
    """The widget; made by `playground`.

    Attributes
    ----------
    network : Network
        The network as it is now.
    state : str
        All of it, to bring back with ``playground(state=...)``.
    controls : dict
        The controls by name; setting a ``value`` is moving the slider.
    player : Player
        What plays it.
    """

    def __init__(self, session):
        self.session, self._quiet, self._fresh, self._seen = session, False, False, (0.0, 0)
        self._controls = Controls(session.settings)
        self.controls = self._controls.widgets
        self.canvas = Canvas(clickable=True)
        self.canvas.on_click = lambda *spot: self._do(self._on_click, *spot)
        self.player = Player(self._restart, self.show, self._explain, self.canvas, self._resume)
        self.player.frames, self.player.speed.value = self._go_on(), 10
        self.player.on_rest = self._tell
        self.status, self.complaint, self.words = (widgets.HTML() for _ in range(3))
        self.words.add_class("nncore-words")
        self.complaint.add_class("nncore-complaint")
        self._make_tools()
        super().__init__(self._rows())
        self.add_class("nncore-playground")
        self._wire()
        self.show(session.scene(self.compare.difference))

    def _make_tools(self):
        self.preset = tools.field(widgets.Dropdown, "preset", "300px", options=[NONE, *PRESETS])
        self.rewind = tools.field(widgets.IntSlider, "rewind", "340px", max=0, readout=False)
        panes = ["none", "A against B", "one weight", "my own points"]
        self.pane = widgets.ToggleButtons(options=panes)
        self.pane.style.button_width = "auto"
        self.compare = tools.Compare(lambda: self._do(self._on_compare), lambda: self.session.settings)
        self.weights = tools.Weights(
            lambda: self._do(self._on_select),
            lambda *change: self._do(self.session.set, *change),
            lambda *change: self._do(self.session.freeze, *change),
        )
        self.points = tools.Points(
            lambda *point: self._do(self._on_points, self.session.add_point, *point),
            lambda: self._do(self._on_points, self.session.clear),
        )
        self.weights.show(self.session.trial.network, self.session.frozen)
        if self.session.difference:
            self._quiet = True  # B is there already
            self.compare.choose(*self.session.difference)
            self._quiet = False
            self.pane.value = "A against B"

    def _rows(self):
        line = {"flex_flow": "row wrap", "grid_gap": "2px 14px", "align_items": "center"}
        top = widgets.Box([self.preset, self.player.buttons], layout=widgets.Layout(**line))
        below = widgets.Box([self.rewind, self.status], layout=widgets.Layout(**line))
        boxes = [widgets.HTML(), self.compare.box, self.weights.box, self.points.box]
        pane = widgets.HBox([widgets.Label("tools"), self.pane])
        self.tool = widgets.Stack(boxes, selected_index=self.pane.index)
        picture = [self.canvas, below, pane, self.tool, self.complaint, self.words]
        return [*self._controls.groups(), top, *picture]

    def _wire(self):
        for name, widget in self.controls.items():
            widget.observe(lambda _, name=name: self._do(self._on_control, name), "value")
        self.preset.observe(lambda change: self._do(self._on_preset, change.new), "value")
        self.rewind.observe(lambda change: self._do(self._on_rewind), "value")
        self.pane.observe(lambda change: self._do(self._on_pane), "value")
        self.weights.thaw.on_click(lambda _: self._do(self.session.freeze, None, False))

    @property
    def network(self):
        """The network as it is now."""
        return self.session.trial.network

    @property
    def state(self):
        """All of it as a string, to bring back with ``playground(state=...)``."""
        return self.session.state()

    @property
    def findings(self):
        """What is worth knowing about the network as it is: a list of sentences, the gravest first."""
        return findings(self.session.trial)

    def as_code(self):
        """Return the program that does the same again, number by number; nncore is all it needs."""
        return self.session.code()

    def run(self, iterations):
        """Train for so many iterations now, and show the end; an interrupt keeps the last whole one."""
        check_size("iterations", iterations, 0, MOST_ITERATIONS)
        with Interrupts() as stop:
            for i in range(iterations):
                if stop.asked:
                    self._explain(f"interrupted after {i} of {iterations} iterations")
                    break
                self.session.advance()
            self.show(self._scene())

    def _restart(self):
        self.session.begin()
        self._fresh = True
        return self._go_on()

    def _resume(self):
        if self.session.stopped:
            self._explain(OVER)
        return self._go_on()

    def _go_on(self):
        """Yield a picture for each iteration; the first without one, if something else changed."""
        while self._fresh or not self.session.stopped:
            if not self._fresh:
                self.session.advance()
            self._fresh = False
            yield self._scene

    def _scene(self):
        return self.session.scene(self.compare.difference)

    def show(self, scene):
        """Show a Scene in the picture; in words, less often while it plays."""
        self.scene = scene
        self.canvas.show(scene)
        if not self.player.playing or time.perf_counter() >= self._seen[0] + OFTEN:
            self._tell()

    def _tell(self):
        """Let words, status, rewind and the chosen weight say what the picture shows."""
        now, trial = time.perf_counter(), self.session.trial
        then, iteration = self._seen
        moving = self.player.playing and now >= then + OFTEN
        rate = (trial.iteration - iteration) / (now - then) if moving else 0
        self._seen = now, trial.iteration
        self.words.value = escape(self.scene.words)
        self.status.value = f"iteration {trial.iteration}" + (f", {rate:.0f} a second" if rate > 0 else "")
        self._quiet = True
        self.rewind.max = max(len(trial.records) - 1, self.rewind.value)
        self.rewind.value = trial.index()
        self.rewind.max = len(trial.records) - 1
        self.weights.show(trial.network, self.session.frozen, self.player.playing)
        self._quiet = False

    def _explain(self, sentence):
        self.complaint.value = escape(sentence)
