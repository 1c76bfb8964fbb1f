"""Reads an expression of NumPy for the shape X-ray: what each step takes and gives, and whether it fits."""

import ast

import numpy as np

from ..stage.palette import GREEN, ORANGE, PINK
from . import fixes, moves
from .blocks import Block, shape_words
from .compute import compute, whole
from .xray_step import Misfit, Step, marks_of_product, origins, stretched

SIGNS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**", ast.MatMult: "@"}
TOTALS = ("sum", "mean", "max", "min")
SINGLE = ("exp", "log", "sqrt", "abs", "tanh", "square")
READABLE = (
    "names, numbers, + - * / ** @, .T, .reshape(...), sums such as np.sum(X, axis=0), and np.exp or np.log"
)


class Reader:
    """Evaluates an expression, and keeps each operation that changes or mixes shapes as a `Step`.

    Parameters
    ----------
    names : dict of str to ndarray
    numbers : bool
        Whether the blocks of the steps say their numbers.
    """

    def __init__(self, names, numbers):
        self.names, self.numbers, self.steps = names, numbers, []

    def read_statement(self, node):
        """Read an expression, or an assignment of the kind ``W -= ...``."""
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            return self._store(node)
        if not isinstance(node, ast.Expr):
            raise ValueError(f"{ast.unparse(node)!r} is neither an expression nor of the kind W -= ...")
        name, array = self.read(node.value)
        if not self.steps:
            self._add(name, [], "", (name, array), "fits", f"its shape is {shape_words(array.shape)}.")
        return None

    def read(self, node, inside=False):
        """Return the (text, array) of a node; a step `inside` another is kept if it changes shapes."""
        text = ast.unparse(node)
        match node:
            case ast.Name():
                return text, self._look_up(text)
            case ast.Constant(value=bool()):
                raise _unreadable(text)
            case ast.Constant(value=int() | float() as number):
                return text, np.asarray(whole(number) if isinstance(number, int) else number)
            case ast.UnaryOp(op=ast.USub()):
                taken = self.read(node.operand, inside=True)[1]
                return text, compute(text, "*", taken, np.array(-1, np.int8))
            case ast.BinOp() if type(node.op) in SIGNS:
                return text, self._combine(text, node, inside)
            case ast.Attribute(attr="T"):
                return text, self._transpose(text, self.read(node.value, inside=True), inside)
            case ast.Call(func=ast.Attribute()):
                return text, self._call(text, node)
        raise _unreadable(text)

    def _look_up(self, name):
        if name not in self.names:
            raise ValueError(f"{name} was not given: call xray(..., {name}={name})")
        return self.names[name]

    def _add(self, whole, takes, sign, gives, verdict, sentence, looks=None, groups=None):
        """Keep a step; `looks` says how each block that it takes is drawn, `groups` how the result is."""
        looks = looks or [{}] * len(takes)
        blocks = [Block(*take, numbers=self.numbers, **look) for take, look in zip(takes, looks, strict=True)]
        if gives is not None:
            color = ORANGE if verdict == "silent" else GREEN
            gives = Block(*gives, color=color, numbers=self.numbers, groups=groups)
        self.steps.append(Step(whole, blocks, sign, gives, verdict, sentence))
        if verdict == "misfit":
            raise Misfit

    def _combine(self, text, node, inside):
        sign = SIGNS[type(node.op)]
        A, B = self.read(node.left, inside=True), self.read(node.right, inside=True)
        verdict, sentence = fixes.product(A, B) if sign == "@" else fixes.entrywise(sign, A, B)
        result = None if verdict == "misfit" else compute(text, sign, A[1], B[1])
        plain = verdict == "fits" and sign != "@" and 0 in (A[1].ndim, B[1].ndim)
        if not (plain and inside):
            looks = marks_of_product(verdict) if sign == "@" else stretched(A[1].shape, B[1].shape, result)
            self._add(
                text, [A, B], sign, None if result is None else (text, result), verdict, sentence, looks=looks
            )
        return result

    def _transpose(self, text, taken, inside):
        verdict, sentence = moves.transposed(*taken)
        result = taken[1].T
        if not inside or verdict == "silent":
            before, after = origins(taken[1], np.transpose)
            self._add(text, [taken], ".T", (text, result), verdict, sentence, looks=[before], groups=after)
        return result

    def _call(self, text, node):
        called, attribute = node.func.value, node.func.attr
        options = {word.arg: self._number(word.value) for word in node.keywords}
        given = node.args if isinstance(called, ast.Name) and called.id == "np" else [called, *node.args]
        if given is node.args and attribute in ("dot", "matmul") and len(given) == 2:
            return self._combine(text, ast.BinOp(given[0], ast.MatMult(), given[1]), inside=False)
        if given is node.args and attribute in SINGLE and len(given) == 1:
            return getattr(np, attribute)(self.read(given[0], inside=True)[1])
        if attribute not in (*TOTALS, "reshape") or not given or not set(options) <= {"axis", "keepdims"}:
            raise _unreadable(text)
        taken, arguments = (
            self.read(given[0], inside=True),
            [self._number(argument) for argument in given[1:]],
        )
        if attribute == "reshape":
            return self._reshape(text, taken, arguments)
        by_place = dict(zip(("axis", "keepdims"), arguments, strict=False))
        return self._total(text, attribute, taken, **(by_place | options))

    def _number(self, node):
        """Return a length, an axis, a tuple or a truth value: written out, or a name that was given."""
        match node:
            case ast.Tuple():
                return tuple(self._number(part) for part in node.elts)
            case ast.Name() if self._look_up(node.id).ndim == 0:
                return self._look_up(node.id).item()
        try:
            return ast.literal_eval(node)
        except ValueError:
            raise _unreadable(ast.unparse(node)) from None

    def _total(self, text, attribute, taken, axis=None, keepdims=False):
        name, X = taken
        if not isinstance(axis, int | None) or not isinstance(keepdims, bool) or isinstance(axis, bool):
            raise _unreadable(text)
        sign = f"{attribute}, axis={axis}" if axis is not None else attribute
        if axis is not None and not -X.ndim <= axis < X.ndim:
            axes = f"{name} {shape_words(X.shape)} has the axes 0 to {X.ndim - 1}"
            self._add(text, [taken], sign, None, "misfit", f"There is no axis {axis}: {axes}.")
        if not (X.size or attribute == "sum"):
            raise ValueError(f"{name} is {X.shape}: it has no number, so it has no {attribute}")
        result = np.asarray(getattr(np, attribute)(X, axis=axis, keepdims=keepdims))
        marks = {-1: PINK, -2: PINK} if axis is None else {axis - X.ndim if axis >= 0 else axis: PINK}
        marks = {k: color for k, color in marks.items() if -min(X.ndim, 2) <= k}
        verdict, sentence = moves.total(name, X, axis, keepdims, result)
        self._add(text, [taken], sign, (text, result), verdict, sentence, looks=[{"marks": marks}])
        return result

    def _reshape(self, text, taken, lengths):
        name, X = taken
        shape = tuple(lengths[0]) if len(lengths) == 1 and isinstance(lengths[0], tuple) else tuple(lengths)
        sign = f"reshape({', '.join(map(str, shape))})"
        if not all(type(length) is int for length in shape):
            raise _unreadable(text)
        try:
            result = X.reshape(shape)
        except ValueError:
            fix = (
                f"the product of the lengths must be {X.size}; one of them may be -1, and is then worked out"
            )
            self._add(text, [taken], sign, None, "misfit", f"{name} has {X.size} numbers: {fix}.")
        verdict, sentence = moves.reshaped(name, X, result)
        before, after = origins(X, lambda values: values.reshape(shape))
        self._add(text, [taken], sign, (text, result), verdict, sentence, looks=[before], groups=after)
        return result

    def _store(self, node):
        name, X = self.read(node.target)
        sign = SIGNS[type(node.op)]
        value = self.read(node.value, inside=True)
        verdict, sentence = fixes.entrywise(sign, (name, X), value)
        if verdict != "misfit":
            result = compute(ast.unparse(node), sign, X, value[1])
            others = [n for n, array in self.names.items() if n != name and np.shares_memory(array, X)]
            verdict, sentence = fixes.stored(sign, (name, X), value, result, others)
        gives = None if verdict == "misfit" else (" and ".join([name, *others]), result)
        self._add(ast.unparse(node), [(name, X), value], f"{sign}=", gives, verdict, sentence)


def _unreadable(text):
    return ValueError(f"{text!r} cannot be X-rayed: use {READABLE}")
