"""The check of the machine: what the course needs, one line each.

The notebook "Start here" runs it.
"""

from .machine import check_machine

__all__ = ["check_machine"]
