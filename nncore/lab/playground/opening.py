"""A network from elsewhere, opened in the playground with its own weights."""

import numpy as np

from ..panels.doors import check_one
from .widget import playground


def open_network(net, **settings):
    """Return a playground whose network begins with the weights of another one.

    Parameters
    ----------
    net : Network
        Of two features and one sigmoid output, with one activation in all hidden layers.
    **settings
        What else `playground` takes, such as data, m, test, seed, learning_rate.

    Returns
    -------
    play : Playground

    Raises
    ------
    ValueError
        If the playground has no such network, or a setting makes no sense.

    Examples
    --------
    >>> from nncore import Network
    >>> net = Network.initialize((2, 3, 1), rng=5, scale=2.0)
    >>> play = open_network(net, data="moons")
    >>> np.array_equal(play.network.W[1], net.W[1])
    True
    """
    hidden = {g.name for g in check_one(net, outputs=1).g[1:-1]}
    if net.sizes[0] != 2 or net.g[-1].name != "sigmoid" or len(hidden) > 1:
        raise ValueError(
            f"the network is {net}: the playground takes two features, one activation in all hidden layers "
            "and a sigmoid output"
        )
    settings |= {"activation": hidden.pop()} if hidden else {}
    play = playground(hidden=net.sizes[1:-1], **settings)
    for l in range(1, net.L + 1):
        for name, values in (("W", net.W[l]), ("b", net.b[l])):
            for i, j in np.ndindex(values.shape):
                play.session.set((name, l, i, j), float(values[i, j]))
    play.show(play.session.scene())
    return play
