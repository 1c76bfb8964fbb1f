"""Looking after a run: to the end of a descent, or as far as it goes.

A training may take long, be interrupted, or run away. `train` shows how far it is, keeps what was whole when
it ends early, and says why.
"""

import os
from contextvars import ContextVar
from typing import NamedTuple

import numpy as np

from .cost import cross_entropy
from .descent import check_run, descend, descend_by, in_words
from .interrupt import Interrupts
from .iteration import unwarned
from .network import Network
from .on_disk import Unreadable
from .span import Span, pays

SECONDS_BEFORE_BAR = 2
UNSEEN = 100_000  # how many numbers of steps not yet looked at a run may hold
shows_bar = ContextVar("shows_bar", default=True)  # no bar for what trains as a part of something larger


class Run(NamedTuple):
    """What a training leaves behind.

    Parameters
    ----------
    network : Network
        The network after the last whole step whose cost is finite.
    costs : ndarray of shape (iterations + 1, ...)
        ``costs[i]`` is the cost after i updates; ``costs[0]`` that of the initial weights.
    learning_rate : float or ndarray
        The learning rate.
    stopped : str or None
        Why the run ended early, in a sentence; None if it did not.
    path : {"plain", "span"}
        How it was computed: on the features, or in the span of the examples (see `nncore.span`).
    """

    network: Network
    costs: np.ndarray
    learning_rate: float
    stopped: str | None = None
    path: str = "plain"

    @property
    def iterations(self):
        """The number of updates done."""
        return len(self.costs) - 1

    def __repr__(self):
        first, last = map(in_words, self.costs[[0, -1]])
        way = ", in the span of the examples" if self.path == "span" else ""
        end = f"; stopped: {self.stopped}" if self.stopped else ""
        return f"Run of {self.iterations} iterations{way}, cost {first} -> {last}{end}"


def train(net, X, Y, *, learning_rate, iterations, cost=cross_entropy, backward=None):
    """Run gradient descent to its end, or as far as it goes.

    A progress bar appears when it takes longer than two seconds. Interrupting (the stop button, Ctrl-C)
    keeps the last whole step; a second time breaks off what is being done. A cost that is not finite ends
    the run, and so does a file of examples that changes or cannot be read any more.

    Parameters
    ----------
    net, X, Y, learning_rate, iterations, cost, backward
        As for `gradient_descent`.

    Returns
    -------
    run : Run
        The trained network, the cost of every iteration, and why it stopped early, if it did.

    Examples
    --------
    >>> net = Network.initialize((1, 1), scale="zero")
    >>> X, Y = np.array([[-1.0, 1.0]]), np.array([[0, 1]])
    >>> train(net, X, Y, learning_rate=1.0, iterations=100)
    Run of 100 iterations, cost 0.693147 -> 0.0101092
    """
    with Interrupts() as stop:
        net, X, Y = check_run(net, X, Y, learning_rate, iterations, cost, backward)
        if backward is not None:
            steps = descend_by(backward, net, X, Y, learning_rate, iterations, cost)
            return follow(steps, learning_rate, iterations, stop=stop)
        return train_checked(net, X, Y, learning_rate, iterations, cost, stop)


def train_checked(net, X, Y, learning_rate, iterations, cost, stop):
    """Return the Run of `train` for arguments that were checked before, in the span if that pays."""
    if not pays(net, X, iterations):
        steps = descend(net, X, Y, learning_rate, iterations, cost)
        return follow(steps, learning_rate, iterations, seldom(net), stop)
    with unwarned():
        span = Span(net.W[1], X)
    reduced = span.reduce(net)
    steps = descend(reduced, span, Y, learning_rate, iterations, cost)
    run = follow(steps, learning_rate, iterations, seldom(reduced), stop)
    return run._replace(network=span.lift(run.network) if run.iterations else net, path="span")


