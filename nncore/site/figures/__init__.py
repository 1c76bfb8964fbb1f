"""Figures computed ahead: a notebook is run, and each live figure becomes a lattice of Scenes in one script.

`capture` runs the cells, `lattice` thins the controls, `freeze` computes, and `packing` makes it small.
"""

from .compute import compute, environment

__all__ = ["compute", "environment"]
