"""The small mistakes that can be made in one place of a formula: each node of its tree, written otherwise.

`rewrites` yields pairs: the node that stands there instead, and what was done in words, completing "it ...".
"""

import ast
import re

SWAPS = {  # functions of NumPy that are taken for one another
    "sum": ("mean", "max", "prod"),
    "mean": ("sum", "median"),
    "max": ("min", "sum", "mean"),
    "exp": ("exp2", "expm1"),
    "log": ("log10", "log2", "log1p"),
    "log10": ("log", "log2"),
    "maximum": ("minimum",),
    "argmax": ("argmin", "max"),
    "argmin": ("argmax",),
    "zeros": ("ones",),
    "tanh": ("arctan", "sinh"),
    "sqrt": ("square",),
    "abs": ("negative",),
    "linspace": ("logspace",),
    "std": ("var",),
    "var": ("std",),
}
OPERATORS = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add, ast.MatMult),
    ast.Div: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.FloorDiv: (ast.Mult,),
}
COMPARES = {ast.Gt: (ast.Lt, ast.GtE, ast.NotEq), ast.GtE: (ast.Lt, ast.Gt), ast.Lt: (ast.Gt, ast.LtE),
            ast.LtE: (ast.Gt, ast.Lt), ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,)}  # fmt: skip
ACTIVATIONS = {  # one taken for another, or for its slope, as patterns with the argument x
    "tanh": "np.tanh(x)",
    "the sigmoid": "1 / (1 + np.exp(-(x)))",
    "the relu": "np.maximum(0, x)",
    "the leaky relu": "np.where((x) > 0, x, 0.01 * (x))",
    "a leaky relu of slope 0.1": "np.where((x) > 0, x, 0.1 * (x))",
    "a leaky relu of slope 0.2": "np.where((x) > 0, x, 0.2 * (x))",
    "a threshold at 0": "1.0 * ((x) > 0)",
    "the sign": "np.sign(x)",
    "exp": "np.exp(x)",
    "the absolute value": "np.abs(x)",
    "the softplus": "np.log(1 + np.exp(x))",
    "the elu": "np.where((x) > 0, x, np.exp(x) - 1)",
    "the softsign": "(x) / (1 + np.abs(x))",
    "the slope of tanh": "1 - np.tanh(x) ** 2",
    "the maximum with 1": "np.maximum(1, x)",
    "the swish": "(x) / (1 + np.exp(-(x)))",
    "the relu up to 1": "np.clip(x, 0, 1)",
    "the relu up to 6": "np.clip(x, 0, 6)",
}


def rewrites(node, names):
    """Yield (node, words) for each small mistake that can be made at `node`; `names` may stand for one another."""
    kind = {ast.BinOp: binary, ast.UnaryOp: unary, ast.Call: call, ast.Compare: compare, ast.Constant: constant,
            ast.Attribute: attribute, ast.IfExp: choice, ast.Subscript: subscript, ast.Tuple: row}  # fmt: skip
    if type(node) in kind:
        yield from kind[type(node)](node)
    if is_value(node, names):
        yield from wrapped(node)
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names:
        for other in names:
            if other != node.id:
                yield ast.Name(other, ast.Load()), f"has `{other}` where `{node.id}` belongs"


WRAPS = {
    "takes the absolute value of": "np.abs(x)",
    "takes the square of": "(x) ** 2",
    "takes a threshold, 1 or 0, for": "1.0 * ((x) > 0.5)",
    "turns the sign of": "-(x)",
    "sums over all of": "np.sum(x)",
    "takes the largest of": "np.max(x)",
    "takes the mean of": "np.mean(x)",
    "transposes": "(x).T",
    "adds 1 to": "(x) + 1",
    "takes 1 from": "(x) - 1",
    "doubles": "2 * (x)",
    "takes half of": "(x) / 2",
    "rounds": "np.round(x)",
    "takes the sine of": "np.sin(x)",
    "takes np.tanh of": "np.tanh(x)",
    "takes the sigmoid of": "1 / (1 + np.exp(-(x)))",
    "takes the relu of": "np.maximum(0, x)",
    "takes np.exp of": "np.exp(x)",
    "takes the logarithm of": "np.log(x)",
    "takes the root of": "np.sqrt(x)",
    "takes one over": "1 / (x)",
    "adds 1e-8 to": "(x) + 1e-8",
    "divides by its mean, in": "(x) / np.mean(x)",
    "divides by its largest entry, in": "(x) / np.max(x)",
    "divides by 255": "(x) / 255",
    "takes 1 - x**2 of": "1 - (x) ** 2",
    "takes x * (1 - x) of": "(x) * (1 - (x))",
    "takes np.cumsum of": "np.cumsum(x, axis=-1)",
    "sorts": "np.sort(x)",
    "takes 1 minus": "1 - (x)",
    "raises to the third power": "(x) ** 3",
}


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


