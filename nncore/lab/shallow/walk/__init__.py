"""The six equations as a walk: forward and back through one hidden layer, a step at a time.

At each step the symbol, the blocks of numbers and the line of code are lit together.
"""

from .picture import walk

__all__ = ["walk"]
