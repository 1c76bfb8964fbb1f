"""What passed its check, as text: in a folder of the reader's own, one Python file for each function.

A file holds the function and what it needs to run: imports, other functions of the reader, plain constants.
Nothing is pickled. A file is run when a later session asks for its function, as a notebook would run it.
"""

import ast
import inspect
import os
import symtable
import sys
import textwrap
import types
from pathlib import Path

import numpy as np


def folder():
    """Return the folder of the reader's functions: `NNCORE_MINE` if that is set, else ~/.nncore/mine."""
    named = os.environ.get("NNCORE_MINE")
    return Path(named) if named else Path.home() / ".nncore" / "mine"


def text_of(f, called=None):
    """Return the source of a function, after the source of all that it needs of the reader's own.

    Parameters
    ----------
    f : callable
    called : str, optional
        The name that the function is to have at the end, if its own is another.

    Raises
    ------
    ValueError
        If it is not a function written in Python, or needs something that cannot be written down: an array of
        the notebook, an open file.
    """
    if not isinstance(f, types.FunctionType):
        raise ValueError("it was not written with def, so there is no text to keep")
    needed, own = {}, name_of(f)
    _collect(f, needed)
    imports = sorted({line for line in needed.values() if line.startswith(("import ", "from "))})
    rest = [text for text in needed.values() if text not in imports]
    if called not in (None, own):
        rest.append(f"{called} = {own}")
    return "\n".join(imports) + "\n" * 3 * bool(imports) + "\n\n\n".join(rest) + "\n"


def name_of(f):
    """Return the name by which the source of a function defines it."""
    if f.__name__ != "<lambda>":
        return f.__name__
    try:
        node = ast.parse(_source(f)).body[0]
    except SyntaxError:
        node = None
    named = isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    if named and isinstance(node.value, ast.Lambda):
        return node.targets[0].id
    raise ValueError("it is a lambda without a name: write it with def")


def _source(f):
    return textwrap.dedent(inspect.getsource(f)).strip()


def _collect(f, needed):
    """Add to `needed`, by name, the source of everything that `f` takes from around it, and of `f` last."""
    own, text = name_of(f), _source(f)
    needed[own] = ""  # so that two functions that call each other end
    for name, value in _taken_from_around(f, text):
        if name in needed:
            continue
        source = _written(name, value)
        if source is not None:
            needed[name] = source
            continue
        _collect(value, needed)
        if (other := name_of(value)) != name:
            needed[name] = f"{name} = {other}"
    del needed[own]
    needed[own] = text


def _taken_from_around(f, text):
    """Return (name, value) of all that a function uses and neither makes nor is handed."""
    around = {**f.__globals__, **inspect.getclosurevars(f).nonlocals}
    return [(name, around[name]) for name in _free(symtable.symtable(text, "", "exec")) if name in around]


def _free(table):
    """Return the names that a text refers to and does not make itself, in their order."""
    found = [s.get_name() for s in table.get_symbols() if s.is_global() or table.get_type() == "module"]
    for child in table.get_children():
        found += _free(child)
    return dict.fromkeys(found)


def _written(name, value):
    """Return the line that makes `name` again; None for a function of the reader's own."""
    if isinstance(value, types.ModuleType):
        return f"import {value.__name__}" + (f" as {name}" if name != value.__name__ else "")
    home, own = getattr(value, "__module__", None), getattr(value, "__name__", name)
    module = sys.modules.get(home) if isinstance(home, str) else None
    if module is not None and getattr(module, own, None) is value and _is_library(module):
        return f"from {home} import {own}" + (f" as {name}" if own != name else "")
    if isinstance(value, types.FunctionType):
        return None
    plain = value.item() if isinstance(value, np.generic) else value
    try:
        if ast.literal_eval(repr(plain)) == plain:
            return f"{name} = {plain!r}"
    except (ValueError, SyntaxError):
        pass
    raise ValueError(
        f"it uses {name}, which the notebook made outside of it: hand {name} in as an argument, or make it "
        f"inside"
    )


def _is_library(module):
    root, path = module.__name__.split(".")[0], getattr(module, "__file__", None) or ""
    return (root in (*sys.stdlib_module_names, "nncore") and root != "__main__") or "-packages" in path


def put(name, text, where=None):
    """Write the text of a function onto the shelf."""
    home = where or folder()
    home.mkdir(parents=True, exist_ok=True)
    unfinished = home / f".{name}.{os.getpid()}"
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(home / f"{name}.py")  # whole or not at all: another notebook may read it now


def names(where=None):
    """Return the names of the functions on the shelf."""
    home = where or folder()
    return sorted(path.stem for path in home.glob("*.py")) if home.is_dir() else []


def text(name, where=None):
    """Return the text of a function on the shelf."""
    return ((where or folder()) / f"{name}.py").read_text(encoding="utf-8")


def take(name, where=None):
    """Run the file of a function and return the function.

    Raises
    ------
    ValueError
        If the file no longer runs; the message says why.
    """
    path, around = (where or folder()) / f"{name}.py", {"__name__": f"mine.{name}"}
    try:
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), around)
        return around[name]
    except Exception as error:
        raise ValueError(
            f"your {name} was kept, and does not run any more ({type(error).__name__}: {error}): "
            f"check it once more in its notebook"
        ) from None


def empty(names, where=None):
    """Remove these functions from the shelf, and the folder if nothing else is in it."""
    home = where or folder()
    for name in names:
        (home / f"{name}.py").unlink(missing_ok=True)
    if home.is_dir() and not any(home.iterdir()):
        home.rmdir()
