"""The clinic: what a good engineer does when a network is ill, and the patients to practise on.

The notebook "A clinic" shows them.
"""

from .check_up import check_up
from .diagnoses import diagnoses
from .nudges import against_nudges
from .outside import outside
from .overflow import first_overflow
from .patients import descend, three_layers, two_layers
from .pictures import some

__all__ = [
    "against_nudges",
    "check_up",
    "descend",
    "diagnoses",
    "first_overflow",
    "outside",
    "some",
    "three_layers",
    "two_layers",
]
