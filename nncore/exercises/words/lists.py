"""Names in a row."""

NOT_NAMES = {"it", "on", "the", "there", "NumPy", "what", "this", "each", "every", "all", "only", "you"}


def both(names):
    """Return names as a list in words: 'dw and db'."""
    *head, last = map(str, names)
    return f"{', '.join(head)} and {last}" if head else last


def capital(words):
    """Return a sentence with a capital letter, unless it begins with a name such as dw."""
    return words[0].upper() + words[1:] if words and words.split()[0] in NOT_NAMES else words
