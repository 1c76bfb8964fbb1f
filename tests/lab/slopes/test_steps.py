"""Back and Next, the width of the page, and the graph of a formula that is typed."""

import pytest

from nncore.lab.slopes import course_graph, expression_graph, logistic_graph, own_graph, steps
from nncore.lab.stage.canvas import pack


@pytest.mark.parametrize("draw", [course_graph, logistic_graph])
def test_next_and_back_go_through_every_step_and_stop_at_the_ends(draw):
    figure = steps(draw, step=(0, 8))
    assert (figure.back.disabled, figure.next.disabled) == (True, False)
    seen = [(figure.words.value, pack(figure.scene)[1])]
    for _ in range(8):
        figure.next.click()
        seen.append((figure.words.value, pack(figure.scene)[1]))
    assert len(set(seen)) == 9
    assert (figure.back.disabled, figure.next.disabled) == (False, True)
    figure.next.click()
    assert figure.controls["step"].value == 8
    figure.back.click()
    assert (figure.words.value, pack(figure.scene)[1]) == seen[7]


def test_every_control_of_the_notebook_changes_the_picture():
    figure = steps(logistic_graph, step=(0, 8), w1=(-3.0, 3.0), w2=(-3.0, 3.0), b=(-3.0, 3.0), y=[0, 1])
    figure.controls["step"].value = 5
    for name, value in {"w1": 1.0, "w2": 0.5, "b": -1.0, "y": 0}.items():
        before = figure.words.value, pack(figure.scene)
        figure.controls[name].value = value
        assert (figure.words.value, pack(figure.scene)) != before, name
        assert figure.complaint.value == ""


def test_a_narrow_page_has_the_graph_downwards():
    figure = own_graph()
    wide = figure.scene.panels[0]
    figure.room.width = 360
    narrow = figure.scene.panels[0]
    assert wide.height < 300 < narrow.height
    assert (wide.xlim[1], narrow.xlim[1]) == (744, 344)


def test_a_new_formula_has_sliders_of_its_own_and_begins_anew():
    figure = own_graph("a*b")
    assert list(figure.sliders) == ["a", "b"]
    figure.sliders["b"].value = 1.5
    figure.next.click()
    assert repr(figure) == "Step 1 of 3. Forward: J = a · b = 3."
    figure.controls["expression"].value = "log(sigmoid(w*x + b))"
    assert list(figure.sliders) == ["w", "x", "b"]
    assert figure.sliders["b"].value == 1.5
    assert [control.description for control in figure.row.children] == ["formula", "w", "x", "b"]
    assert repr(figure) == "Step 0 of 10. The inputs: w = 2, x = −1, b = 1.5."
    assert figure.controls["step"].max == 10
    figure.controls["step"].value = 10
    assert figure.next.disabled
    assert "Back: db = dv · dv/db" in repr(figure)


def test_a_formula_that_cannot_be_read_leaves_the_picture_and_says_why():
    figure = own_graph("a*b")
    before = repr(figure)
    figure.controls["expression"].value = "a.system('ls')"
    assert repr(figure) == before
    assert "is not known here: write it with names" in figure.complaint.value
    figure.controls["expression"].value = "a*b + 1"
    assert figure.complaint.value == ""
    assert repr(figure).startswith("Step 0 of 5.")


def test_a_value_at_which_nothing_can_be_computed_is_said_and_left_again():
    figure = own_graph("a / b")
    figure.sliders["b"].value = 0
    assert "it needs no division by 0" in figure.complaint.value
    figure.sliders["b"].value = 0.5
    assert figure.complaint.value == ""
    assert "b = 0.5" in repr(figure)


def test_what_is_saved_has_a_picture_and_the_words():
    data, about = own_graph()._repr_mimebundle_()
    assert data["image/png"]
    assert data["text/plain"] == repr(expression_graph())
    assert about["image/png"]["alt"] == repr(expression_graph())
