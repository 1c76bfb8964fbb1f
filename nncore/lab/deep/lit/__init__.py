"""One example lights a network: its numbers forward and back, and the share of each weight in the answer.

The notebook "A deep network" shows it, for points of the plane, for pictures, and for what units see.
"""

from .one_example import one_example
from .picture_shares import picture_shares
from .unit_views import unit_views, watch_views

__all__ = ["one_example", "picture_shares", "unit_views", "watch_views"]
