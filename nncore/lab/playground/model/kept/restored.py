"""What a state string holds, looked at piece by piece before anything is made of it.

The string may come from anywhere, and it is small enough to be looked at whole. Every function here returns
its piece in plain Python numbers, or raises a ValueError that names it.
"""

from dataclasses import replace
from itertools import pairwise
from math import isnan

from .....checks import check_choice, check_number, check_size, shown
from ..look import KEPT, Look, check_look
from ..past import TUNED, Knobs
from ..settings import OWN, Settings

MOST_ITERATIONS = 10**9
MOST_RECORDS, MOST_PHASES = 10_000, 10_000
LATER = ("l1", "features")  # settings that older strings have not
DIFFERENCES = (*TUNED, "activation", "initialization")


def check_keys(name, value, keys, optional=()):
    """Return `value` if it is a dictionary with all `keys`, and none but the `optional` ones beside."""
    if not isinstance(value, dict):
        raise ValueError(f"{name} is {shown(value)}: a dictionary is expected")
    for key in keys:
        if key not in value:
            raise ValueError(f"{name} has no {key!r}")
    for key in value:
        if key not in (*keys, *optional):
            raise ValueError(f"{name} has {shown(key)}, which nothing is known of")
    return value


def check_list(name, value, least, most):
    """Return `value` if it is a list with from `least` to `most` entries."""
    if not isinstance(value, list) or not least <= len(value) <= most:
        many = f"{least}" if least == most else f"{least} to {most}"
        found = f"a list of {len(value)}" if isinstance(value, list) else shown(value)
        raise ValueError(f"{name} is {found}: a list of {many} is expected")
    return value


def check_measure(name, value, most=float("inf")):
    """Return a measured number, which is not below 0; where there was nothing to measure, nan."""
    if isinstance(value, float) and (isnan(value) or value == most == float("inf")):
        return value
    return check_number(name, value, 0, most)


def check_parameter(value, sizes):
    """Return ``("W" or "b", l, i, j)``, if a network with these sizes has that parameter."""
    if not isinstance(value, (list, tuple)) or len(value) != 4:
        raise ValueError(f'a parameter is {shown(value)}: it must be ("W", l, i, j) or ("b", l, i, 0)')
    name = check_choice("parameter", value[0], ("W", "b"))
    l = check_size("the layer l", value[1], 1, len(sizes) - 1)
    i = check_size(f"the unit i of {name}[{l}]", value[2], 0, sizes[l] - 1)
    j = check_size(f"the column j of {name}[{l}]", value[3], 0, sizes[l - 1] - 1 if name == "W" else 0)
    return name, l, i, j


def check_knobs(value, sizes):
    """Return the Knobs of a phase."""
    rate, l2, batch, frozen, l1 = [*check_list("the knobs of a phase", value, 4, 5), 0.0][:5]
    tuned = Settings(learning_rate=rate, l2=l2, batch=batch, l1=l1)
    most = sum(n * (n_prev + 1) for n_prev, n in pairwise(sizes))
    check_list("the frozen parameters", frozen, 0, most)
    frozen = tuple(check_parameter(parameter, sizes) for parameter in frozen)
    if len(set(frozen)) < len(frozen):
        raise ValueError("a parameter is frozen twice")
    return Knobs(**{name: getattr(tuned, name) for name in TUNED}, frozen=frozen)


def check_change(value, sizes):
    """Return a parameter set by hand: ``("W" or "b", l, i, j, value)``."""
    *parameter, number = check_list("a change", value, 5, 5)
    return *check_parameter(parameter, sizes), check_number("the value of a change", number)


def check_phases(values, sizes, iteration):
    """Return the phases of a trial: a list of (start, changes, knobs), the first one from iteration 0."""
    phases = []
    for start, changes, knobs in (
        check_list("a phase", phase, 3, 3) for phase in check_list("phases", values, 1, MOST_PHASES)
    ):
        first = phases[-1][0] + 1 if phases else 0
        start = check_size("the start of a phase", start, first, iteration if phases else 0)
        check_list("the changes of a phase", changes, 0, MOST_PHASES)
        phases.append((start, tuple(check_change(c, sizes) for c in changes), check_knobs(knobs, sizes)))
    return phases


