"""A computation graph as boxes and arrows: forward in blue, back in orange, and the table of the slopes."""

from ..stage.palette import BLUE, FAINT, GREY, INK, ORANGE
from ..stage.scene import Panel

LETTER, LINE = 1.42, 6.0  # the size of a letter and of a line, in percent of the picture


def short(value, digits=4):
    """Return a number as it is written in the pictures.

    Examples
    --------
    >>> short(-0.26894142), short(33.0), short(-1e-17)
    ('−0.2689', '33', '0')
    """
    return f"{value if abs(value) > 1e-9 else 0:.{digits}g}".replace("-", "−")


def draw_graph(graph, values, rows, edge_slope):
    """Return the panels of a graph and of its slopes.

    Parameters
    ----------
    graph : Graph
    values : dict of str to float
        The values known so far; other boxes are empty.
    rows : list of (str, float, float)
        The slopes found so far: name, by the chain rule, by a nudge.
    edge_slope : callable
        ``edge_slope(node, name)`` is the slope of one step alone.

    Returns
    -------
    panels : list of Panel
    """
    title = _way_back(graph, rows, edge_slope) if rows else "forward: from left to right"
    panel = Panel(title, xlim=(0, 100), ylim=(-2, 102), axes=False, width=3.0)
    boxes = _boxes(graph)
    newest = rows[-1][0] if rows else list(values)[-1]
    found = [name for name, *_ in rows]
    for node in graph.nodes:
        for name in node.parents:
            _edge(panel, boxes[name], boxes[node.name], BLUE if node.name in values else FAINT)
        for name in [name for name in found if name in node.slopes]:
            _back(panel, boxes[node.name], boxes[name], name == newest)
    for name, box in boxes.items():
        lit = (ORANGE if rows else BLUE) if name == newest and len(values) > len(graph.inputs) else None
        _box(panel, name, box, values.get(name), lit)
    for name, slope, _ in [(graph.goal, 1, 1), *rows] if rows else []:
        x, y, _, height, _ = boxes[name]
        panel.text(
            x, y - height / 2 - 0.7 * LINE, f"d{name} = {short(slope)}", ORANGE, 13, bold=name == newest
        )
    return [panel, _table(graph, rows)]


def _boxes(graph):
    """Return for each name its centre, width, height and the lines of its formula."""
    boxes = {name: (*place, LETTER * 8.5, 1.9 * LINE, ()) for name, place in graph.inputs.items()}
    for node in graph.nodes:
        lines = f"{node.name} = {node.written}".split("\n")
        width = max(LETTER * (max(map(len, lines)) + 1.5), LETTER * 9)
        boxes[node.name] = (*node.place, width, LINE * (len(lines) + 2), lines)
    return boxes


def _box(panel, name, box, value, lit):
    x, y, width, height, lines = box
    corner = (x - width / 2, y - height / 2, width, height)
    panel.rect(*corner, lit or GREY, alpha=0.25 if lit else 0.12)
    panel.rect(*corner, lit or (GREY if value is not None else FAINT), filled=False)
    if not lines:
        panel.text(x, y, f"{name} = {short(value)}", size=13)
        return
    top = y + height / 2 - LINE
    for i, line in enumerate(lines):
        panel.text(x, top - i * LINE, line, INK if value is not None else GREY, 12)
    if value is not None:
        panel.text(x, y - height / 2 + LINE, short(value), INK, 14, bold=True)


def _edge(panel, start, end, color):
    """Draw the arrow of the forward pass, a little above the middle of both boxes."""
    (x0, y0, w0, *_), (x1, y1, w1, h1, _) = start, end
    lean = max(-0.3, min(0.3, (y0 - y1) / 100)) * h1
    panel.arrow((x0 + w0 / 2, y0 + 1.2), (x1 - w1 / 2 - 0.3, y1 + lean + 1.2), color, 1.5)


def _back(panel, start, end, newest):
    """Draw the arrow of the backward pass, a little below the one of the forward pass."""
    tail, head = _ends(start, end)
    panel.arrow(tail, head, ORANGE, 3 if newest else 1.5)


def _ends(start, end):
    (x1, y1, w1, h1, _), (x0, y0, w0, *_) = start, end
    lean = max(-0.3, min(0.3, (y0 - y1) / 100)) * h1
    return (x1 - w1 / 2, y1 + lean - 2.5), (x0 + w0 / 2 + 0.3, y0 - 2.5)


def _way_back(graph, rows, edge_slope):
    """Return how the newest slope was made from those after it, in symbols and in numbers."""
    name, slope, _ = rows[-1]
    known = {of: d for of, d, _ in rows}
    symbols, numbers = [], []
    for node in graph.nodes:
        if name in node.slopes:
            first = node.name == graph.goal
            symbols.append(("" if first else f"d{node.name} × ") + node.slopes[name][0])
            factor = short(edge_slope(node, name))
            numbers.append(factor if first else f"{short(known[node.name])} × {factor}")
    said = [f"d{name}", " + ".join(symbols), " + ".join(numbers), short(slope)]
    return "back: " + " = ".join(dict.fromkeys(said))


def _table(graph, rows):
    """Return a Panel with the slopes found so far, twice: from the chain rule and from a nudge."""
    panel = Panel("slope", xlim=(0, 100), ylim=(-2, 102), axes=False)
    panel.text(38, 92, "chain rule", GREY, 11).text(78, 92, "nudge", GREY, 11)
    for i, name in enumerate(graph.wanted):
        y = 80 - 12 * i
        panel.text(6, y, f"d{name}", INK if i < len(rows) else GREY, 13)
        if i < len(rows):
            last = i == len(rows) - 1
            panel.text(38, y, short(rows[i][1]), ORANGE, 13, bold=last).text(
                78, y, short(rows[i][2]), size=13
            )
    return panel
