"""A formula that somebody types, read into a Graph: nothing of it is run, only what is known is built."""

import ast
import re

from ...checks import check_number, shown
from .graph import Graph
from .operations import FUNCTIONS, OPERATIONS, SIGNS, node, power, takes, work_out

LONGEST, MOST_STEPS, MOST_NAMES, LARGEST, MOST_POWER = 80, 12, 6, 1e6, 9
ASK = "write it with names, numbers, + - * / ** and " + ", ".join(FUNCTIONS)
START = (2.0, -1.0, 3.0, 0.5, 1.0, -2.0)  # where the sliders of the first, second ... name begin
STEP_NAMES = ("u", "v", "p", "q", "r", "s", "t", "h", "k", "m", "n", "g")
TINY = 1e-12  # what is left of a number that rounds to 0
GOALS = ("J", "F", "G", "H", "K", "L", "M")


def read(text):
    """Return the Graph of a formula such as ``"(a*b + c)**2"``.

    Parameters
    ----------
    text : str
        Names, numbers, ``+ - * / **``, brackets, and exp, log, tanh and sigmoid.

    Returns
    -------
    graph : Graph
        A node for each operation, and one only for what is written twice.

    Raises
    ------
    ValueError
        If there is anything else in it, or more than 6 names or 12 steps.

    Examples
    --------
    >>> [f"{node.name} = {node.written}" for node in read("(a*b + c)**2").nodes]
    ['u = a · b', 'v = u + c', 'J = v²']
    """
    tree = _parse(text)
    reader = _Reader(_names(tree))
    last = reader.visit(tree)
    if not isinstance(last, str) or not reader.steps:
        raise ValueError(f"{text.strip()!r} computes nothing from a name: try (a*b + c)**2")
    if len(reader.steps) > MOST_STEPS:
        raise ValueError(f"the formula has {len(reader.steps)} steps: the picture has room for {MOST_STEPS}")
    room = {name: _room(name) for name in (*reader.inputs, *reader.free)}
    return Graph(tuple(reader.inputs), reader.nodes(), room=room)


def _parse(text):
    if not isinstance(text, str):
        raise ValueError(f"the formula is {shown(text)}: give it as text, such as '(a*b + c)**2'")
    text = text.strip().replace("^", "**").replace("·", "*").replace("−", "-")
    if not text:
        raise ValueError("the formula is empty: try (a*b + c)**2")
    if len(text) > LONGEST:
        raise ValueError(f"the formula has {len(text)} characters: the picture has room for {LONGEST}")
    if re.search(r"(?<![=<>!])=(?!=)", text):
        raise ValueError(f"{text!r} has an = in it: write only what stands to its right")
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        raise ValueError(f"{text!r} cannot be read as a formula: {ASK}") from None


def _names(tree):
    """Return the names in a formula that are not those of functions, in the order of their places."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and id(node) not in called]
    names = list(dict.fromkeys(node.id for node in sorted(found, key=lambda node: node.col_offset)))
    for name in names:
        if name in FUNCTIONS:
            raise ValueError(f"{name} stands alone: a function needs its brackets, such as {name}(a)")
        if not re.fullmatch(r"[A-Za-z][0-9]?", name):
            raise ValueError(f"the name {name} is not a letter, or a letter and a digit: write a or w1")
    if len(names) > MOST_NAMES:
        raise ValueError(f"the formula has {len(names)} names: the picture has room for {MOST_NAMES}")
    return names


def _room(name):
    """Return how far a value may move before a logarithm or a division ends: as far as it is from 0."""
    return takes(lambda **given: abs(given[name]) if abs(given[name]) > TINY else 1.0, [name])


class _Reader:
    """Goes through a formula and makes a step of each operation; numbers alone are worked out at once."""

    def __init__(self, names):
        self.inputs = dict(zip(names, START, strict=False))
        free = [name for name in STEP_NAMES if name not in names]
        self.free = [*free, *(f"{letter}{digit}" for letter in free for digit in range(1, 10))]
        self.goal = next(name for name in GOALS if name not in names)
        self.steps, self.known = [], {}

    def visit(self, tree):
        """Return the name of the step that a piece of the formula is, or the number that it is."""
        if isinstance(tree, ast.Constant) and type(tree.value) in (int, float):
            return check_number("a number in the formula", tree.value, -LARGEST, LARGEST)
        if isinstance(tree, ast.Name):
            return tree.id
        if isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.USub | ast.UAdd):
            inner = self.visit(tree.operand)
            return inner if isinstance(tree.op, ast.UAdd) else self._step("*", -1.0, inner)
        if isinstance(tree, ast.BinOp) and type(tree.op) in SIGNS:
            return self._step(SIGNS[type(tree.op)], self.visit(tree.left), self.visit(tree.right))
        if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id in FUNCTIONS:
            if len(tree.args) == 1 and not tree.keywords and not isinstance(tree.args[0], ast.Starred):
                return self._step(tree.func.id, self.visit(tree.args[0]))
            raise ValueError(f"{tree.func.id} takes one thing in its brackets, such as {tree.func.id}(a)")
        raise ValueError(f"{ast.unparse(tree)!r} is not known here: {ASK}")

    def _step(self, sign, *operands):
        """Return the name of an operation's step, a step only once, or the number if all of it is known."""
        if sign == "**":
            operands, exponent = operands[:1], operands[1]
            if isinstance(exponent, str) or abs(exponent) > MOST_POWER:
                raise ValueError(f"a power is a number up to {MOST_POWER}, such as a**2: here it is not")
            operation, sign = power(exponent), f"**{exponent}"
        else:
            operation = OPERATIONS[sign]
        if not any(isinstance(operand, str) for operand in operands):
            return work_out(operation, operands).number
        if (sign, operands) not in self.known:
            self.known[sign, operands] = self.free[len(self.steps)]
            self.steps.append((operation, operands))
        return self.known[sign, operands]

    def nodes(self):
        """Return the Nodes; the last has the name of the goal."""
        names = [*self.free[: len(self.steps) - 1], self.goal]
        return tuple(node(name, *step) for name, step in zip(names, self.steps, strict=True))
