"""Back through any computation graph whose order and local slopes are known."""

from ...exercise import Case, Exercise, Mistake
from .ordered import ALONE, COURSE, SHORT_AND_LONG, TWICE, grown
from .ordered import ordered as in_order


def slopes_back(order, parents, slopes):
    d = dict.fromkeys(order, 0)
    d[order[-1]] = 1
    for value in reversed(order):
        for parent, slope in zip(parents[value], slopes[value], strict=True):
            d[parent] += d[value] * slope
    return d


def graph(goal, parents, slopes):
    """Return the arguments of a Case; only what the goal is made from is in them."""
    order = tuple(in_order(goal, parents))
    return order, {value: parents[value] for value in order}, {value: slopes[value] for value in order}


def graphs(rng):
    course = dict.fromkeys(COURSE[1], ()) | {1: (2, 3), 2: (1, 1), 5: (11, 3)}
    yield Case(graph(*COURSE, course), "the course's graph")
    yield Case(graph(*ALONE, {0: ()}), "a value that is made from nothing")
    twice = dict.fromkeys(TWICE[1], ()) | {2: (5, 5), 0: (5, 3), 1: (15, 25)}
    yield Case(graph(*TWICE, twice), "a value that is used twice")
    long = dict.fromkeys(SHORT_AND_LONG[1], ()) | {1: (-2,), 2: (4,), 0: (7, 0.5)}
    yield Case(graph(*SHORT_AND_LONG, long), "a short way and a long one")
    while True:
        goal, parents = grown(rng, extra=0)
        slopes = {
            value: tuple(rng.uniform(0.5, 3, len(made)).round(2).tolist()) for value, made in parents.items()
        }
        yield Case(graph(goal, parents, slopes))


def _back(arrive=lambda old, new: old + new, one=1, way=reversed, passed=None):
    """Back through the graph with one of its parts exchanged."""
    passed = passed or (lambda d, value, parent, slope: d[value] * slope)

    def f(order, parents, slopes):
        d = dict.fromkeys(order, 0)
        d[order[-1]] = one
        for value in way(order):
            for parent, slope in zip(parents[value], slopes[value], strict=True):
                d[parent] = arrive(d[parent], passed(d, value, parent, slope))
        return d

    return f


def _too_early(order, parents, slopes):
    d = dict.fromkeys(order, 0)
    d[order[-1]] = 1

    def visit(value):
        for parent, slope in zip(parents[value], slopes[value], strict=True):
            d[parent] += d[value] * slope
            visit(parent)

    visit(order[-1])
    return d


def _first_slope(order, parents, slopes):
    return slopes_back(order, parents, {value: row[:1] * len(row) for value, row in slopes.items()})


EXERCISE = Exercise(
    slopes_back,
    ("order", "parents", "slopes"),
    lambda order, parents, slopes: {"d": tuple(order)},
    "a dictionary with the slope of the last value for every value in order",
    graphs,
    (
        Mistake(
            "overwrites a slope where it should add",
            _back(arrive=lambda old, new: new),
            "a value that is used twice reaches the end on two paths, and what arrives on them adds up. "
            "Write d[parent] += ...",
        ),
        Mistake(
            "passes a slope on before it is complete, and then again",
            _too_early,
            "a value that is used twice has its whole slope only when both users have passed theirs on. "
            "Follow reversed(order), which comes to every value once and in time",
        ),
        Mistake(
            "goes through the values forward, so that nothing gets further than one step",
            _back(way=iter),
            "the slope of a value must be known before it is passed on. Begin at the end, reversed(order)",
        ),
        Mistake(
            "does not begin with 1",
            _back(one=0),
            "the last value answers to itself with slope 1, and everything else is a multiple of that",
        ),
        Mistake(
            "multiplies by the parent and not by the slope",
            _back(passed=lambda d, value, parent, slope: d[value] * parent),
            "how far a value moves with its parent is the local slope, which stands in slopes[value] at the "
            "parent's place",
        ),
        Mistake(
            "gives the local slopes alone",
            _back(passed=lambda d, value, parent, slope: slope),
            "multiply by the slope of the value itself, d[value], so that the last value is what answers",
        ),
        Mistake(
            "leaves out the local slopes",
            _back(passed=lambda d, value, parent, slope: d[value]),
            "along a path slopes multiply, so the parent gets d[value] times the local slope",
        ),
        Mistake(
            "adds the slopes along a path",
            _back(passed=lambda d, value, parent, slope: d[value] + slope),
            "if J moves 3 times as far as v, and v twice as far as a, J moves 3 * 2 times as far as a. "
            "Along a path slopes multiply",
        ),
        Mistake(
            "gives every parent the slope of the first",
            _first_slope,
            "slopes[value] has one slope for each parent, in the same order. Go through both with zip",
        ),
    ),
    (
        "begin with d = dict.fromkeys(order, 0), a slope of 0 for each value, and 1 for the last, order[-1].",
        "go through the values from the last to the first: for value in reversed(order).",
        "each parent has its own local slope: for parent, slope in zip(parents[value], slopes[value]).",
        "what arrives at the parent is d[value] * slope. Add it, since other paths may arrive there too.",
    ),
)
