"""Back and Next beside a slider: they go in whole steps, and no further than the ends."""

import pytest

from nncore.lab import Panel, Scene, live
from nncore.lab.panels import back_and_next


def figure(fine=1):
    start = type(fine)(0)

    def at(a=2, step=start):
        return Scene([Panel().points([step], [a])], f"step {step:g}")

    return back_and_next(live(at, a=(1, 3), step=(0, 3) if fine == 1 else (0.0, 3.0, fine)))


def test_they_go_to_the_ends_and_no_further():
    made = figure()
    assert made.back.disabled
    for step in (1, 2, 3, 3):
        made.next.click()
        assert repr(made) == f"step {step}"
    assert made.next.disabled
    assert not made.back.disabled
    for step in (2, 1, 0, 0):
        made.back.click()
        assert repr(made) == f"step {step}"


@pytest.mark.parametrize(("start", "back", "on"), [(1.25, 1, 2), (2.0, 1, 3), (2.75, 2, 3)])
def test_between_two_steps_they_go_to_the_next_whole_one(start, back, on):
    made = figure(0.25)
    for button, end in ((made.back, back), (made.next, on)):
        made.controls["step"].value = start
        button.click()
        assert made.controls["step"].value == end


def test_they_stand_beside_their_slider():
    made = figure()
    row = made.children[0].children
    assert row == (made.controls["a"], made.back, made.next, made.controls["step"])


def test_a_figure_without_such_a_slider():
    with pytest.raises(ValueError, match="the figure has no slider steps"):
        back_and_next(figure(), "steps")
    with pytest.raises(ValueError, match="it must be a Live"):
        back_and_next(Panel())
