"""What a wrong value is: a simple relation to the right one, what it follows, where it is wrong, and
since which line.

Each of these needs no list, and says nothing where it does not hold in every case.
"""
