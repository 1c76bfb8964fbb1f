"""The playground: controls, a picture, and a training between them."""

import time
from html import escape

import ipywidgets as widgets

from ...checks import check_size, shown
from ...interrupt import Interrupts
from ..stage.canvas import Canvas
from ..stage.inputs.doors import check_flag
from ..stage.live import Face
from ..stage.player import Player
from .aim import RESTS, Aim
from .build import Build
from .controls import Controls
from .hands import ONE_POINT, Hands
from .level.pointer import Pointer
from .model.gradients import backward_of
from .model.kept.restored import MOST_ITERATIONS
from .model.kept.state import read
from .model.look import Look
from .model.points import check_own
from .model.settings import OWN, Settings
from .session import Session
from .words import findings, in_short

OFTEN = 0.25  # seconds between two updates of what is not a picture
OVER = "This run cannot go on from here. “Start again” begins it anew, from the same initial weights."


def playground(X=None, Y=None, *, backward=None, state=None, more=False, **settings):
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
    more : bool
        Whether all of it is open at first: the curves, every control, the tools. “More” opens it, too.
    **settings
        Where the controls stand at first: data, noise, m, test, seed, hidden, activation, initialization,
        weights_seed, learning_rate, l2, batch, l1, features.

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
    look = Look(check_flag("more", more))
    if X is None and Y is None:
        return Playground(Session(Settings.from_dict(settings), None, backward, look=look))
    if settings.get("data", OWN) != OWN:
        raise ValueError(
            f"data is {shown(settings['data'])}, but X and Y are points of your own: leave one out"
        )
    own = check_own(X, Y)
    return Playground(Session(Settings.from_dict({**settings, "data": OWN}), own, backward, look=look))


class Playground(Build, Hands, Aim, Face):
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
        self._last = 0.0
        self._controls = Controls(session.settings)
        self.controls = self._controls.widgets
        self.canvas = Canvas(clickable=True)
        self.pointer = Pointer(
            self.canvas,
            lambda *spot: self._do(self._on_click, *spot),
            lambda *spot: self.player.soon(self._on_moved, *spot),
            lambda: self.player.soon(self._on_left),
        )
        self.player = Player(self._restart, self.show, self._explain, self.canvas, self._resume)
        self.player.frames, self.player.on_rest = self._go_on(), self._on_rest
        self.player.speed.layout.display = "none"
        self.status, self.complaint, self.words, self.hint = (widgets.HTML() for _ in range(4))
        self.words.add_class("nncore-words")
        self.complaint.add_class("nncore-complaint")
        self.hint.add_class("nncore-hint")
        self.hint.value, self.hint.layout.height = RESTS, "36px"
        self.status.layout.width = "250px"  # whatever it says, nothing beside it moves
        self._make_first()
        self._make_tools()
        super().__init__(self._rows())
        self.add_class("nncore-playground")
        self._wire()
        self.show(session.scene(self.compare.difference))

    def _on_pace(self):
        self.player.speed.value = self.pace.value[1]

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
            yield from self._waits()
            if not self._fresh:
                self.session.advance()
            self._fresh = False
            yield self._scene

    def _waits(self):
        """Yield None, and so no picture, until it is time for the next iteration."""
        while time.perf_counter() < self._last + self.pace.value[0]:
            if self._fresh or self.player.to_go >= 0 or self.player.loop is None:
                return
            yield None
        self._last = time.perf_counter()

    def _scene(self):
        return self.session.scene(self.compare.difference)

    def show(self, scene):
        """Show a Scene in the picture; in words, less often while it plays."""
        self.scene = scene
        self.canvas.show(scene)
        if not self.player.playing or time.perf_counter() >= self._seen[0] + OFTEN:
            self._tell()

    def _on_rest(self):
        self._tell()
        if self._fresh and self.player.loop is not None:  # something changed while a picture's time passed
            self.player.refresh()

    def _tell(self):
        """Let words, status, rewind and the chosen weight say what the picture shows."""
        now, trial = time.perf_counter(), self.session.trial
        then, iteration = self._seen
        moving = self.player.playing and now >= then + OFTEN
        rate = (trial.iteration - iteration) / (now - then) if moving else 0
        self._seen = now, trial.iteration
        self.words.value = escape(self.scene.words)
        self.status.value = in_short(trial) + (f", {rate:.0f} a second" if rate > 0 else "")
        if self.found:
            self._hint()
        if self.player.playing and not self.session.look.more:
            return
        self._quiet = True
        self.rewind.max = max(len(trial.records) - 1, self.rewind.value)
        self.rewind.value = trial.index()
        self.rewind.max = len(trial.records) - 1
        self.weights.show(trial.network, trial.features, self.session.frozen, self.player.playing)
        if self.pane.value == ONE_POINT:
            self.one.show(trial.examples, lambda k: escape(self._told(("point", k))))
        self._quiet = False

    def _explain(self, sentence):
        self.complaint.value = escape(sentence)
