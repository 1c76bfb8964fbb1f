"""A look inside a function: the values that its own names have when it returns, and the lines that made
them.
"""

import ast
import linecache
import sys
import textwrap

import numpy as np

from .arguments import call_with, duplicate
from .contain import SECONDS, contained, quiet
from .source import code_of


def names_inside(f, exercise, args):
    """Return the names of `f` and their values at its end; an empty dictionary if they cannot be seen."""
    code, found = code_of(f), {}

    def watch(frame, event, result):
        if event == "return" and frame.f_code is code:
            found.update(frame.f_locals)

    def work():
        sys.setprofile(watch)
        try:
            with np.errstate(all="ignore"):
                call_with(f, exercise.takes, duplicate(args))
        except Exception:
            found.clear()
        finally:
            sys.setprofile(None)

    with quiet():
        _, problem = contained([work], SECONDS)
    return {} if problem else found


def assignments(f):
    """Return ``(name, line, text)`` for each name that `f` assigns once and for good, in the order of
    the lines.

    What is assigned again, in a loop or entry by entry has no one line that makes it.
    """
    code = code_of(f)
    lines = linecache.getlines(code.co_filename) if code else []
    try:
        tree = ast.parse(textwrap.dedent("".join(lines[code.co_firstlineno - 1 :][: length(code)])))
    except (SyntaxError, AttributeError):
        return []
    made = [(name, node.lineno, node) for node in ast.walk(tree) for name in assigned(node)]
    loops = [n for n in ast.walk(tree) if isinstance(n, (ast.For, ast.While))]
    once = [
        (name, line, linecache.getline(code.co_filename, code.co_firstlineno + line - 1).strip())
        for name, line, node in made
        if isinstance(node, ast.Assign)
        and [other for other, *_ in made].count(name) == 1
        and not any(loop.lineno <= line <= loop.end_lineno for loop in loops)
    ]
    return sorted(once, key=lambda row: row[1])


def assigned(node):
    """Return the names that a statement assigns, or assigns an entry of."""
    targets = {ast.Assign: getattr(node, "targets", []), ast.AugAssign: [getattr(node, "target", None)],
               ast.For: [getattr(node, "target", None)]}.get(type(node), [])  # fmt: skip
    return [n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name) and n.id != "np"]


def length(code):
    """Return how many lines a function has."""
    return (
        max((line for *_, line in code.co_lines() if line), default=code.co_firstlineno)
        - code.co_firstlineno
        + 1
    )
