"""What is new in a Scene: whatever came before, the browser ends up with the whole of it."""

import base64
import json

import numpy as np

from nncore.lab import Panel, Scene
from nncore.lab.stage.canvas import script
from nncore.lab.stage.palette import DECISION
from nncore.lab.stage.wire import changes, pack

# Takes messages in turn, and beside each the whole Scene; says where what is held is not the whole.
FOLLOW = """async ([source, messages]) => {
  const blob = new Blob([source], { type: "text/javascript" });
  const { default: { receive } } = await import(URL.createObjectURL(blob));
  const view = (text) => {
    const odd = Uint8Array.from(atob('AAAA' + text), (c) => c.charCodeAt(0));
    return new DataView(odd.buffer, 3);
  };
  const sorted = (object) => Object.entries(object).sort();
  const layer = ({ start, raw, values, ...look }) => [sorted(look), [...raw], values.length];
  const panel = ({ layers, ...about }) => [sorted(about), layers.map(layer)];
  const flat = ({ words, heights, panels }) => JSON.stringify([words, heights, panels.map(panel)]);
  let held = null;
  const wrong = [];
  messages.forEach(([sent, bytes, whole, all], k) => {
    held = receive(held, sent, view(bytes));
    if (flat(held) !== flat(receive(null, whole, view(all)))) wrong.push(k);
  });
  const late = receive(held, { since: -5, panels: [] }, view(""));
  return [wrong, late, held.number];
}"""


def random_scene(rng, before=None):
    """A Scene like the one before, or quite another: layers come, go, grow and change their looks."""
    panels = before.panels if before is not None and rng.random() < 0.85 else []
    panels = [_changed(panel, rng) for panel in panels] or [
        _new_panel(rng) for _ in range(rng.integers(1, 4))
    ]
    if rng.random() < 0.05:
        panels = panels[:-1] or panels
    return Scene(panels, f"words {rng.integers(3)}", height=int(rng.integers(100, 103)))


def _new_panel(rng):
    panel = Panel(f"title {rng.integers(3)}", xlim=(0, 1), ylim=(0, 1))
    for _ in range(rng.integers(0, 6)):
        _draw(panel, rng)
    return panel


def _draw(panel, rng):
    n = int(rng.integers(0, 40))
    x, y = rng.random((2, n))
    [
        lambda: panel.curve(x, y, label="é"[: rng.integers(2)]),
        lambda: panel.curve(x + 1e12, y),  # needs eight bytes
        lambda: panel.image(rng.integers(0, 256, (5, 7 + n), np.uint8), colors=DECISION),
        lambda: panel.image(rng.integers(0, 256, (3, 4, 3), np.uint8)),
        lambda: panel.points(x, y),
        lambda: panel.tips(x, y, ["here"] * n),
        lambda: panel.text(0.5, 0.5, f"text {n}"),
    ][rng.integers(7)]()


def _changed(panel, rng):
    changed = Panel(panel.title, xlim=panel.xlim, ylim=panel.ylim)
    for layer in panel.layers:
        how = rng.random()
        if how < 0.1:
            continue
        layer = dict(layer)
        if how < 0.3 and layer["kind"] == "curve":
            layer["data"] = np.concatenate([layer["data"], rng.random((1, 2))])
        elif how < 0.4 and layer["kind"] == "curve" and len(layer["data"]):
            layer["data"] = layer["data"].copy()
            layer["data"][rng.integers(len(layer["data"]))] = rng.random(2)
        elif how < 0.5 and layer["kind"] == "curve":
            layer["data"] = layer["data"][: rng.integers(len(layer["data"]) + 1)]
        elif how < 0.6 and "alpha" in layer:
            layer["alpha"] = float(rng.random())
        changed.layers.append(layer)
    for _ in range(rng.integers(0, 2)):
        _draw(changed, rng)
    if rng.random() < 0.2:
        changed.title = f"title {rng.integers(3)}"
    return changed


def messages(rng, n):
    """A sequence of Scenes as the canvas sends them, and beside each the whole, all for JSON."""
    scene = before = None
    for number in range(1, n + 1):
        scene = random_scene(rng, scene)
        frame, data = pack(scene)
        new = changes(before, (frame, data))
        before = frame, data
        sent, bytes_ = new or (frame, data)
        sent = sent | {"number": number} | ({"since": number - 1} if new else {})
        yield [sent, base64.b64encode(bytes_).decode(), frame, base64.b64encode(data).decode()]


def test_what_the_canvas_holds_is_the_whole_scene(chrome):
    page = chrome.new_page()
    partly = 0
    for seed in range(12):
        sequence = json.loads(json.dumps([*messages(np.random.default_rng(seed), 40)]))
        partly += sum("since" in sent for sent, *_ in sequence)
        wrong, late, last = page.evaluate(FOLLOW, [script(), sequence])
        assert (wrong, late, last) == ([], None, 40), seed
    assert partly > 300
    page.close()


def test_of_a_growing_curve_only_the_end_is_sent():
    x = np.arange(501.0)
    before, after = (
        pack(Scene([Panel(xlim=(0, 1000), ylim=(0, 1)).curve(x[:n], 1 / (1 + x[:n]))], ""))
        for n in (500, 501)
    )
    frame, data = changes(before, after)
    assert len(data) == 8
    assert frame["panels"][0]["about"] is None
    assert frame["panels"][0]["layers"][0]["head"] == 4000


def test_what_stays_is_only_named():
    scene = Scene([Panel("a").points([1, 2], [3, 4]).curve([1, 2], [3, 4])], "")
    frame, data = changes(pack(scene), pack(scene))
    assert data == b""
    assert frame["panels"] == [{"about": None, "layers": [0, 1]}]
