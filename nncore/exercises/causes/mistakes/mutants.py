"""The answer with one small mistake, made by machine in every place where one can be made.

They are made once from the tree of the answer. A learner's function that returns what one of them returns, on
every input, does what that mistake does, whatever its own lines look like.
"""

import ast
import copy
from functools import cache

from .candidate import Candidate
from .nodes import text
from .rewrites import rewrites
from .trees import definition, local_names, places, replaced, string_keys


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


def of_expressions(tree, names, keys):
    """Yield (path, node, words, target) for each expression written otherwise."""
    targets, whole, loops, parents = surroundings(tree)
    for path, node in places(tree):
        options = [*rewrites(node, names), *other_keys(node, keys)]
        if id(node) in whole:
            options += combined(node, [name for name in names if name not in loops])
        around = parents.get(id(node), "")
        for new, words in options:
            yield path, new, words + around, targets.get(id(node), "")


def surroundings(tree):
    """Return what each node, by its id, stands in.

    The name that its statement assigns; whether it is all that is assigned or returned; the names of
    loops; and,
    for a name or a number, the expression around it, in words.
    """
    targets, whole, loops, parents = {}, set(), set(), {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Assign, ast.AugAssign)):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            targets |= {id(inner): text(target) for inner in ast.walk(node.value)}
        if isinstance(node, (ast.Assign, ast.Return)):
            whole.add(id(node.value))
        if isinstance(node, ast.For) and isinstance(node.target, ast.Name):
            loops.add(node.target.id)
        if isinstance(node, ast.expr) and len(text(node)) < 50:
            small = (
                child for child in ast.iter_child_nodes(node) if isinstance(child, (ast.Constant, ast.Name))
            )
            parents |= {id(child): f" in `{text(node)}`" for child in small}
    return targets, whole, loops, parents


def other_keys(node, keys):
    """Return what a dictionary gives for another key: A2 for A1."""
    here = getattr(getattr(node, "slice", None), "value", None)
    if not isinstance(node, ast.Subscript) or not isinstance(here, str):
        return []
    return [
        (ast.Subscript(node.value, ast.Constant(key), ast.Load()), f"has `{key}` where `{here}` belongs")
        for key in keys.get(text(node.value), ())
        if key != here
    ]


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
