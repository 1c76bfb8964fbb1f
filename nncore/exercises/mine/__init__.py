"""The reader's own network: the functions that passed their checks, assembled, trained and taken home.

It serves the ends of the notebooks 03, 04 and 05, and is kept from one session to the next.
"""

from .assembly import Mine
from .run import MyRun

mine = Mine()

__all__ = ["Mine", "MyRun", "mine"]
