"""The card on which a question is asked before its answer is shown: choices, a field, or a curve to draw.

It knows no answer before it is told one. `nncore.exercises.guess` reads, judges and keeps what comes in;
every notebook uses it by way of that.
"""

from .card import Card

__all__ = ["Card"]
