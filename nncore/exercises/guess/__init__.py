"""Predict first: a question that takes the reader's guess before it shows the answer, and keeps it.

A kind of answer (choice, number, shape, curve) knows how to read a guess and to say how far off it is;
`question` is one question; `asking` is `guess` itself; `faces` are the question as a page and as text.
"""

from .asking import Guess

guess = Guess()

__all__ = ["Guess", "guess"]
