"""A value that belongs elsewhere: another of the results, or a step of the answer on the way to it."""

import ast
from functools import cache

import numpy as np

from ...running.arguments import duplicate
from ..mistakes.mutants import Rewritten
from ..mistakes.trees import definition
from .relations import holds


@cache
def with_steps(exercise):
    """Return the exercise's answer, returning the dictionary of its own names instead of its result."""
    tree = definition(exercise.answer)

    class Locals(ast.NodeTransformer):
        def visit_Return(self, node):
            return ast.Return(ast.parse("dict(locals())", mode="eval").body)

    return Rewritten(exercise.answer, Locals().visit(tree))


def steps(exercise, args):
    """Return the arrays and numbers that the answer computes on its way, by its own names."""
    with np.errstate(all="ignore"):
        found = with_steps(exercise)(*duplicate(args))
    return {
        name: np.asarray(value)
        for name, value in found.items()
        if name not in exercise.takes
        and isinstance(value, (np.ndarray, int, float, np.number))
        and not isinstance(value, bool)
    }


def exchanged(sheet):
    """Return the words if right values are returned in another order, or None."""
    exercise, names = sheet.exercise, sheet.names
    if exercise.any_values or len(names) < 2 or any(sheet.stopped):
        return None
    moved = {}
    for name in names:
        others = [other for other in names if other != name and is_value_of(sheet, name, other)]
        if not others:
            return None
        moved[name] = others[0]
    if set(moved.values()) != set(names):
        return None
    order = list(sheet.rights[0])
    given = [moved.get(name, name) for name in order]
    found, wanted = ", ".join(given), ", ".join(order)
    return f"the values are right, and their order is not: it returns {found} where {wanted} is wanted"


def is_value_of(sheet, name, other):
    """Return whether the value returned for `name` is the right one of `other`, in every case."""
    for i, trial in enumerate(sheet.trials):
        right = sheet.rights[i]
        if name not in right or other not in right:
            return False
        ours, wanted = trial.values[name], right[other]
        if ours.size == 1 == wanted.size:
            ours = ours.reshape(wanted.shape)
        if ours.shape != wanted.shape or not np.allclose(
            ours, wanted, rtol=1e-6, atol=sheet.slacks[i][other]
        ):
            return False
    return True


def misplaced(sheet, name):
    """Return the words if a value is another result, or a step on the way to it; or None."""
    rows = sheet.rows(name)
    if not rows or sheet.exercise.any_values:
        return None
    for other in sheet.rights[0]:
        everywhere = other != name and all(other in sheet.rights[i] for i, *_ in rows)
        if everywhere and holds(sheet, name, rows, lambda i, _, other=other: sheet.rights[i][other]):
            return f"{name} holds what {other} must be"
    inner = [steps(sheet.exercise, sheet.cases[i].args) for i, *_ in rows]
    where = {i: found for (i, *_), found in zip(rows, inner, strict=True)}
    for step in inner[0]:
        if step in sheet.rights[0] or not all(step in found for found in inner):
            continue
        if holds(sheet, name, rows, lambda i, right, step=step: where[i][step]):
            return f"{name} is {step}, a step on the way: what comes after it is missing"
    return None
