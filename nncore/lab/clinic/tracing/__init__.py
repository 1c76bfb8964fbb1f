"""A function run line by line: its statements, how large its variables are, and the first that is not finite.

Nothing is drawn here; `first_overflow`, in the room above, tells and draws what was seen.
"""
