"""What the inputs of several exercises are drawn with."""

from collections.abc import Callable
from dataclasses import dataclass

from .exercise import Case


@dataclass(frozen=True, repr=False)
class Named:
    """A function that is an argument of an exercise, and prints as its name or its formula."""

    name: str
    f: Callable

    def __call__(self, *args):
        return self.f(*args)

    def __repr__(self):
        return self.name


def sizes(first, rng):
    """Yield tuples of sizes without end: the `first` ones, then random ones that all differ."""
    yield from first
    while True:
        yield tuple(int(n) for n in rng.permutation(range(2, 10))[: len(first[0])])


def labelled(m, *args):
    """Return the Case of these arguments, with its label if there is only one example."""
    return Case(args, "m = 1" if m == 1 else "")
