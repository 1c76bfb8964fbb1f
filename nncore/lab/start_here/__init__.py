"""The first pictures: one unit, moved by hand and learning by itself, and the price of a house.

The notebook "Start here" shows them; it also runs the check of the machine.
"""

from .house import house_price
from .machine import check_machine
from .unit import one_unit, watch_unit

__all__ = ["check_machine", "house_price", "one_unit", "watch_unit"]
