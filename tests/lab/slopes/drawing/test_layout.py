"""Where boxes, arrows and labels go: nothing lies on anything else, in a wide picture and in a narrow one."""

import itertools

import numpy as np
import pytest

from nncore.lab.slopes.drawing.beside import beside, dots, inside, shared
from nncore.lab.slopes.drawing.layout import lay_out
from nncore.lab.slopes.drawing.view import SIDES, _names, _size, draw_graph
from nncore.lab.slopes.expression import read
from nncore.lab.slopes.graph import COURSE, LOGISTIC, run_backward, run_forward

GRAPHS = {
    "the course's": (COURSE, {"a": 5, "b": 3, "c": 2}),
    "logistic": (LOGISTIC, {"w1": 0.5, "x1": 1, "w2": -1, "x2": 2, "b": 0.5, "y": 1}),
    **{
        text: (read(text), {"a": 1.3, "b": -0.7, "c": 0.4, "d": 2, "w": 1.1, "x": -0.6, "y": 0.3})
        for text in (
            "(a*b + c)**2",
            "log(sigmoid(w*x + b))",
            "a**2*(3*a)",
            "tanh(a) + a*b*c*d",
            "tanh(tanh(tanh(tanh(tanh(a)))))",
            "(a + b)*(c + d)*(w + x)",
            "-(y*log(sigmoid(w*x + b)) + (1 - y)*log(1 - sigmoid(w*x + b)))",
        )
    },
}
WIDTHS = [320, 360, 520, 760]


def placed(graph, width):
    return lay_out(graph, {name: _size(graph, name) for name in _names(graph)}, width - SIDES)


cases = pytest.mark.parametrize(("name", "width"), list(itertools.product(GRAPHS, WIDTHS)))


@cases
def test_boxes_keep_apart_and_in_the_picture(name, width):
    layout = placed(GRAPHS[name][0], width)
    assert layout.boxes.keys() == set(_names(GRAPHS[name][0]))
    for x, y, w, h in layout.boxes.values():
        assert x >= 0
        assert y >= 0
        assert x + w <= width - SIDES
        assert y + h <= layout.height
    for one, other in itertools.combinations(layout.boxes.values(), 2):
        assert shared(one, other) == 0


@cases
def test_no_arrow_cuts_a_box(name, width):
    layout = placed(GRAPHS[name][0], width)
    for path in layout.paths.values():
        points = dots(path)
        assert ((points[:, 0] >= 0) & (points[:, 0] <= width - SIDES)).all()
        for box in layout.boxes.values():
            x, y, w, h = box
            assert inside(points, (x + 1, y + 1, w - 2, h - 2)) == 0


@cases
def test_no_label_lies_on_a_box_or_on_another_label_or_is_cut(name, width):
    graph, inputs = GRAPHS[name]
    values = run_forward(graph, {name: inputs[name] for name in graph.inputs})
    slopes = run_backward(graph, values)
    rows = [(name, slopes[name], slopes[name]) for name in graph.wanted]
    panel = draw_graph(graph, values, rows, lambda node, name: slopes[name], width)
    layout = placed(graph, width)
    labels = [layer for layer in panel.layers if layer["kind"] == "text" and layer["words"].startswith("×")]
    rects = []
    for layer in labels:
        (x, y), w = layer["data"][0], 6.0 * len(layer["words"])
        rects.append((x - w / 2, y - 6, w, 12))
        assert x - w / 2 >= 0
        assert x + w / 2 <= width - SIDES
    assert labels
    lines = [dots(path) for path in layout.paths.values()]
    cut = sum(inside(line, rect) for line in lines for rect in rects)
    assert cut == 0
    for i, rect in enumerate(rects):
        assert all(shared(rect, box) == 0 for box in layout.boxes.values())
        assert all(shared(rect, other) == 0 for other in rects[:i])


def test_it_goes_across_where_there_is_room_and_downwards_where_there_is_not():
    for width, across in ((760, True), (360, False)):
        layout = placed(COURSE, width)
        assert layout.across is across
        x, y = ({name: box[k] + box[k + 2] / 2 for name, box in layout.boxes.items()} for k in (0, 1))
        along = [x[name] if across else -y[name] for name in ("b", "u", "v", "J")]
        assert along == sorted(along)
        assert len(set(along)) == 4


def test_an_arrow_begins_and_ends_at_its_boxes():
    for graph, _ in GRAPHS.values():
        for width in WIDTHS:
            layout = placed(graph, width)
            for (parent, child), path in layout.paths.items():
                for name, (px, py) in ((parent, path[0]), (child, path[-1])):
                    x, y, w, h = layout.boxes[name]
                    off = max(abs(px - x - w / 2) - w / 2, abs(py - y - h / 2) - h / 2)
                    assert abs(off) < 1e-6


def test_a_label_goes_to_the_side_that_is_free():
    line = {"ab": [(0, 0), (100, 0)]}
    assert beside(line, {"ab": (40, 14)}, [(0, 1, 100, 40)], 100) == {"ab": (50.0, -10.0)}
    two = beside(line | {"cd": [(0, 18), (100, 18)]}, {"ab": (40, 14), "cd": (40, 14)}, [], 100)
    assert two["ab"][1] < 0 or two["cd"][1] > 18
    assert np.hypot(*np.subtract(two["ab"], two["cd"])) > 14
