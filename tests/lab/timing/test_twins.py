"""Each step's ways agree, their times are found again, and the crossing is where the curves cross."""

import numpy as np
import pytest

from nncore.lab.timing.stopwatch import Race, Timing, check_equal
from nncore.lab.timing.twins import LOOP, ONE_LOOP, TWINS, VECTORIZED, race_twins
from nncore.lab.timing.twins_picture import (
    PREDICTED,
    crossing,
    crossings,
    curves,
    predicted_crossings,
    read_off,
    repeat_crossing,
    tell,
)


def races_of(loop, vectorized, sizes=(1, 10, 100)):
    """Return races whose best times are those given."""
    times = zip(sizes, loop, vectorized, strict=True)
    return {n: Race({LOOP: Timing((s, 900.0), 1), VECTORIZED: Timing((900.0, v), 1)}) for n, s, v in times}


@pytest.mark.parametrize("name", TWINS)
@pytest.mark.parametrize("n", [None, 230])
def test_the_ways_agree(name, n):
    ways = TWINS[name].contestants(n or TWINS[name].least)
    assert {LOOP, VECTORIZED} <= set(ways)
    check_equal({way: f() for way, f in ways.items()})


def test_the_gradient_comes_in_three_ways():
    assert list(TWINS["J, dw and db"].ways) == [LOOP, ONE_LOOP, VECTORIZED]


def test_too_small_a_size_is_refused():
    with pytest.raises(ValueError, match=r"n is 7: J, dw and db needs at least 100"):
        TWINS["J, dw and db"].contestants(7)


@pytest.mark.parametrize("name", TWINS)
def test_the_sources_stand_side_by_side(name):
    twins = TWINS[name]
    assert twins._repr_html_().count("<pre ") == len(twins.shown) >= 2
    assert repr(twins).count("def ") >= len(twins.shown)
    assert '"""' not in repr(twins)
    assert "#" not in repr(twins)


def test_races_keep_to_the_sizes_that_make_sense():
    races = race_twins(("dot product", "sigmoid"), sizes=(1, 20))
    assert {name: list(by_size) for name, by_size in races.items()} == {
        "dot product": [1, 20],
        "sigmoid": [20],
    }


@pytest.mark.parametrize(
    ("loop", "vectorized", "expected"),
    [
        ((1.0, 10.0, 100.0), (10.0, 10.0, 10.0), 10.0),
        ((1.0, 8.0, 8.0), (2.0, 2.0, 8.5), 10 ** (1 / 3)),  # overtaken once, whatever comes later
        ((3.0, 10.0, 100.0), (1.0, 1.0, 1.0), None),
        ((1.0, 1.0, 1.0), (2.0, 2.0, 2.0), np.inf),
    ],
)
def test_crossing(loop, vectorized, expected):
    found = crossing(races_of(loop, vectorized))
    assert found is None if expected is None else found == pytest.approx(expected)


def test_times_between_sizes_are_read_off_the_line():
    assert read_off(np.array([1.0, 100.0]), np.array([2.0, 200.0]), 10) == pytest.approx(20)


def test_the_picture_says_what_it_shows():
    races = {"dot product": races_of((1.0, 10.0, 100.0), (10.0, 10.0, 10.0))}
    scene = curves(races)(n=100)
    told = "dot product, n = 100: loop 100 s, vectorized 10 s; loop / vectorized = 10."
    assert scene.words == f"{told} The curves cross at n = 10."
    named = [layer["words"] for layer in scene.panels[0].layers if layer["kind"] == "text"]
    assert named == [LOOP, VECTORIZED, "equal at n = 10"]
    assert "n = 100:" in curves(races)(n=10**6).words  # no further than was measured


def test_the_table(capsys):
    tell({"cost": races_of((1.0, 4.0, 8.0), (2.0, 2.0, 2.0))})
    row = capsys.readouterr().out.splitlines()[1].split()
    assert row == ["cost", "100", "8", "s", "2", "s", "4", "3"]


def test_a_loop_with_a_start_of_its_own_is_overtaken_earlier_than_predicted():
    start, turn, call, sizes = 20.0, 3.0, 80.0, (1, 10, 20, 40)
    races = races_of([start + turn * n for n in sizes], [call] * len(sizes), sizes)
    plain, careful, measured = predicted_crossings(races)
    assert (plain, careful) == (pytest.approx(80 / 3), pytest.approx(20.0))
    assert measured == pytest.approx(20.0)


def test_a_loop_that_never_leads_is_not_overtaken():
    assert np.isnan(predicted_crossings(races_of((9.0, 90.0), (1.0, 1.0), (1, 10)))[2])


def test_the_crossing_is_found_again_and_again():
    found = repeat_crossing(3)
    assert tuple(found) == PREDICTED
    assert all(n.shape == (3,) for n in found.values())


def test_the_crossings_are_drawn_a_row_for_each_way():
    found = {"predicted": np.array([16.2, 17.4, 15.8]), "measured": np.array([11.2, np.nan, 12.1])}
    scene = crossings(found)
    assert scene.words == "predicted: between 16 and 17; measured: between 11 and 12."
    drawn = [layer["data"] for layer in scene.panels[0].layers]
    np.testing.assert_allclose(drawn[0], [[16.2, 0], [17.4, 0], [15.8, 0]])
    assert drawn[1][0].tolist() == [11.2, 1.0]
    assert crossings({"measured": np.array([np.nan])}).words == "measured: none."
