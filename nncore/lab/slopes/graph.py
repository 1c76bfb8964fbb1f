"""A computation graph stepped forward and back, every slope both from the chain rule and from a nudge."""

from dataclasses import dataclass, field
from inspect import signature
from math import exp, floor, log, log10

from ...checks import check_number, check_size
from ..stage.scene import Scene
from .drawing import draw_graph, short


@dataclass(frozen=True)
class Node:
    """One step of a computation: a value made from other values, and its slope with respect to each.

    Parameters
    ----------
    name, written : str
        ``"u"`` and its formula, ``"b c"``; a line break in the formula is kept.
    f : callable
        The value; its arguments are named as the nodes or inputs that it is made from.
    slopes : dict of str to (str, callable)
        For each argument the slope as it is written, and as a function of any values of the graph.
    """

    name: str
    written: str
    f: object
    slopes: dict

    @property
    def parents(self):
        """The names of what the value is made from."""
        return list(signature(self.f).parameters)


@dataclass(frozen=True)
class Graph:
    """Inputs, and nodes in an order in which they can be computed; the last is the goal.

    Inputs in `fixed` are data: nobody asks for the slope with respect to them. `simpler` has the slopes that
    come out as something shorter than their product, `room` how far a value may move before a formula ends.
    """

    inputs: tuple
    nodes: tuple
    fixed: tuple = ()
    simpler: dict = field(default_factory=dict)
    room: dict = field(default_factory=dict)

    @property
    def goal(self):
        """The name of the last node."""
        return self.nodes[-1].name

    @property
    def wanted(self):
        """The names whose slope is asked for, in the order in which the backward pass finds them."""
        inner = [node.name for node in self.nodes[-2::-1]]
        return inner + [name for name in self.inputs if name not in self.fixed]


def _call(f, values):
    return f(**{name: values[name] for name in signature(f).parameters})


def run_forward(graph, inputs, held=None):
    """Compute every value of a graph, left to right.

    Parameters
    ----------
    graph : Graph
    inputs : dict of str to float
    held : dict of str to float, optional
        Values that are not computed but given: a nudged u, say.

    Returns
    -------
    values : dict of str to float

    Examples
    --------
    >>> run_forward(COURSE, {"a": 5, "b": 3, "c": 2})
    {'a': 5, 'b': 3, 'c': 2, 'u': 6, 'v': 11, 'J': 33}
    """
    held = held or {}
    values = {**inputs, **held}
    for node in graph.nodes:
        if node.name not in held:
            values[node.name] = _call(node.f, values)
    return values


def run_backward(graph, values):
    """Compute the slope of the goal with respect to every value, right to left, by the chain rule.

    Parameters
    ----------
    graph : Graph
    values : dict of str to float
        What `run_forward` returned.

    Returns
    -------
    d : dict of str to float
        ``d["u"]`` is dJ/du: the course's ``du``. A value that is used twice gets the sum of both ways.

    Examples
    --------
    >>> run_backward(COURSE, run_forward(COURSE, {"a": 5, "b": 3, "c": 2}))
    {'J': 1, 'v': 3, 'a': 3, 'u': 3, 'b': 6, 'c': 9}
    """
    d = {graph.goal: 1}
    for node in reversed(graph.nodes):
        for name, (_, slope) in node.slopes.items():
            d[name] = d.get(name, 0) + d[node.name] * _call(slope, values)
    return d


def run_nudge(graph, inputs, name, nudge=0.001):
    """Compute the slope of the goal with respect to one value by moving that value a little, both ways.

    Parameters
    ----------
    graph : Graph
    inputs : dict of str to float
    name : str
        An input, or a value in the middle, which is then held whatever it is made from.
    nudge : float

    Returns
    -------
    slope : float

    Examples
    --------
    >>> round(run_nudge(COURSE, {"a": 5, "b": 3, "c": 2}, "u"), 6)
    3.0
    """
    up, down, nudge = _both(graph, inputs, name, nudge)
    return (up - down) / (2 * nudge)


def _both(graph, inputs, name, nudge):
    """Return the goal after a nudge up and one down, and the nudge, which is smaller where room is scarce."""
    values = run_forward(graph, inputs)
    if name in graph.room:
        nudge = min(nudge, 10.0 ** floor(log10(_call(graph.room[name], values) / 100)))
    ways = [run_forward(graph, inputs, {name: values[name] + h})[graph.goal] for h in (nudge, -nudge)]
    return (*ways, nudge)


def show_graph(graph, inputs, step, nudge=0.001, width=760):
    """Return the Scene of a graph after `step` steps: first each node forward, then each slope backward.

    Parameters
    ----------
    graph : Graph
    inputs : dict of str to float
    step : int
        0 shows the inputs; with ``len(graph.nodes)`` the forward pass is complete.
    nudge : float
        The nudge that checks each slope.
    width : int
        How many pixels wide the picture may be; in a narrow one the graph goes downwards.

    Returns
    -------
    scene : Scene
    """
    last = len(graph.nodes) + len(graph.wanted)
    step = min(max(step, 0), last)
    values = run_forward(graph, inputs)
    known = list(inputs) + [node.name for node in graph.nodes[:step]]
    found = graph.wanted[: max(0, step - len(graph.nodes))]
    slopes = run_backward(graph, values)
    rows = [(name, slopes[name], run_nudge(graph, inputs, name, nudge)) for name in found]
    words = _words(graph, inputs, values, slopes, known, found, nudge)
    picture = draw_graph(
        graph,
        {name: values[name] for name in known},
        rows,
        lambda node, name: _call(node.slopes[name][1], values),
        check_size("width", width, 300, 2000),
    )
    return Scene([picture], f"Step {step} of {last}. {words}", bounds={"step": (0, last)})


