"""The peeling measures what it says, leaves out what this machine cannot switch, and never fails."""

from contextlib import ExitStack

import numpy as np
import pytest

from nncore.lab.timing import peeling, peeling_process, peeling_worker
from nncore.lab.timing.peeling import LADDERS, Peel, Rung, agree, available, best_pair, enough, measure, peel
from nncore.lab.timing.peeling_answer import answer
from nncore.lab.timing.peeling_process import Gone, Here, Worker, settings, start, unswitched

WORKS = sorted({rung.work for ladder in LADDERS.values() for rung in ladder})


@pytest.fixture
def small(monkeypatch):
    """The works at sizes that take no time, in this process."""
    monkeypatch.setattr(peeling_worker, "SIZES", {"dot": 300, "product": 13, "exp": 70})
    caches = (peeling_worker.arrays, peeling_worker.work, peeling_worker.check)
    for function in caches:
        function.cache_clear()
    yield
    for function in caches:
        function.cache_clear()


class Clockwork:
    """A process that answers from a list of times, again and again."""

    about = {"blas": "toy"}

    def __init__(self, *times):
        self.times, self.asked = times, []

    def ask(self, work, series=1):
        self.asked.append((work, series))
        return self.times[(len(self.asked) - 1) % len(self.times)]


class Dead(Clockwork):
    def ask(self, work, series=1):
        raise Gone("all")


def a_peel(name, *factors):
    """A Peel of one ladder, whole, with these factors."""
    seconds = 0.2 / np.cumprod((1.0, *factors))
    return Peel(name, LADDERS[name], tuple(seconds), whole=float(np.prod(factors)) * 1.02)


# --- the work -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", WORKS)
def test_each_way_does_the_same_work(small, name):
    assert peeling_worker.is_right(name, peeling_worker.work(name)())
    assert [t > 0 for t in peeling_worker.seconds(name, series=2)] == [True, True]


@pytest.mark.parametrize("name", WORKS)
def test_a_wrong_result_is_never_timed(small, name, monkeypatch):
    right = peeling_worker.work(name)
    monkeypatch.setattr(peeling_worker, "work", lambda name: lambda: np.asarray(right(), float) * 1.01)
    with pytest.raises(ValueError, match=f"{name} does not give what NumPy gives"):
        peeling_worker.seconds(name)


def test_the_arrays_are_left_as_they_were(small):
    before = [a.copy() for a in peeling_worker.arrays("product")]
    for way in ("numbers", "dots", "list", "float32"):
        peeling_worker.work(f"product/{way}")()
    for old, new in zip(before, peeling_worker.arrays("product"), strict=True):
        np.testing.assert_array_equal(old, new)


def test_the_plain_loop_adds_in_order_and_blas_need_not():
    tiny = np.array([1.0, 1e16, 1.0, -1e16, 1.0])  # a sum that depends on its order
    assert peeling_worker.one_by_one(tiny, np.ones(5)) == ((((1.0 - 1e16) + 1.0) + 1e16) + 1.0)


# --- the processes --------------------------------------------------------------------------------


def test_a_process_answers_and_ends():
    worker = Worker("one", settings()["one"], "one")
    worker.read_about()
    assert worker.about["threads"] in (1, None)
    assert all(0 < t < 1 for t in worker.ask("exp/float32", 2))
    worker.close()
    assert worker.process.poll() is not None
    with pytest.raises(Gone, match="one"):
        worker.ask("exp/float32")


def test_the_readers_own_switches_are_taken_away(monkeypatch):
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")
    monkeypatch.setenv("NPY_DISABLE_CPU_FEATURES", "nonsense")
    with ExitStack() as stack:
        worker = Worker("all", {})
        stack.callback(worker.close)
        worker.read_about()
        assert worker.about["simd"] == np.show_config(mode="dicts")["SIMD Extensions"].get("found", [])


def test_every_process_is_there_or_missed_with_a_reason():
    with ExitStack() as stack:
        workers, missing = start(stack)
        assert "one" in workers
        assert set(settings()) == set(workers) | set(missing)
        assert all(missing.values())


def test_a_switch_that_switches_nothing_is_missed():
    about = {"blas": "toyblas", "architecture": "Toy", "threads": 1, "simd": []}
    workers = {name: Clockwork() for name in settings()}
    for worker in workers.values():
        worker.about = dict(about)
    workers["narrow BLAS"].about["architecture"] = "Narrow"
    missing = unswitched(workers)
    assert set(missing) == {"all", "narrow NumPy"}
    workers["narrow BLAS"].about["architecture"] = "Toy"
    assert unswitched(workers)["narrow BLAS"] == "toyblas has no switch for its SIMD on this processor"


def test_without_processes_it_is_measured_here(small, monkeypatch):
    def refuse(*_, **__):
        raise OSError("no processes in a browser")

    monkeypatch.setattr(peeling_process.subprocess, "Popen", refuse)
    monkeypatch.setattr(peeling, "MOST", 3)
    found = peel(seconds=0.0)
    assert set(found) == set(LADDERS)
    assert found["dot product"].rungs[-1].cause == "SIMD"
    assert found["dot product"].notes == (
        '"wider SIMD" is left out: no other process can be started here',
        '"all threads" is left out: no other process can be started here',
    )


# --- the ladders ----------------------------------------------------------------------------------


