"""A figure, computed ahead: its Scenes on a lattice of its controls, and its trainings as films."""

import inspect
from dataclasses import dataclass
from itertools import product
from math import prod

import numpy as np

from ...lab.stage.scene import Scene
from .lattice import Axis, axis, cast, choose, fit
from .packing import Store, script

MOST = 1200  # Scenes of a figure
BYTES = 800_000  # of a figure, compressed
RUNS = 45  # trainings of a figure
PICTURES = (16, 36)  # of a film, at least and at most
FILMED = 1_900_000  # bytes of a figure's films
SAMPLE = 24  # Scenes from which the size of all is foretold
# Where few trainings fit, the stops at which something is to be seen, by the function that makes the figure.
CHOSEN = {
    "watch_shallow": {"hidden_units": (1, 4, 20), "learning_rate": (0.1, 1.2, 5.0)},
    "watch_deep": {"pictures": (50, 209, 800), "learning_rate": (0.001, 0.0075, 0.02)},
}


@dataclass
class Frozen:
    """A figure as a page has it.

    Parameters
    ----------
    axes : list of Axis
    film : list of str or None
        What the film's slider shows where it starts; None if the figure is no training.
    script : str
        The data, as a script.
    words : str
        What it shows where it starts.
    scenes : int
        How many different Scenes there are.
    bounded : set of str
        The parameters whose range hangs on the Scene.
    """

    axes: list
    film: list | None
    script: str
    words: str
    scenes: int
    bounded: set


def freeze(figure, name):
    """Compute a live figure on the lattice of its controls.

    Parameters
    ----------
    figure : Live
    name : str
        Of the figure on the site.

    Returns
    -------
    frozen : Frozen
    """
    with np.errstate(all="ignore"):  # at the ends of the sliders, networks run away
        return _frozen(figure, name)


def _frozen(figure, name):
    chosen_ones = CHOSEN.get(figure.draw.__qualname__.split(".")[0], {})
    axes = [axis(key, widget, figure.ranges.get(key)) for key, widget in figure.controls.items()]
    axes = [choose(one, chosen_ones[one.name]) if one.name in chosen_ones else one for one in axes]
    trains, most = not isinstance(figure.draw(**figure.parameters), Scene), PICTURES[1]
    if trains:
        axes = cast([one for one in axes if one.name != "iterations"], RUNS)
        most = affordable_pictures(figure, prod(len(one.stops) for one in axes))
    else:
        axes = fit(axes, affordable_scenes(figure, axes))
    store, films = Store(), []
    for point in points(axes):
        films.append(pictures(figure.draw, figure.parameters | point, store, most))
    start = films[_flat(axes)]
    labels = [label for label, _ in start] if trains else None
    words = store.scenes[start[-1][1]][0]
    return Frozen(axes, labels, script(name, store.packed(films)), words, len(store.scenes), store.bounded())


def points(axes):
    """Yield the points of the lattice as parameters; the last axis goes fastest."""
    for stops in product(*(one.stops for one in axes)):
        yield {one.name: value for one, (_, value) in zip(axes, stops, strict=True)}


def _flat(axes):
    at = 0
    for one in axes:
        at = at * len(one.stops) + one.start
    return at


def pictures(draw, parameters, store, most=PICTURES[1]):
    """Return what one point of the lattice shows: pairs of a label and the number of a Scene in `store`."""
    try:
        drawn = draw(**parameters)
        if isinstance(drawn, Scene):
            return [("", store.add(drawn))]
        return film(drawn, iterations_of(draw, parameters), store, most)
    except ValueError as error:
        return [("", store.complain(str(error)))]


def iterations_of(draw, parameters):
    """Return how many iterations a training takes: a parameter of every figure that is one."""
    return parameters.get("iterations", inspect.signature(draw).parameters["iterations"].default)


def film(drawn, iterations, store, most):
    """Return the pictures of a training of so many iterations, as it goes on; it may break off."""
    wanted, kept, last = chosen(iterations + 1, most), [], None
    try:
        for k, frame in enumerate(drawn):
            last = (k, frame)
            if k in wanted:
                kept.append((str(k), store.add(frame())))
    except ValueError as error:
        k, frame = last
        return [*kept, (str(k), store.add(frame())), ("", store.complain(str(error)))]
    return kept


def chosen(many, most):
    """Return which pictures of a training a film keeps: the first, the last, and more of the early ones.

    Examples
    --------
    >>> chosen(1001, 6)
    [0, 40, 160, 360, 640, 1000]
    """
    last = many - 1
    return sorted({round(last * (k / (most - 1)) ** 2) for k in range(most)})


def affordable_scenes(figure, axes):
    """Return how many Scenes of a figure fit the budget of bytes, foretold from a few of them."""
    whole = fit(axes, MOST)
    total = prod(len(one.stops) for one in whole)
    if total <= SAMPLE:
        return total
    store = Store()
    every = total // SAMPLE
    films = [
        pictures(figure.draw, figure.parameters | point, store)
        for k, point in enumerate(points(whole))
        if k % every == 0
    ]
    return min(MOST, BYTES * len(films) // size(store, films))


def affordable_pictures(figure, runs):
    """Return how many pictures each film of a figure may have, foretold from the one where it starts."""
    store = Store()
    films = [pictures(figure.draw, figure.parameters, store)]
    fewest, most = PICTURES
    return max(fewest, min(most, FILMED * len(store.scenes) // (size(store, films) * runs)))


def size(store, films):
    """Return how many bytes films take, compressed."""
    return len(script("", store.packed(films))) * 3 // 4


__all__ = ["Axis", "Frozen", "freeze"]
