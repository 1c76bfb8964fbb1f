"""Solutions as learners write them, wrong ones and right ones, to judge the checks by.

A solution is the body of the function, or the whole of it if it begins with ``def``. A line with a # alone
stands between two of them.
"""

import textwrap


def split(text):
    """Return the list of solutions in a text."""
    return [part.strip("\n") for part in textwrap.dedent(text).strip().split("\n#\n")]
