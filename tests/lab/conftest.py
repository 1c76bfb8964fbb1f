"""The first pictures of each set, as features and as they are."""

import pytest

from nncore import datasets


@pytest.fixture(scope="module")
def few():
    pictures = datasets.load_pictures()
    X, X_test = (datasets.flatten(x[:60]) / 255 for x in (pictures.train_x, pictures.test_x))
    return X, pictures.train_y[:, :60], X_test, pictures.test_y[:, :60], pictures
