"""The roofline is drawn from what was measured, and nothing stands above it."""

import importlib

import numpy as np
import pytest

from nncore.lab.timing.roofline import (
    Device,
    Machine,
    Operation,
    course_operations,
    measure_machine,
    roofline,
    staircase,
)

module = importlib.import_module("nncore.lab.timing.roofline")  # in nncore.lab the name is the function's


def machine():
    stairs = {"float64": {64: 1e-10, 128: 2e-10, 256: 6e-10}, "float32": {64: 5e-11, 128: 1e-10, 256: 3e-10}}
    operations = (Operation("dot", 2e6, 16e6, 1e-3), Operation("product", 4e8, 1e7, 1e-2))
    return Machine(stairs, bandwidth=2e10, peak=4e10, operations=operations)


def test_an_operation_knows_its_place():
    dot, product = machine().operations
    assert (dot.intensity, dot.rate) == (0.125, 2e9)
    assert (product.intensity, product.rate) == (40.0, 4e10)
    assert machine().ridge == 2.0


def test_the_roof_is_the_lower_of_both_limits():
    panel = roofline(machine()).panels[0]
    x, y = panel.layers[0]["data"].T
    np.testing.assert_allclose(y, np.minimum(40, 20 * x))
    assert panel.log == "xy"


def test_every_operation_is_drawn_and_told():
    scene = roofline(machine(), loop=5e-8)
    drawn = [layer["data"][0] for layer in scene.panels[0].layers if layer["kind"] == "points"]
    np.testing.assert_allclose(drawn, [[0.125, 2], [40, 40], [0.125, 0.04]])
    assert "20 GB/s out of memory, 40 billion" in scene.words
    assert "dot: 2; product: 40" in scene.words


def test_the_least_time_of_a_device_is_what_limits_it_and_what_it_costs_first():
    device = Device(bandwidth=1e12, peak=1e13, launch=1e-5, link=1e10)
    small, dot = Operation("small", 100.0, 800.0, 1.0), Operation("dot", 2e9, 8e9, 1.0)
    product = Operation("product", 1e12, 1e9, 1.0)
    assert device.seconds(small) == pytest.approx(1e-5, rel=1e-3)
    assert device.seconds(dot) == pytest.approx(1e-5 + 8e-3)  # the memory
    assert device.seconds(product) == pytest.approx(1e-5 + 0.1)  # the arithmetic
    assert device.seconds(dot, moved=True) == pytest.approx(1e-5 + 8e-3 + 0.8)


def test_a_device_has_its_roof_above():
    device = Device(bandwidth=5e11, peak=2e13, launch=1e-5, link=1e10)
    panel = roofline(machine(), device=device).panels[0]
    (x, y), other = panel.layers[0]["data"].T, next(p for p in panel.layers if p.get("dash"))
    np.testing.assert_allclose(other["data"][:, 1], np.minimum(20_000, 500 * x))
    assert panel.ylim[1] > other["data"].max() > y.max()


def test_the_staircase_is_in_nanoseconds():
    scene = staircase(machine())
    assert scene.words == (
        "One multiply-add of a dot product takes: float64 0.1 ns in cache and 0.6 ns out of it; "
        "float32 0.05 ns in cache and 0.3 ns out of it."
    )
    first = scene.panels[0].layers[0]["data"]
    np.testing.assert_allclose(first, [[64, 0.1], [128, 0.2], [256, 0.6]])


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(module, "SIZES", (4096, 2**18))
    monkeypatch.setattr(module, "LARGE", 2**18)
    monkeypatch.setattr(module, "TIMED", {"repeats": 2, "least": 0.0002})


def test_flops_and_bytes_are_those_of_the_shapes(small):
    for name, f, flops, size in course_operations():
        result = np.asarray(f())
        assert flops > 0, name
        assert size >= result.nbytes, name
    assert flops == 2 * result.shape[0] ** 3
    assert size == 3 * result.nbytes


def test_this_machine(small):
    found = measure_machine()
    assert found.peak == max(op.rate for op in found.operations)
    assert all(op.rate <= 1.001 * found.bandwidth * op.intensity for op in found.operations[:2])
    assert all(0 < t < 1e-6 for stairs in found.stairs.values() for t in stairs.values())
    assert roofline(found).words.startswith(repr(found))
