"""Time and speed: the stopwatch, loops and their vectorized twins, where the time went, the roofline.

The notebook "Vectorization and timing" shows them.
"""

from .peeling import peel
from .peeling_answer import answer
from .roofline import measure_machine, roofline, staircase
from .stopwatch import race, stopwatch
from .twins import TWINS, race_twins
from .twins_picture import crossing, curves, tell
from .waterfall import waterfall

__all__ = [
    "TWINS",
    "answer",
    "crossing",
    "curves",
    "measure_machine",
    "peel",
    "race",
    "race_twins",
    "roofline",
    "staircase",
    "stopwatch",
    "tell",
    "waterfall",
]
