"""The reader's turns in a notebook: the cells in which a function is to be written, and what solves each."""

import ast
import textwrap
from typing import NamedTuple

from ..exercises.tasks import EXERCISES
from ..source import code

SEED = 2718  # the graders' numbers are not those of `check`


class Turn(NamedTuple):
    """A cell in which the reader writes a function and checks it.

    Parameters
    ----------
    cell : int
        Which cell of the notebook it is.
    name : str
        The reader's function.
    exercise : str
    before, header, after : str
        The source of the cell: what stands above the function, its ``def`` line, and what stands below.
    """

    cell: int
    name: str
    exercise: str
    before: str
    header: str
    after: str

    @property
    def solution(self):
        """The body of the function that solves it."""
        return body(EXERCISES[self.exercise].answer)

    @property
    def test(self):
        """The line that grades it."""
        return f'grade({self.name}, "{self.exercise}", seed=({SEED},))'


def turns(notebook):
    """Return the Turns of a notebook, in their order.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
    """
    found = []
    for k, cell in enumerate(notebook.cells):
        if cell.cell_type == "code" and "check(" in cell.source:
            found += [turn for turn in [as_turn(k, cell.source)] if turn]
    return found


def with_turns(notebooks):
    """Return the notebooks, by name, in which the reader has a turn."""
    return {name: notebook for name, notebook in notebooks.items() if turns(notebook)}


def cleared(notebook):
    """Return a notebook without its outputs: whoever grades it runs it."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return notebook


def as_turn(k, source):
    """Return the Turn in the source of a cell, or None."""
    try:
        statements = ast.parse(source).body
    except SyntaxError:
        return None
    stubs = [node for node in statements if isinstance(node, ast.FunctionDef) and is_stub(node)]
    checks = [node.value for node in statements if is_check(node)]
    if len(stubs) != 1 or len(checks) != 1:
        return None
    (stub,), (call,) = stubs, checks
    named = [keyword.value.value for keyword in call.keywords if keyword.arg == "exercise"]
    lines = source.split("\n")
    header = "\n".join(lines[stub.lineno - 1 : stub.end_lineno]).rsplit("...", 1)[0].rstrip()
    before, after = lines[: stub.lineno - 1], lines[stub.end_lineno :]
    return Turn(k, stub.name, named[0] if named else stub.name, "\n".join(before), header, "\n".join(after))


def is_stub(node):
    """Return whether a function is nothing but ``...`` yet."""
    last = node.body[-1]
    return isinstance(last, ast.Expr) and isinstance(last.value, ast.Constant) and last.value.value is ...


def is_check(node):
    """Return whether a statement is a call of check."""
    call = getattr(node, "value", None)
    return isinstance(call, ast.Call) and getattr(call.func, "id", None) == "check"


def body(f):
    """Return the lines of a function's body, without indentation and documentation.

    Examples
    --------
    >>> print(body(EXERCISES["repair"].answer))
    return y.reshape(1, -1)
    """
    source = textwrap.dedent(code(f))
    (node,) = ast.parse(source).body
    statements = node.body[1:] if ast.get_docstring(node) else node.body
    lines = source.split("\n")[statements[0].lineno - 1 : statements[-1].end_lineno]
    return textwrap.dedent("\n".join(lines))