def test_with_all_switches_a_ladder_is_whole():
    for ladder in LADDERS.values():
        assert available(ladder, {}) == (ladder, ())


@pytest.mark.parametrize("missed", [{"narrow BLAS"}, {"all"}, {"narrow NumPy"}, {"all", "narrow BLAS"}])
@pytest.mark.parametrize("name", LADDERS)
def test_a_missing_switch_takes_out_its_own_bar(name, missed):
    ladder = LADDERS[name]
    rungs, notes = available(ladder, dict.fromkeys(missed, "it is not there"))
    lost = {"narrow BLAS": "wider SIMD", "narrow NumPy": "wider SIMD", "all": "all threads"}
    used = {rung.worker for rung in ladder} & missed
    assert {rung.cause for rung in ladder} - {rung.cause for rung in rungs} == {lost[w] for w in used}
    assert len(notes) == len(used)
    assert all("is left out: it is not there" in note for note in notes)
    assert not {rung.worker for rung in rungs} & missed
    assert (rungs[0], rungs[-1].work) == (ladder[0], ladder[-1].work)


def test_the_ends_are_timed_in_two_series():
    rungs = (Rung("a", "one", ""), Rung("b", "one", ""), Rung("c", "one", ""))
    worker = Clockwork([8.0, 8.1], [4.0], [2.0, 2.02])
    seconds, whole = measure(rungs, {"one": worker}, seconds=0.0)
    assert worker.asked == [("a", 2), ("b", 1), ("c", 2)] * 3
    assert seconds == (8.0, 4.0, 2.0)
    assert whole == 8.1 / 2.02


def test_pairs_that_agree_go_before_faster_ones_that_do_not():
    assert best_pair([(1.0, 2.0), (3.0, 3.01), (4.0, 4.0)]) == (3.0, 3.01)
    assert best_pair([(1.0, 2.0), (3.0, 1.5)]) == (1.0, 1.5)
    assert agree((1.0, 1.03))
    assert not agree((1.1, 1.0))


def test_when_it_is_enough():
    good, bad = [[1.0, 1.0], [5.0], [2.0, 2.0]], [[1.0, 2.0], [5.0], [2.0, 2.0]]
    assert not enough([good, good], 99.0, seconds=1.0)
    assert enough([good, bad, bad], 1.5, seconds=1.0)
    assert not enough([bad] * 9, 1.5, seconds=1.0)
    assert enough([bad] * 9, 3.5, seconds=1.0)
    assert enough([good] * peeling.MOST, 0.1, seconds=1.0)


def test_a_process_that_dies_takes_only_its_bar():
    workers = {name: Clockwork([1.0, 1.0]) for name in settings()} | {"all": Dead()}
    found = peeling.climb("dot product", workers, {}, seconds=0.0)
    assert "all threads" not in {rung.cause for rung in found.rungs}
    assert found.notes == ('"all threads" is left out: its process ended before it answered',)


@pytest.mark.parametrize("times", [[5.0, 5.0], [0.5, 0.9]], ids=["slower", "erratic"])
def test_threads_that_only_wait_are_left_out(times):
    workers = {name: Clockwork([1.0, 1.0]) for name in settings()} | {"all": Clockwork(times)}
    found = peeling.climb("dot product", workers, {}, seconds=0.0)
    assert found.rungs[-1].cause == "wider SIMD"
    assert found.notes[0].startswith('"all threads" is left out: other programs want the cores')


def test_this_machine_for_real():
    found = peel(("exponential",), seconds=1.0)["exponential"]
    assert found.by("interpreter") > 3
    assert abs(np.prod(found.factors) / found.whole - 1) < 0.10
    assert np.isclose(found.by("interpreter") * found.by("processor"), np.prod(found.factors))
    assert repr(found).startswith("exponential, whole speed-up ")


# --- in words -------------------------------------------------------------------------------------


def test_factors_are_ratios_of_neighbours():
    found = a_peel("dot product", 4, 2, 25, 2, 1, 2)
    assert found.factors == pytest.approx((4, 2, 25, 2, 1, 2))
    assert found.by("interpreter") == pytest.approx(200)
    assert found.by("processor") == pytest.approx(4)
    assert "numbers in place of objects: x 25" in found.picture().words


def test_the_answer_has_the_readers_numbers():
    peels = {
        "dot product": a_peel("dot product", 4, 2, 25, 2, 1, 2),
        "matrix product": a_peel("matrix product", 5, 2, 40, 3, 1.5, 2.5, 1.6, 2),
    }
    text = answer(peels, cross=17.2)
    assert "took 200 ms, and one call of np.dot 250 µs: 816 times less" in text
    assert "a factor of 200 is Python, gone: 4 is the box" in text
    assert "hardly anything comes from wider SIMD (1)" in text
    assert "79 % of the way is the interpreter's" in text
    assert "blocks that stay in cache 1.5" in text
    assert text.endswith("below a length of about 17, the loop is the faster one.")
    assert "length" not in answer(peels)


def test_the_answer_says_when_threads_only_cost():
    peels = {
        "dot product": a_peel("dot product", 4, 2, 25, 2, 1, 0.1),
        "matrix product": a_peel("matrix product", 5, 2, 40, 3, 1.5, 2.5, 1.6, 2),
    }
    assert "time was lost by all threads (0.1)" in answer(peels)


def test_the_stand_in_knows_itself():
    assert set(Here().about) == {"blas", "architecture", "threads", "simd"}
