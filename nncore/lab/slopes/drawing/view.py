"""A computation graph as boxes and arrows: values forward in blue, slopes back in orange, beside nudges."""

from itertools import pairwise

from ...stage.palette import BLUE, FAINT, GREY, INK, ORANGE
from ...stage.scene import Panel
from .beside import beside
from .layout import lay_out

LETTER, LINE, PAD = 8, 16, 12  # pixels: of a letter, of a line, and what a box has more than its lines
SIDES, TOP = 16, 36  # what a panel keeps free beside its picture, and above and below it
STUB = 10  # pixels: a shorter piece of an arrow is left out


def short(value, digits=4):
    """Return a number as it is written in the pictures.

    Examples
    --------
    >>> short(-0.26894142), short(33.0), short(-1e-17)
    ('−0.2689', '33', '0')
    """
    return f"{value if abs(value) > 1e-9 else 0:.{digits}g}".replace("-", "−")


def draw_graph(graph, values, rows, edge_slope, width=760):
    """Return the panel of a graph.

    Parameters
    ----------
    graph : Graph
    values : dict of str to float
        The values known so far; other boxes are empty.
    rows : list of (str, float, float)
        The slopes found so far: name, by the chain rule, by a nudge.
    edge_slope : callable
        ``edge_slope(node, name)`` is the slope of one step alone.
    width : int
        How many pixels wide the picture may be: in a narrow one the graph goes downwards.

    Returns
    -------
    panel : Panel
    """
    layout = lay_out(graph, {name: _size(graph, name) for name in _names(graph)}, width - SIDES)
    panel = Panel(
        _title(graph, values, rows, edge_slope, width // LETTER), axes=False,
        xlim=(0, width - SIDES), ylim=(0, layout.height), height=round(layout.height) + TOP,
    )  # fmt: skip
    slopes = {name: (slope, nudged) for name, slope, nudged in rows}
    newest = rows[-1][0] if rows else list(values)[-1]
    nodes = {node.name: node for node in graph.nodes}
    for (parent, child), path in layout.paths.items():
        back = parent in slopes
        color = ORANGE if back else BLUE if child in values else FAINT
        _arrow(panel, path[::-1] if back else path, color, 3 if back and parent == newest else 1.5)
    tips = _labels(panel, layout, nodes, values, slopes, edge_slope)
    for name, box in layout.boxes.items():
        lit = (ORANGE if rows else BLUE) if name == newest and len(values) > len(graph.inputs) else None
        _box(panel, box, lit, name in values)
        _write(panel, box, _lines(graph, nodes, name, values, slopes if rows else None), name == newest)
        tips.append((box[0] + box[2] / 2, box[1] + box[3] / 2, _tip(graph, name, values, slopes)))
    return panel.tips(*map(list, zip(*tips, strict=True)))


def _names(graph):
    return [*graph.inputs, *(node.name for node in graph.nodes)]


def _formula(graph, name):
    """Return the lines at the top of a box: of an input nothing, of a node its formula."""
    written = {node.name: node.written for node in graph.nodes}
    return f"{name} = {written[name]}".split("\n") if name in written else []


def _size(graph, name):
    """Return the width and the height of a box in pixels: the same at each step."""
    formula = _formula(graph, name)
    found = 0 if name in graph.fixed else 1 if name == graph.goal else 2
    letters = max([len(name) + (8 if name in graph.fixed else 11), *(len(line) + 1 for line in formula)])
    return letters * LETTER, (len(formula) + 1 + found) * LINE + PAD


def _lines(graph, nodes, name, values, slopes):
    """Return what stands in a box, line by line: (words, color, size)."""
    known = INK if name in values else GREY
    value = short(values[name]) if name in values else ""
    lines = [(line, known, 11.5) for line in _formula(graph, name)]
    lines += [(value if name in nodes else f"{name} = {value}", INK, 13)]
    if slopes is not None and name == graph.goal:
        lines += [(f"d{name} = 1", ORANGE, 11.5)]
    elif slopes and name in slopes:
        slope, nudged = (short(number) for number in slopes[name])
        lines += [(f"d{name} = {slope}", ORANGE, 11.5), (f"nudge {nudged}", INK, 10.5)]
    return lines


def _box(panel, box, lit, known):
    panel.rect(*box, "paper").rect(*box, lit or GREY, alpha=0.25 if lit else 0.1)
    panel.rect(*box, lit or (GREY if known else FAINT), filled=False)


def _write(panel, box, lines, newest):
    x, y, w, h = box
    for i, (words, color, size) in enumerate(lines):
        bold = size == 13 or (newest and color == ORANGE)
        panel.text(x + w / 2, y + h - PAD / 2 - LINE * (i + 0.5), words, color, size, bold=bold)


def _arrow(panel, path, color, width):
    """Draw an arrow along a path."""
    path = [stop for stop, after in pairwise(path) if _far(stop, after)] + [path[-1]]
    if len(path) > 2:
        panel.curve(*zip(*path[:-1], strict=True), color, width)
    panel.arrow(path[-2], path[-1], color, width)


def _far(stop, after):
    return abs(stop[0] - after[0]) + abs(stop[1] - after[1]) > STUB


def _labels(panel, layout, nodes, values, slopes, edge_slope):
    """Write beside each arrow the slope of its step alone, and return the same in words, as (x, y, words)."""
    numbers = {
        (parent, child): "×" + short(edge_slope(nodes[child], parent))
        for parent, child in layout.paths
        if parent in nodes[child].slopes
    }
    sizes = {ends: (len(words) * 6.6, 13) for ends, words in numbers.items()}
    paths = layout.paths
    sizes = {ends: sizes.get(ends, (0, 0)) for ends in paths}
    places = beside(paths, sizes, list(layout.boxes.values()), panel.xlim[1])
    numbers = {ends: words for ends, words in numbers.items() if ends[1] in values}
    for (parent, child), words in numbers.items():
        panel.text(*places[parent, child], words, ORANGE if parent in slopes else INK, 10.5)
    return [
        (*places[parent, child], f"{child} moves {words[1:]} times as far as {parent}")
        for (parent, child), words in numbers.items()
    ]


def _tip(graph, name, values, slopes):
    """Return what is known of a value, in words."""
    if name not in values:
        return f"{' '.join(_formula(graph, name))}: not computed yet"
    made = " ".join(_formula(graph, name)) or name
    said = f"{made} = {short(values[name])}"
    if name in slopes:
        slope, nudged = (short(number) for number in slopes[name])
        said += f"; {graph.goal} moves {slope} times as far as {name}, and by a nudge {nudged}"
    return said


def _title(graph, values, rows, edge_slope, most):
    """Return the newest step in symbols and in numbers, in at most about so many letters."""
    if rows:
        return _way_back(graph, rows, edge_slope, most)
    made = [node for node in graph.nodes if node.name in values]
    if not made:
        return "the inputs"
    newest = made[-1]
    return f"forward: {newest.name} = {newest.written} = {short(values[newest.name])}".replace("\n", " ")


def _way_back(graph, rows, edge_slope, most):
    """Return how the newest slope was made from those after it, in symbols too if there is room."""
    name, slope, _ = rows[-1]
    known = {of: d for of, d, _ in rows}
    symbols, numbers = [], []
    for node in graph.nodes:
        if name in node.slopes:
            first = node.name == graph.goal
            symbols.append(("" if first else f"d{node.name} × ") + _factor(node.slopes[name][0], first))
            factor = short(edge_slope(node, name))
            numbers.append(factor if first else f"{short(known[node.name])} × {factor}")
    said = [f"d{name}", " + ".join(symbols), " + ".join(numbers), short(slope)]
    whole, shorter = ("back: " + " = ".join(dict.fromkeys(part)) for part in (said, said[:1] + said[2:]))
    return whole if len(whole) <= most else shorter


def _factor(written, alone):
    """Return a slope as it is written behind a × sign: in brackets if it is a sum."""
    whole = alone or written[-1] == ")" or not (" + " in written or " − " in written)
    return written if whole else f"({written})"
