"""Gradient descent that can be seen: on a curve, on a bowl to turn by hand, in a long valley and a round one.

The notebook "Logistic regression" shows them.
"""

from .bowl import bowl
from .long_or_round import long_or_round
from .one_weight import one_weight

__all__ = ["bowl", "long_or_round", "one_weight"]
