"""The shape X-ray: an expression of NumPy step by step, each array drawn as a block with its shape.

The expression is parsed, never executed: names, numbers, ``+ - * / ** @``, ``.T``, ``.reshape``, sums along
an axis and a few functions of NumPy are all that it may hold.
"""

import ast
from contextlib import suppress

import numpy as np

from ..stage.inputs.doors import check_flag, check_words
from ..stage.scene import Scene
from .compute import as_array
from .xray_reader import Reader
from .xray_step import Misfit
from .xray_view import draw_steps

MOST_LETTERS = 300


def xray(expression, numbers=False, **arrays):
    """Return the Scene of an expression's shapes, step by step; a step that does not fit is the last.

    Parameters
    ----------
    expression : str
        Such as ``"W @ X + b"``, ``"np.sum(dZ, axis=1, keepdims=True)"`` or ``"b -= 0.1 * db"``. It is only
        looked at: the arrays stay as they are.
    numbers : bool
        Whether the cells of small arrays say their numbers.
    **arrays : array_like
        What the names stand for. Others may be given too: ``-=`` is then seen to change them or not.

    Returns
    -------
    scene : Scene
        Its words have one sentence for each step, and the fix.

    Raises
    ------
    ValueError
        If the expression cannot be read, a name in it was not given, or what it computes is too large.

    Examples
    --------
    >>> W, X, b = np.ones((4, 3)), np.ones((3, 5)), np.ones((4, 1))
    >>> xray("W @ X + b", W=W, X=X, b=b)
    W @ X: The 3 columns of W meet the 3 rows of X and vanish: (4, 3) @ (3, 5) is (4, 5).
    W @ X + b: b (4, 1) is repeated 5 times along axis 1.
    >>> xray("X @ W", X=X, W=W)
    X @ W does not fit. The 5 columns of X meet the 4 rows of W, and must be as many:
    W @ X would be (4, 5).
    """
    statement = parse(check_words("the expression", expression).strip())
    reader = Reader(
        {name: as_array(name, value) for name, value in arrays.items()}, check_flag("numbers", numbers)
    )
    with np.errstate(all="ignore"), suppress(Misfit):
        reader.read_statement(statement)
    panel, height = draw_steps(reader.steps)
    return Scene([panel], "\n".join(map(str, reader.steps)), height=height)


def parse(expression):
    """Return the one statement that an expression is."""
    if len(expression) > MOST_LETTERS:
        raise ValueError(
            f"the expression has {len(expression)} letters: the X-ray shows a line of at most {MOST_LETTERS}"
        )
    try:
        (statement,) = ast.parse(expression).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ValueError(f"{expression!r} is not one expression: write, say, 'W @ X + b'") from None
    return statement
