"""The command `nncore`: it puts the notebooks into a folder of the reader's, and opens the course.

Here are the copying, which never touches what the reader changed, and the command line. A clone of the
repository does not need it: there the notebooks are opened where they are.
"""
