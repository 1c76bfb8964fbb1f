"""Back through a computation graph of your own, made of sums and products."""

from ...exercise import Case, Exercise, Mistake


def back_through(steps, values):
    d = dict.fromkeys(values, 0)
    d[steps[-1][0]] = 1
    for name, sign, left, right in reversed(steps):
        d[left] += d[name] * (values[right] if sign == "*" else 1)
        d[right] += d[name] * (values[left] if sign == "*" else 1)
    return d


COURSE = (("u", "*", "b", "c"), ("v", "+", "a", "u"), ("J", "*", "three", "v"))
TWICE = (("p", "*", "a", "a"), ("q", "*", "three", "a"), ("J", "*", "p", "q"))


def run(steps, inputs):
    """Return the value of every input and of every step."""
    values = dict(inputs)
    for name, sign, left, right in steps:
        x, y = values[left], values[right]
        values[name] = x * y if sign == "*" else x + y
    return values


def graphs(rng):
    yield Case((COURSE, run(COURSE, {"a": 5, "b": 3, "c": 2, "three": 3})), "the course's graph")
    yield Case((TWICE, run(TWICE, {"a": 2, "three": 3})), "a number that is used twice")
    yield Case(((("J", "+", "a", "b"),), {"a": 7, "b": -4, "J": 3}), "one step")
    while True:
        inputs = {name: int(rng.choice([-3, -2, 2, 3, 4, 5])) for name in "abc"}
        names, steps = list(inputs), []
        for i in range(int(rng.integers(2, 6))):
            name, sign = f"s{i + 1}", str(rng.choice(["+", "*"]))
            left, right = names[-1], str(rng.choice(names[:-1]))
            steps.append((name, sign, left, right))
            names.append(name)
        yield Case((tuple(steps), run(steps, inputs)))


def _back(add=lambda old, new: old + new, one=1, order=reversed, slope=None, start=False):
    """Back through the graph with one of its parts exchanged."""
    slope = slope or (lambda sign, own, other, result: other if sign == "*" else 1)

    def f(steps, values):
        d = dict.fromkeys(values, 0)
        goal = steps[-1][0]
        d[goal] = values[goal] if start else one
        for name, sign, left, right in order(steps):
            x, y = values[left], values[right]
            d[left] = add(d[left], d[name] * slope(sign, x, y, values[name]))
            d[right] = add(d[right], d[name] * slope(sign, y, x, values[name]))
        return d

    return f


def _alone(steps, values):
    d = dict.fromkeys(values, 0)
    d[steps[-1][0]] = 1
    for _, sign, left, right in reversed(steps):
        d[left] += values[right] if sign == "*" else 1
        d[right] += values[left] if sign == "*" else 1
    return d


EXERCISE = Exercise(
    back_through,
    ("steps", "values"),
    lambda steps, values: {"d": tuple(values)},
    "a dictionary with the slope of the last value for every name in values",
    graphs,
    (
        Mistake(
            "overwrites a slope where it should add",
            _back(add=lambda old, new: new),
            "a number that is used twice reaches the end on two paths, and their slopes add up. "
            "Write += where a name may come a second time",
        ),
        Mistake(
            "goes through the steps forward",
            _back(order=iter),
            "the slope of a result must be known before it is passed on. Begin at the end, reversed(steps)",
        ),
        Mistake(
            "does not begin with 1",
            _back(one=0),
            "the last value answers to itself with slope 1, and everything else is a multiple of that",
        ),
        Mistake(
            "begins with the last value in the place of 1",
            _back(start=True),
            "nudge the last value by 0.001 and it moves by 0.001, so its slope is 1, whatever its value",
        ),
        Mistake(
            "multiplies by the factor itself in a product",
            _back(slope=lambda sign, own, other, result: own if sign == "*" else 1),
            "in u = b * c, a nudge of b is multiplied by c. Each one's slope is the other one",
        ),
        Mistake(
            "treats a product like a sum",
            _back(slope=lambda sign, own, other, result: 1),
            "a sum passes its slope on unchanged. A product passes it on times the other factor",
        ),
        Mistake(
            "treats a sum like a product",
            _back(slope=lambda sign, own, other, result: other),
            "in v = a + u, a nudge of a moves v just as far, so the slope is 1 and not u",
        ),
        Mistake(
            "multiplies by the product itself",
            _back(slope=lambda sign, own, other, result: result if sign == "*" else 1),
            "in u = b * c, a nudge of b is multiplied by c alone",
        ),
        Mistake(
            "gives the slope of each step alone",
            _alone,
            "multiply by the slope of the result, d[name], so that the last value is what answers",
        ),
        Mistake(
            "leaves out the first step",
            _back(order=lambda steps: reversed(steps[1:])),
            "every step passes its slope on, the first one last. reversed(steps) reaches them all",
        ),
    ),
    (
        "begin with d = dict.fromkeys(values, 0), a slope of 0 for every name, and 1 for the last result.",
        "go through the steps from the last to the first: for name, sign, left, right in reversed(steps).",
        "a sum passes d[name] on to left and right as it is, a product times the value of the other.",
        "add, d[left] += ..., since a number may be used twice.",
    ),
)
