"""Right solutions about slopes, written in other ways, pass."""

import numpy as np
import pytest

from nncore.exercises.tasks import EXERCISES
from nncore.exercises.tasks.slopes.ordered import is_ordered
from nncore.lab.slopes import value


def by_nudges(steps, values):
    """The slopes by nudges: each value in turn is nudged, and what follows is computed anew."""

    def last(name, nudge):
        found = {key: values[key] + nudge * (key == name) for key in values}
        for result, sign, left, right in steps:
            if result != name:
                found[result] = found[left] * found[right] if sign == "*" else found[left] + found[right]
        return found[steps[-1][0]]

    return {name: (last(name, 1e-4) - last(name, -1e-4)) / 2e-4 for name in values}


def from_the_end(steps, values):
    d = {}

    def pass_on(name, slope):
        d[name] = d.get(name, 0) + slope

    pass_on(steps[-1][0], 1)
    for result, sign, left, right in steps[::-1]:
        slope = d.get(result, 0)
        pass_on(left, slope if sign == "+" else slope * values[right])
        pass_on(right, slope if sign == "+" else slope * values[left])
    return {name: float(d.get(name, 0)) for name in values}


def by_repeating(goal, parents):
    """The order by asking again and again which value has all its parents in the list."""
    wanted, order = {goal}, []
    for _ in parents:
        wanted |= {parent for value in wanted for parent in parents[value]}
    while len(order) < len(wanted):
        order += [v for v in sorted(wanted) if v not in order and all(p in order for p in parents[v])][:1]
    return np.array(order)


def right_parent_first(goal, parents):
    order, seen = (), set()

    def visit(value):
        nonlocal order
        if value not in seen:
            seen.add(value)
            for parent in reversed(parents[value]):
                visit(parent)
            order += (value,)

    visit(goal)
    return order


def path_by_path(order, parents, slopes):
    """The slopes as a sum over all paths, without the order: slow, and right."""
    d = dict.fromkeys(order, 0.0)

    def walk(value, product):
        d[value] += product
        for i, parent in enumerate(parents[value]):
            walk(parent, product * slopes[value][i])

    walk(order[-1], 1)
    return d


def by_matrix(order, parents, slopes):
    """The slopes as the solution of d = e + S.T d, with S[i, j] the slope of value i for value j."""
    S = np.zeros((len(order), len(order)))
    for i, name in enumerate(order):
        for parent, slope in zip(parents[name], slopes[name], strict=True):
            S[i, order.index(parent)] += slope
    d = np.linalg.solve(np.eye(len(order)) - S.T, np.eye(len(order))[-1])
    return dict(zip(order, d, strict=True))


RIGHT = {
    "one-sided slope": ("slope", lambda f, a: (f(a + 0.001) - f(a)) / 0.001),
    "the course's nudge": ("slope", lambda f, a: (f(a + 0.001) - f(a - 0.001)) / 0.002),
    "nudged chain": ("chain", lambda a, b, c: [*np.array([3, 3 * c, 3 * b]) * (1 + 1e-9)]),
    "a graph by nudges": ("back_through", by_nudges),
    "a graph, with a helper": ("back_through", from_the_end),
    "an order, by repeating": ("ordered", by_repeating),
    "an order, the right parent first": ("ordered", right_parent_first),
    "all paths": ("slopes_back", path_by_path),
    "a linear system": ("slopes_back", by_matrix),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")


def right_first(goal, parents, keep):
    """Visit the right parent first; `keep` says whether a value is listed again, late or early."""
    order = []

    def visit(value):
        if value in order and keep != "again":
            return
        if keep == "early":
            order.append(value)
        for parent in reversed(parents[value]):
            visit(parent)
        if keep != "early":
            order.append(value)

    visit(goal)
    return order


WRONG_ORDERS = {
    "lists a value more than once": lambda goal, parents: right_first(goal, parents, "again"),
    "has the order of the way back": lambda goal, parents: right_first(goal, parents, "late")[::-1],
    "puts a value in the list before its parents": lambda goal, parents: right_first(goal, parents, "early"),
    "turns round the order in which values are met": (
        lambda goal, parents: right_first(goal, parents, "early")[::-1]
    ),
}


@pytest.mark.parametrize(("does", "f"), WRONG_ORDERS.items(), ids=list(WRONG_ORDERS))
def test_a_wrong_order_is_named_whichever_parent_comes_first(does, f, said):
    assert f"what this mistake does: it {does}" in said(f, "ordered")


def test_a_missing_value_is_named_by_its_number(said):
    line = said(lambda order, parents, slopes: dict.fromkeys(order[:-1], 1.0), "slopes_back")
    assert "The dictionary has no 5: it must have" in line


def test_a_wrong_slope_is_named_by_its_number(said):
    def f(order, parents, slopes):
        d = value.slopes_back(order, parents, slopes)
        return d | {order[0]: d[order[0]] + 0.37 * len(order)}

    assert 'd["' not in said(f, "slopes_back")
    assert "d[" in said(f, "slopes_back")


def test_the_functions_of_nncore_are_right_too():
    for case in EXERCISES["ordered"].cases():
        assert is_ordered(value.ordered(*case.args), *case.args)
    for case in EXERCISES["slopes_back"].cases():
        found, right = value.slopes_back(*case.args), path_by_path(*case.args)
        assert found.keys() == right.keys()
        np.testing.assert_allclose([*found.values()], [*right.values()])
