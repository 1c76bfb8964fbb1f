"""The training in the playground as a program: nncore only, and the same numbers."""

import re
from keyword import iskeyword

from ...stage.source import code
from ..inputs.features import PLAIN, with_features
from ..inputs.heights import HEIGHTS, explained
from .gradients import edited, mini_batches, with_frozen, with_l1, with_l2
from .settings import CONSTANT, OWN, SCALES

NAMES = (
    "Gradients", "Network", "accuracy", "backward", "cross_entropy", "forward", "squared_error", "train",
    "update",
)  # fmt: skip
HELPERS = (
    *HEIGHTS.values(), with_features, with_l2, with_l1, with_frozen, mini_batches, edited, explained,
)  # fmt: skip


def as_code(settings, trial, own=None):
    """Return the program that does again what a Trial did, number by number.

    Parameters
    ----------
    settings : Settings
    trial : Trial
    own : pair of ndarray, optional
        The reader's own X and Y.

    Returns
    -------
    program : str
    """
    phases = trial.phase.chain()
    lines = [*_examples(settings, own), "", *_initial(settings)]
    ends = [*(phase.start for phase in phases[1:]), trial.iteration]
    for phase, end in zip(phases, ends, strict=True):
        lines += _phase(phase, end, trial)
    body = "\n".join([*lines, "", *_result(trial)])
    return "\n".join([*_head(settings, body, trial), "", body]) + "\n"


def _head(settings, body, trial):
    helpers = [f for f in HELPERS if f"{f.__name__}(" in body]
    quoted = [line for f in helpers for line in ("", "", *code(f).splitlines())]
    text = "\n".join([body, *quoted])
    used = [name for name in NAMES if re.search(rf"(?<![\w.]){name}[(,).]", text)]
    first = ["from functools import partial", ""] if "own_backward" in body else []
    head = [*first, "import numpy as np", "", f"from nncore import {', '.join(used)}"]
    if settings.data != OWN and not settings.regression:
        head.append(f"from nncore.datasets import {settings.data}")
    if "own_backward" in body:
        head += _own(trial.own_backward)
    return [*head, *quoted, *([""] if quoted else [])]


def _own(function):
    """Return the lines that make of the reader's function one that returns Gradients."""
    name, known = getattr(function, "__name__", ""), "your own function"
    if not name.isidentifier() or iskeyword(name):
        name, known = "my_backward", "your own function: give it this name first"
    wrapped = f"own_backward = partial(gradients_of, {name})  # {name} is {known}"
    return ["from nncore.own_backward import gradients_of", "", wrapped]


def _examples(settings, own):
    if settings.data == OWN:
        X, Y = settings.points(own)
        m, lines = X.shape[1], [f"X = np.array({X.tolist()})", f"Y = np.array({Y.tolist()})"]
    else:
        noise = f"rng={settings.seed}, noise={settings.amount!r}"
        m = settings.points()[0].shape[1]
        lines = [f"X, Y = {settings.data}({settings.m}, {noise})"]
    tested = settings.tested(m)
    lines.append(f"order = np.random.default_rng({settings.seed}).permutation({m})")
    if tested:
        lines.append(f"X_test, Y_test = X[:, order[:{tested}]], Y[:, order[:{tested}]]")
    lines.append(f"X, Y = X[:, order[{tested}:]], Y[:, order[{tested}:]]")
    if settings.features == PLAIN:
        return lines
    parts = ("X", "X_test") if tested else ("X",)
    return [*lines, *(f"{part} = with_features({part}, {list(settings.features)})" for part in parts)]


def _initial(settings):
    constant = settings.initialization == CONSTANT
    scale = "zero" if constant else SCALES[settings.initialization]
    output = ', output="identity"' if settings.regression else ""
    about = f'{settings.weights_seed}, hidden="{settings.activation}"{output}, scale={scale!r}'
    about = about.replace("'", '"')
    lines = [f"net = Network.initialize({settings.sizes}, {about})"]
    if constant:
        lines.append(f"net = Network([None, *(W + {SCALES[CONSTANT]} for W in net.W[1:])], net.b, net.g)")
    return lines


def _result(trial):
    if not trial.examples.X.size:
        return ['print("There are no points yet: a cost is a mean over examples.")']
    if trial.regression:
        return [
            "cache = forward(net, X)",
            "cost = squared_error(cache.Z[-1], Y, net.g[-1])",
            'print(f"cost {cost:.4g}, {explained(cache.A[-1], Y):.1f} % of the variance explained")',
        ]
    return [
        "cost = cross_entropy(forward(net, X).Z[-1], Y)",
        'print(f"cost {cost:.4g}, {accuracy(net, X, Y):.1f} % right in training")',
    ]


def _phase(phase, end, trial):
    rate, l2, batch, frozen, l1 = phase.knobs
    lines = [f"net = edited(net, {list(phase.changes)})"] if phase.changes else []
    iterations = end - phase.start
    if not iterations:
        return lines
    function = "own_backward" if trial.own_backward else "backward"
    if l2:
        function = f"with_l2({function}, {l2!r})"
    if l1:
        function = f"with_l1({function}, {l1!r})"
    if frozen:
        function = f"with_frozen({function}, {list(frozen)})"
    given = "" if function == "backward" else f"backward={function}"
    cost = "cost=squared_error" if trial.regression else ""
    if batch and batch < trial.examples.X.shape[1]:
        about = ", ".join(filter(None, [f"{batch}, first={phase.start}", given, cost]))
        return [*lines, f"for net in mini_batches(net, X, Y, {rate!r}, {iterations}, {about}):", "    pass"]
    about = ", ".join(filter(None, [f"learning_rate={rate!r}, iterations={iterations}", given, cost]))
    return [*lines, f"net = train(net, X, Y, {about}).network"]
