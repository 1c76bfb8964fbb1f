"""The guesses that were made, in one small file beside the reader's own functions.

A file that is damaged counts as empty, and an entry that is damaged as not there: then the question is asked
again.
"""

import json
import os

from ..mine import shelf
from .verdict import OUTCOMES

NAME = "guesses.json"
LARGEST = 2_000_000  # bytes; a file of guesses has some thousands


def read(where=None):
    """Return what was kept, a dict of dicts with the keys question, guess and outcome."""
    path = (where or shelf.folder()) / NAME
    try:
        if path.stat().st_size > LARGEST:
            return {}
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {name: entry for name, entry in kept.items() if _whole(entry)} if isinstance(kept, dict) else {}


def _whole(entry):
    kept = isinstance(entry, dict) and {"question", "guess"} <= entry.keys()
    return kept and isinstance(entry.get("outcome"), str) and entry["outcome"] in OUTCOMES


def put(name, entry, where=None):
    """Keep what was guessed; None takes it away.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    home = where or shelf.folder()
    kept = read(home)
    kept.pop(name, None)
    if entry is not None:
        kept[name] = entry
    if not kept:
        (home / NAME).unlink(missing_ok=True)
        shelf.empty((), home)
        return
    home.mkdir(parents=True, exist_ok=True)
    unfinished = home / f".{NAME}.{os.getpid()}"
    try:
        unfinished.write_text(json.dumps(kept, ensure_ascii=False, sort_keys=True), encoding="utf-8")
        unfinished.replace(home / NAME)  # whole or not at all: another notebook may read it now
    finally:
        unfinished.unlink(missing_ok=True)
