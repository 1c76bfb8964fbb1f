"""Which exercises are the parts of which network, and how a part is called as the loop calls it.

The loop (the exercise `model`) knows a network by a dictionary of parameters and six functions. The parts of
the two networks with layers are written so. Those of logistic regression take w and b, as the course first
writes them, and are handed the entries of the dictionary here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

NOTEBOOKS = {
    "logistic": "03 Logistic regression",
    "shallow": "04 A shallow network",
    "deep": "05 A deep network",
}
ROLES = ("initialize", "forward", "cost", "backward", "update", "predict", "loop")


class Part(NamedTuple):
    """One part of a network: the exercise in which it is written, its notebook, and what it is made of."""

    exercise: str
    notebook: str
    made_of: tuple = ()


@dataclass(frozen=True)
class Kind:
    """A kind of network that the reader can assemble.

    Parameters
    ----------
    name : str
        As it is called in a sentence.
    parts : dict of str to Part
        By role: initialize, forward, cost, backward, update, predict, loop.
    fit : callable
        ``fit(role, f, sizes, rng)`` returns f as the loop calls it.
    hidden : str
        The activation of the hidden layers.
    """

    name: str
    parts: dict
    fit: Callable
    hidden: str


def _fit_logistic(role, f, sizes, rng):
    if role == "initialize":
        return lambda: _w_and_b(f(sizes[0]))
    if role == "forward":
        return lambda X, parameters: _with_cache(f(parameters["w"], parameters["b"], X))
    if role == "backward":
        return lambda parameters, cache, X, Y: _w_and_b(f(parameters["w"], parameters["b"], X, Y), "d")
    if role == "update":
        return lambda p, d, learning_rate: _w_and_b(f(p["w"], p["b"], d["dw"], d["db"], learning_rate))
    return f


def _w_and_b(pair, prefix=""):
    w, b = pair
    return {f"{prefix}w": w, f"{prefix}b": b}


def _with_cache(A):
    return A, {"A": A}


def _fit_shallow(role, f, sizes, rng):
    return (lambda: f(*sizes, rng)) if role == "initialize" else f


def _fit_deep(role, f, sizes, rng):
    return (lambda: f(sizes, rng)) if role == "initialize" else f


def _kind(name, room, fit, hidden, initialize, forward, backward, update, made_of):
    own, logistic = NOTEBOOKS[room], NOTEBOOKS["logistic"]
    home = NOTEBOOKS["shallow"] if update == "update" else logistic
    parts = {
        "initialize": Part(initialize, own),
        "forward": Part(forward, own, made_of.get("forward", ())),
        "cost": Part("cross_entropy", logistic),
        "backward": Part(backward, own, made_of.get("backward", ())),
        "update": Part(update, home),
        "predict": Part("predict", logistic),
        "loop": Part("model", logistic),
    }
    return Kind(name, parts, fit, hidden)


KINDS = {
    "logistic": _kind(
        "logistic regression", "logistic", _fit_logistic, "relu",
        "initialize_zeros", "forward_logistic", "gradients", "descend", {"forward": ("sigmoid",)},
    ),
    "shallow": _kind(
        "the shallow network", "shallow", _fit_shallow, "tanh",
        "initialize", "forward_two_layers", "backward_two_layers", "update", {"backward": ("slope_tanh",)},
    ),
    "deep": _kind(
        "the deep network", "deep", _fit_deep, "relu",
        "initialize_deep", "forward_with_cache", "backward_deep", "update",
        {"backward": ("relu_backward", "linear_backward")},
    ),
}  # fmt: skip


def kind_of(hidden, kind=None):
    """Return the name of the Kind, and the tuple of hidden sizes, for what a reader writes as `hidden`.

    Examples
    --------
    >>> kind_of(4), kind_of((20, 7, 5)), kind_of(())
    (('shallow', (4,)), ('deep', (20, 7, 5)), ('logistic', ()))
    """
    hidden = (hidden,) if isinstance(hidden, int) else tuple(hidden)
    if any(not isinstance(n, int) or isinstance(n, bool) or n < 1 for n in hidden):
        raise ValueError(f"hidden is {hidden}: give the units of each hidden layer, such as 4 or (20, 7, 5)")
    found = kind or ("logistic", "shallow")[len(hidden)] if len(hidden) < 2 else kind or "deep"
    if found not in KINDS:
        raise ValueError(f"there is no kind {found!r}: choose one of {', '.join(KINDS)}")
    wanted = {"logistic": len(hidden) == 0, "shallow": len(hidden) == 1, "deep": True}
    if not wanted[found]:
        raise ValueError(f"{KINDS[found].name} does not have {len(hidden)} hidden layers: leave `kind` out")
    return found, hidden
