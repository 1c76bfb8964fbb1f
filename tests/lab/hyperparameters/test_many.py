"""What the map and the seeds share."""

import pytest

from nncore.lab.hyperparameters.map import watch_map
from nncore.lab.hyperparameters.seeds import watch_seeds
from nncore.lab.stage import live
from nncore.lab.stage.player import finish


@pytest.mark.parametrize("watch", [watch_map, watch_seeds])
def test_bad_data_is_named(watch):
    with pytest.raises(ValueError, match="there is no data set 'petals': choose one of flower"):
        finish(watch(data="petals"))


@pytest.mark.parametrize("watch", [watch_map, watch_seeds])
def test_live(watch):
    figure = live(watch, hidden_units=(1, 4), activation=["tanh", "relu"], iterations=(10, 300))
    figure.controls["iterations"].value = 10
    figure.controls["activation"].value = "relu"
    assert "networks after 10 iterations" in repr(figure)
