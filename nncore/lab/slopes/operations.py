"""What a typed formula may do: each operation on Values, and how it and its slopes are written."""

import ast
from dataclasses import dataclass
from inspect import Parameter, Signature

from .drawing import short
from .graph import Node
from .value import Value, as_value, differentiate


@dataclass(frozen=True)
class Operation:
    """One operation: on Values, in writing, and the slope for each operand in writing.

    In `written` and `slopes` the operands are {0} and {1}, and {me} is the result.
    """

    f: object
    written: str
    slopes: tuple
    needs: str = ""


SIGNS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**"}
OPERATIONS = {
    "+": Operation(lambda a, b: a + b, "{0} + {1}", ("1", "1")),
    "-": Operation(lambda a, b: a - b, "{0} − {1}", ("1", "−1")),
    "*": Operation(lambda a, b: a * b, "{0} · {1}", ("{1}", "{0}")),
    "/": Operation(lambda a, b: a / b, "{0} / {1}", ("1 / {1}", "−{0} / {1}²"), "no division by 0"),
    "exp": Operation(lambda a: as_value(a).exp(), "exp {0}", ("{me}",)),
    "log": Operation(lambda a: as_value(a).log(), "log {0}", ("1 / {0}",), "a number above 0"),
    "tanh": Operation(lambda a: as_value(a).tanh(), "tanh {0}", ("1 − {me}²",)),
    "sigmoid": Operation(lambda a: as_value(a).sigmoid(), "σ({0})", ("{me}(1 − {me})",)),
}
FUNCTIONS = tuple(name for name in OPERATIONS if name.isalpha())
RAISED = {2: "²", 3: "³"}


def power(n):
    """Return the Operation of a power with the exponent n."""
    n = int(n) if n == int(n) else n
    root = RAISED.get(n) or f"^{short(n)}"
    slope = {2: "2 {0}", 3: "3 {0}²", 1: "1", 0: "0"}.get(n, f"{short(n)} {{0}}^{short(n - 1)}")
    need = "a number above 0" if n != int(n) else "no division by 0"
    return Operation(lambda a: as_value(a).power(n), "{0}" + root, (slope,), need)


def work_out(operation, operands):
    """Return the Value of an operation on numbers and Values, or say in one sentence why there is none."""
    try:
        made = as_value(operation.f(*map(as_value, operands)))
        if isinstance(made.number, complex) or not abs(made.number) <= 1e100:
            raise ValueError
    except (ValueError, ZeroDivisionError, OverflowError):
        numbers = [short(as_value(operand).number) for operand in operands]
        why = f"it needs {operation.needs}" if operation.needs else "it is too large"
        raise ValueError(f"{operation.written.format(*numbers)} cannot be computed: {why}") from None
    return made


def node(name, operation, operands):
    """Return the Node of an operation; its operands are names of the graph, or numbers.

    Examples
    --------
    >>> v = node("v", OPERATIONS["*"], ("u", 3.0))
    >>> v.written, v.f(u=2.0), {name: (written, slope(u=2.0)) for name, (written, slope) in v.slopes.items()}
    ('u · 3', 6.0, {'u': ('3', 3.0)})
    """
    parents = list(dict.fromkeys(operand for operand in operands if isinstance(operand, str)))
    words = [operand if isinstance(operand, str) else short(operand) for operand in operands]

    def value(**given):
        return work_out(operation, [given.get(operand, operand) for operand in operands]).number

    def slope(parent):
        def found(**given):
            known = {name: Value(number) for name, number in given.items()}
            made = work_out(operation, [known.get(operand, operand) for operand in operands])
            return differentiate(made)[known[parent]]

        return takes(found, parents)

    written = [text.format(*words, me=name) for text in operation.slopes]
    slopes = {
        parent: (" + ".join(w for w, o in zip(written, operands, strict=True) if o == parent), slope(parent))
        for parent in parents
    }
    return Node(name, operation.written.format(*words), takes(value, parents), slopes)


def takes(f, names):
    """Return a function that says which arguments it takes, as the Graph asks of its functions."""
    f.__signature__ = Signature([Parameter(name, Parameter.KEYWORD_ONLY) for name in names])
    return f
