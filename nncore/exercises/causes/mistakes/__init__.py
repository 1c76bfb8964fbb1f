"""Wrong ways that can be run: those of an exercise's list, and the answer with one small mistake, made
by machine.

A function that returns what one of them returns, in every case, does what that mistake does.
"""
