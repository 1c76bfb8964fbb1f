"""What every picture stands on: Scene and Panel, the canvas and the printer, the sliders, the player.

It knows nothing of networks; every notebook uses it, by way of `nncore.lab`.
"""

from .inputs.controls import Log
from .kernel import fix_this
from .live import Live, live
from .scene import Panel, Scene
from .source import source

__all__ = ["Live", "Log", "Panel", "Scene", "fix_this", "live", "source"]
