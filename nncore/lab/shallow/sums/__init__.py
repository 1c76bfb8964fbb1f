"""Curves as sums of hidden units: bumps put together by hand, and the same found by descent.

The notebook "A shallow network" shows both.
"""

from .bumps import bumps
from .fit import how_far, watch_fit

__all__ = ["bumps", "how_far", "watch_fit"]
