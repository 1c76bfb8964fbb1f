"""A study is its trainings in one table, and a file makes it go on where it stopped."""

import csv
import signal

import numpy as np
import pytest

from nncore import accuracy, datasets, train
from nncore.study import grid, networks, study, summary
from nncore.study import study as study_function
from nncore.study.table import ROW


def examples():
    (X, Y), (X_test, Y_test) = datasets.moons(60, rng=1), datasets.moons(40, rng=2)
    return X, Y, X_test, Y_test


def settings():
    return grid(
        sizes=[(2, 3, 1), (2, 5, 1)], learning_rate=[0.1, 0.9], hidden=["tanh", "relu"], seed=range(2)
    )


def test_a_grid_is_every_combination_and_its_networks():
    table = settings()
    assert len(table) == len({tuple(row) for row in table.tolist()}) == 16
    nets = networks(table)
    assert {net.sizes for net in nets} == {(2, 3, 1), (2, 5, 1)}
    assert np.array_equal(nets[0].W[1], nets[2].W[1]), "the same seed and sizes: the same first weights"
    assert not np.array_equal(nets[0].W[1], nets[1].W[1])


def test_a_row_is_its_training():
    X, Y, X_test, Y_test = examples()
    table = study(settings(), X, Y, X_test, Y_test, iterations=30)
    assert table[["sizes", "hidden", "learning_rate", "seed"]].tolist() == (
        settings()[["sizes", "hidden", "learning_rate", "seed"]].tolist()
    )
    for row, net in zip(table, networks(table), strict=True):
        run = train(net, X, Y, learning_rate=row.learning_rate, iterations=30)
        np.testing.assert_allclose(row.cost, run.costs[-1], rtol=1e-10)
        assert row.test == accuracy(run.network, X_test, Y_test)
        assert (row.done, row.stopped) == (30, "")


def test_what_is_in_the_file_is_not_trained_again(tmp_path, monkeypatch):
    file, given = tmp_path / "study.csv", examples()
    first = study(settings()[:5], *given, iterations=12, file=file)
    trained = []
    nets = study_function.__globals__["networks"]
    monkeypatch.setitem(
        study_function.__globals__, "networks", lambda rows: trained.append(rows) or nets(rows)
    )
    whole = study(settings(), *given, iterations=12, file=file)
    assert [len(rows) for rows in trained] == [11]
    assert whole[:5].tolist() == first.tolist()
    again = study(settings(), *given, iterations=12, file=file)
    assert len(trained) == 1
    assert again.tolist() == whole.tolist()
    with open(file, newline="") as lines:
        assert len(list(csv.reader(lines))) == 17


def test_an_interrupt_keeps_the_rows_and_the_file_goes_on(tmp_path, monkeypatch):
    file, given = tmp_path / "study.csv", examples()
    original = study_function.__globals__["accuracy"]
    calls = []

    def interrupted(*arguments):
        calls.append(1)
        if len(calls) == 11:
            signal.raise_signal(signal.SIGINT)
        return original(*arguments)

    monkeypatch.setitem(study_function.__globals__, "accuracy", interrupted)
    part = study(settings(), *given, iterations=12, file=file)
    assert 0 < len(part) < 16
    whole = study(settings(), *given, iterations=12, file=file)
    assert len(whole) == 16
    assert part.tolist() == [row for row in whole.tolist() if row in part.tolist()]


def test_a_line_cut_short_was_never_written(tmp_path):
    file, given = tmp_path / "study.csv", examples()
    study(settings(), *given, iterations=12, file=file)
    text = file.read_text()
    file.write_text(text[:-7])
    whole = study(settings(), *given, iterations=12, file=file)
    assert len(whole) == 16
    assert len(file.read_text().splitlines()) == 17


def test_other_examples_are_refused_and_the_file_is_kept(tmp_path):
    file, (X, Y, X_test, Y_test) = tmp_path / "study.csv", examples()
    study(settings()[:2], X, Y, X_test, Y_test, iterations=12, file=file)
    before = file.read_bytes()
    for changed, iterations in ((X + 1, 12), (X, 13)):
        with pytest.raises(
            ValueError, match=r"study\.csv holds networks after 12 iterations .* another file"
        ):
            study(settings(), changed, Y, X_test, Y_test, iterations=iterations, file=file)
    assert file.read_bytes() == before


def test_a_file_that_is_something_else_is_refused_and_kept(tmp_path):
    file = tmp_path / "letters.csv"
    file.write_text("dear,diary\n1,2\n")
    with pytest.raises(ValueError, match=r"letters\.csv is not the table of a study"):
        study(settings(), *examples(), iterations=3, file=file)
    assert file.read_text() == "dear,diary\n1,2\n"


def test_one_that_diverges_says_so_in_its_row():
    table = study(grid(sizes=(2, 1), learning_rate=[0.1, 1e308]), *examples(), iterations=20)
    assert table[0].stopped == ""
    assert "too high" in table[1].stopped
    assert table[1].done < 20


def test_pandas_reads_both(tmp_path):
    pandas = pytest.importorskip("pandas")
    file = tmp_path / "study.csv"
    table = study(settings(), *examples(), iterations=3, file=file)
    assert list(pandas.read_csv(file)["cost"]) == list(pandas.DataFrame(table)["cost"])
    assert tuple(pandas.DataFrame(table).columns) == ROW.names


def test_the_summary_is_over_the_seeds():
    table = study(settings(), *examples(), iterations=9)
    rows = summary(table)
    assert len(rows) == 8
    assert set(rows.seeds) == {2}
    pair = table.test[:2]
    assert rows[0].test == pair.mean()
    assert rows[0].test_spread == pytest.approx(abs(pair[0] - pair[1]) / np.sqrt(2))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"sizes": [(2, 0, 1)]}, "the sizes are"),
        ({"sizes": []}, "sizes"),
        ({"learning_rate": -1}, "the learning rate is -1"),
        ({"learning_rate": []}, "learning_rate is an empty list"),
        ({"hidden": "tahn"}, "there is no hidden 'tahn'"),
        ({"scale": "huge"}, "scale"),
        ({"seed": 1.5}, "a seed is 1.5"),
        ({"seed": [-1]}, "a seed is -1"),
    ],
)
def test_what_is_no_setting(wrong, sentence):
    with pytest.raises(ValueError, match=sentence):
        grid(**{"sizes": (2, 3, 1), "learning_rate": 0.1, **wrong})


def test_settings_come_from_grid():
    with pytest.raises(ValueError, match=r"make them with grid"):
        study([(2, 3, 1)], *examples(), iterations=3)