def seldom(net):
    """Return after how many steps to look at them: looking takes as long as a small network's step."""
    return max(1, min(64, UNSEEN // sum(p.size for p in (*net.W[1:], *net.b[1:]))))


def follow(steps, learning_rate, iterations, every=1, stop=None):
    """Consume the Steps of a descent and return the Run.

    Parameters
    ----------
    steps : iterable of Step
    learning_rate : float or ndarray
    iterations : int
        How many updates are expected, for the progress bar.
    every : int
        After how many steps to look whether they are finite.
    stop : Interrupts, optional
        Asked after each step whether to go on.

    Returns
    -------
    run : Run
    """
    stop = stop or Interrupts()
    costs, unseen, last, bad, lost = [], [], None, None, []
    bar = progress_bar(iterations)
    try:
        for step in while_readable(steps, lost):
            unseen.append(step)
            if len(unseen) == every or stop.asked:
                last, bad = look(unseen, costs, last)
                bar.update(unseen[-1].iteration - bar.n)
                unseen = []
            if bad or stop.asked:
                break
    except KeyboardInterrupt:  # of which nobody asked first; it leaves the steps that are whole
        if not (last or unseen):
            raise KeyboardInterrupt("interrupted before the first iteration: nothing had begun") from None
        stop.asked = True
    finally:
        finish_bar(bar, unseen)
    if unseen and not bad:
        last, bad = look(unseen, costs, last)
    kept = last or bad
    stopped = None
    if bad:
        stopped = explain_divergence(bad, last, costs, learning_rate)
    elif kept.iteration < iterations:
        stopped = "".join(lost) or explain_interrupt(kept.iteration, iterations)
    return Run(kept.network, np.array(costs[: kept.iteration + 1]), learning_rate, stopped)


def while_readable(steps, lost):
    """Yield Steps while their examples can be read; then, if there were any, enter in a list why not."""
    step = None
    try:
        for step in steps:
            yield step
    except Unreadable as error:
        if step is None:
            raise
        lost.append(f"{error}; the network of iteration {step.iteration} is kept")


def look(unseen, costs, last):
    """Enter the costs of Steps not yet seen, and return what `last_finite` does."""
    costs[unseen[0].iteration :] = [step.cost for step in unseen]
    return last_finite(unseen, last)


def progress_bar(total, what="gradient descent", show=True):
    """Return a tqdm bar that shows itself when `total` of something takes long."""
    from tqdm.auto import tqdm

    # tqdm's notebook bar does not look at its own environment variable.
    off = not (show and shows_bar.get()) or os.environ.get("TQDM_DISABLE", "0") not in ("", "0")
    return tqdm(total=total, delay=SECONDS_BEFORE_BAR, leave=False, disable=off, desc=what)


def finish_bar(bar, unseen):
    """Count the Steps that were not looked at, and close the bar: one that is not full stays, in red."""
    if unseen:
        bar.update(unseen[-1].iteration - bar.n)
    bar.close()


def last_finite(steps, last):
    """Return the last Step before the first that is not finite, and this one, or None.

    A parameter that is not finite stays so, whatever is taken from it: if the last step is finite, all are.
    """
    if np.isfinite([step.cost for step in steps]).all() and is_finite(steps[-1]):
        return steps[-1], None
    for step in steps:
        if not is_finite(step):
            return last, step
        last = step


def is_finite(step):
    """Return whether the cost of a Step and every parameter of its network are finite numbers."""
    net = step.network
    return bool(np.isfinite(step.cost).all()) and all(np.isfinite(p).all() for p in (*net.W[1:], *net.b[1:]))


def explain_interrupt(done, iterations):
    """Return the sentence that says how far an interrupted run came."""
    if done:
        return f"interrupted after {done} of {iterations} iterations"
    return f"interrupted before the first of {iterations} iterations: nothing had begun"


def explain_divergence(step, last, costs, learning_rate):
    """Return the sentence that says at which iteration, from what, and what to try."""
    if last is None:
        return (
            f"the cost is {step.cost} at iteration 0, before any update: the initial weights or the "
            f"features are too large"
        )
    values = (costs[0], last.cost, learning_rate, np.divide(learning_rate, 10))
    first, previous, rate, lower = map(in_words, values)
    before = f" and {previous} at iteration {last.iteration}" if last.iteration else ""
    return (
        f"the cost is not finite at iteration {step.iteration} (it was {first} at iteration 0{before}): "
        f"the learning rate {rate} is too high, so each step overshoots further; try {lower}. "
        f"The network of iteration {last.iteration} is kept"
    )
