"""The reader's network as one file that runs without nncore: NumPy, h5py and the reader's own functions."""

import ast
import sys
from pathlib import Path

from ...source import code
from .. import tasks
from .frame import BORROWED, HEAD, LOGISTIC, MAIN, OWN_LIBRARY
from .parts import KINDS, ROLES, kind_of


def save(mine, path, hidden=(), *, learning_rate=0.0075, iterations=2000, seed=1, kind=None, borrow=False):
    """Write the reader's network as one Python file.

    Parameters
    ----------
    mine : Mine
    path : str or Path
        Such as ``"my_network.py"``. A file that is there is not overwritten.
    hidden : int or sequence of int
        The units of the hidden layers; () is logistic regression.
    learning_rate, iterations, seed
        What the file trains with, if its caller does not say otherwise.
    kind : {"logistic", "shallow", "deep"}, optional
    borrow : bool
        Whether nncore's answers stand in for what is missing. The file says where.

    Returns
    -------
    path : Path

    Raises
    ------
    ValueError
        If parts are missing, or one needs nncore; the message says what to write.
    """
    path = Path(path)
    if path.exists():
        raise ValueError(f"{path.name} is there already: choose another name, or remove it first")
    _, borrowed = mine.assemble(hidden, kind=kind, borrow=borrow)
    kind, hidden = kind_of(hidden, kind)
    imports, pieces = dict.fromkeys(OWN_LIBRARY), {}
    for role in ROLES:
        name = KINDS[kind].parts[role].exercise
        lent = role in borrowed
        _add(
            mine, name, code(tasks.EXERCISES[name].answer) if lent else mine.text(name), imports, pieces, lent
        )
    defaults = {"learning_rate": learning_rate, "iterations": iterations, "seed": seed}
    title = f"My own {KINDS[kind].name.removeprefix('the ')}"
    written = [
        HEAD.format(title=title, file=path.name),
        _in_two_blocks(imports),
        "\n\n" + "\n\n\n".join(pieces.values()) + "\n",
        LOGISTIC if kind == "logistic" else "",
        MAIN.format(**defaults, **_called(kind, hidden)),
    ]
    path.write_text("\n".join(filter(None, written)), encoding="utf-8")
    return path


def _in_two_blocks(imports):
    """Return the imports as text: Python's own first, then a blank line and the installed ones."""
    own = [line for line in imports if line.split()[1].split(".")[0] in sys.stdlib_module_names]
    blocks = (sorted(lines, key=_plain_first) for lines in (own, set(imports) - set(own)))
    return "\n\n".join(map("\n".join, blocks))


def _plain_first(line):
    return line.startswith("from"), line


def _called(kind, hidden):
    """Return the expressions by which the file calls the parts."""
    if kind == "logistic":
        return {
            "start": "begin(len(X))",
            "forward": "go_forward",
            "backward": "go_backward",
            "update": "step",
        }
    parts = KINDS[kind].parts
    sizes = f"(len(X), {', '.join(map(str, hidden))}{', ' if hidden else ''}1)"
    handed = f"len(X), {hidden[0]}, 1, rng" if kind == "shallow" else f"{sizes}, rng"
    called = {role: parts[role].exercise for role in ("forward", "backward", "update")}
    return {"start": f"{parts['initialize'].exercise}({handed})", **called}


def _add(mine, name, text, imports, pieces, lent=False, within=()):
    """Add the text of a function, and of what it needs, to the imports and the pieces of the file.

    Where it carries an older copy of what is an exercise of its own, the newer one takes its place.
    """
    lines = text.splitlines()
    for node in ast.parse(text).body:
        first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
        source = "\n".join(lines[first - 1 : node.end_lineno])
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            _add_import(mine, name, node, source, imports, pieces)
            continue
        called = getattr(node, "name", None) or ast.unparse(node.targets[0])
        if called != name and called in mine.names and _is_exercise(node):
            if called not in (*pieces, *within):
                _add(mine, called, mine.text(called), imports, pieces, within=(*within, name))
            continue
        if pieces.setdefault(called, source).removeprefix(BORROWED) != source:
            raise ValueError(
                f"two of your functions use a different {called}: give one another name, or check both again"
            )
        if lent:
            pieces[called] = BORROWED + source


def _is_exercise(node):
    """Return whether a definition takes what the exercise of its name takes: a helper may share the name."""
    if not isinstance(node, ast.FunctionDef):
        return True
    return len(node.args.args) == len(tasks.EXERCISES[node.name].takes)


def _add_import(mine, name, node, source, imports, pieces):
    """Add an import; what comes from nncore is replaced by the reader's own function."""
    if isinstance(node, ast.Import):
        if node.names[0].name.split(".")[0] == "nncore":
            raise ValueError(
                f"your {name} uses nncore, which is not there at home: import from it by name, as in "
                f"from nncore import sigmoid, or write it out, and check {name} again"
            )
        imports[source] = None
        return
    if node.module.split(".")[0] != "nncore":
        imports[source] = None
        return
    for alias in node.names:
        if alias.name not in mine.names:
            raise ValueError(
                f"your {name} uses {alias.name} of nncore, which is not there at home: write your own "
                f"{alias.name}, and check {name} again"
            )
        _add(mine, alias.name, mine.text(alias.name), imports, pieces)
        if alias.asname:
            pieces[alias.asname] = f"{alias.asname} = {alias.name}"
