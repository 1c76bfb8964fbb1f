"""Many layers: dimensions, the signal through the layers, the microscope, deep networks on pictures.

The notebook "A deep network" shows them.
"""

from .blocks import blocks
from .dimensions import dimensions
from .learning import watch_deep
from .microscope import microscope
from .mistakes import mistakes, standing
from .mixture import mixture
from .signal import signal

__all__ = ["blocks", "dimensions", "microscope", "mistakes", "mixture", "signal", "standing", "watch_deep"]
