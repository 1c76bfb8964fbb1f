"""The features of a point of the plane: its two coordinates, and what can be computed from them."""

import numpy as np

from ....checks import check_choice, shown

FEATURES = ("x1", "x2", "x1²", "x2²", "x1x2", "sin x1", "sin x2")
PLAIN = FEATURES[:2]


def with_features(X, names):
    """Return the features of each point: X is (2, m), the answer (len(names), m).

    Examples
    --------
    >>> with_features(np.array([[2.0], [3.0]]), ("x2", "x1²", "x1x2"))
    array([[3.],
           [4.],
           [6.]])
    """
    x1, x2 = X
    rows = {"x1": x1, "x2": x2, "x1²": x1**2, "x2²": x2**2, "x1x2": x1 * x2}
    rows |= {"sin x1": np.sin(x1), "sin x2": np.sin(x2)}
    return np.stack([rows[name] for name in names])


def features_of(X, names):
    """Return X itself if its two coordinates are all that is wanted, or `with_features`."""
    return X if names == PLAIN else with_features(X, names)


def check_features(names):
    """Return names of features as a tuple in the order of `FEATURES`, each once."""
    fix = "give one or more of " + ", ".join(FEATURES)
    if not isinstance(names, (tuple, list)) or not 1 <= len(names) <= len(FEATURES):
        raise ValueError(f"features is {shown(names)}: {fix}")
    names = [check_choice("feature", name, FEATURES) for name in names]
    if len(set(names)) < len(names):
        raise ValueError(f"features is {shown(names)}: each at most once")
    return tuple(name for name in FEATURES if name in names)
