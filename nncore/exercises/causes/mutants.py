"""The answer with one small mistake, made by machine in every place where one can be made.

They are made once from the tree of the answer. A learner's function that returns what one of them returns, on
every input, does what that mistake does, whatever its own lines look like.
"""

import ast
import copy
import inspect
import textwrap
from functools import cache

from .candidate import Candidate
from .rewrites import rewrites, text


@cache
def mutants(exercise):
    """Return the tuple of Candidates that the answers of an exercise give."""
    found = {}
    for answer in (exercise.answer, *exercise.variants):
        tree = definition(answer)
        names, keys = local_names(tree), string_keys(tree)
        for path, new, words, target in (*of_expressions(tree, names, keys), *of_statements(tree)):
            key = answer, path, words
            if key not in found:
                place = f", in `{target} = ...`" if target else ""
                found[key] = Candidate(words + place, Rewritten(answer, tree, path, new))
    return tuple(found.values())


class Rewritten:
    """A function whose tree has another node at `path`. It is compiled when it is first called."""

    def __init__(self, answer, tree, path=(), new=None):
        self.answer, self.tree, self.path, self.new, self.function = answer, tree, path, new, None

    def __call__(self, *args):
        if self.function is None:
            tree = replaced(self.tree, self.path, self.new) if self.path else self.tree
            module = ast.fix_missing_locations(ast.Module([tree], []))
            namespace = dict(self.answer.__globals__)
            exec(compile(module, "<a mistake>", "exec"), namespace)
            self.function = namespace[self.answer.__name__]
        return self.function(*args)


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
            keys.setdefault(text(node.value), []).append(node.slice.value)
    keys.setdefault("cache", []).extend(["Z1", "A1", "Z2", "A2"] if "cache" in keys else [])
    return {name: list(dict.fromkeys(values)) for name, values in keys.items()}


def of_expressions(tree, names, keys):
    """Yield (path, node, words, target) for each expression written otherwise."""
    targets = {}
    for statement in ast.walk(tree):
        if isinstance(statement, (ast.Assign, ast.AugAssign)):
            target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
            targets |= {id(node): text(target) for node in ast.walk(statement.value)}
    whole = {
        id(statement.value) for statement in ast.walk(tree) if isinstance(statement, (ast.Assign, ast.Return))
    }
    loops = {
        node.target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.For) and isinstance(node.target, ast.Name)
    }
    for path, node in places(tree):
        options = list(rewrites(node, names))
        if isinstance(node, ast.Subscript) and text(node.value) in keys:
            here = getattr(node.slice, "value", None)
            options += [
                (
                    ast.Subscript(node.value, ast.Constant(key), ast.Load()),
                    f"has `{key}` where `{here}` belongs",
                )
                for key in keys[text(node.value)]
                if key != here and isinstance(here, str)
            ]
        if id(node) in whole:
            options += combined(node, [name for name in names if name not in loops])
        for new, words in options:
            yield path, new, words, targets.get(id(node), "")


def combined(node, names):
    """Return what a whole line gives with another of the names in it once more."""
    if isinstance(node, (ast.Tuple, ast.Dict)):
        return []
    return [
        (ast.BinOp(node, op, ast.Name(name, ast.Load())), f"{words.format(name)} in `{ast.unparse(node)}`")
        for name in names
        for op, words in (
            (ast.Mult(), "multiplies by `{}`"), (ast.Div(), "divides by `{}`"),
            (ast.Add(), "adds `{}`"), (ast.Sub(), "subtracts `{}`"),
        )
    ]  # fmt: skip


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


def of_statements(tree):
    """Yield (path, node, words, target) for each statement left out, and for each `return` inside a loop."""

    def walk(node, path):
        for i, child in enumerate(getattr(node, "body", [])):
            here = (*path, ("body", i))
            if isinstance(child, ast.AugAssign):
                plain = ast.Assign([child.target], child.value)
                yield here, plain, f"has `=` for `+=`, so only the last one counts, in `{text(child)}`", ""
            if isinstance(child, (ast.Assign, ast.AugAssign)) and len(node.body) > 1:
                yield here, None, f"leaves out the line `{text(child)}`", ""
            if isinstance(child, ast.For):
                again = copy.copy(child)
                again.body = [*child.body, tree.body[-1]]
                yield here, again, "returns inside the loop, so after its first round", ""
            yield from walk(child, here)

    yield from walk(tree, ())
