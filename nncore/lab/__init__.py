"""Everything that draws or slides: figures are functions, and widgets are those functions with sliders."""

from .live import Live, Log, live
from .scene import Panel, Scene
from .source import source

__all__ = ["Live", "Log", "Panel", "Scene", "live", "source"]
