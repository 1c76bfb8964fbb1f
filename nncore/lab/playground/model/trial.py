"""One training in the playground: where it is, how it came there, and what was seen on the way."""

import numpy as np

from ....cost import cross_entropy, squared_error
from ....descent import gradient_descent
from ....propagation import backward, forward
from ..inputs.features import PLAIN, features_of
from ..inputs.heights import explained
from .gradients import checked, edited, mini_batches, with_knobs
from .past import Phase, Record

EVERY = 0.02  # a record each time the iterations have grown by this part: some 500 in the first million


class Trial:
    """A network being trained, iteration by iteration.

    Parameters
    ----------
    net : Network
        The initial weights.
    examples : Examples
    knobs : Knobs
    own_backward : callable, optional
        The reader's own ``backward(net, cache, Y, cost)``.
    features : tuple of str, optional
        What the network is given of each point.

    Attributes
    ----------
    network, iteration
        Where it is.
    inputs, inputs_test : ndarray of shape (n_x, m)
        The features of the examples.
    records : list of Record
        Their number grows with the logarithm of the iterations.
    phase : Phase
        How it came there, with all before: enough to do it again, number by number.
    stopped : str
        Why it cannot go on, or "".
    trouble : str
        What was wrong with the reader's own backward when it was last asked, or "".
    """

    def __init__(self, net, examples, knobs, own_backward=None, features=PLAIN):
        self.network, self.examples, self.iteration = net, examples, 0
        self.own_backward, self.features = own_backward, features
        self.inputs = features_of(examples.X, features)
        self.inputs_test = features_of(examples.X_test, features)
        self.phase, self.stopped, self.trouble = Phase(0, (), knobs), "", ""
        self._source, self._now = None, Record(*[None] * 8)
        self.records = [self.measure()]

    @property
    def knobs(self):
        return self.phase.knobs

    @property
    def regression(self):
        """Whether the output is a number to be told, and not the probability of a class."""
        return self.network.g[-1].name == "identity"

    @property
    def cost(self):
        """The cost that is trained with: the squared error where a number is to be told."""
        return squared_error if self.regression else cross_entropy

    @property
    def backward(self):
        """The backward that is trained with: the reader's or nncore's, and what the knobs add."""
        return with_knobs(checked(self.own_backward) if self.own_backward else backward, self.knobs)

    def measure(self):
        """Return the Record of this moment."""
        if self._now.network is self.network and self._now.phase is self.phase:
            return self._now
        _, Y, _, Y_test = self.examples
        cost, right, sizes = self._measured(self.inputs, Y, (np.nan,) * self.network.L)
        cost_test, right_test, _ = self._measured(self.inputs_test, Y_test, None)
        numbers = (cost, cost_test, right, right_test, sizes)
        self._now = Record(self.iteration, self.network, *numbers, self.phase)
        return self._now

    def gradients(self):
        """Return the Gradients of this moment, on all examples for training."""
        with np.errstate(all="ignore"):
            cache = forward(self.network, self.inputs)
            return self.backward(self.network, cache, self.examples.Y, self.cost)

    def _measured(self, X, Y, sizes):
        if not X.shape[1]:
            return np.nan, np.nan, sizes
        with np.errstate(all="ignore"):
            cache = forward(self.network, X)
            cost = float(self.cost(cache.Z[-1], Y, self.network.g[-1]))
            if sizes:
                sizes = self._lengths(cache, Y) or sizes
            right = explained(cache.A[-1], Y) if self.regression else None
        return cost, 100 * float(np.mean((cache.A[-1] > 0.5) == Y)) if right is None else right, sizes

    def _lengths(self, cache, Y):
        """Return the length of each dW[l]; None if the reader's backward fails, and `trouble` says how."""
        try:
            gradients = self.backward(self.network, cache, Y, self.cost)
        except ValueError as error:
            if self.own_backward is None:
                raise
            self.trouble = str(error)
            return None
        self.trouble = ""
        return tuple(float(np.linalg.norm(dW)) for dW in gradients.dW[1:])

    def advance(self):
        """Do one iteration, if it leads to finite numbers."""
        if self.stopped:
            return
        if not self.examples.X.shape[1]:
            self.stopped = "There are no points to train on yet: add some, of both classes."
            return
        net, cost = self._next()
        if not (np.isfinite(cost) and all(np.isfinite(p).all() for p in (*net.W[1:], *net.b[1:]))):
            self.stopped = self._divergence()
            return
        if self.records[-1].iteration > self.iteration:  # after a rewind, what came later is no longer true
            del self.records[self.index() + 1 :]
        self.iteration, self.network = self.iteration + 1, net
        last = self.records[-1].iteration
        if self.iteration - last >= max(1, EVERY * last):
            self.records.append(self.measure())

    def _next(self):
        """Return the network one update further, and its cost."""
        self._source = self._source or self._descent()
        try:
            with np.errstate(all="ignore"):
                return next(self._source)
        except BaseException:  # the reader's backward, or an interrupt: a generator that raised is at its end
            self._source = None
            raise

    def _descent(self):
        """Yield (network, cost) after each update; the cost is that of the batch where there is one."""
        X, Y = self.inputs, self.examples.Y
        rate, batch, cost = self.knobs.learning_rate, self.knobs.batch, self.cost
        if batch and batch < X.shape[1]:
            nets = mini_batches(self.network, X, Y, rate, 10**9, batch, self.iteration, self.backward, cost)
            yield from ((net, 0.0) for net in nets)
        else:
            own = None if self.backward is backward else self.backward
            about = {"learning_rate": rate, "iterations": 10**9, "cost": cost, "backward": own}
            steps = gradient_descent(self.network, X, Y, **about)
            next(steps)
            yield from ((step.network, step.cost) for step in steps)

    def _divergence(self):
        first, last, rate = self.records[0].cost, self.measure().cost, self.knobs.learning_rate
        return (
            f"The numbers are no longer finite at iteration {self.iteration + 1}: the cost was {first:.4g} "
            f"at iteration 0 and {last:.4g} at iteration {self.iteration}. The learning rate {rate:g} is too "
            f"high, so each step overshoots further: try {rate / 10:g}. The picture shows the last finite "
            f"network."
        )

    def turn(self, **knobs):
        """Change knobs, from this iteration on."""
        self._begin_phase((), self.knobs._replace(**knobs))

    def change(self, name, l, i, j, value):
        """Set a parameter by hand: ``change("W", 1, 0, 1, 2.5)`` sets W[1][0, 1]."""
        self.network = edited(self.network, [(name, l, i, j, value)])
        last = self.phase
        if last.start == self.iteration:  # a weight that is dragged leaves only where it was let go
            self.phase = last._replace(changes=tuple(c for c in last.changes if c[:4] != (name, l, i, j)))
        self._begin_phase(((name, l, i, j, value),), self.knobs)
        del self.records[self.index() + (self.records[self.index()].iteration < self.iteration) :]
        self.records.append(self.measure())

    def _begin_phase(self, changes, knobs):
        self._source, self.stopped = None, ""
        last = self.phase
        if last.start == self.iteration:
            self.phase = last._replace(changes=last.changes + changes, knobs=knobs)
        elif changes or knobs != last.knobs:
            self.phase = Phase(self.iteration, changes, knobs, last)

    def index(self):
        """Return the number of the last record that is not later than now."""
        later = (k for k, record in enumerate(self.records) if record.iteration > self.iteration)
        return next(later, len(self.records)) - 1

    def rewind(self, iteration):
        """Go to the last snapshot that is not later than `iteration`, with the knobs as they are now."""
        kept = (record for record in self.records if record.network is not None)
        knobs = self.knobs
        record = [record for record in kept if record.iteration <= iteration][-1]
        self.iteration, self.network, self.phase = record.iteration, record.network, record.phase
        self._begin_phase((), knobs)

    def fork(self, net=None, **knobs):
        """Return another Trial from here, with the same past: another network or other knobs."""
        other = object.__new__(Trial)
        other.__dict__.update(self.__dict__)
        other.records, other.network = self.records[: self.index() + 1], net or self.network
        other.turn(**knobs)
        return other
