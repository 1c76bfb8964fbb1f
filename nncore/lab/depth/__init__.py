"""Depth and data: parity and folds with networks built by hand, parts and wholes, accuracy against data.

The notebook "Why deep" shows them.
"""

from .folds import fold, folds, pieces, zigzag
from .layer_maps import layer_maps
from .learning import layers_learning
from .more_data import by_amount, data_curves, digits, mean_and_margin, measured
from .parity import bits, hidden_units, parity_by_cases, parity_by_counting, parity_tree
from .parts import face_picture, parts, parts_network
from .vanishing import lengths, vanishing

__all__ = [
    "bits",
    "by_amount",
    "data_curves",
    "digits",
    "face_picture",
    "fold",
    "folds",
    "hidden_units",
    "layer_maps",
    "layers_learning",
    "lengths",
    "mean_and_margin",
    "measured",
    "parity_by_cases",
    "parity_by_counting",
    "parity_tree",
    "parts",
    "parts_network",
    "pieces",
    "vanishing",
    "zigzag",
]
