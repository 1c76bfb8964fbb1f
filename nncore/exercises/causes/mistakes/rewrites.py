"""The small mistakes that can be made in one place of a formula: each node of its tree, written otherwise.

`rewrites` yields pairs: the node that stands there instead, and what was done in words, completing "it ...".
"""

import ast

from .calls import call
from .nodes import filled, instead, text
from .patterns import COMPARES, WRAPS
from .products import binary


def rewrites(node, names):
    """Yield (node, words) for each small mistake that can be made at `node`; `names` may stand for one
    another.
    """
    kind = {
        ast.BinOp: binary,
        ast.UnaryOp: unary,
        ast.Call: call,
        ast.Compare: compare,
        ast.Constant: constant,
        ast.Attribute: attribute,
        ast.IfExp: choice,
        ast.Subscript: subscript,
        ast.Tuple: row,
    }
    if type(node) in kind:
        yield from kind[type(node)](node)
    if is_value(node, names):
        yield from wrapped(node)
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names:
        for other in names:
            if other != node.id:
                yield ast.Name(other, ast.Load()), f"has `{other}` where `{node.id}` belongs"


def is_value(node, names):
    """Return whether a node is a value that something can be done to: not a module, a function or a size."""
    if isinstance(node, ast.Name):
        return isinstance(node.ctx, ast.Load) and node.id in names and node.id != "m"
    if isinstance(node, ast.Subscript):
        return isinstance(node.ctx, ast.Load) and "shape" not in text(node)
    return isinstance(node, (ast.BinOp, ast.Call)) and "shape" not in text(node) and "range" not in text(node)


def wrapped(node):
    """Something done to an expression that is right as it is."""
    for words, pattern in WRAPS.items():
        yield filled(pattern, node), f"{words} `{text(node)}`"


def unary(node):
    if isinstance(node.op, ast.USub):
        yield node.operand, f"leaves out the minus sign of `{text(node)}`"


def compare(node):
    for other in COMPARES.get(type(node.ops[0]), ()):
        yield instead(ast.Compare(node.left, [other()], node.comparators), node)
    if isinstance(node.comparators[0], ast.Constant) and node.comparators[0].value == 0:
        for other in (0.5, 1):
            yield instead(ast.Compare(node.left, node.ops, [ast.Constant(other)]), node)


def constant(node):
    value = node.value
    if isinstance(value, bool):
        yield instead(ast.Constant(not value), node)
    elif isinstance(value, int):
        for other in {0, 1, 2, -1, value + 1, value - 1} - {value}:
            yield instead(ast.Constant(other), node)
    elif isinstance(value, float):
        for other in {value * 10, value / 10, 1.0, -value}:
            yield instead(ast.Constant(other), node)


def attribute(node):
    if node.attr == "T":
        yield node.value, f"leaves out the transpose of `{text(node.value)}`"


def choice(node):
    yield node.body, f"has `{text(node.body)}` in every case, and never `{text(node.orelse)}`"
    yield node.orelse, f"has `{text(node.orelse)}` in every case, and never `{text(node.body)}`"
    yield instead(ast.IfExp(node.test, node.orelse, node.body), node)


def subscript(node):
    if isinstance(node.slice, ast.BinOp) and isinstance(node.slice.left, ast.Name):
        yield instead(ast.Subscript(node.value, node.slice.left, ast.Load()), node)


def row(node):
    """Elements of a tuple that have changed places."""
    if isinstance(node.ctx, ast.Load):
        for i in range(len(node.elts)):
            for j in range(i):
                elts = list(node.elts)
                elts[i], elts[j] = elts[j], elts[i]
                yield instead(ast.Tuple(elts, ast.Load()), node)
