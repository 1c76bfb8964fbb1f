"""What this machine can do at most, measured: how fast it reads memory, how fast it multiplies and adds.

An operation that does little with each number waits for memory, and one that does much waits for the
arithmetic. The roofline shows both limits in one picture, and the course's operations below them. All of it
is measured on one core.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...checks import check_instance, check_number
from ..stage.palette import BLUE, GREEN, GREY, INK, ORANGE
from ..stage.scene import Panel, Scene
from .stopwatch import in_digits, progress, stopwatch

SIZES = tuple(2**k for k in range(12, 27, 2))  # bytes of two vectors together
LARGE = SIZES[-1]
WORK = 2**20  # multiply-adds that each point of the staircase is timed over
TIMED = {"repeats": 5, "least": 0.002}


@dataclass(frozen=True)
class Operation:
    """An operation of the course as it was timed.

    Parameters
    ----------
    name : str
    flops : float
        Multiplications and additions that it does.
    bytes : float
        What it has to read and write at least, each number once.
    seconds : float
    """

    name: str
    flops: float
    bytes: float
    seconds: float

    @property
    def intensity(self):
        """Arithmetic operations per byte."""
        return self.flops / self.bytes

    @property
    def rate(self):
        """Arithmetic operations per second."""
        return self.flops / self.seconds


@dataclass(frozen=True)
class Machine:
    """What was measured of this machine, on one core.

    Parameters
    ----------
    stairs : dict
        For float64 and float32 the seconds per multiply-add of a dot product, by the bytes of its vectors.
    bandwidth : float
        Bytes per second that it reads from arrays which are out of cache.
    peak : float
        Multiplications and additions per second of its best matrix product.
    operations : tuple of Operation
    """

    stairs: dict
    bandwidth: float
    peak: float
    operations: tuple

    @property
    def ridge(self):
        """Arithmetic operations per byte above which memory is not what limits."""
        return self.peak / self.bandwidth

    def __repr__(self):
        return (
            f"one core: {in_digits(self.bandwidth / 1e9)} GB/s out of memory, {in_digits(self.peak / 1e9)} "
            f"billion multiplications and additions a second; equal at {in_digits(self.ridge)} of them a byte"
        )


class Device(NamedTuple):
    """A processor as its data sheet gives it: what it can do at most, and what each call costs first.

    Parameters
    ----------
    bandwidth, peak : float
        Bytes, and multiplications and additions, per second.
    launch : float
        Seconds until a piece of work begins.
    link : float
        Bytes per second that reach it from the processor's memory.
    """

    bandwidth: float
    peak: float
    launch: float
    link: float

    def seconds(self, operation, moved=False):
        """Return the least time that an Operation takes here; if `moved`, its bytes are brought first."""
        work = max(operation.flops / self.peak, operation.bytes / self.bandwidth)
        return self.launch + work + (operation.bytes / self.link if moved else 0.0)


# The order of magnitude of published peaks of GPUs, in float32 and rounded to powers of ten; none is of a
# product, and none was measured here.
TYPICAL_GPU = Device(bandwidth=1e12, peak=1e13, launch=1e-5, link=1e10)


def measure_machine():
    """Measure this machine; it takes a few seconds.

    Returns
    -------
    machine : Machine
    """
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        stairs = {"float64": {}, "float32": {}}
        for dtype, size in progress([(t, size) for t in stairs for size in SIZES], "memory"):
            stairs[dtype][size] = time_dot(dtype, size)
        operations = tuple(time_operation(*work) for work in course_operations())
    per_byte = min(stairs[t][LARGE] / (2 * np.dtype(t).itemsize) for t in stairs)
    per_byte = min([per_byte, *(op.seconds / op.bytes for op in operations if op.intensity < 0.2)])
    return Machine(stairs, 1 / per_byte, max(op.rate for op in operations), operations)


def time_dot(dtype, size):
    """Return the seconds per multiply-add of dot products of two vectors that take `size` bytes together.

    Short ones are repeated, in one call, until all have done the same work: only where the data is differs.
    """
    n = size // (2 * np.dtype(dtype).itemsize)
    a, b = np.random.default_rng(0).standard_normal((2, n)).astype(dtype)
    times = max(1, WORK // n)
    again = np.broadcast_to(a, (times, n))
    return stopwatch(lambda: np.vecdot(again, b), **TIMED).best / (times * n)


def course_operations():
    """Return operations of the course: name, function, flops and bytes of each."""
    n, n_x, m = LARGE // 16, 500, 8000
    rng = np.random.default_rng(0)
    a, b, out = rng.standard_normal((3, n))
    X, square = rng.standard_normal((n_x, m)), rng.standard_normal((600, 600))
    yield "A − Y", lambda: np.subtract(a, b, out=out), n, 24 * n
    yield "dot product", lambda: np.dot(a, b), 2 * n, 16 * n
    for n_1, name in ((1, "1 unit"), (4, "4 units"), (64, "64 units")):
        W = rng.standard_normal((n_1, n_x))
        yield name, lambda W=W: W @ X, 2 * n_1 * n_x * m, 8 * (n_1 * n_x + n_x * m + n_1 * m)
    yield "600 × 600", lambda: square @ square, 2 * 600**3, 8 * 3 * 600**2


def time_operation(name, f, flops, size):
    """Return the Operation, timed."""
    return Operation(name, flops, size, stopwatch(f, **TIMED).best)


def staircase(machine):
    """Draw the time of one multiply-add against the bytes that the two vectors take.

    Parameters
    ----------
    machine : Machine

    Returns
    -------
    scene : Scene
    """
    check_instance("machine", machine, Machine, "measure_machine()")
    first, *_, last = machine.stairs["float64"]
    panel = Panel("one multiply-add of a dot product", "bytes of both vectors", "nanoseconds", log="x")
    panel.xlim = (0.7 * first, 4 * last)
    words = []
    for (dtype, stairs), color, marker in zip(machine.stairs.items(), (BLUE, ORANGE), "oD", strict=True):
        ns = 1e9 * np.array(list(stairs.values()))
        panel.curve(list(stairs), ns, color).points(list(stairs), ns, color, marker)
        panel.text(1.3 * last, ns[-1], dtype, INK, 12, "left")
        words.append(f"{dtype} {in_digits(ns.min())} ns in cache and {in_digits(ns[-1])} ns out of it")
    top = 1.15e9 * max(max(stairs.values()) for stairs in machine.stairs.values())
    panel.ylim = (0.0, top)
    return Scene([panel], f"One multiply-add of a dot product takes: {'; '.join(words)}.", height=300)


def roofline(machine, loop=None, device=None):
    """Draw what the machine can do at most against the arithmetic done with each byte, and what is done.

    Parameters
    ----------
    machine : Machine
    loop : float, optional
        Seconds per multiply-add of the Python loop, to show it in the same picture.
    device : Device, optional
        A processor whose roof is drawn above, from its data sheet.

    Returns
    -------
    scene : Scene
    """
    check_instance("machine", machine, Machine, "measure_machine()")
    if loop is not None:
        check_number("loop", loop, 1e-12, 1)
    low, high = 0.02, 200.0
    roof = np.geomspace(low, high, 400)
    limit = np.minimum(machine.peak, machine.bandwidth * roof)
    panel = Panel(
        "the roofline of one core", "arithmetic operations per byte", "billions of operations a second",
        log="xy", xlim=(low, high), ylim=(0.01, 3e-9 * machine.peak),
    )  # fmt: skip
    panel.curve(roof, limit / 1e9, INK, 2.5)
    for op in machine.operations:
        label_point(panel, op.name, op.intensity, op.rate / 1e9, BLUE, "o")
    if loop:
        label_point(panel, "the Python loop", 2 / 16, 2e-9 / loop, ORANGE, "D")
    if device is not None:
        add_roof(panel, check_instance("device", device, Device, "TYPICAL_GPU"), roof)
    else:
        panel.text(low * 1.3, 1.5e-9 * machine.peak, "memory is the limit", GREY, 12, "left")
        panel.text(high / 1.3, 1.5e-9 * machine.peak, "arithmetic is the limit", GREY, 12, "right")
    done = "; ".join(f"{op.name}: {in_digits(op.rate / 1e9)}" for op in machine.operations)
    return Scene([panel], f"{machine!r}. Billions of operations a second: {done}.", height=380)


def add_roof(panel, device, roof):
    """Draw the roof of a device, dashed, over a measured one."""
    limit = np.minimum(device.peak, device.bandwidth * roof) / 1e9
    panel.curve(roof, limit, GREEN, 2.0, dash=True)
    panel.text(roof[-1] / 1.3, 1.9 * limit[-1], "a GPU, typical", GREEN, 12, "right")
    panel.ylim = (panel.ylim[0], 6 * limit.max())


def label_point(panel, name, x, y, color, marker):
    """Draw one operation with its name: on the right below it, or in the middle if it is far right."""
    panel.points([x], [y], color, marker, 9)
    panel.text(
        *((x * 1.15, y / 1.5, name, INK, 12, "left") if x < 5 else (x, y / 1.7, name, INK, 12, "center"))
    )
