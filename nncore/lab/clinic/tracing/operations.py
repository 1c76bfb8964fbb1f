"""The first operation of a statement whose result is not finite, found by computing its parts once more."""

import ast
from typing import NamedTuple

import numpy as np

from .ranges import range_of

METHODS = {"sum", "mean", "dot", "max", "min", "reshape", "transpose", "squeeze", "ravel", "copy", "astype"}
LIBRARIES = ("numpy", "math")
UNKNOWN = object()
# What is computed later, often, or perhaps never.
LATER = ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp | ast.IfExp | ast.BoolOp


class Operation(NamedTuple):
    """An operation: its text, what is wrong with its result, and ``{text: Range}`` of what it takes."""

    text: str
    bad: str
    takes: dict


def first_operation(node, names):
    """Return the first Operation of a statement that gives a nan or an infinity, or None.

    Only arithmetic, NumPy's functions and a few methods of arrays are computed again: what else a statement
    calls could have effects.
    """
    with np.errstate(all="ignore"):
        try:
            Again(names).value_of(getattr(node, "value", getattr(node, "test", None)))
        except Found as found:
            return found.operation
        except Exception:  # what cannot be computed again has no first operation
            return None
    return None


class Found(Exception):
    """The first operation was found."""

    def __init__(self, operation):
        super().__init__(operation.text)
        self.operation = operation


class Again:
    """Computes an expression from the inside out, until a result is not finite."""

    def __init__(self, names):
        self.names = names

    def value_of(self, node):
        """Return the value of a node, or UNKNOWN."""
        match node:
            case ast.Constant():
                return node.value
            case ast.Name():
                return self.names.get(node.id, UNKNOWN)
            case ast.Tuple() | ast.List():
                taken = [self.value_of(part) for part in node.elts]
                return UNKNOWN if any(part is UNKNOWN for part in taken) else type_of(node)(taken)
            case ast.Attribute():
                return self.attribute(node)
            case ast.BinOp() | ast.UnaryOp() | ast.Subscript() | ast.Compare():
                return self.compute(node, [part for part in ast.iter_child_nodes(node) if is_value(part)])
            case ast.Call():
                return self.call(node)
        for part in ast.iter_child_nodes(node) if isinstance(node, ast.AST) else ():
            if is_value(part) and not isinstance(node, LATER):
                self.value_of(part)
        return UNKNOWN

    def attribute(self, node):
        base = self.value_of(node.value)
        plain = isinstance(base, np.ndarray | np.generic) or getattr(base, "__name__", "") in LIBRARIES
        return getattr(base, node.attr) if base is not UNKNOWN and plain else UNKNOWN

    def call(self, node):
        given = [*node.args, *(word.value for word in node.keywords)]
        method = isinstance(node.func, ast.Attribute)
        base = self.value_of(node.func.value) if method else UNKNOWN
        function = self.value_of(node.func)
        numpys = isinstance(function, np.ufunc) or getattr(function, "__module__", "") in LIBRARIES
        pure = isinstance(base, np.ndarray | np.generic) and method and node.func.attr in METHODS
        out = any(part.arg in ("out", None) for part in node.keywords)
        if not (numpys or pure) or isinstance(function, type) or out:
            for part in given:
                self.value_of(part)
            return UNKNOWN
        return self.compute(node, [node.func.value, *given] if pure else given)

    def compute(self, node, parts):
        """Compute a node whose parts are known, and stop if that is where the numbers stop being finite."""
        taken = [(part, self.value_of(part)) for part in parts]
        if any(value is UNKNOWN for _, value in taken):
            return UNKNOWN
        value = eval(compile(ast.Expression(node), "<again>", "eval"), dict(self.names))
        result = range_of(value)
        if result is None or result.finite:
            return value
        if isinstance(node, ast.Subscript):  # the container has been changed since
            return UNKNOWN
        sizes = {ast.unparse(part): range_of(v) for part, v in taken if not isinstance(part, ast.Constant)}
        sizes = {text: size for text, size in sizes.items() if size}
        if all(size.finite for size in sizes.values()):
            raise Found(Operation(ast.unparse(node), result.bad, sizes))
        return UNKNOWN


def is_value(node):
    return isinstance(node, ast.expr | ast.Slice) and not isinstance(node, ast.Starred)


def type_of(node):
    return tuple if isinstance(node, ast.Tuple) else list
