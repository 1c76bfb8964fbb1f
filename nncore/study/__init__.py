"""Studies: a grid of settings, every network of it trained, and one tidy table of what came out.

Here are the grid, the table, which is saved as it comes and resumed from its file, and its mean and spread
over seeds. The training itself is `nncore.sweep`, on this machine or on a cluster.
"""

from .grid import grid, networks
from .study import study
from .summary import summary

__all__ = ["grid", "networks", "study", "summary"]
