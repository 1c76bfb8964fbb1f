"""What the playground plays with: settings, the training that they make, its state and its program.

Nothing here draws; the rest of the playground does.
"""
