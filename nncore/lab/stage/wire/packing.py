"""A whole Scene as a dictionary for JSON, and the bytes that its layers point into."""

import numpy as np


def pack(scene, max_width=960):
    """Return a Scene as a dictionary for JSON, and the bytes that its layers point into.

    Parameters
    ----------
    scene : Scene
    max_width : int
        The largest width in pixels that the picture takes.

    Returns
    -------
    frame : dict
    data : bytes
        The numbers of all layers, each 8-byte aligned: uint8, float32 ("f4") or float64 ("f8"). Of an image
        in the colours of a palette they are its levels, and the browser looks the colours up.
    """
    parts, start, panels = [], 0, []
    for panel in scene.panels:
        layers, limits = [], panel.limits()
        for layer in panel.layers:
            numbers = layer["levels"] if "levels" in layer else as_few_bytes(layer["data"], limits)
            array = np.ascontiguousarray(numbers)
            about = {key: value for key, value in layer.items() if key not in ("data", "levels")}
            layers.append(about | {"start": start, "type": array.dtype.str[1:], "shape": [*array.shape]})
            parts.append(array.tobytes() + bytes(-array.nbytes % 8))
            start += len(parts[-1])
        names = ("title", "x", "y", "log", "equal", "axes", "width", "row")
        described = {name: getattr(panel, name) for name in names}
        for name in ("xticks", "yticks"):
            ticks = getattr(panel, name)
            described[name] = None if ticks is None else [[*tick] for tick in ticks.items()]
        panels.append(described | {"limits": limits, "layers": layers})
    heights = [height for height, _ in scene.rows()]
    frame = {"panels": panels, "words": scene.words, "heights": heights, "max_width": max_width}
    return frame, b"".join(parts)


def as_few_bytes(data, limits):
    """Return numbers as float32 where no pixel can tell; a uint8 picture as it is.

    A pixel can tell if the axes are far from 0, and if a number is too large or too small for float32.

    Examples
    --------
    >>> as_few_bytes(np.array([[0.1, 2.0]]), ((0, 1), (0, 2))).dtype
    dtype('float32')
    >>> as_few_bytes(np.array([[1e9, 2.0]]), ((1e9, 1e9 + 1), (0, 2))).dtype
    dtype('float64')
    >>> as_few_bytes(np.array([[2e170, 1.0]]), ((0, 2e170), (0, 2))).dtype
    dtype('float64')
    """
    if data.dtype == np.uint8:
        return data
    with np.errstate(over="ignore", under="ignore"):
        few = data.astype(np.float32)
    fine = all(high - low > 1e-3 * max(abs(low), abs(high)) for low, high in limits)
    same = np.allclose(few, data, rtol=1e-6, atol=0, equal_nan=True)
    return few if fine and same else data.astype(np.float64)