def _words(graph, inputs, values, slopes, known, found, nudge):
    if not found:
        made = [node for node in graph.nodes if node.name in known]
        if not made:
            return "The inputs: " + ", ".join(f"{name} = {short(values[name])}" for name in inputs) + "."
        node = made[-1]
        return f"Forward: {node.name} = {node.written} = {short(values[node.name])}.".replace("\n", " ")
    name, goal = found[-1], graph.goal
    users = [node for node in graph.nodes if name in node.slopes]
    ways = " + ".join(f"d{u.name} · d{u.name}/d{name}" for u in users).replace(f"d{goal} · ", "")
    terms = [(slopes[u.name], _call(u.slopes[name][1], values), u.name) for u in users]
    numbers = " + ".join(short(s) if of == goal else f"{short(d)} · {short(s)}" for d, s, of in terms)
    up, down, nudge = _both(graph, inputs, name, nudge)
    below = f"({short(down, 7)})" if down < 0 else short(down, 7)
    result = f" = {short(slopes[name])}" if users[0].name != goal else ""
    result += f", which is {graph.simpler[name]}" if name in graph.simpler else ""
    return (
        f"Back: d{name} = {ways} = {numbers}{result}. "
        f"Check: {name} nudged by {nudge:g} up and down gives "
        f"({short(up, 7)} − {below}) / {2 * nudge:g} = {short((up - down) / (2 * nudge))}."
    )


COURSE = Graph(
    ("a", "b", "c"),
    (
        Node("u", "b c", lambda b, c: b * c, {"b": ("c", lambda c: c), "c": ("b", lambda b: b)}),
        Node("v", "a + u", lambda a, u: a + u, {"a": ("1", lambda: 1), "u": ("1", lambda: 1)}),
        Node("J", "3 v", lambda v: 3 * v, {"v": ("3", lambda: 3)}),
    ),
)


def course_graph(step=0, a=5, b=3, c=2, width=760):
    """Return the Scene of the course's graph J = 3(a + bc) after `step` steps; see `show_graph`.

    Examples
    --------
    >>> course_graph(step=5)
    Step 5 of 8. Back: du = dv · dv/du = 3 · 1 = 3.
    Check: u nudged by 0.001 up and down gives (33.003 − 32.997) / 0.002 = 3.
    """
    inputs = check_inputs({"a": a, "b": b, "c": c}, 1000)
    return show_graph(COURSE, inputs, check_size("step", step, least=0), width=width)


def check_inputs(inputs, most):
    """Return the inputs of a graph as floats, if each is a number from -most to most."""
    return {name: check_number(name, value, -most, most) for name, value in inputs.items()}


MOST_Z = 15  # beyond it, 1 - a has few digits left, and a nudge finds none


def _sigma(z):
    return 1 / (1 + exp(-z))


LOGISTIC = Graph(
    ("w1", "x1", "w2", "x2", "b", "y"),
    (
        Node("z", "wᵀx + b", lambda w1, x1, w2, x2, b: w1 * x1 + w2 * x2 + b,
             {"w1": ("x1", lambda x1: x1), "w2": ("x2", lambda x2: x2), "b": ("1", lambda: 1)}),
        Node("a", "σ(z)", _sigma, {"z": ("a(1 − a)", lambda a: a * (1 - a))}),
        Node("ℒ", "−(y log a +\n(1 − y) log(1 − a))", lambda a, y: -(y * log(a) + (1 - y) * log(1 - a)),
             {"a": ("−y/a + (1 − y)/(1 − a)", lambda a, y: -y / a + (1 - y) / (1 - a))}),
    ),
    fixed=("x1", "x2", "y"),
    simpler={"z": "a − y"},
    room={"a": lambda a: a * (1 - a)},
)  # fmt: skip


def logistic_graph(step=0, w1=0.5, x1=1.0, w2=-1.0, x2=2.0, b=0.5, y=1, width=760):
    """Return the Scene of the loss of one example of logistic regression after `step` steps.

    Examples
    --------
    >>> logistic_graph(step=5)
    Step 5 of 8. Back: dz = da · da/dz = −3.718 · 0.1966 = −0.7311, which is a − y.
    Check: z nudged by 0.001 up and down gives (1.312531 − 1.313993) / 0.002 = −0.7311.
    """
    inputs = check_inputs({"w1": w1, "x1": x1, "w2": w2, "x2": x2, "b": b}, 10)
    z = _call(LOGISTIC.nodes[0].f, inputs)
    if abs(z) > MOST_Z:
        raise ValueError(
            f"z = wᵀx + b is {z:g}, where σ(z) is nearly flat: keep it from -{MOST_Z} to {MOST_Z}"
        )
    inputs["y"] = check_number("y", y, 0, 1)
    return show_graph(LOGISTIC, inputs, check_size("step", step, least=0), width=width)
