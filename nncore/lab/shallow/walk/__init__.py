"""The six equations as a walk: forward and back through one hidden layer, a step at a time.

At each step the symbol, the blocks of numbers and the line of code are lit together.
"""

from .back_and_next import back_and_next
from .picture import walk

__all__ = ["back_and_next", "walk"]
