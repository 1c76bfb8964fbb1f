"""One hidden layer: a unit, its activation, the six equations, the starts, the network while it learns.

The notebook "A shallow network" shows them.
"""

from .activations import activation_view, saturated
from .hidden_layer import hidden_unit, rows_and_columns
from .learning import watch_shallow, watch_starts
from .pairs import paired
from .plane import bent_plane, watch_bending
from .shifted import shifted_sigmoid
from .six_equations import nudge_one, parameters, six_equations
from .starts import difference_of_units, start
from .sums import bumps, how_far, watch_fit
from .unit_maps import unit_maps
from .walk import walk

__all__ = [
    "activation_view",
    "bent_plane",
    "bumps",
    "difference_of_units",
    "hidden_unit",
    "how_far",
    "nudge_one",
    "paired",
    "parameters",
    "rows_and_columns",
    "saturated",
    "shifted_sigmoid",
    "six_equations",
    "start",
    "unit_maps",
    "walk",
    "watch_bending",
    "watch_fit",
    "watch_shallow",
    "watch_starts",
]
