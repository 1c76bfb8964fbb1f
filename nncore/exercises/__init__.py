"""The tasks of the notebooks, their checks, hints and solutions, and the mistakes that they recognise.

Write a function, and ``check(f)`` says in one line whether it is right or which mistake it makes; ``hint(f)``
goes further a step at a time; ``case(f)`` hands over an input on which it goes wrong; ``solution(f)`` shows
an answer beside the source of nncore. What passed is kept in ``mine``: your own network, from your own
functions. ``guess`` asks a question before the notebook answers it.
"""

from .ask import case, check, hint, solution
from .guess import guess
from .mine import mine

__all__ = ["case", "check", "guess", "hint", "mine", "solution"]