def check_records(values, L, iteration):
    """Return the records of a trial: a list of [iteration, four measures, lengths of dW[l]]."""
    names, last, records = ("cost", "cost_test", "accuracy", "accuracy_test"), -1, []
    for row in check_list("records", values, 1, MOST_RECORDS):
        i, *measures, lengths = check_list("a record", row, 6, 6)
        last = check_size("the iteration of a record", i, last + 1, iteration)
        most = [float("inf")] * 2 + [100] * 2
        measures = [check_measure(*each) for each in zip(names, measures, most, strict=True)]
        lengths = check_list("the gradients of a record", lengths, L, L)
        records.append([last, *measures, tuple(check_measure("the length of dW[l]", v) for v in lengths)])
    return records


def check_net(values, sizes):
    """Return the course's dictionary of parameters, with the sizes of the settings and finite numbers."""
    shapes = {}
    for l in range(1, len(sizes)):
        shapes |= {f"W{l}": (sizes[l], sizes[l - 1]), f"b{l}": (sizes[l], 1)}
    check_keys("the network", values, shapes)
    return {key: check_rows(key, values[key], *shape) for key, shape in shapes.items()}


def check_rows(name, values, n, m):
    """Return `values` if it is n rows of m finite numbers."""
    rows = [check_list(f"a row of {name}", row, m, m) for row in check_list(name, values, n, n)]
    return [[check_number(f"a number in {name}", number) for number in row] for row in rows]


def check_trial(values, settings):
    """Return what `state.write_trial` wrote, if it is a trial of these settings."""
    check_keys("a trial", values, ("iteration", "net", "g", "records", "phases"))
    sizes, iteration = settings.sizes, check_size("iteration", values["iteration"], 0, MOST_ITERATIONS)
    g = [*[settings.activation] * len(settings.hidden), settings.output]
    if values["g"] != g:
        raise ValueError(f"the activations are {shown(values['g'])}, but its settings say {shown(g)}")
    phases = check_phases(values["phases"], sizes, iteration)
    for name in TUNED:
        now, said = getattr(phases[-1][2], name), getattr(settings, name)
        if now != said:
            raise ValueError(f"{name} is {now:g} in the training, but its settings say {said:g}")
    records = check_records(values["records"], len(sizes) - 1, iteration)
    net = check_net(values["net"], sizes)
    return {"iteration": iteration, "net": net, "g": g, "records": records, "phases": phases}


def check_difference(value, settings):
    """Return how B differs, (name, value), and the Settings of B."""
    name, other = check_list("the difference of B", value, 2, 2)
    check_choice("knob", name, DIFFERENCES)
    settings = replace(settings, **{name: other})
    return (name, getattr(settings, name)), settings


def check_content(content):
    """Return (settings, own, content) of what was unpacked, all of it looked at.

    `own`, the reader's points, is returned as it was.
    """
    check_keys("the state", content, ("settings", "A"), ("own", "B", "difference", "look"))
    names = [name for name in Settings().as_dict() if name not in LATER]
    settings = Settings(**check_keys("the settings", content["settings"], names, LATER))
    own = content.get("own")
    if own is not None and settings.data != OWN:
        raise ValueError(f"the state has points of its own, but its settings say {settings.data!r}")
    found = {"look": check_look(content.get("look", [*Look()[: len(KEPT)]]))}
    found |= {"A": check_trial(content["A"], settings)}
    if ("B" in content) != ("difference" in content):
        raise ValueError("B and how it differs belong together, and the state has one of them")
    if "B" in content:
        found["difference"], of_b = check_difference(content["difference"], settings)
        found["B"] = check_trial(content["B"], of_b)
        if found["B"]["phases"][-1][2].frozen != found["A"]["phases"][-1][2].frozen:
            raise ValueError("other parameters are frozen in A than in B")
    return settings, own, found
