"""One step of an X-ray, and how the blocks that it takes are marked, stretched and coloured."""

from dataclasses import dataclass

import numpy as np

from ..stage.palette import GREEN, ORANGE, PINK
from .blocks import Block

SAID = {"fits": ":", "silent": " runs, but look.", "misfit": " does not fit."}


@dataclass
class Step:
    """One operation: what it is, the blocks it takes, its sign, the block it gives (None if it fails)."""

    whole: str
    takes: list
    sign: str
    gives: Block | None
    verdict: str
    sentence: str

    def __str__(self):
        return f"{self.whole}{SAID[self.verdict]} {self.sentence}"


class Misfit(Exception):
    """An operation that NumPy refuses; the steps end with it."""


def marks_of_product(verdict):
    color = ORANGE if verdict == "misfit" else GREEN
    return [{"marks": {-1: color}}, {"marks": {-2: color}}]


def stretched(s, t, result):
    """Return how the operands of an entrywise operation are drawn: stretched, or with the clash marked."""
    if result is not None:
        return [{"to": result.shape}, {"to": result.shape, "color": PINK}]
    clash = [
        k for k, (m, n) in enumerate(zip(s[::-1], t[::-1], strict=False), 1) if m != n and 1 not in (m, n)
    ]
    return [{"marks": {-k: ORANGE for k in clash}}, {"marks": {-k: ORANGE for k in clash}, "color": PINK}]


def origins(X, move):
    """Return colours by which the entries of one example (of axis 0) are found again after a move."""
    if X.ndim < 2 or not X.size:
        return {}, None
    groups = np.arange(X.size).reshape(X.shape) // (X.size // len(X))
    return {"groups": groups}, move(groups)
