"""The small mistakes in a call: another function, none, other arguments."""

import ast

from .nodes import filled, instead, text
from .patterns import ACTIVATIONS, LEFT_OUT, SWAPS


def call(node):
    """Yield the mistakes in a call."""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    for ways in (other_function, activated, no_function, keywords_left_out, shape_turned, arguments_turned):
        yield from ways(node, name)


def other_function(node, name):
    """np.mean for np.sum."""
    for other in SWAPS.get(name, ()) if isinstance(node.func, ast.Attribute) else ():
        func = ast.Attribute(node.func.value, other, ast.Load())
        yield ast.Call(func, node.args, node.keywords), f"has `{text(func)}` for `{text(node.func)}`"


def activated(node, name):
    """tanh and the relu, taken for another activation."""
    for words, pattern in ACTIVATIONS.items() if name in {"tanh", "maximum"} else ():
        yield filled(pattern, node.args[-1]), f"has {words} where `{text(node)}` is meant"


def no_function(node, name):
    """The argument as it is."""
    if node.args and name in LEFT_OUT:
        yield node.args[-1 if name == "maximum" else 0], f"leaves out `{text(node.func)}`"


def keywords_left_out(node, name):
    """axis or keepdims forgotten."""
    for i, keyword in enumerate(node.keywords):
        rest = node.keywords[:i] + node.keywords[i + 1 :]
        yield ast.Call(node.func, node.args, rest), f"leaves out `{keyword.arg}={text(keyword.value)}`"


def shape_turned(node, name):
    """Rows and columns exchanged in a shape."""
    if name in {"standard_normal", "zeros"} and node.args and isinstance(node.args[0], ast.Tuple):
        turned = ast.Tuple(node.args[0].elts[::-1], ast.Load())
        words = f"has the shape {text(turned)} for {text(node.args[0])}"
        yield ast.Call(node.func, [turned, *node.args[1:]], node.keywords), words


def arguments_turned(node, name):
    """Two arguments exchanged."""
    if len(node.args) == 2 and name not in {"maximum", "minimum"}:
        yield instead(ast.Call(node.func, node.args[::-1], node.keywords), node)
