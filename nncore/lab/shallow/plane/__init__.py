"""What the hidden layer does to the plane: it turns and stretches it, moves it, and bends it.

The last unit then cuts the bent plane with one straight cut, and from above that cut is the border.
"""

from .bent import bent_plane
from .while_learning import watch_bending

__all__ = ["bent_plane", "watch_bending"]
