"""What comes in from outside: the controls that a reader moves, and the questions asked of arguments.

Every notebook uses it, by way of `live`, `Panel` and `Scene`.
"""
