"""What the playground does, without its widgets: settings, A and B, and what the reader's hand changes."""

from dataclasses import replace

import numpy as np

from ...activations import activation
from ...checks import check_choice, check_instance, check_number, check_size
from ...network import Network
from .model.kept import state
from .model.kept.restored import DIFFERENCES, MOST_ITERATIONS, check_parameter
from .model.look import Look
from .model.past import TUNED, Knobs
from .model.points import MOST_POINTS, check_point
from .model.program import as_code
from .model.settings import OWN, Settings
from .model.trial import Trial
from .picture.view import board_of, draw
from .words import describe

LARGEST = 10**6  # of a weight set by hand; beyond it, nothing would be seen of the others


class Session:
    """A playground's state.

    Parameters
    ----------
    settings : Settings
    own : pair of ndarray, optional
        The reader's own X and Y.
    backward : callable, optional
        The reader's own backward.
    content : dict, optional
        What `model.kept.state.read` found in a string, to go on from.
    look : Look, optional
        What is drawn.

    Attributes
    ----------
    trial : Trial
        A.
    other : Trial or None
        B, which differs in one knob, ``difference = (name, value)``.
    selected : tuple or None
        The parameter that is marked in the picture.
    """

    def __init__(self, settings, own=None, backward=None, content=None, look=None):
        self.settings = check_instance("settings", settings, Settings, "Settings()")
        self.own, self.own_backward = own, backward
        self.other = self.difference = self.selected = self.board = None
        self.frozen, self.look = (), look or Look()
        self.begin()
        if content:
            self._restore(content)

    def _restore(self, content):
        examples, self.look = self.trial.examples, content["look"]
        self.trial = state.read_trial(content["A"], self.settings.network(), examples, *self._about)
        self.frozen = self.trial.knobs.frozen
        if "B" in content:
            self.difference = name, value = content["difference"]
            net = replace(self.settings, **{name: value}).network()
            self.other = state.read_trial(content["B"], net, examples, *self._about)

    def begin(self, settings=None):
        """Begin anew, from the initial weights of the settings."""
        self.settings = settings or self.settings
        examples = self.settings.examples(self.own)
        if self.settings.data != OWN:
            self.board = board_of(examples)
        else:
            self.board = board_of(examples, self.board)
        sizes = self.settings.sizes
        self.frozen = tuple(p for p in self.frozen if p[1] < len(sizes) and _inside(p, sizes))
        if self.selected and not (self.selected[1] < len(sizes) and _inside(self.selected, sizes)):
            self.selected = None
        knobs = Knobs(**{name: getattr(self.settings, name) for name in TUNED}, frozen=self.frozen)
        self.trial = Trial(self.settings.network(), examples, knobs, *self._about)
        self.other = self._fork()

    def _fork(self):
        """Return B: A with another knob, from the weights that A has now."""
        if self.difference is None:
            return None
        name, value = self.difference
        if name in TUNED:
            return self.trial.fork(**{name: value})
        if name == "activation":
            return self.trial.fork(with_hidden(self.trial.network, value))
        net = replace(self.settings, initialization=value).network()
        return Trial(net, self.trial.examples, self.trial.knobs, *self._about)

    @property
    def _about(self):
        return self.own_backward, self.settings.features

    @property
    def trials(self):
        return [self.trial] if self.other is None else [self.trial, self.other]

    @property
    def stopped(self):
        """Whether none of them can go on."""
        return all(trial.stopped for trial in self.trials)

    def advance(self):
        """Do one iteration, in A and in B; one that an interrupt left behind catches up first."""
        going = [trial for trial in self.trials if not trial.stopped]
        behind = min((trial.iteration for trial in going), default=0)
        for trial in going:
            if trial.iteration == behind:
                trial.advance()

    def tune(self, settings):
        """Take the learning rate, the penalty and the batch of the settings, and go on from here."""
        self.settings = settings
        knobs = {name: getattr(settings, name) for name in TUNED}
        self.trial.turn(**knobs)
        if self.other is not None:
            self.other.turn(**(knobs | {k: v for k, v in [self.difference] if k in TUNED}))

    def compare(self, name, value=None):
        """Put B beside A, with another value of one knob; `name` None takes it away."""
        difference = None
        if name is not None:
            check_choice("knob", name, DIFFERENCES)
            difference = name, getattr(replace(self.settings, **{name: value}), name)
        self.difference = difference
        if name == "initialization":
            self.begin()
        self.other = self._fork()

    def rewind(self, iteration):
        """Go back to the last snapshot that is not later than `iteration`."""
        iteration = check_size("iteration", iteration, 0, MOST_ITERATIONS)
        for trial in self.trials:
            trial.rewind(iteration)
        if self.difference and self.difference[0] == "activation":  # before the fork it was A's
            self.other.network = with_hidden(self.other.network, self.difference[1])

    def set(self, parameter, value):
        """Set a parameter ``("W" or "b", l, i, j)`` by hand, in A and in B."""
        parameter = check_parameter(parameter, self.settings.sizes)
        value = check_number("the weight", value, -LARGEST, LARGEST)
        for trial in self.trials:
            trial.change(*parameter, value)

    def freeze(self, parameter, still=True):
        """Let a parameter stand still from now on, or free it; None frees all."""
        if parameter is not None or still:
            parameter = check_parameter(parameter, self.settings.sizes)
        others = tuple(p for p in self.frozen if parameter not in (p, None))
        self.frozen = (*others, parameter) if still else others
        for trial in self.trials:
            trial.turn(frozen=self.frozen)

    def add_point(self, x, y, label):
        """Add a point to the data, which become the reader's own, and begin anew."""
        (x, y), label = check_point(x, y), check_size("the class", label, 0, 1)
        X, Y = self._classes()
        check_size("the number of points", X.shape[1] + 1, 1, MOST_POINTS)
        self._take(np.append(X, [[x], [y]], axis=1), np.append(Y, [[label]], axis=1))

    def take_away(self, x, y):
        """Take away the point that is nearest to (x, y)."""
        x, y = check_point(x, y)
        X, Y = self._classes()
        if X.shape[1]:
            k = int(np.hypot(X[0] - x, X[1] - y).argmin())
            self._take(np.delete(X, k, axis=1), np.delete(Y, k, axis=1))

    def move_point(self, k, x, y):
        """Move a point, counted as `found` counts them: those for training, then those for testing."""
        (X, Y), point = self._classes(), check_point(x, y)
        k = check_size("the point", k, 0, X.shape[1] - 1)
        X = X.copy()
        X[:, np.concatenate(self.settings.split(X.shape[1]))[k]] = point
        self._take(X, Y)

    def _classes(self):
        if self.settings.regression:
            raise ValueError(
                f"a point of {self.settings.data} has a number and not a class: choose data with two classes "
                f"first, or take all points away"
            )
        return self.settings.points(self.own)

    def clear(self):
        """Take all points away."""
        self._take(np.empty((2, 0)), np.empty((1, 0), np.int64))

    def _take(self, X, Y):
        self.own = X, Y
        self.begin(replace(self.settings, data=OWN))

    def scene(self, said=""):
        """Return the Scene; `said` is how B differs, in words."""
        words = describe(self.trial, self.other, said)
        return draw(self.trial, words, self.board, self.other, self.selected, self.look)

    def code(self):
        """Return the program that does again what was done."""
        return as_code(self.settings, self.trial, self.own)

    def state(self):
        """Return everything as a string."""
        own = self.own if self.settings.data == OWN else None
        return state.write(self.settings, own, self.look, self.trial, self.other, self.difference)


def with_hidden(net, name):
    """Return the network with another activation in its hidden layers."""
    return Network(net.W, net.b, [None, *[activation(name)] * (net.L - 1), net.g[-1]])


def _inside(parameter, sizes):
    name, l, i, j = parameter
    return i < sizes[l] and j < (sizes[l - 1] if name == "W" else 1)
