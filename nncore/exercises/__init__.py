"""The tasks of the notebooks, their checks, hints and solutions, and the mistakes that they recognise.

Write a function, and ``check(f)`` says in one line whether it is right or which mistake it makes; ``hint(f)``
goes further a step at a time; ``solution(f)`` shows an answer beside the source of nncore.
"""

from .ask import check, hint, solution

__all__ = ["check", "hint", "solution"]
