"""How a training came to where it is: its knobs, its phases, and what was measured on the way."""

from typing import NamedTuple


class Knobs(NamedTuple):
    """What may change while it trains."""

    learning_rate: float
    l2: float = 0.0
    batch: int = 0
    frozen: tuple = ()
    l1: float = 0.0


TUNED = ("learning_rate", "l2", "batch", "l1")  # these change while it trains; the other settings begin anew


class Phase(NamedTuple):
    """A stretch of the training: parameters set by hand at its start, its knobs, and what came before."""

    start: int
    changes: tuple
    knobs: Knobs
    before: object = None

    def chain(self):
        """Return all phases up to this one, the first one first."""
        phases = [self]
        while phases[-1].before is not None:
            phases.append(phases[-1].before)
        return phases[::-1]


class Record(NamedTuple):
    """What was measured at an iteration, and the network that it was measured on, to go back to."""

    iteration: int
    network: object
    cost: float
    cost_test: float
    accuracy: float
    accuracy_test: float
    gradients: tuple  # the Euclidean length of dW[l], by layer
    phase: Phase
