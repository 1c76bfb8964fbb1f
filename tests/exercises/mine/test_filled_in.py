"""The notebooks with every stub filled in, one after the other, as a reader leaves them at the end."""

import os
import re

import pytest

import notebooks as tool
from nncore.exercises.mine import shelf
from nncore.exercises.tasks import EXERCISES

NAMES = ("03_logistic_regression", "04_shallow_network", "05_deep_network")
STUB = re.compile(r"^def (\w+)\(.*\): \.\.\.$", re.MULTILINE)
CHECKED = re.compile(r'^check\((\w+)(?:, exercise="(\w+)")?\)$', re.MULTILINE)
WHOLE = {
    "03_logistic_regression": "logistic regression 7 of 7, the shallow network 3 of 7",
    "04_shallow_network": "logistic regression 7 of 7, the shallow network 7 of 7",
    "05_deep_network": "the deep network 7 of 7. All of it is yours.",
}
EQUAL = {
    "03_logistic_regression": "Your logistic regression: 300 iterations, and every cost is nncore's to 1e-9.",
    "04_shallow_network": "Your shallow network: 1000 iterations, and every cost is nncore's to 1e-9.",
    "05_deep_network": "Your deep network: 300 iterations, and every cost is nncore's to 1e-9.",
}


def filled(source):
    """A cell with an answer in the place of its stub, under the name that the reader was asked for."""
    stub, asked = STUB.search(source), CHECKED.search(source)
    if stub is None or asked is None:
        return source
    exercise = asked[2] or asked[1]
    answer = shelf.text_of(EXERCISES[exercise].answer)
    answer = re.sub(rf"^def {exercise}\(", f"def {stub[1]}(", answer, flags=re.MULTILINE)
    return source.replace(stub[0], answer)


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """The three notebooks, filled in and run in turn; a later one finds what an earlier one made."""
    home, done = tmp_path_factory.mktemp("reader"), {}
    environment = {**os.environ, "NNCORE_MINE": str(home / "mine"), "TQDM_DISABLE": "1"}
    for name in NAMES:
        nb = tool.loads((tool.ROOT / "notebooks" / f"{name}.ipynb").read_text(encoding="utf-8"))
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.source = filled(cell.source)
        tool.run(nb, tool.ROOT / "notebooks", environment)  # an error in a cell ends it
        done[name] = [(cell.source, shown(cell)) for cell in nb.cells if cell.cell_type == "code"]
    return done


def shown(cell):
    return "\n".join(tool.readable(output) for output in cell.outputs).strip()


@pytest.mark.parametrize("name", NAMES)
def test_every_check_says_right_and_keeps_it(name, finished):
    said = {found[0]: out for source, out in finished[name] for found in [CHECKED.search(source)] if found}
    assert len(said) >= 6
    for call, out in said.items():
        assert ": right, on 24 random inputs." in out, f"{call}: {out}"
        assert out.endswith("It is part of `mine` now."), f"{call}: {out}"
        assert STUB.search(call) is None


@pytest.mark.parametrize("name", NAMES)
def test_all_parts_are_the_readers_and_train_as_nncore_does(name, finished):
    [picture] = [out for source, out in finished[name] if source in ("mine", "print(mine)")]
    [words] = [out for source, out in finished[name] if "mine.compare(" in source]
    assert WHOLE[name] in picture
    assert words.endswith(EQUAL[name])


@pytest.mark.parametrize("name", NAMES[1:])
def test_the_playground_borrows_nothing(name, finished):
    [out] = [out for source, out in finished[name] if "playground(mine" in source]
    assert out.startswith("Iteration ")
    assert "borrowed" not in out
