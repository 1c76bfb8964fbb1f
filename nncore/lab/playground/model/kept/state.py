"""The playground as a string: settings, weights and all, to keep or to send to somebody."""

from .....checks import check_number, check_size
from .....network import Network
from ..look import KEPT
from ..past import Phase, Record
from ..points import MOST_POINTS, check_own
from ..trial import Trial
from .packed import pack, unpack
from .restored import check_content, check_list


def write_trial(trial):
    """Return a Trial as a dictionary for JSON: weights exactly, and of the past its curves and phases."""
    records = [[r.iteration, *r[2:6], list(r.gradients)] for r in trial.records[: trial.index() + 1]]
    phases = [[phase.start, phase.changes, phase.knobs] for phase in trial.phase.chain()]
    net = {key: array.tolist() for key, array in trial.network.as_course().items()}
    names = [g.name for g in trial.network.g[1:]]
    return {"iteration": trial.iteration, "net": net, "g": names, "records": records, "phases": phases}


def read_trial(content, net, examples, own_backward, features):
    """Return the Trial that `write_trial` wrote and `read` looked at; `net` is its initial network."""
    phase = None
    for start, changes, knobs in content["phases"]:
        phase = Phase(start, changes, knobs, phase)
    *hidden, output = content["g"]
    now = Network.from_course(content["net"], hidden=hidden[0] if hidden else output, output=output)
    trial = Trial(net, examples, phase.chain()[0].knobs, own_backward, features)
    first = trial.records[0]
    rows = [Record(i, None, *numbers, None) for i, *numbers in content["records"]]
    trial.iteration, trial.network, trial.phase = content["iteration"], now, phase
    trial.records = [first, *(row for row in rows if 0 < row.iteration < trial.iteration)]
    trial.records += [trial.measure()] if trial.iteration or phase.changes else []
    return trial


def write(settings, own, look, trial, other=None, difference=None):
    """Return the whole playground as a string."""
    content = {"settings": settings.as_dict(), "look": look[: len(KEPT)], "A": write_trial(trial)}
    if own is not None:
        content["own"] = [own[0].tolist(), own[1].tolist()]
    if other is not None:
        content |= {"B": write_trial(other), "difference": difference}
    return pack(content)


def read(text):
    """Return (settings, own, content) of the string that `write` gave.

    Raises
    ------
    ValueError
        If the string is not one of ours, not whole, or holds anything that no playground writes; it is looked
        at whole before anything is made of it.
    """
    content = unpack(text)
    try:
        settings, own, content = check_content(content)
        own = None if own is None else check_points(own)
    except ValueError as error:
        raise ValueError(f"this state of the playground was changed: {error}") from None
    return settings, own, content


def check_points(own):
    """Return the reader's X and Y of a state as arrays, every number looked at."""
    X, Y = check_list("own", own, 2, 2)
    X = [check_list("a row of X", row, 0, MOST_POINTS) for row in check_list("X", X, 2, 2)]
    Y = [check_list("a row of Y", row, 0, MOST_POINTS) for row in check_list("Y", Y, 1, 1)]
    X = [[check_number("a coordinate in X", x) for x in row] for row in X]
    return check_own(X, [[check_size("a label in Y", y, 0, 1) for y in row] for row in Y])
