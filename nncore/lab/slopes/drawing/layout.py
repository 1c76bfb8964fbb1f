"""Where the boxes and arrows of a graph go: in layers, from left to right, or downwards where it is narrow.

Everything is in pixels. An arrow that passes a layer has a lane of its own there, so that it cuts no box.
"""

from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil

MARGIN, LANE, APART = 6, 12, 10  # at the rim; the breadth of an arrow's lane; between neighbours of a layer
GAP_ACROSS, WIDEST_GAP, GAP_DOWN = 60, 110, 44  # between layers, side by side and one below the other
SWEEPS = 12
FULL = 0.8  # of the width, for boxes that stand in two rows: the rest is for arrows that pass


@dataclass
class Layout:
    """The boxes (x, y, width, height), y upwards from the lowest; the paths of the arrows; the height."""

    boxes: dict
    paths: dict
    height: float
    across: bool


def lay_out(graph, sizes, width):
    """Return the Layout of a graph whose boxes have these (width, height), in a picture of `width` pixels."""
    room = width - 2 * MARGIN
    layers = _layers(graph)
    thick = [max(sizes[name][0] for name in layer) for layer in layers]
    gaps = len(layers) - 1
    across = sum(thick) + GAP_ACROSS * gaps <= room
    breadth = {name: size[1 if across else 0] for name, size in sizes.items()}
    if not across:
        layers = _no_wider(layers, breadth, room)
        thick = [max(sizes[name][1] for name in layer) for layer in layers]
    gap = min((room - sum(thick)) / max(gaps, 1), WIDEST_GAP) if across else GAP_DOWN
    starts = [sum(thick[:k]) + gap * k for k in range(len(thick))]
    spare = (room - starts[-1] - thick[-1]) / 2 if across else 0
    bands = [(spare + start, spare + start + deep) for start, deep in zip(starts, thick, strict=True)]
    layers, links = _with_lanes(graph, layers)
    breadth |= {name: LANE for layer in layers for name in layer if name not in sizes}
    layers = _untangled(layers, links)
    places = _spread(layers, links, breadth, None if across else room)
    return _turned(graph, sizes, across, layers, links, places, bands, room)


def _layers(graph):
    """Return the names in each layer: a value after what it is made from, an input just before its use."""
    level = {}
    for node in graph.nodes:
        level[node.name] = 1 + max((level.get(name, 0) for name in node.parents), default=0)
    for name in graph.inputs:
        users = [level[node.name] for node in graph.nodes if name in node.parents]
        level[name] = min(users, default=1) - 1
    order = [*graph.inputs, *(node.name for node in graph.nodes)]
    return [[name for name in order if level[name] == k] for k in range(max(level.values()) + 1)]


def _no_wider(layers, breadth, room):
    """Return the layers, each that is too wide as two or more: its names need nothing of each other."""
    found = []
    for layer in layers:
        wide = sum(breadth[name] + APART for name in layer) - APART
        parts = 1 if wide <= room else ceil(wide / (FULL * room))
        found += [layer[k::parts] for k in range(parts)]
    return [layer for layer in found if layer]


def _with_lanes(graph, layers):
    """Return the layers with a lane wherever an arrow passes one, and each arrow as a chain of stops."""
    level = {name: k for k, layer in enumerate(layers) for name in layer}
    layers, links = [list(layer) for layer in layers], {}
    for node in graph.nodes:
        for parent in node.parents:
            lanes = [(parent, node.name, k) for k in range(level[parent] + 1, level[node.name])]
            for lane in lanes:
                layers[lane[2]].append(lane)
            links[parent, node.name] = [parent, *lanes, node.name]
    first = {name: i for i, name in enumerate((*graph.inputs, *(node.name for node in graph.nodes)))}
    key = lambda name: first[name[0] if isinstance(name, tuple) else name]  # noqa: E731
    return [sorted(layer, key=key) for layer in layers], links


def _pairs(links):
    return {pair for chain in links.values() for pair in pairwise(chain)}


def _untangled(layers, links):
    """Return the layers in an order with few crossings: each name near the middle of its neighbours."""
    pairs = _pairs(links)
    best, fewest = layers, _crossings(layers, pairs)
    now = [list(layer) for layer in layers]
    for sweep in range(SWEEPS):
        for k in range(len(now)) if sweep % 2 else range(len(now) - 1, -1, -1):
            beside = k - 1 if sweep % 2 else k + 1
            if 0 <= beside < len(now):
                rank = {name: i for i, name in enumerate(now[beside])}
                here = {name: i for i, name in enumerate(now[k])}
                now[k] = sorted(now[k], key=lambda name: _middle(name, rank, pairs, here[name]))
        if (crossings := _crossings(now, pairs)) < fewest:
            best, fewest = [list(layer) for layer in now], crossings
    return best


