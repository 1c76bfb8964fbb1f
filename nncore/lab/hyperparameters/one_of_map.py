"""Any network of the map, taken out of it: what it has learned, how its cost went, and how it began."""

from functools import lru_cache

import numpy as np
from ipywidgets import SelectionSlider

from ...checks import check_size
from ..panels.doors import MOST_ITERATIONS, MOST_UNITS
from ..stage.palette import BLUE, PAPER
from ..stage.scene import Panel, Scene
from .many import M, descend_all, examples, percent_right
from .map import networks
from .map_view import RATES, SCALES, cells, in_percent, key, portrait

DATA, SEED = "flower", 1


def cell_sliders():
    """Return the two sliders that choose a cell, for `live`: they stand at cells and say rates and scales."""
    style = {"description_width": "initial"}
    made = {"column": ("learning rate", RATES, 12), "row": ("scale", SCALES, 9)}
    return {
        name: SelectionSlider(
            description=words, options=[(_short(v), k) for k, v in enumerate(values)], value=at, style=style
        )
        for name, (words, values, at) in made.items()
    }


def one_of_map(column=12, row=9, hidden_units=4, activation="tanh", iterations=300):
    """Show one of the map's networks: where it is, what it predicts, and its cost.

    Parameters
    ----------
    column, row : int
        The cell, from the left and from the bottom, counted from 0; beyond the last, the last.
    hidden_units : int
    activation : str
    iterations : int

    Returns
    -------
    scene : Scene
        Its network is the trained one of that cell.

    Examples
    --------
    >>> one_of_map(column=6, row=12, iterations=50)
    Rate 0.1, scale 10: 28 % right after 50 iterations; the cost went from 3.79 to 1.61.
    """
    column, row = _check_cell(column, row)
    check_size("hidden_units", hidden_units, most=MOST_UNITS)
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    stack, costs, percent = _trained(hidden_units, activation, iterations)
    number = row * RATES.size + column
    net, X, Y = stack[number], *examples(DATA, SEED)
    here = cells(percent.reshape(SCALES.size, RATES.size))
    here.points([column], [row], PAPER, "s", 22).handle(column, row, ("column", "row"), "the network")
    title = f"rate {_short(RATES[column])}, scale {_short(SCALES[row])}: {in_percent(percent[number])}"
    words = (
        f"{title[0].upper()}{title[1:]} after {iterations} iterations; the cost went from "
        f"{costs[0, number]:.2f} to {costs[-1, number]:.2f}."
    )
    return Scene([here, key(), portrait(net, X, Y, title), _cost(costs[:, number])], words, net, 300)


def cell(column=12, row=9, hidden_units=4, activation="tanh", iterations=300):
    """Return the untrained network of a cell, and how it is trained, as the playground takes it.

    Parameters
    ----------
    column, row, hidden_units, activation
        As in `one_of_map`.
    iterations : int
        Not used; so that all parameters of a figure can be handed on.

    Returns
    -------
    net : Network
    settings : dict
        The data and the learning rate: what `playground` calls them.

    Examples
    --------
    >>> net, settings = cell(column=18, row=0)
    >>> settings
    {'data': 'flower', 'm': 200, 'test': 0, 'seed': 1, 'learning_rate': 10.0}
    """
    column, row = _check_cell(column, row)
    stack, rates = networks(check_size("hidden_units", hidden_units, most=MOST_UNITS), activation, SEED)
    number = row * RATES.size + column
    settings = {"data": DATA, "m": M, "test": 0, "seed": SEED, "learning_rate": float(rates[number])}
    return stack[number], settings


def _short(value):
    return f"{float(f'{value:.2g}'):g}"


def _check_cell(column, row):
    column, row = check_size("column", column, least=0), check_size("row", row, least=0)
    return min(column, RATES.size - 1), min(row, SCALES.size - 1)


@lru_cache(8)
def _trained(hidden_units, activation, iterations):
    """Return all networks of a map after so many iterations, their costs, and how many percent are right."""
    X, Y = examples(DATA, SEED)
    stack, rates = networks(hidden_units, activation, SEED)
    steps = [(step.network, step.cost) for step in descend_all(stack, X, Y, rates, iterations)]
    return steps[-1][0], np.array([cost for _, cost in steps]), percent_right(steps[-1][0], X, Y)


def _cost(costs):
    panel = Panel("its cost", "iteration", "J", row=2, height=230)
    seen = np.isfinite(costs)
    top = np.max(costs[seen], initial=1.0)
    panel.log, panel.ylim = ("y", None) if top > 4 else ("", (0, 1.1 * top))
    return panel.curve(np.flatnonzero(seen), costs[seen], BLUE)
