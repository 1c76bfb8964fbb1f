"""A number that remembers what it was made from, so that any formula of such numbers can be differentiated.

Plain Python: a value, the order of the values, and the chain rule going back through them.
"""

import math


class Value:
    """A number, the values that it was made from, and its slope with respect to each of them.

    Parameters
    ----------
    number : float
    parents : tuple of Value
        What it was made from. A value that stands for itself has none.
    slopes : tuple of float
        How far it moves, for a small nudge of each parent.

    Examples
    --------
    >>> b, c = Value(3), Value(2)
    >>> u = b * c
    >>> u.number, u.slopes, u.parents == (b, c)
    (6, (2, 3), True)
    """

    def __init__(self, number, parents=(), slopes=()):
        self.number, self.parents, self.slopes = number, parents, slopes

    def __repr__(self):
        return f"Value({self.number:g})"

    def __add__(self, other):
        other = as_value(other)
        return Value(self.number + other.number, (self, other), (1, 1))

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.number * other.number, (self, other), (other.number, self.number))

    def __truediv__(self, other):
        return self * as_value(other).power(-1)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -as_value(other)

    def __rsub__(self, other):
        return as_value(other) - self

    def __rtruediv__(self, other):
        return as_value(other) / self

    __radd__, __rmul__ = __add__, __mul__

    def power(self, n):
        return Value(self.number**n, (self,), (n * self.number ** (n - 1),))

    def exp(self):
        return Value(math.exp(self.number), (self,), (math.exp(self.number),))

    def log(self):
        return Value(math.log(self.number), (self,), (1 / self.number,))

    def tanh(self):
        a = math.tanh(self.number)
        return Value(a, (self,), (1 - a**2,))

    def sigmoid(self):
        a = 1 / (1 + math.exp(-self.number))
        return Value(a, (self,), (a * (1 - a),))


def as_value(x):
    """Return a Value as it is, and a number as a Value without parents."""
    return x if isinstance(x, Value) else Value(x)


def unfold(goal):
    """Collect everything that a value was made from.

    Parameters
    ----------
    goal : Value

    Returns
    -------
    parents, slopes : dict of Value to tuple
        For each value that was met, in no useful order, what it was made from, and its slope for each.

    Examples
    --------
    >>> a = Value(5)
    >>> parents, slopes = unfold(a * a)
    >>> list(parents.values()), list(slopes.values())
    ([(Value(5), Value(5)), ()], [(5, 5), ()])
    """
    parents, slopes, waiting = {}, {}, [goal]
    while waiting:
        value = waiting.pop()
        if value not in parents:
            parents[value], slopes[value] = value.parents, value.slopes
            waiting.extend(value.parents)
    return parents, slopes


def ordered(goal, parents):
    """Put what a value is made from in an order in which each stands once, and after its parents.

    Parameters
    ----------
    goal : hashable
    parents : dict of hashable to tuple
        What each value is made from.

    Returns
    -------
    order : list
        The goal is the last.

    Examples
    --------
    >>> ordered("J", {"J": ("p", "q"), "p": ("a", "a"), "q": ("three", "a"), "three": (), "a": ()})
    ['a', 'p', 'three', 'q', 'J']
    """
    done = {}  # a dictionary remembers the order, and finds a value at once
    path = [goal]
    while path:
        missing = [parent for parent in parents[path[-1]] if parent not in done]
        if missing:
            path.append(missing[0])
        else:
            done[path.pop()] = True
    return list(done)


def slopes_back(order, parents, slopes):
    """Go back through values by the chain rule: slopes multiply along a path and add over paths.

    Parameters
    ----------
    order : sequence of hashable
        Each value after its parents; the last is the goal.
    parents, slopes : dict of hashable to tuple
        What each value is made from, and its slope with respect to each of these.

    Returns
    -------
    d : dict of hashable to float
        The slope of the goal with respect to each value.

    Examples
    --------
    >>> parents = {"a": (), "p": ("a", "a"), "J": ("p", "a")}
    >>> slopes_back(("a", "p", "J"), parents, {"a": (), "p": (5, 5), "J": (1, 3)})
    {'a': 13, 'p': 1, 'J': 1}
    """
    d = dict.fromkeys(order, 0)
    d[order[-1]] = 1
    for value in reversed(order):
        for parent, slope in zip(parents[value], slopes[value], strict=True):
            d[parent] += d[value] * slope
    return d


def differentiate(goal, ordered=ordered, slopes_back=slopes_back):
    """Find the slope of a value with respect to everything that it was made from.

    Parameters
    ----------
    goal : Value
    ordered, slopes_back : callable, optional
        The two parts of the engine; your own, if you hand them in.

    Returns
    -------
    d : dict of Value to float, or None
        None if one of the two parts returns None, as a part that is not written yet does.

    Examples
    --------
    >>> a, b, c = Value(5), Value(3), Value(2)
    >>> d = differentiate(3 * (a + b * c))
    >>> d[a], d[b], d[c]
    (3, 6, 9)
    """
    parents, slopes = unfold(goal)
    order = ordered(goal, parents)
    return None if order is None else slopes_back(order, parents, slopes)
