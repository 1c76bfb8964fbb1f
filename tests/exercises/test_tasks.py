"""Each exercise, tested by mutation: its answer passes, its stub is unattempted, its mistakes are named."""

import inspect

import numpy as np
import pytest
from helpers.learner import MISTAKE_IDS, MISTAKES, NAMES, words, written

from nncore.exercises import hint, solution
from nncore.exercises.tasks import EXERCISES


@pytest.mark.parametrize("name", NAMES)
def test_the_answer_passes(name, said):
    line = said(EXERCISES[name].answer)
    assert line.startswith(f"{name}: right, on 24 random inputs.")


@pytest.mark.parametrize("name", NAMES)
def test_the_printed_solution_runs_and_passes(name, said, capsys):
    solution(name)
    assert capsys.readouterr().out.startswith(f"{name}: have you tried? hint({name}) goes a step at a time.")
    solution(name)
    text = capsys.readouterr().out
    if EXERCISES[name].sources:
        assert text.startswith("# In nncore\ndef ") or "\n    def " in text or "def " in text
    answer = text.split("# An answer\n")[1]
    namespace = {"np": np}
    exec(answer, namespace)
    assert said(namespace[name]).startswith(f"{name}: right")
    assert '"""' not in answer


STUBS = {
    "dots": "...",
    "pass": "pass",
    "docstring": '"What it is."',
    "return": "return",
    "None": "return None",
    "returned dots": "return ...",
    "docstring and dots": '"What it is."\n    ...',
    "not implemented": "raise NotImplementedError",
    "not implemented, said": "raise NotImplementedError('later')",
}


@pytest.mark.parametrize("body", STUBS.values(), ids=STUBS)
@pytest.mark.parametrize("name", NAMES)
def test_a_stub_is_not_attempted(name, body, said):
    line = said(written(name, body))
    exercise = EXERCISES[name]
    assert line.startswith(f"{name}: not attempted yet. It takes {exercise.takes[0]}")
    assert line.endswith(f"hint({name}) helps.")


@pytest.mark.parametrize(("name", "i"), MISTAKES, ids=MISTAKE_IDS)
def test_every_mistake_is_named_and_no_other(name, i, said):
    exercise = EXERCISES[name]
    mistake = exercise.mistakes[i]
    line = said(mistake.wrong, name)
    assert line.startswith(f"{name}: wrong. ")
    head, _, tail = mistake.description.partition("{which}")
    assert f"what this mistake does: it {head}" in line
    assert tail in line
    assert line.count("this mistake") == 1
    assert line.endswith(".")
    assert len(line) < 420


@pytest.mark.parametrize(("name", "i"), MISTAKES, ids=MISTAKE_IDS)
def test_how_to_see_it_fits_every_input(name, i):
    exercise = EXERCISES[name]
    for case in exercise.cases():
        seen = exercise.mistakes[i].see.format(**dict(zip(exercise.takes, case.args, strict=True)))
        assert "{" not in seen
        assert ": " not in seen.split(". ")[0]  # one colon stands before it already


@pytest.mark.parametrize("name", NAMES)
def test_descriptions_differ(name):
    mistakes = EXERCISES[name].mistakes
    assert len({m.description for m in mistakes}) == len(mistakes) >= 3


def changeable():
    for name, exercise in EXERCISES.items():
        for i, value in enumerate(exercise.cases()[0].args):
            first = next(iter(value.values())) if isinstance(value, dict) else value
            if isinstance(first, np.ndarray):
                yield name, i


@pytest.mark.parametrize(("name", "i"), [*changeable()])
def test_a_change_in_place_is_named(name, i, said):
    exercise = EXERCISES[name]

    def f(*args):
        result = exercise.answer(*args)
        array = args[i] if isinstance(args[i], np.ndarray) else next(iter(args[i].values()))
        array += 1
        return result

    line = said(f, name)
    assert line.startswith(f"{name}: wrong. It changes its argument {exercise.takes[i]} in place in line 4")
    assert "`array += 1`" in line


@pytest.mark.parametrize("name", NAMES)
def test_a_function_with_other_arguments_is_told_which(name, said):
    exercise = EXERCISES[name]
    for f in (lambda: 1, lambda p, q, r, s, t, u: 1):
        assert said(f, name) == (
            f"{name}: wrong. It must take {words(exercise.takes)}: def {exercise.signature}."
        )


@pytest.mark.parametrize("name", [name for name in NAMES if not EXERCISES[name].any_values])
def test_the_last_decimals_do_not_matter(name, said):
    exercise = EXERCISES[name]

    def moved(value):
        if isinstance(value, dict):
            return {key: moved(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return tuple(map(moved, value))
        return value * (1 + 1e-9)

    assert said(lambda *args: moved(exercise.answer(*args)), name).startswith(f"{name}: right")


WITHOUT_EXAMPLES = ("descend", "report", "numerical_gradient", "diagnose")


@pytest.mark.parametrize("name", NAMES)
def test_inputs_are_varied_and_the_same_each_time(name):
    exercise = EXERCISES[name]
    once, again = exercise.cases(), exercise.cases()
    assert len(once) == 24
    assert repr(once).split("Generator")[0] == repr(again).split("Generator")[0]
    arrays = [value for case in once for value in case.args if isinstance(value, np.ndarray)]
    if arrays:
        assert len({array.shape for array in arrays}) > 8
        assert "m = 1" in {case.label for case in once} or name in WITHOUT_EXAMPLES
        assert (
            {case.label for case in once} - {"", "m = 1"}
            or name in ("repair", "flatten")
            or len(exercise.takes) > 1
        )


@pytest.mark.parametrize("name", NAMES)
def test_hints_advance_and_start_over(name, capsys):
    hints = EXERCISES[name].hints
    assert len(hints) >= 3
    for i in (*range(len(hints)), 0):
        assert hint(EXERCISES[name].answer) is None
        assert capsys.readouterr().out == f"{name}, hint {i + 1} of {len(hints)}: {hints[i]}\n"


@pytest.mark.parametrize("name", NAMES)
def test_signatures_are_those_of_the_answers(name):
    exercise = EXERCISES[name]
    assert tuple(inspect.signature(exercise.answer).parameters) == exercise.takes
