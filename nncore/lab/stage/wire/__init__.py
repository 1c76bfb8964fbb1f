"""A Scene on its way to the browser: as JSON and one block of bytes, and of the next Scene only what is new.

Every live figure uses it, by way of the canvas; the pages without a kernel store what `pack` returns.
"""

from .changes import changes
from .packing import as_few_bytes, pack

__all__ = ["as_few_bytes", "changes", "pack"]
