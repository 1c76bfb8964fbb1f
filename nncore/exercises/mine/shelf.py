"""What passed its check, as text: in a folder of the reader's own, one Python file for each function.

A file holds the function and what it needs to run: imports, other functions of the reader, plain constants.
Nothing is pickled. A file is run when a later session asks for its function, as a notebook would run it.
"""

import ast
import inspect
import os
import textwrap
import types
from pathlib import Path

PLAIN = (int, float, complex, str, bool, type(None))


def folder():
    """Return the folder of the reader's functions: `NNCORE_MINE` if that is set, else ~/.nncore/mine."""
    named = os.environ.get("NNCORE_MINE")
    return Path(named) if named else Path.home() / ".nncore" / "mine"


def text_of(f):
    """Return the source of a function, after the source of all that it needs of the reader's own.

    Raises
    ------
    ValueError
        If it needs something that cannot be written down: an array of the notebook, an open file.
    """
    needed = {}
    _collect(f, needed)
    imports = sorted(line for line in needed.values() if line.startswith(("import ", "from ")))
    rest = [text for text in needed.values() if text not in imports]
    return "\n".join(imports) + "\n" * 3 * bool(imports) + "\n\n\n".join(rest) + "\n"


def _collect(f, needed):
    """Add to `needed`, by name, the source of everything that `f` takes from around it, and of `f` last."""
    text = textwrap.dedent(inspect.getsource(f))
    for name, value in _taken_from_around(f, text):
        if name in needed or value is f:
            continue
        needed[name] = ""  # so that two functions that call each other end
        source = _written(name, value)
        if source is None:
            _collect(value, needed)
        else:
            needed[name] = source
    needed.pop(f.__name__, None)
    needed[f.__name__] = text.strip()


def _taken_from_around(f, text):
    around = {**f.__globals__, **inspect.getclosurevars(f).nonlocals}
    used = dict.fromkeys(n.id for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Name))
    return [(name, around[name]) for name in used if name in around and name != f.__name__]


def _written(name, value):
    """Return the line that makes `name` again; None for a function of the reader's own."""
    if isinstance(value, types.ModuleType):
        return f"import {value.__name__}" + (f" as {name}" if name != value.__name__ else "")
    home = getattr(value, "__module__", None)
    if isinstance(home, str) and home.split(".")[0] in ("nncore", "numpy", "math"):
        own = getattr(value, "__name__", name)
        return f"from {home} import {own}" + (f" as {name}" if own != name else "")
    if isinstance(value, types.FunctionType):
        return None
    if isinstance(value, PLAIN):
        return f"{name} = {value!r}"
    raise ValueError(
        f"it uses {name}, which the notebook made outside of it: hand {name} in as an argument, or make it inside"
    )


def put(name, text, where=None):
    """Write the text of a function onto the shelf."""
    home = where or folder()
    home.mkdir(parents=True, exist_ok=True)
    (home / f"{name}.py").write_text(text, encoding="utf-8")


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
            f"your {name} was kept, and does not run: {type(error).__name__}: {error}. Check it once more in its notebook"
        ) from None


def empty(where=None):
    """Remove the functions from the shelf, and the folder if nothing else is in it."""
    home = where or folder()
    for name in names(home):
        (home / f"{name}.py").unlink()
    if home.is_dir() and not any(home.iterdir()):
        home.rmdir()
