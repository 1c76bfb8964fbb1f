"""The playground: a small network in the reader's hands, with the kernel behind it.

The notebooks "Start here" and "Hyperparameters" open it.
"""

from .model.presets import PRESETS
from .widget import Playground, playground

__all__ = ["PRESETS", "Playground", "playground"]
