"""Values in words: numbers with as many digits as tell them apart, shapes, arguments, lists of names.

Nothing here judges; it only says.
"""
