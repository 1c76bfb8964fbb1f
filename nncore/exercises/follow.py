"""The hint that is about a mistake: the one that shares most of its words."""

import re
from collections import Counter

STRONG = 3  # how much more the mistake itself counts than how it can be seen
COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "is",
        "it",
        "and",
        "to",
        "in",
        "as",
        "that",
        "what",
        "with",
        "for",
        "by",
        "one",
        "each",
        "are",
        "be",
        "this",
        "does",
        "which",
        "and",
        "or",
        "so",
    ]
)


def hint_for(exercise, finding):
    """Return the place of the hint that is about a Finding, or None if none is."""
    if finding.hint is not None:
        return finding.hint
    rows = [words(hint) for hint in exercise.hints]
    often = Counter(word for row in rows for word in row)
    said, seen = (words(text) for text in finding.about)
    scores = [
        sum(STRONG / often[w] for w in row & said) + sum(1 / often[w] for w in row & seen) for row in rows
    ]
    return scores.index(max(scores)) if max(scores) >= 1 else None


def words(text):
    """Return the set of words and names in a text, without those that are everywhere."""
    found = re.findall(r"[A-Za-z_][\w.]*\d*|\*\*|@|1/m", text)
    return {word.rstrip(".").removeprefix("np.") for word in found} - COMMON
