"""The search: which word stands in which section, in a script that is loaded when somebody searches."""

import json
import re
import unicodedata
from collections import Counter, defaultdict

IN_TITLE = 12  # times that a word in a heading counts
LONGEST = 700  # letters of a section's text that are shown around a word
COMMON = """
a an and are as at be but by can do does for from had has have here how if in into is it its more no not
of on one only or so than that the their them then there these they this to was we what when where which
with you your
"""
UNSOUGHT = frozenset(COMMON.split())


def words(text):
    """Return the words of a text as they are searched for: small letters, no accents.

    Examples
    --------
    >>> words("The learning rate α, W[1] and dZ")
    ['learning', 'rate', 'α', 'w', '1', 'dz']
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    return [word for word in re.findall(r"[^\W_]+", plain) if word not in UNSOUGHT]


def script(sections):
    """Return the search's data as a script.

    Parameters
    ----------
    sections : list of Section

    Returns
    -------
    text : str
        It calls ``nncore.index`` with the sections and, for each word, pairs of a section and a weight.
    """
    index = defaultdict(list)
    for number, section in enumerate(sections):
        count = Counter(words(section.text))
        for word in set(words(section.title)):
            count[word] += IN_TITLE
        for word, times in count.items():
            index[word] += [number, min(times, IN_TITLE + 3)]
    told = [[one.address, one.title, one.chapter, one.text.strip()] for one in sections]
    data = json.dumps(
        {"sections": told, "words": dict(sorted(index.items()))}, ensure_ascii=False, separators=(",", ":")
    )
    return f"nncore.index({data});\n".replace("</", "<\\/")
