"""The table of the course: every lecture and lab is there once, and each has a section that goes with it."""

import pytest

from nncore.course import anchor, lessons, sections, sections_of, spoken, subjects, table

LECTURES, LABS = {1: 5, 2: 18, 3: 11, 4: 8}, {1: 0, 2: 2, 3: 1, 4: 2}


def of_week(week, kind):
    return [part for part in lessons() if (part.week, part.kind) == (week, kind)]


@pytest.mark.parametrize("week", LECTURES)
def test_the_lectures_and_labs_are_numbered_without_a_gap(week):
    for kind, count in (("lecture", LECTURES[week]), ("lab", LABS[week])):
        assert [part.number for part in of_week(week, kind)] == list(range(1, count + 1))
    assert subjects()[week]


def test_every_lecture_and_lab_is_there_once():
    assert len(lessons()) == sum(LECTURES.values()) + sum(LABS.values())
    for names in ([part.title for part in lessons()], [part.code for part in lessons()]):
        assert len(set(names)) == len(names)
    assert [part.week for part in lessons()] == sorted(part.week for part in lessons())


@pytest.mark.parametrize("part", lessons(), ids=lambda part: part.code)
def test_every_lecture_and_lab_has_a_section(part):
    assert sections_of(part), f"no section goes with {part}"


def test_both_ways_agree():
    there = {(section, part) for section in sections() for part in section.parts}
    assert there == {(section, part) for part in lessons() for section in sections_of(part)}
    assert all(len(set(section.parts)) == len(section.parts) for section in sections())


def test_the_sections_of_one_notebook_are_among_all():
    (notebook,) = {section.notebook for section in sections("04_shallow_network")}
    assert notebook == "04_shallow_network"
    assert set(sections(notebook)) < set(sections())


def test_a_lecture_that_is_not_there_is_named(monkeypatch):
    wrong = {"week": table._table()["week"], "sections": {"03_x": {"A heading": "2.1 2.19 3.lab2"}}}
    monkeypatch.setattr(table, "_table", lambda: wrong)
    with pytest.raises(ValueError, match=r"03_x, 'A heading': there is no 2.19, 3.lab2; write 2.9 for"):
        sections.__wrapped__()


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ("2.4", "week 2, lecture 4"),
        ("2.4 2.5", "week 2, lectures 4 and 5"),
        ("2.4 2.5 2.6 2.9", "week 2, lectures 4 to 6 and 9"),
        ("2.4 2.6 2.9 2.lab1 2.lab2", "week 2, lectures 4, 6, 9, labs 1 and 2"),
        ("3.1 3.lab1", "week 3, lecture 1 and the lab"),
        ("1.1 3.2 4.lab2", "week 1, lecture 1; week 3, lecture 2; week 4, lab 2"),
        ("", ""),
    ],
)
def test_spoken(codes, words):
    assert spoken(part for part in lessons() if part.code in codes.split()) == words


def test_an_anchor_survives_markdown():
    assert anchor("How wrong is it, or: is it?") == "How-wrong-is-it,-or:-is-it?"
    assert anchor('7. "[0, 1]" (a|b)') == "7.-%22%5B0,-1%5D%22-%28a%7Cb%29"
