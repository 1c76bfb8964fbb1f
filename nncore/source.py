"""The source of a function as a text: the lines that are the formula."""

import ast
import inspect
import textwrap


def code(function):
    """Return the source of a function as a text, without its documentation and decorators."""
    text = textwrap.dedent(inspect.getsource(inspect.unwrap(function)))
    definition = ast.parse(text).body[0]
    lines = text.splitlines()
    if ast.get_docstring(definition) is not None:
        documentation = definition.body[0]
        del lines[documentation.lineno - 1 : documentation.end_lineno]
    return "\n".join(lines[definition.lineno - 1 :]).strip()
