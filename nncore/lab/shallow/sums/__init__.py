"""Curves as sums of hidden units: bumps put together by hand, and the same found by descent.

The notebook "A shallow network" shows both.
"""

from .bumps import bumps
from .fit import watch_fit

__all__ = ["bumps", "watch_fit"]
