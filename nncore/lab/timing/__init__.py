"""Time and speed: the stopwatch, loops and their vectorized twins, where the time went, the roofline.

The notebook "Vectorization and timing" shows them.
"""

from .peeling import peel
from .peeling_answer import answer
from .roofline import TYPICAL_GPU, Operation, measure_machine, roofline, staircase
from .stopwatch import race, stopwatch
from .twins import TWINS, race_twins
from .twins_picture import crossing, crossings, curves, repeat_crossing, tell
from .waterfall import waterfall

__all__ = [
    "TWINS",
    "TYPICAL_GPU",
    "Operation",
    "answer",
    "crossing",
    "crossings",
    "curves",
    "measure_machine",
    "peel",
    "race",
    "race_twins",
    "repeat_crossing",
    "roofline",
    "staircase",
    "stopwatch",
    "tell",
    "waterfall",
]
