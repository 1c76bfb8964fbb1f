"""A computation graph drawn: its boxes in layers, arrows that cut none of them, labels beside the arrows.

`slopes` steps such graphs forward and back.
"""

from .view import draw_graph, short

__all__ = ["draw_graph", "short"]
