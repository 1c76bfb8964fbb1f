"""What may be said of a function that is right: it still may warn, loop, print, or give (1, 1) for a
number.
"""

from .running.source import code_of
from .running.stubs import has_loop
from .words.lists import capital


def remarks(sheet):
    """Return the remarks on a right function as sentences, or nothing."""
    said = []
    for name, right in sheet.rights[0].items():
        ours = sheet.raw[name]
        if right.ndim == 0 and ours:
            said.append(f"{name} is an array of shape {ours}; .item() makes it a number")
    warned = dict.fromkeys(words for trial in sheet.trials for words in trial.warned)
    if warned:
        said.append(f"NumPy warns ({', '.join(warned)}), and the result is right all the same")
    if sheet.exercise.loopless and has_loop(code_of(sheet.f)):
        said.append("there is a loop in it, and one call of NumPy can do the same")
    if any(trial.printed for trial in sheet.trials):
        said.append("what it prints is left out here")
    return "".join(f" {capital(words)}." for words in said)
