"""Hyperparameters and luck: hundreds of networks trained at once, over rates, first weights and seeds.

The notebook "Hyperparameters" shows them.
"""

from .map import watch_map
from .seeds import watch_seeds

__all__ = ["watch_map", "watch_seeds"]
