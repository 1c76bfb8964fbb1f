"""Hyperparameters and luck: networks over rates, first weights, seeds, penalties and mini-batches.

The notebook "Hyperparameters" shows them.
"""

from .batches import compare_batches
from .map import watch_map
from .one_of_map import cell, cell_sliders, one_of_map
from .penalty import penalty_gains, watch_penalty
from .seeds import watch_seeds

__all__ = [
    "cell",
    "cell_sliders",
    "compare_batches",
    "one_of_map",
    "penalty_gains",
    "watch_map",
    "watch_penalty",
    "watch_seeds",
]
