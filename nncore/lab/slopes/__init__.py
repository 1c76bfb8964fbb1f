"""Slopes and graphs: a nudge and what it measures, and a computation stepped forward and back.

The notebook "Derivatives and graphs" shows them.
"""

from .graph import course_graph, logistic_graph
from .nudge import nudge, nudge_errors
from .slope import central, one_sided
from .value import Value, differentiate

__all__ = [
    "Value",
    "central",
    "course_graph",
    "differentiate",
    "logistic_graph",
    "nudge",
    "nudge_errors",
    "one_sided",
]
