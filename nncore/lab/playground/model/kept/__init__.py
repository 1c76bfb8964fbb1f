"""The playground as a string: how it is packed, what it holds, and how each piece is looked at before use.

Whatever the string is, it is taken whole or refused in one sentence.
"""
