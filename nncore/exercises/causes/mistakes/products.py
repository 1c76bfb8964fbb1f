"""The small mistakes in a sum, a product, a quotient or a power."""

import ast
import re

from .nodes import filled, instead, text, transposed
from .patterns import ACTIVATIONS, OPERATORS


def binary(node):
    """Yield the mistakes in an operation with two sides."""
    for ways in (activated, other_operator, one_side, turned, with_transposes, brackets):
        yield from ways(node, node.left, node.op, node.right)


def activated(node, left, op, right):
    """The sigmoid, written out, taken for another activation."""
    inside = sigmoid_of(node)
    for words, pattern in ACTIVATIONS.items() if inside else ():
        yield filled(pattern, inside), f"has {words} where `{text(node)}` is meant"


def other_operator(node, left, op, right):
    """Plus for minus, times for divided by."""
    for other in OPERATORS.get(type(op), ()):
        yield instead(ast.BinOp(left, other(), right), node)


def one_side(node, left, op, right):
    """One side left out, or there once more."""
    if isinstance(op, (ast.Add, ast.Sub)):
        yield left, f"leaves out `{text(right)}`"
        yield right, f"leaves out `{text(left)}`"
    if isinstance(op, ast.Mult):
        yield left, f"leaves out the factor `{text(right)}`"
        yield right, f"leaves out the factor `{text(left)}`"
    if isinstance(op, ast.Div):
        yield left, f"does not divide by `{text(right)}`"
        yield right, f"has `{text(right)}` alone, where `{text(node)}` is meant"
        yield ast.BinOp(node, op, right), f"divides by `{text(right)}` twice"
    if isinstance(op, ast.Pow):
        yield left, f"leaves out the power, `** {text(right)}`"
        yield ast.BinOp(node, ast.Mult(), left), f"has one power too many of `{text(left)}`"


def turned(node, left, op, right):
    """The two sides exchanged."""
    if isinstance(op, (ast.Sub, ast.Div, ast.Pow, ast.MatMult)):
        yield instead(ast.BinOp(right, op, left), node)


def with_transposes(node, left, op, right):
    """A transpose on one side that does not belong there, or is missing."""
    if isinstance(op, ast.MatMult):
        for a, b in ((transposed(left), right), (left, transposed(right)), (right, transposed(left)),
                     (transposed(right), left), (transposed(right), transposed(left))):  # fmt: skip
            yield instead(ast.BinOp(a, op, b), node)
    elif isinstance(op, (ast.Add, ast.Sub, ast.Mult)) and not isinstance(right, ast.Constant):
        yield instead(ast.BinOp(left, op, transposed(right)), node)
        yield instead(ast.BinOp(transposed(left), op, right), node)


def brackets(node, left, op, right):
    """A pair of brackets forgotten, or set too early: a - b / c for (a - b) / c."""
    if isinstance(left, ast.BinOp):
        yield instead(ast.BinOp(left.left, left.op, ast.BinOp(left.right, op, right)), node)
    if isinstance(right, ast.BinOp):
        yield instead(ast.BinOp(ast.BinOp(left, op, right.left), right.op, right.right), node)


def sigmoid_of(node):
    """Return what the sigmoid is taken of, if a node is the sigmoid as the answers write it, or None."""
    found = re.fullmatch(r"1 / \(1 \+ np\.exp\(-(.*)\)\)", text(node))
    return found and ast.parse(found[1], mode="eval").body