def _middle(name, rank, pairs, otherwise):
    """Return the mean rank of what `name` is joined to."""
    joined = [other for pair in pairs if name in pair for other in pair if other != name]
    found = [rank[other] for other in joined if other in rank]
    return sum(found) / len(found) if found else otherwise


def _crossings(layers, pairs):
    count = 0
    for left, right in pairwise(layers):
        ends = [(left.index(a), right.index(b)) for a, b in pairs if a in left and b in right]
        count += sum((a - c) * (b - d) < 0 for i, (a, b) in enumerate(ends) for c, d in ends[:i])
    return count


def _spread(layers, links, breadth, room):
    """Return where each name is in its layer: near its neighbours, and apart from those beside it."""
    pairs, places = _pairs(links), {}
    for layer in layers:
        places |= _apart(layer, dict.fromkeys(layer, (room or 0) / 2), breadth, room)
    for sweep in range(SWEEPS):
        for layer in layers if sweep % 2 else layers[::-1]:
            wanted = {name: _middle(name, places, pairs, places[name]) for name in layer}
            places |= _apart(layer, wanted, breadth, room)
    return places


def _apart(layer, wanted, breadth, room):
    """Return the places nearest to the `wanted` ones at which neighbours keep apart and within the room."""
    steps = [(breadth[a] + breadth[b]) / 2 + APART for a, b in pairwise(layer)]
    least = list(accumulate(steps, initial=breadth[layer[0]] / 2))
    free = [wanted[name] - own for name, own in zip(layer, least, strict=True)]
    up, down = list(accumulate(free, max)), list(accumulate(free[::-1], min))[::-1]
    middle = [(a + b) / 2 for a, b in zip(up, down, strict=True)]
    if room is not None:
        spare = room - least[-1] - breadth[layer[-1]] / 2
        middle = [max(0, min(spare, place)) for place in middle]
    return {name: own + place for name, own, place in zip(layer, least, middle, strict=True)}


def _turned(graph, sizes, across, layers, links, places, bands, room):
    """Return the Layout: places along the layers and bands of the layers become x and y."""
    low = min(places[name] - sizes[name][across] / 2 for name in sizes)
    high = max(places[name] + sizes[name][across] / 2 for name in sizes)
    height = 2 * MARGIN + (high - low if across else bands[-1][1])
    shift = 0 if across else (room - low - high) / 2

    def at(along, deep):
        """Return the x and y of a place in a layer, and of how deep it is."""
        if across:
            return MARGIN + deep, height - MARGIN - (along - low)
        return MARGIN + along + shift, height - MARGIN - deep

    band = {name: bands[k] for k, layer in enumerate(layers) for name in layer}
    boxes = {}
    for name, (w, h) in sizes.items():
        x, y = at(places[name], sum(band[name]) / 2)
        boxes[name] = (x - w / 2, y - h / 2, w, h)
    ports = _ports(sizes, across, links, places)
    paths = {
        ends: [at(*stop) for stop in _stops(ends, chain, places, band, ports, sizes, across)]
        for ends, chain in links.items()
    }
    return Layout(boxes, paths, height, across)


def _ports(sizes, across, links, places):
    """Return where on the sides of its boxes each arrow leaves and arrives, so that arrows do not meet."""
    found = {}
    for name in sizes:
        for end, beside in ((0, 1), (-1, -2)):
            here = [ends for ends in links if ends[end] == name]
            here.sort(key=lambda ends: places[links[ends][beside]])
            side = 0.5 * sizes[name][1 if across else 0]
            for i, ends in enumerate(here):
                found[ends, end] = places[name] + side * ((i + 0.5) / len(here) - 0.5)
    return found


def _stops(ends, chain, places, band, ports, sizes, across):
    """Return the way of an arrow as pairs (along, deep): straight out of its box, through lanes, and in."""
    first, last = chain[0], chain[-1]
    deep = sizes[first][0 if across else 1] / 2, sizes[last][0 if across else 1] / 2
    leave, arrive = ports[ends, 0], ports[ends, -1]
    yield leave, sum(band[first]) / 2 + deep[0]
    yield leave, band[first][1]
    for lane in chain[1:-1]:
        yield from ((places[lane], edge) for edge in band[lane])
    yield arrive, band[last][0]
    yield arrive, sum(band[last]) / 2 - deep[1]
