"""The price of a house as one unit: a weight, a bias, and nothing below zero."""

import numpy as np

from ...activations import relu
from ...checks import check_number
from ..stage.palette import BLUE, GREY, ORANGE
from ..stage.scene import Panel, Scene

# Made up: the size in square metres, the price in thousands. The first is a shed that was given away.
SIZES = np.array([10.0, 30, 50, 65, 80, 100, 120, 140, 170])
PRICES = np.array([0.0, 40, 90, 145, 180, 240, 320, 350, 455])
LARGEST = 1000


def house_price(w=1.0, b=50.0):
    """Return the Scene of houses, their prices, and what one unit predicts: relu(w * size + b).

    Parameters
    ----------
    w : float
        Thousands for each square metre.
    b : float
        Thousands.
    """
    w, b = check_number("w", w, -LARGEST, LARGEST), check_number("b", b, -LARGEST, LARGEST)
    size = np.linspace(0, 180, 181)
    panel = Panel(
        "price = relu(w · size + b)", "size, m²", "price, thousands", xlim=(0, 180), ylim=(-60, 500)
    )
    predicted = relu(w * SIZES + b)
    for at, price, guess in zip(SIZES, PRICES, predicted, strict=True):
        panel.curve([at, at], [price, guess], GREY, 1.5)
    panel.curve(size, relu(w * size + b), ORANGE, 3, label="the unit").level(0)
    panel.points(SIZES, PRICES, BLUE, "o", 9, label="a house")
    off = np.abs(predicted - PRICES).mean()
    words = (
        f"w = {w:.1f}, b = {b:.0f}: for 100 m² the unit predicts {float(relu(100 * w + b)):.0f} thousand. On "
        f"average it is {off:.1f} thousand off."
    )
    return Scene([panel], words, height=320)
