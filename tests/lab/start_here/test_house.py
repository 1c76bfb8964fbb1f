"""The price of a house: one unit with a ReLU."""

from helpers.scenes import paints

from nncore.lab.start_here import house_price
from nncore.lab.start_here.house import PRICES, SIZES


def layer(scene, label):
    return next(drawn for drawn in scene.panels[0].layers if drawn.get("label") == label)["data"]


def test_the_unit_is_a_line_that_stops_at_zero():
    line = layer(house_price(3.0, -60.0), "the unit")
    assert line[line[:, 0] <= 20, 1].tolist() == [0] * 21
    assert line[100].tolist() == [100, 240]


def test_the_houses_are_drawn_and_the_mean_distance_is_said():
    scene = house_price(0.0, 100.0)
    assert layer(scene, "a house").tolist() == [[s, p] for s, p in zip(SIZES, PRICES, strict=True)]
    off = sum(abs(100 - p) for p in PRICES) / len(PRICES)
    assert scene.words.startswith("w = 0.0, b = 100: for 100 m² the unit predicts 100 thousand. ")
    assert scene.words.endswith(f"On average it is {off:.1f} thousand off.")
    assert paints(scene)
