"""The order of a computation graph: each value once, and after everything that it is made from."""

import numpy as np

from ...exercise import Case, Exercise, Mistake


def ordered(goal, parents):
    order = []

    def visit(value):
        if value not in order:
            for parent in parents[value]:
                visit(parent)
            order.append(value)

    visit(goal)
    return order


ALONE = 0, {0: ()}
COURSE = 5, {0: (), 1: (3, 4), 2: (0, 1), 3: (), 4: (), 5: (6, 2), 6: ()}
TWICE = 1, {3: (), 2: (3, 3), 0: (4, 3), 4: (), 1: (2, 0)}
SHORT_AND_LONG = 0, {3: (), 1: (3,), 2: (1,), 0: (3, 2)}  # 3 reaches the goal at once, and by way of 1 and 2
ASIDE = 2, {1: (), 4: (1,), 3: (1, 4), 0: (), 2: (4, 0)}  # 3 is made from 1 and 4, and the goal is not from 3


def grown(rng, extra=1):
    """Return (goal, parents) of a random graph, numbered in no order; `extra` values lead nowhere."""
    starts, n = int(rng.integers(2, 4)), int(rng.integers(5, 9))
    names = [int(name) for name in rng.permutation(n + extra)]
    parents = {names[i]: () for i in range(starts)}
    for i in range(starts, n + extra):
        before = i - 1 if i < n else int(rng.integers(n - 1))
        others = [int(j) for j in rng.integers(0, min(i, n - 1), int(rng.integers(0, 2)) + (i < n))]
        parents[names[i]] = tuple(names[j] for j in (*others, before))
    kept = [int(name) for name in rng.permutation(list(parents))]
    return names[n - 1], {name: parents[name] for name in kept}


def graphs(rng):
    yield Case(TWICE, "a value that is used twice")
    yield Case(COURSE, "the course's graph")
    yield Case(ALONE, "a value that is made from nothing")
    yield Case(SHORT_AND_LONG, "a short way and a long one")
    yield Case(ASIDE, "a value that the goal is not made from")
    while True:
        yield Case(grown(rng))


def is_ordered(order, goal, parents):
    """Return whether a list has each value that the goal is made from once, and after its parents."""
    if sorted(map(str, order)) != sorted(map(str, ordered(goal, parents))):
        return False
    places = {value: i for i, value in enumerate(order)}
    return all(places[parent] < places[value] for value in order for parent in parents[value])


def any_order(name, ours, right, args):
    """Return `ours` as whole numbers, if it is one of the orders that are right."""
    whole = np.rint(ours.astype(float))
    return whole if is_ordered(in_numbers(whole), *args) else right


def in_numbers(found):
    """Return an array as a list, its whole numbers without a point."""
    return [int(x) if np.isfinite(x) and x == int(x) else x for x in np.ravel(found).astype(float).tolist()]


def seen(test):
    """Return a sign: ``test(order, goal, parents)`` is true in every case."""

    def sign(values, args):
        orders = [in_numbers(found["order"]) for found in values]
        return all(test(order, *given) for order, given in zip(orders, args, strict=True))

    return sign


def only_known(order, parents):
    return bool(order) and set(order) <= set(parents)


def _repeats(values, args):
    orders = [in_numbers(found["order"]) for found in values]
    known = all(only_known(order, parents) for order, (_, parents) in zip(orders, args, strict=True))
    return known and any(len(set(order)) < len(order) for order in orders)


def _each_once(order, goal, parents):
    return only_known(order, parents) and sorted(order) == sorted(ordered(goal, parents))


def _visit_all(goal, parents):
    return [value for parent in parents[goal] for value in _visit_all(parent, parents)] + [goal]


def _on_arrival(goal, parents):
    order = []

    def visit(value):
        if value not in order:
            order.append(value)
            for parent in parents[value]:
                visit(parent)

    visit(goal)
    return order


def _one_step(goal, parents):
    return [*dict.fromkeys(parents[goal]), goal]


EXERCISE = Exercise(
    ordered,
    ("goal", "parents"),
    "order",
    "a list of all that goal is made from, each value once and after its parents, with goal as the last",
    graphs,
    (
        Mistake(
            "lists a value more than once",
            _visit_all,
            "a value that is used twice is reached on two paths. Visit it only if it is not in the list yet",
            _repeats,
        ),
        Mistake(
            "has the order of the way back, from the goal to the first values",
            lambda goal, parents: ordered(goal, parents)[::-1],
            "a value comes after its parents, and the goal is the last. Turn the list round",
            seen(lambda order, goal, parents: is_ordered(order[::-1], goal, parents)),
        ),
        Mistake(
            "puts a value in the list before its parents",
            _on_arrival,
            "append a value when all its parents are in the list, and so after the loop over them",
            seen(lambda order, goal, parents: _each_once(order, goal, parents) and order[0] == goal),
        ),
        Mistake(
            "turns round the order in which values are met on the way back",
            lambda goal, parents: _on_arrival(goal, parents)[::-1],
            "one parent may be made from another, and is then met first and needed first. "
            "Append a value after the loop over its parents",
            seen(lambda order, goal, parents: _each_once(order, goal, parents) and order[-1] == goal),
        ),
        Mistake(
            "never visits the goal",
            lambda goal, parents: [],
            "a function that is not called does nothing. Call visit(goal) before you return order",
        ),
        Mistake(
            "leaves out the goal",
            lambda goal, parents: ordered(goal, parents)[:-1],
            "the goal is a value too, and it comes after all the others",
        ),
        Mistake(
            "leaves out the values that are made from nothing",
            lambda goal, parents: [value for value in ordered(goal, parents) if parents[value]],
            "they have a slope as well, and it is theirs that training asks for",
        ),
        Mistake(
            "goes back one step only",
            _one_step,
            "the parents have parents of their own. Let visit call itself for each of them",
        ),
        Mistake(
            "takes the values as they stand in the dictionary",
            lambda goal, parents: list(parents),
            "a dictionary has the order in which it was filled. Begin at the goal, and follow the parents",
        ),
        Mistake(
            "sorts the values by their numbers",
            lambda goal, parents: sorted(ordered(goal, parents)),
            "here the numbers are only names, and value 0 may be made from value 3. Follow the parents",
        ),
    ),
    (
        "begin with an empty list, order = [], and write a function visit(value) inside yours.",
        "visit first visits every parent, for parent in parents[value], and then appends the value: so it "
        "stands after its parents.",
        "a value that is used twice is visited twice. Do nothing if value is in order already.",
        "call visit(goal), and return order.",
    ),
    settles=any_order,
)
