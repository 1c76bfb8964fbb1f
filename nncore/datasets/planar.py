"""Points in the plane, of two classes: small enough to see everything that a network does with them."""

import numpy as np

from ..checks import check_number, check_seed, check_size, generator

MOST = 10_000_000  # points
LOUDEST = 1e6


def flower(m=400, rng=1, noise=0.2):
    """Return the course's flower: two classes in alternating petals, which no line can part.

    Parameters
    ----------
    m : int
        Number of points, 2 or more; one fewer if it is odd.
    rng : int, numpy.random.Generator or numpy.random.RandomState
        Source of the noise. With ``np.random.RandomState(1)`` these are the very points of the course.
    noise : float
        Standard deviation of the angle, in radians, and of the radius.

    Returns
    -------
    X : ndarray of shape (2, m)
    Y : ndarray of int, shape (1, m)
        0 for the first half of the points, 1 for the second.

    Examples
    --------
    >>> X, Y = flower(400, np.random.RandomState(1))
    >>> X.shape, Y.shape
    ((2, 400), (1, 400))
    """
    n, rng, noise = check_size("m", m, 2, MOST) // 2, generator("rng", rng), _noise(noise)
    petals = []
    for j in range(2):
        angle = np.linspace(j * 3.12, (j + 1) * 3.12, n) + rng.standard_normal(n) * noise
        radius = 4 * np.sin(4 * angle) + rng.standard_normal(n) * noise
        petals.append(np.stack([radius * np.sin(angle), radius * np.cos(angle)]))
    return np.concatenate(petals, axis=1), np.repeat([[0, 1]], n, axis=1)


def circles(m=200, rng=0, noise=0.3):
    """Return a small noisy circle (label 1) inside a large one (label 0).

    Parameters
    ----------
    m : int
        Number of points.
    rng : int, numpy.random.Generator or numpy.random.RandomState
        Source of the noise.
    noise : float
        Standard deviation of the noise; the radii are 1 and 0.5.

    Returns
    -------
    X : ndarray of shape (2, m)
    Y : ndarray of int, shape (1, m)

    Examples
    --------
    >>> circles(6, rng=0)[1].sum()
    np.int64(3)
    """
    from sklearn.datasets import make_circles

    m, rng, noise = _size(m), _legacy(rng), _noise(noise)
    return _columns(make_circles(m, factor=0.5, noise=noise, random_state=rng))


def moons(m=200, rng=0, noise=0.2):
    """Return two interleaved half moons, (2, m) and (1, m); parameters as for `circles`.

    Examples
    --------
    >>> moons(10, rng=0)[0].shape
    (2, 10)
    """
    from sklearn.datasets import make_moons

    m, rng, noise = _size(m), _legacy(rng), _noise(noise)
    return _columns(make_moons(m, noise=noise, random_state=rng))


def blobs(m=200, rng=5, noise=1.0):
    """Return six round clouds, labelled 0 and 1 in turn, (2, m) and (1, m); parameters as for `circles`.

    Examples
    --------
    >>> sorted({int(y) for y in blobs(60)[1][0]})
    [0, 1]
    """
    from sklearn.datasets import make_blobs

    m, rng, noise = _size(m), _legacy(rng), _noise(noise)
    X, Y = make_blobs(m, n_features=2, centers=6, cluster_std=noise, random_state=rng)
    return _columns((X, Y % 2))


def quantiles(m=200, rng=0, noise=0.5):
    """Return one round cloud, its inner half labelled 0 and its outer half 1, (2, m) and (1, m).

    Parameters are as for `circles`; here `noise` is the variance of the cloud, and there is no overlap.

    Examples
    --------
    >>> quantiles(10, rng=0)[1].sum()
    np.int64(5)
    """
    from sklearn.datasets import make_gaussian_quantiles

    m, rng, noise = check_size("m", m, 2, MOST), _legacy(rng), _noise(noise)
    cloud = make_gaussian_quantiles(cov=noise, n_samples=m, n_features=2, n_classes=2, random_state=rng)
    return _columns(cloud)


def spiral(m=200, rng=0, noise=0.1):
    """Return two arms of a spiral, one turn and a half each, (2, m) and (1, m).

    Parameters are as for `circles`; here `noise` is the standard deviation of each coordinate, and the arms
    are up to 4 away from the middle. At least 2 points, and one fewer if m is odd.

    Examples
    --------
    >>> X, Y = spiral(7, rng=0)
    >>> X.shape, Y
    ((2, 6), array([[0, 0, 0, 1, 1, 1]]))
    """
    n, rng, noise = check_size("m", m, 2, MOST) // 2, generator("rng", rng), _noise(noise)
    t = np.sqrt(np.linspace(0.02, 1, n))  # as many points on each piece of the way
    angle = 3 * np.pi * t + np.array([[0], [np.pi]])
    X = np.stack([4 * t * np.sin(angle), 4 * t * np.cos(angle)]).reshape(2, -1)
    return X + rng.standard_normal(X.shape) * noise, np.repeat([[0, 1]], n, axis=1)


def xor(m=200, rng=0, noise=0.2):
    """Return a square whose four quarters are labelled like XOR: 1 where the signs of x1 and x2 differ.

    Parameters are as for `circles`; here `noise` is the standard deviation of each coordinate after the
    labels were given. The square reaches from -3 to 3.

    Examples
    --------
    >>> X, Y = xor(9, rng=0, noise=0)
    >>> bool((Y == (X[:1] * X[1:] < 0)).all())
    True
    """
    m, rng, noise = _size(m), generator("rng", rng), _noise(noise)
    X = rng.uniform(-3, 3, size=(2, m))
    Y = (X[:1] * X[1:] < 0).astype(np.int64)
    return X + rng.standard_normal(X.shape) * noise, Y


def _columns(examples):
    """Turn scikit-learn's rows of examples into the course's columns."""
    X, Y = examples
    return np.ascontiguousarray(X.T), Y.reshape(1, -1).astype(np.int64)


def _size(m):
    return check_size("m", m, 1, MOST)


def _noise(noise):
    return check_number("noise", noise, 0, LOUDEST)


def _legacy(rng):
    """Return what scikit-learn takes: a seed, a RandomState, or a seed drawn from a Generator."""
    rng = check_seed("rng", rng, most=2**32 - 1)
    return int(rng.integers(2**32)) if isinstance(rng, np.random.Generator) else rng
