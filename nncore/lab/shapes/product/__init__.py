"""The matrix product with its numbers: a row goes over a column, products add up, and an entry lands.

The notebook "Arrays and broadcasting" begins with it.
"""

from .making import CASES, by_hand, matrix_product

__all__ = ["CASES", "by_hand", "matrix_product"]
