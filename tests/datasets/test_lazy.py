"""What `nncore.datasets` answers to."""

import pytest

from nncore import datasets


def test_an_unknown_name():
    with pytest.raises(AttributeError, match="no attribute 'spirals'"):
        datasets.spirals  # noqa: B018
