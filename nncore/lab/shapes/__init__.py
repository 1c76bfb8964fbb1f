"""Shapes and broadcasting: a product with numbers, what stretches over what, the X-ray that names the fix.

The notebook "Arrays and broadcasting" shows them.
"""

from .broadcasting import broadcasting
from .product import by_hand, matrix_product
from .xray import xray

__all__ = ["broadcasting", "by_hand", "matrix_product", "xray"]
