"""Slopes and graphs: a nudge and what it measures, and a computation stepped forward and back.

The notebook "Derivatives and graphs" shows them.
"""

from .graph import course_graph, logistic_graph
from .nudge import nudge, nudge_errors
from .own_graph import expression_graph, own_graph
from .slope import central, one_sided
from .steps import steps
from .value import Value, differentiate

__all__ = [
    "Value",
    "central",
    "course_graph",
    "differentiate",
    "expression_graph",
    "logistic_graph",
    "nudge",
    "nudge_errors",
    "one_sided",
    "own_graph",
    "steps",
]
