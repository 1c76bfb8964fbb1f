"""The reader's own functions, trained by the reader's own loop, and watched from outside.

Nothing here computes. The loop is the reader's `model`; the functions that it is handed are the reader's,
each in a thin coat that counts, keeps the last whole parameters, and stops the run when the cost is no longer
finite.
"""

import math
import os
import time
from typing import NamedTuple

import numpy as np

from ..running.errors import frames_of, meaning
from ..running.source import place
from .parts import KINDS

SECONDS_BEFORE_BAR = 2


class MyRun(NamedTuple):
    """What a training of the reader's own network leaves behind.

    Parameters
    ----------
    parameters : dict of str to ndarray
        After the last whole update.
    costs : ndarray of shape (iterations + 1,)
        ``costs[i]`` is the cost after i updates.
    learning_rate : float
    kind : str
        logistic, shallow or deep.
    borrowed : tuple of str
        The roles that nncore's answers filled in.
    stopped : str or None
        Why the run ended early.
    """

    parameters: dict
    costs: np.ndarray
    learning_rate: float
    kind: str
    borrowed: tuple = ()
    stopped: str | None = None

    @property
    def iterations(self):
        """The number of updates done."""
        return len(self.costs) - 1

    @property
    def network(self):
        """The parameters as an nncore Network, for every figure of the lab."""
        from ...network import Network

        found = {key: np.asarray(value) for key, value in self.parameters.items()}
        if self.kind == "logistic":
            found = {"W1": found["w"].T, "b1": np.reshape(found["b"], (1, 1))}
        return Network.from_course(found, hidden=KINDS[self.kind].hidden)

    def __repr__(self):
        lent = f"; borrowed: {', '.join(self.borrowed)}" if self.borrowed else "; every part is yours"
        end = f"; stopped: {self.stopped}" if self.stopped else ""
        return (
            f"Run of {self.iterations} iterations of {KINDS[self.kind].name}, "
            f"cost {self.costs[0]:.6g} -> {self.costs[-1]:.6g}{lent}{end}"
        )


class Stopped(Exception):
    """The run ends here, for the reason that it carries."""


class PartFailed(ValueError):
    """A function of the reader's raised an exception, or returned what the next cannot use."""


class Watch:
    """What is seen of a run from outside: its costs, its parameters, and how far it is."""

    def __init__(self, iterations, report=True):
        self.costs, self.parameters, self.whole, self.updates = [], None, None, 0
        self.iterations, self.begun, self.bar, self.report = iterations, time.monotonic(), None, report

    def coat(self, role, f):
        """Return f in the coat of its role."""
        seen = {"initialize": self._begins, "update": self._updates, "cost": self._counts}.get(role)

        def called(*args):
            try:
                value = f(*args)
            except Exception as error:
                raise PartFailed(f"your {role} stopped {self._where()}: {in_words(error, f)}") from None
            return seen(value) if seen else value

        return called

    def _where(self):
        return (
            f"in iteration {self.updates + 1}" if self.updates < self.iterations else "after the last update"
        )

    def _begins(self, parameters):
        self.parameters = parameters
        return parameters

    def _updates(self, parameters):
        self.parameters, self.updates = parameters, self.updates + 1
        return parameters

    def _counts(self, value):
        try:
            cost = float(np.squeeze(value))
        except (TypeError, ValueError):
            raise PartFailed(
                f"your cost is not one number {self._where()}: it must be the mean over the examples"
            ) from None
        if not math.isfinite(cost):
            raise Stopped(
                f"after update {self.updates} the cost is {cost:g}: A has reached exactly 0 or 1, or is nan, "
                f"so lower the learning rate"
            )
        del self.costs[self.updates :]  # a cost that is asked for twice counts once
        self.costs.append(cost)
        self.whole = self.parameters  # the parameters whose cost this is
        self._tick()
        return cost

    def _tick(self):
        if self.bar is None and self.report and time.monotonic() - self.begun > SECONDS_BEFORE_BAR:
            from tqdm import tqdm

            off = bool(os.environ.get("TQDM_DISABLE"))
            self.bar = tqdm(total=self.iterations, desc="your training", leave=False, disable=off)
        if self.bar is not None:
            self.bar.update(len(self.costs) - 1 - self.bar.n)

    def close(self):
        """Take the progress bar away."""
        if self.bar is not None:
            self.bar.close()


def in_words(error, f):
    """Return what went wrong in a function of the reader's, as `check` would say it."""
    return f"{meaning(error)}{place(frames_of(error), f)}"


def run_loop(parts, X, Y, learning_rate, iterations, report=True):
    """Run the loop on the parts, and return what a Watch saw of it and why it stopped early, if it did.

    Parameters
    ----------
    parts : dict of str to callable
        By role, as the loop calls them, and the loop itself.
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m)
    learning_rate : float
    iterations : int
    report : bool
        Whether to show a progress bar.

    Returns
    -------
    watch : Watch
    stopped : str or None
    """
    watch, stopped = Watch(iterations, report), None
    coats = {role: watch.coat(role, f) for role, f in parts.items() if role not in ("loop", "predict")}
    try:
        with np.errstate(all="ignore"):  # what is not finite ends the run with a reason
            _loop(parts["loop"], X, Y, coats, learning_rate, iterations)
            coats["cost"](coats["forward"](X, watch.parameters)[0], Y)  # after the last update
    except Stopped as reason:
        stopped = str(reason)
        if not watch.costs:
            raise ValueError(f"your training cannot begin: {stopped.partition(': ')[0]}") from None
    except KeyboardInterrupt:
        if len(watch.costs) < 2:
            raise KeyboardInterrupt("interrupted before the first iteration: nothing had begun") from None
        stopped = f"interrupted after {len(watch.costs) - 1} iterations"
    finally:
        watch.close()
    return watch, stopped


def _loop(loop, X, Y, coats, learning_rate, iterations):
    """Run the reader's loop, and say it in words if the loop itself stops."""
    handed = (coats[role] for role in ("initialize", "forward", "cost", "backward", "update"))
    try:
        returned = loop(X, Y, *handed, learning_rate, iterations)
    except (Stopped, PartFailed):
        raise
    except Exception as error:
        raise ValueError(f"your loop stopped: {in_words(error, loop)}") from None
    if not (isinstance(returned, tuple) and len(returned) == 2):
        raise ValueError("your loop must return two things: the trained parameters, and the costs")


def fitted(kind, parts, sizes, seed):
    """Return the functions by role as the loop calls them.

    Parameters
    ----------
    kind : str
    parts : dict of str to callable
    sizes : tuple of int
    seed : int or generator
        Of the first weights.
    """
    rng = np.random.default_rng(seed) if isinstance(seed, int) else seed
    made = {role: KINDS[kind].fit(role, f, sizes, rng) for role, f in parts.items()}
    for role, f in parts.items():
        if made[role] is not f:
            made[role].__wrapped__ = f  # so that a line of the reader's is found when it stops
    return made
