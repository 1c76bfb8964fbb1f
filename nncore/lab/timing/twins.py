"""Each step of the course twice: as a loop and vectorized, side by side, with their times for every size.

The loops are `nncore.loops`, the vectorized selves are nncore; where these guard against overflow, the short
forms of `blackboard` stand for them. Each gets its data as it likes it best, lists
for the loop and arrays for the other, so that neither pays for the other's ways.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

import numpy as np

import nncore

from ... import loops
from ...checks import check_choice, check_size, generator
from ...network import Network
from ...propagation import propagate, propagate_back
from ..stage.inputs.doors import check_row
from ..stage.source import code
from .blackboard import cost, loop_cost, loop_sigmoid, no_loop, one_loop, sigmoid, two_loops
from .peeling_worker import loop_dot
from .stopwatch import progress, race

WAYS = LOOP, ONE_LOOP, VECTORIZED = "loop", "one loop", "vectorized"
SIZES = (1, 3, 10, 30, 100, 300, 1000, 10_000, 100_000)
SHALLOW, DEEP = (10, 4, 1), (10, 6, 4, 3, 1)
SIDE_BY_SIDE = "display: flex; flex-wrap: wrap; gap: 14px 40px"  # below each other, where there is no room
PRE = "white-space: pre; font-size: 11.5px; line-height: 1.4; margin: 0 0 0 5px; padding: 0"
LARGEST = 10**7
N_X = 100  # features, where the step is about the parameters of one unit


@dataclass(frozen=True, repr=False)
class Twins:
    """A step of the course, done in two ways or three.

    Parameters
    ----------
    name : str
    n_is : str
        What the size n counts.
    make : callable
        ``make(n, rng)`` returns the arrays that the step is done on, or the network and the arrays.
    ways : dict
        The functions of these, by `LOOP`, `ONE_LOOP` and `VECTORIZED`.
    shown : tuple of tuple
        The functions whose source is shown side by side, a tuple for each way.
    least, most : int
        The smallest n that makes sense, and the largest that the loop does in about a second.
    """

    name: str
    n_is: str
    make: Callable
    ways: dict
    shown: tuple
    least: int = 1
    most: int = 10**5

    def contestants(self, n, rng=0):
        """Return the ways as functions without arguments, ready to be raced, for size n."""
        if check_size("n", n, most=LARGEST) < self.least:
            raise ValueError(f"n is {n}: {self.name} needs at least {self.least} ({self.n_is})")
        data = self.make(n, generator("rng", rng))
        lists = [as_lists(item) for item in data]
        return {
            way: (lambda f=f, args=lists if way == LOOP else data: f(*args)) for way, f in self.ways.items()
        }

    def _repr_html_(self):
        columns = "".join(f'<pre style="{PRE}">{escape(sources(f))}</pre>' for f in self.shown)
        return f'<div style="{SIDE_BY_SIDE}">{columns}</div>'

    def __repr__(self):
        return "\n\n\n".join(map(sources, self.shown))


def sources(functions):
    """Return the source of functions, one below the other, without comments, to be narrow."""
    return "\n\n".join(re.sub(r"(?m)^ *#.*\n|  #.*$", "", code(f)) for f in functions)


def as_lists(item):
    """Return an array as nested lists, and a network with lists for parameters."""
    if isinstance(item, Network):
        W, b = ([None, *(p.tolist() for p in parameters[1:])] for parameters in (item.W, item.b))
        return item.replaced(W, b)
    return item.tolist()


def dot(a, b):
    """Return the dot product, vectorized."""
    return np.dot(a, b)


def problem(sizes):
    """Return a maker of a network, X and Y, where n counts the numbers in X."""

    def make(n, rng):
        m = n // sizes[0]
        return Network.initialize(sizes, rng), rng.standard_normal((sizes[0], m)), rng.integers(0, 2, (1, m))

    return make


def _pairs(n, rng):
    return tuple(rng.standard_normal((2, n)))


def _unit(n, rng):
    return rng.standard_normal((n, 1)), rng.standard_normal((1, n)), np.array([[0.5]])


def _output(n, rng):
    return rng.uniform(0.01, 0.99, (1, n)), rng.integers(0, 2, (1, n))


def _regression(n, rng):
    m = n // N_X
    X, w = rng.standard_normal((N_X, m)), rng.standard_normal((N_X, 1)) / N_X**0.5
    return X, rng.integers(0, 2, (1, m)), w, np.array(0.5)


def _matrix(n, rng):
    return (rng.standard_normal((10, n // 10)),)


def passes(net, X, Y):
    """Return the gradients, forward and backward, vectorized."""
    gradients = nncore.backward(net, nncore.forward(net, X), Y)
    return (*gradients.dW[1:], *gradients.db[1:])


def loop_passes(net, X, Y):
    """Return the gradients, forward and backward, by loops."""
    gradients = loops.backward(net, loops.forward(net, X), Y)
    return (*gradients.dW[1:], *gradients.db[1:])


def step(net, X, Y):
    """Return the parameters after one step of descent, vectorized."""
    net = nncore.update(net, nncore.backward(net, nncore.forward(net, X), Y), 0.1)
    return (*net.W[1:], *net.b[1:])


def loop_step(net, X, Y):
    """Return the parameters after one step of descent, by loops."""
    net = loops.update(net, loops.backward(net, loops.forward(net, X), Y), 0.1)
    return (*net.W[1:], *net.b[1:])


def both(loop, vectorized):
    """Return the two ways as a dict, and the same as what is shown."""
    return {LOOP: loop, VECTORIZED: vectorized}


PASSES = ((loops.forward, loops.backward), (propagate, propagate_back))
GRADIENTS = (two_loops, one_loop, no_loop)
IN_X = "the numbers in X, {} features"

TWINS = {
    twins.name: twins
    for twins in (
        Twins("dot product", "the length", _pairs, both(loop_dot, dot), ((loop_dot,), (dot,))),
        Twins("z = w x + b", "the features", _unit, both(loops.linear_forward, nncore.linear_forward),
              ((loops.linear_forward,), (nncore.linear_forward,))),
        Twins("sigmoid", "the numbers in Z", _matrix, both(loop_sigmoid, sigmoid),
              ((loop_sigmoid,), (sigmoid,)), 10),
        Twins("cost", "the examples", _output, both(loop_cost, cost), ((loop_cost,), (cost,))),
        Twins("J, dw and db", IN_X.format(N_X), _regression, dict(zip(WAYS, GRADIENTS, strict=True)),
              tuple((f,) for f in GRADIENTS), N_X),
        Twins("forward and backward, shallow", IN_X.format(10), problem(SHALLOW),
              both(loop_passes, passes), PASSES, 10, 10**4),
        Twins("forward and backward, deep", IN_X.format(10), problem(DEEP),
              both(loop_passes, passes), PASSES, 10, 10**4),
        Twins("one step of descent", IN_X.format(10), problem(SHALLOW), both(loop_step, step),
              ((loop_step, loops.update), (step, nncore.update)), 10, 10**4),
    )
}  # fmt: skip


def race_twins(names=tuple(TWINS), sizes=SIZES):
    """Race the ways of each step at each size, on one thread.

    Parameters
    ----------
    names : sequence of str
        Which of `TWINS`.
    sizes : sequence of int

    Returns
    -------
    races : dict
        For each name a dict of Race by size.

    Raises
    ------
    ValueError
        If two ways differ in their result.
    """
    from threadpoolctl import threadpool_limits

    for name in check_row("names", names, "('dot product', 'cost')"):
        check_choice("step", name, TWINS)
    for n in check_row("sizes", sizes, "(10, 100, 1000)"):
        check_size("a size", n, most=LARGEST)
    plan = [(name, n) for n in sizes for name in names if TWINS[name].least <= n <= TWINS[name].most]
    races = {name: {} for name in names}
    with threadpool_limits(1):
        for name, n in progress(plan, "twins"):
            often = 2 if n >= 1e5 else 5
            races[name][n] = race(TWINS[name].contestants(n), repeats=often, least=0.001)
    return races
