"""What goes into the playground's network: the features of a point, and data with a number at each point.

Nothing here draws; the programs that the playground prints quote it.
"""
