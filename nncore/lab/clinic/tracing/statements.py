"""The statements of a function, found from the numbers of its lines."""

import ast
import linecache
import re
from typing import NamedTuple

MEANT = re.compile(r"\b(inf|nan|infty|infinity)\b", re.IGNORECASE)


class Statement(NamedTuple):
    """One statement of a function: its lines, its text, the names in it, and the loops around it."""

    start: int
    end: int
    text: str
    names: tuple
    loop: ast.AST | None  # the outermost loop that it stands in
    opens: bool  # whether it is the first of that loop's body
    node: ast.AST

    @property
    def meant(self):
        """Whether it writes an infinity or a nan on purpose, as in ``best = np.inf``."""
        return bool(MEANT.search(self.text))


def function_of(code):
    """Return the tree of the function that a code object was made from, or None if it cannot be found."""
    text = "".join(linecache.getlines(code.co_filename))
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == code.co_name:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            if first == code.co_firstlineno:
                return node
    return None


def statements(code):
    """Return ``{line: Statement}`` for each line of a function's body; nothing if it has no source."""
    function, found = function_of(code), {}
    if function is None:
        return found
    lines = linecache.getlines(code.co_filename)
    for node, loop, opens in walk(function.body, None, False):
        end = header_end(node)
        text = " ".join(line.strip() for line in lines[node.lineno - 1 : end]).strip()
        statement = Statement(node.lineno, end, text, names_in(node), loop, opens, node)
        found |= dict.fromkeys(range(node.lineno, end + 1), statement)
    return found


def walk(body, loop, opens):
    """Return (statement, its outermost loop, whether it opens that loop) for all statements, outer first."""
    for number, node in enumerate(body):
        yield node, loop, opens and number == 0
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        starts = loop is None and isinstance(node, ast.For | ast.While)
        for block in blocks(node):
            yield from walk(block, node if starts else loop, starts and block is node.body)


def blocks(node):
    """Return the bodies of a compound statement."""
    inside = [getattr(node, name, []) for name in ("body", "orelse", "finalbody")]
    inside += [part.body for part in (*getattr(node, "handlers", []), *getattr(node, "cases", []))]
    return [block for block in inside if block]


def header_end(node):
    """Return the last line of a statement, without what is indented below it."""
    below = [block[0].lineno for block in blocks(node)]
    return max(node.lineno, min(below) - 1) if below else node.end_lineno


def names_in(node):
    """Return the names in a statement, those in the blocks below it left out, in their order."""
    own = {id(part) for block in blocks(node) for part in block}
    found, todo = {}, [node]
    while todo:
        part = todo.pop(0)
        if isinstance(part, ast.Name):
            found[part.id] = None
        todo += [child for child in ast.iter_child_nodes(part) if id(child) not in own]
    return tuple(found)
