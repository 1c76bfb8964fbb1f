"""The reader's network as one file that runs without nncore: NumPy, h5py and the reader's own functions."""

import ast
import sys
from pathlib import Path

from ...source import code
from .. import tasks
from .parts import KINDS, ROLES, kind_of

OWN_LIBRARY = ("import argparse", "import h5py", "import numpy as np")

BORROWED = "# borrowed from nncore\n"

HEAD = '''"""{title}: written by hand, a function at a time.

    python {file} train_catvnoncat.h5 test_catvnoncat.h5

trains it on the pictures of one H5 file or two, and says what it makes of the test set.
"""
'''

LOGISTIC = """
# The loop knows a network by a dictionary of parameters.


def begin(n_x):
    w, b = initialize_zeros(n_x)
    return {"w": w, "b": b}


def go_forward(X, parameters):
    A = forward_logistic(parameters["w"], parameters["b"], X)
    return A, {"A": A}


def go_backward(parameters, cache, X, Y):
    dw, db = gradients(parameters["w"], parameters["b"], X, Y)
    return {"dw": dw, "db": db}


def step(parameters, gradient, learning_rate):
    w, b = descend(parameters["w"], parameters["b"], gradient["dw"], gradient["db"], learning_rate)
    return {"w": w, "b": b}
"""

MAIN = '''
def load(paths):
    """Return the pictures and labels of the training set and of the test set: X (n_x, m), Y (1, m)."""
    found = {{}}
    for path in paths:
        with h5py.File(path) as file:
            found.update({{key: file[key][:] for key in file if key.endswith(("_x", "_y"))}})
    sets = []
    for name in ("train_set", "test_set"):
        pictures, labels = found[f"{{name}}_x"], found[f"{{name}}_y"]
        sets += [pictures.reshape(len(pictures), -1).T / 255, labels.reshape(1, -1)]
    return sets


def main():
    parser = argparse.ArgumentParser(description="Train my own network to tell cats from other pictures.")
    parser.add_argument("files", nargs="+", help="H5 files: train_set_x, train_set_y, test_set_x, test_set_y")
    parser.add_argument("--learning-rate", type=float, default={learning_rate!r})
    parser.add_argument("--iterations", type=int, default={iterations!r})
    parser.add_argument("--seed", type=int, default={seed!r})
    asked = parser.parse_args()

    X, Y, X_test, Y_test = load(asked.files)
    rng = np.random.default_rng(asked.seed)

    def start():
        return {start}

    parts = start, {forward}, cross_entropy, {backward}, {update}
    parameters, costs = model(X, Y, *parts, asked.learning_rate, asked.iterations)
    for i in range(0, len(costs), max(1, len(costs) // 20)):
        print(f"cost after iteration {{i}}: {{costs[i]:.6f}}")
    for name, pictures, labels in (("training", X, Y), ("test", X_test, Y_test)):
        guesses = predict({forward}(pictures, parameters)[0])
        print(f"right on {{100 * np.mean(guesses == labels):.2f}} % of the {{name}} set")
    A = {forward}(X_test, parameters)[0]
    for i in range(min(10, A.shape[1])):
        says = "a cat" if A[0, i] > 0.5 else "not a cat"
        right = "right" if (A[0, i] > 0.5) == Y_test[0, i] else "wrong"
        print(f"test picture {{i}}: {{says}} ({{A[0, i]:.2f}}), which is {{right}}")


if __name__ == "__main__":
    main()
'''


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