def text(node):
    return ast.unparse(node)


def instead(new, old):
    return new, f"has `{text(new)}` for `{text(old)}`"


def transposed(node):
    return ast.Attribute(node, "T", ast.Load())


def sigmoid_of(node):
    """Return what the sigmoid is taken of, if a node is the sigmoid as the answers write it, or None."""
    found = re.fullmatch(r"1 / \(1 \+ np\.exp\(-(.*)\)\)", text(node))
    return found and ast.parse(found[1], mode="eval").body


def binary(node):
    left, op, right = node.left, node.op, node.right
    inside = sigmoid_of(node)
    if inside:
        for words, pattern in ACTIVATIONS.items():
            yield filled(pattern, inside), f"has {words} where `{text(node)}` is meant"
    for other in OPERATORS.get(type(op), ()):
        yield instead(ast.BinOp(left, other(), right), node)
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
    if isinstance(op, (ast.Sub, ast.Div, ast.Pow, ast.MatMult)):
        yield instead(ast.BinOp(right, op, left), node)
    if isinstance(op, ast.MatMult):
        for a, b in ((transposed(left), right), (left, transposed(right)), (right, transposed(left)),
                     (transposed(right), left), (transposed(right), transposed(left))):  # fmt: skip
            yield instead(ast.BinOp(a, op, b), node)
    if isinstance(op, (ast.Add, ast.Sub, ast.Mult)) and not isinstance(right, ast.Constant):
        yield instead(ast.BinOp(left, op, transposed(right)), node)
        yield instead(ast.BinOp(transposed(left), op, right), node)
    if isinstance(left, ast.BinOp):  # a pair of brackets forgotten, or set too early: (a - b) / c, a - b / c
        yield instead(ast.BinOp(left.left, left.op, ast.BinOp(left.right, op, right)), node)
    if isinstance(right, ast.BinOp):
        yield instead(ast.BinOp(ast.BinOp(left, op, right.left), right.op, right.right), node)


def unary(node):
    if isinstance(node.op, ast.USub):
        yield node.operand, f"leaves out the minus sign of `{text(node)}`"


def call(node):
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    for other in SWAPS.get(name, ()):
        if isinstance(node.func, ast.Attribute):
            func = ast.Attribute(node.func.value, other, ast.Load())
            yield ast.Call(func, node.args, node.keywords), f"has `{text(func)}` for `{text(node.func)}`"
    if node.args and name in {
        "exp",
        "log",
        "log10",
        "sqrt",
        "abs",
        "tanh",
        "sum",
        "mean",
        "maximum",
        "round",
    }:
        yield node.args[-1 if name == "maximum" else 0], f"leaves out `{text(node.func)}`"
    if name in {"tanh", "maximum"}:
        for words, pattern in ACTIVATIONS.items():
            yield filled(pattern, node.args[-1]), f"has {words} where `{text(node)}` is meant"
        for words, pattern in {
            "the leaky relu": "np.where(x > 0, x, 0.01 * (x))",
            "a threshold": "1.0 * (x > 0)",
        }.items():
            yield filled(pattern, node.args[-1]), f"has {words} where `{text(node)}` is meant"
    for i, keyword in enumerate(node.keywords):
        rest = node.keywords[:i] + node.keywords[i + 1 :]
        yield ast.Call(node.func, node.args, rest), f"leaves out `{keyword.arg}={text(keyword.value)}`"
    if name in {"standard_normal", "zeros"} and node.args and isinstance(node.args[0], ast.Tuple):
        turned = ast.Tuple(node.args[0].elts[::-1], ast.Load())
        yield (
            ast.Call(node.func, [turned, *node.args[1:]], node.keywords),
            (f"has the shape {text(turned)} for {text(node.args[0])}"),
        )
    if len(node.args) == 2 and name not in {"maximum", "minimum"}:
        yield instead(ast.Call(node.func, node.args[::-1], node.keywords), node)


def filled(pattern, argument):
    """Return the tree of a pattern with `argument` for its x."""

    class Fill(ast.NodeTransformer):
        def visit_Name(self, name):
            return argument if name.id == "x" else name

    return Fill().visit(ast.parse(pattern, mode="eval").body)


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
