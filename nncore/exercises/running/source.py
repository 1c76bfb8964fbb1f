"""Where in the source of a function something happened."""

import ast
import inspect
import linecache


def code_of(f):
    """Return the code object of a function, or None: a partial's is that of its function."""
    f = getattr(f, "func", f)
    f = getattr(f, "__func__", f)
    return getattr(inspect.unwrap(f) if callable(f) else f, "__code__", None)


def place(frames, f):
    """Return the line of the learner's code among `frames`, the innermost first, as words: or nothing."""
    found = learners(frames, f)
    if found is None:
        return ""
    code, line = found
    text = linecache.getline(code.co_filename, line).strip()
    name = "" if code is code_of(f) else f" of {code.co_name}"
    return f" in line {line - code.co_firstlineno + 1}{name}" + (f", `{text}`" if text else "")


def learners(frames, f):
    """Return the innermost (code, line) that is written in the file of `f`."""
    own = code_of(f)
    return next(((code, line) for code, line in frames if own and code.co_filename == own.co_filename), None)


def loop_around(frames, f):
    """Return the words for the loop in which the learner's code was, the innermost `while` first, or
    nothing.
    """
    own = code_of(f)
    for code, line in frames:
        if own is None or code.co_filename != own.co_filename:
            continue
        loops = [n for n in loops_of(code) if code.co_firstlineno <= n.lineno <= line <= n.end_lineno]
        loops.sort(key=lambda loop: (isinstance(loop, ast.While), loop.lineno))
        if loops:
            loop = loops[-1]
            text = linecache.getline(code.co_filename, loop.lineno).strip()
            name = "" if code is own else f" of {code.co_name}"
            return f"line {loop.lineno - code.co_firstlineno + 1}{name}, `{text.rstrip(':')}`"
    return ""


def loops_of(code):
    """Return the loops in the function with this code, with the line numbers of its file."""
    try:
        lines = "".join(linecache.getlines(code.co_filename))
        return [node for node in ast.walk(ast.parse(lines)) if isinstance(node, (ast.While, ast.For))]
    except (SyntaxError, ValueError):
        return []
