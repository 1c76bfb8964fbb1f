"""The playground as a string: settings, weights and all, to keep or to send to somebody."""

import base64
import binascii
import json
import zlib

import numpy as np

from ....network import Network
from .settings import Settings, check_own
from .trial import Knobs, Phase, Record, Trial

PREFIX = "nncore-1:"
MOST_BYTES = 5_000_000


def pack(content):
    """Return a dictionary as a string of letters, digits, - and _."""
    return PREFIX + base64.urlsafe_b64encode(zlib.compress(json.dumps(content).encode(), 9)).decode()


def unpack(text):
    """Return the dictionary that `pack` was given.

    Raises
    ------
    ValueError
        If the string is not one of ours, or not whole.
    """
    if not isinstance(text, str) or not text.strip().startswith(PREFIX):
        raise ValueError(f"this is no state of the playground: it would begin with {PREFIX}")
    try:
        raw = base64.urlsafe_b64decode(text.strip()[len(PREFIX) :].encode())
        opened = zlib.decompressobj()
        content = json.loads(opened.decompress(raw, MOST_BYTES))
        if not opened.eof:
            raise ValueError("cut")
    except (ValueError, binascii.Error, zlib.error) as error:
        raise ValueError("the state of the playground is not whole: copy all of it") from error
    return content


def write_trial(trial):
    """Return a Trial as a dictionary for JSON: weights exactly, and of the past its curves and phases."""
    records = [[r.iteration, *r[2:6], list(r.gradients)] for r in trial.records[: trial.index() + 1]]
    phases = [[phase.start, phase.changes, phase.knobs] for phase in trial.phase.chain()]
    net = {key: array.tolist() for key, array in trial.network.as_course().items()}
    names = [g.name for g in trial.network.g[1:]]
    return {"iteration": trial.iteration, "net": net, "g": names, "records": records, "phases": phases}


def read_trial(content, net, examples, own_backward=None):
    """Return the Trial that `write_trial` wrote; `net` is its initial network."""
    phase = None
    for start, changes, (rate, l2, batch, frozen) in content["phases"]:
        knobs = Knobs(rate, l2, batch, tuple(map(tuple, frozen)))
        phase = Phase(start, tuple(map(tuple, changes)), knobs, phase)
    course = {key: np.array(values) for key, values in content["net"].items()}
    g = content["g"]
    now = Network.from_course(course, hidden=g[0], output=g[-1])
    if now.sizes != net.sizes:
        raise ValueError(f"the state holds a network {now.sizes}, but its settings say {net.sizes}")
    trial = Trial(net, examples, phase.chain()[0].knobs, own_backward)
    first = trial.records[0]
    rows = [Record(i, None, *numbers, tuple(sizes), None) for i, *numbers, sizes in content["records"]]
    trial.iteration, trial.network, trial.phase = content["iteration"], now, phase
    trial.records = [first, *(row for row in rows if 0 < row.iteration < trial.iteration)]
    trial.records += [trial.measure()] if trial.iteration or phase.changes else []
    return trial


def write(settings, own, trial, other=None, difference=None):
    """Return the whole playground as a string."""
    content = {"settings": settings.as_dict(), "A": write_trial(trial)}
    if own is not None:
        content["own"] = [own[0].tolist(), own[1].tolist()]
    if other is not None:
        content |= {"B": write_trial(other), "difference": difference}
    return pack(content)


def read(text):
    """Return (settings, own, content) of the string that `write` gave."""
    content = unpack(text)
    try:
        settings = Settings.from_dict(content["settings"])
        own = content.get("own")
        own = None if own is None else check_own(np.reshape(own[0], (2, -1)), np.reshape(own[1], (1, -1)))
    except (KeyError, TypeError, IndexError) as error:
        raise ValueError("the state of the playground is not whole: copy all of it") from error
    return settings, own, content
