"""What is new in a Scene since the one before: most of a picture that plays stays as it was.

The browser keeps the picture that it has. A layer that is the same is only named; one whose look is the same
sends its numbers; and of these, only what lies between the first and the last byte that differ, since a
learning curve grows at its end.
"""

import numpy as np

ALIGNED = 8
ENDS = ("start", "type", "shape")  # of a layer: where its numbers are, and what they are
FEW = 64  # bytes, of which no part is left out


def changes(before, after):
    """Return what leads from one packed Scene to the next; None if most of it is new.

    Parameters
    ----------
    before : (dict, bytes) or None
    after : (dict, bytes)
        What `pack` returned.

    Returns
    -------
    changes : (dict, bytes) or None
        As `after`, but a panel is {"about": its description, or None if it is the same, "layers": [...]}.
        A layer is a number, if it is that layer of the panel before; or {"like": that number, or None,
        "about": its look, if that is new, "head", "tail": how many bytes at both ends are the same}, and
        where the bytes between them are.
    """
    if before is None or len(before[0]["panels"]) != len(after[0]["panels"]):
        return None
    parts = _Parts()
    panels = []
    for old, new in zip(before[0]["panels"], after[0]["panels"], strict=True):
        about = {key: value for key, value in new.items() if key != "layers"}
        same = all(old[key] == value for key, value in about.items())
        known = [_Known(layer, before[1]) for layer in old["layers"]]
        layers = [_layer(known, k, _Known(layer, after[1]), parts) for k, layer in enumerate(new["layers"])]
        panels.append({"about": None if same else about, "layers": layers})
    return after[0] | {"panels": panels}, b"".join(parts.parts)


class _Parts:
    """Bytes, one block after the other, each aligned."""

    def __init__(self):
        self.parts, self.start = [], 0

    def add(self, content):
        at = self.start
        self.parts.append(content + bytes(-len(content) % ALIGNED))
        self.start += len(self.parts[-1])
        return at


class _Known:
    """A layer: its look, what its numbers are, and their bytes."""

    def __init__(self, layer, data):
        self.look = {key: value for key, value in layer.items() if key not in ENDS}
        self.place = {"type": layer["type"], "shape": layer["shape"]}
        size = {"u1": 1, "f4": 4, "f8": 8}[layer["type"]] * int(np.prod(layer["shape"]))
        self.content = data[layer["start"] : layer["start"] + size]


def _layer(olds, k, new, parts):
    """Return what leads to a layer from the one that stood in its place, the `k`-th."""
    old, content = olds[k] if k < len(olds) else None, new.content
    if old is None:
        whole = {"like": None, "about": new.look, "head": 0, "tail": 0, "start": parts.add(content)}
        return new.place | whole
    look = {} if old.look == new.look else {"about": new.look}
    if not look and content == old.content and old.place == new.place:
        return k
    head, tail = _ends(old.content, content) if old.place["type"] == new.place["type"] else (0, 0)
    start = parts.add(content[head : len(content) - tail])
    return new.place | look | {"like": k, "head": head, "tail": tail, "start": start}


def _ends(known, content):
    """Return how many bytes at the beginning and at the end two blocks have in common."""
    most = min(len(known), len(content))
    if most < FEW:
        return 0, 0
    a, b = np.frombuffer(known, np.uint8), np.frombuffer(content, np.uint8)
    differ = np.flatnonzero(a[:most] != b[:most])
    head = int(differ[0]) if differ.size else most
    differ = np.flatnonzero(a[::-1][: most - head] != b[::-1][: most - head])
    return head, int(differ[0]) if differ.size else most - head
