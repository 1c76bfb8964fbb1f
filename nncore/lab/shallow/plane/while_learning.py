"""The bent plane while its network learns."""

from ....checks import check_size
from ....descent import gradient_descent
from ...panels.doors import MOST_ITERATIONS, check_cost
from .bending import RATE, beginning, points
from .bent import picture

TURN = 0.15  # degrees that the eye walks around the cube in an iteration


def watch_bending(units=3, data="circles", learning_rate=RATE, iterations=400):
    """Watch the hidden layer bend the plane while the network learns; of space, the eye walks around it.

    Parameters
    ----------
    units : int
        Two hidden units are a plane, three are space.
    data : {"circles", "moons", "flower"}
    learning_rate : float
    iterations : int

    Yields
    ------
    frame : callable
        One an iteration; it returns a Scene.
    """
    check_size("iterations", iterations, 0, MOST_ITERATIONS)
    X, Y = points(data)
    net = beginning(data, units)
    steps = gradient_descent(net, X, Y, learning_rate=learning_rate, iterations=iterations)
    for step in map(check_cost, steps):
        yield lambda step=step: _scene(step, X, Y)


def _scene(step, X, Y):
    scene = picture(step.network, X, Y, 3.0, TURN * step.iteration + 95, 25)
    scene.words = f"After {step.iteration} iterations: cost {step.cost:.3f}. " + scene.words
    return scene
