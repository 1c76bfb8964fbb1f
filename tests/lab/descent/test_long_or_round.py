"""A long valley and a round one, with the steps counted."""

import numpy as np
import pytest

from nncore import highest_rate
from nncore.lab.descent import long_or_round
from nncore.lab.descent.long_or_round import NEAR, START, until_near
from nncore.lab.descent.surface import EXAMPLES, heights, lowest, path

ROUND = (EXAMPLES[0] - EXAMPLES[0].mean()) / EXAMPLES[0].std()


def counts(scene):
    return [int(panel.title.split(": ")[1].split()[0]) for panel in scene.panels]


@pytest.mark.parametrize(("mean", "spread"), [(2.0, 1.0), (0.0, 4.0), (3.0, 0.5)])
def test_the_count_is_that_of_the_first_cost_that_is_near_enough(mean, spread):
    features, Y = mean + spread * ROUND, EXAMPLES[1]
    n = counts(long_or_round(mean, spread))[0]
    J = path(features, Y, *START, 0.9 * highest_rate(features), n)[2]
    end = heights(features, Y, *lowest(features, Y)) + NEAR * (
        J[0] - heights(features, Y, *lowest(features, Y))
    )
    assert J[-1] <= end < J[-2]


def test_standardizing_undoes_the_mean_and_the_spread():
    scenes = [long_or_round(*about) for about in ((0.0, 1.0), (2.0, 1.0), (4.0, 1.0), (0.0, 5.0))]
    assert len({counts(scene)[1] for scene in scenes}) == 1
    plain, shifted, far, wide = (counts(scene)[0] for scene in scenes)
    assert plain == counts(scenes[0])[1]
    assert plain < shifted < far
    assert plain < wide


def test_both_start_as_the_same_unit_and_below_the_guaranteed_rate_the_cost_only_falls():
    for features in (ROUND, 3 + 2 * ROUND):
        J = until_near(features, EXAMPLES[1], 0.9 * highest_rate(features))[2]
        assert J[0] == pytest.approx(float(heights(ROUND, EXAMPLES[1], *START)))
        assert (np.diff(J) < 0).all()


def test_a_count_that_is_not_reached_says_so():
    scene = long_or_round(20.0, 0.1)
    assert scene.panels[0].title == "as it is: more than 3000 steps"
    assert "more than 3000 steps" in scene.words
