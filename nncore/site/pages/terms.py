"""The index of terms: each with the sections that say most about it."""

import re
from functools import lru_cache
from importlib.resources import files

PLACES = 4  # sections that a term names at most


@lru_cache
def terms():
    """Return the terms of the course: pairs of a term and the expression that finds it in small letters."""
    lines = files(__package__).joinpath("terms.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("|") for line in lines if line and not line.startswith("#"))
    return [
        (term.strip(), re.compile(rf"\b(?:{(other or term).strip().lower()})")) for term, _, other in pairs
    ]


def places(pattern, sections):
    """Return the sections where a term is at home: at most `PLACES`, in the order of the book.

    Parameters
    ----------
    pattern : re.Pattern
    sections : list of Section

    Returns
    -------
    places : list of Section
    """
    scored = []
    for section in sections:
        score = min(6, len(pattern.findall(section.text.lower())))
        score += 10 * bool(pattern.search(section.title.lower()))
        score += 5 * any(pattern.match(word) for word in section.marked)
        if score:
            scored.append((score, section))
    best = sorted(scored, key=lambda pair: -pair[0])[:PLACES]
    kept = [section for score, section in best if score * 4 >= best[0][0]]
    return [section for section in sections if section in kept]


def index(sections):
    """Return the index: for each term that the book has, its sections, in alphabetical order."""
    found = [(term, places(pattern, sections)) for term, pattern in terms()]
    return sorted(((term, where) for term, where in found if where), key=lambda pair: pair[0].lower())
