"""Shapes and broadcasting: what stretches over what, and the X-ray that names the fix.

The notebook "Arrays and broadcasting" shows them.
"""

from .broadcasting import broadcasting
from .xray import xray

__all__ = ["broadcasting", "xray"]
