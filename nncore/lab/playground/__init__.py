"""The playground: a small network in the reader's hands, with the kernel behind it."""

from .widget import Playground, playground

__all__ = ["Playground", "playground"]
