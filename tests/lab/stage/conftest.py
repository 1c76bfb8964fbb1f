"""A canvas in a page of its own, without JupyterLab: a model hands it one Scene, and notes what it says."""

import base64
import json

import pytest
from helpers import browser

from nncore.lab import Panel, Scene
from nncore.lab.stage.canvas import Canvas, pack, script

PAGE = """async ([source, frame, data, stylesheet, hands]) => {
  document.head.append(Object.assign(document.createElement("style"), { textContent: stylesheet }));
  const listeners = {}, signal = () => {
    const heard = [];
    const disconnect = (f) => { if (heard.includes(f)) heard.splice(heard.indexOf(f), 1); };
    return { heard, connect: (f) => heard.push(f), disconnect };
  };
  const view = (text) => new DataView(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer);
  const traits = { frame, hands, data: view(data) };
  window.kernel = { statusChanged: signal(), disposed: signal() };
  window.said = [];
  window.model = {
    get: (name) => traits[name], send: (content) => said.push(content), widget_manager: { kernel },
    on: (names, f) => names.split(" ").forEach((name) => { listeners[name] = f; }), off: () => {},
    trigger: (name) => listeners[name](),
  };
  const blob = new Blob([source], { type: "text/javascript" });
  const { default: widget } = await import(URL.createObjectURL(blob));
  window.show = (frame, data) => {
    traits.frame = frame;
    traits.data = view(data);
    listeners["change:frame"]();
  };
  window.stop = widget.render({ model, el: document.getElementById("el") });
}"""
BODY = """<body style="margin: 0; {style}"><div id="above"></div><div class="nncore-figure">
<div><button>Play</button></div><div id="el"></div><div class="nncore-words">words</div></div></body>"""


PAINTED = "(number) => document.querySelector('canvas').dataset.frame === String(number)"


@pytest.fixture(scope="module")
def chrome():
    executable = browser.find_browser() or pytest.skip(browser.NO_BROWSER)
    with browser.running_browser(executable) as running:
        yield running


@pytest.fixture
def painted(chrome):
    """``painted(panel, style="", hands=())`` gives a page with the canvas of a Scene, or of one Panel."""
    contexts = []

    def paint(shown, style="", hands=(), **about):
        about = {"viewport": {"width": 1100, "height": 700}} | about
        contexts.append(chrome.new_context(**about))
        page = contexts[-1].new_page()
        page.set_content(BODY.format(style=style))
        sent = as_sent(shown, 1)
        page.evaluate(PAGE, [script(), *sent, Canvas._css, hands])
        page.wait_for_function(PAINTED, arg=1)
        page.show = lambda scene, number=2: show(page, scene, number)
        return page

    yield paint
    for context in contexts:
        context.close()


def as_sent(shown, number):
    """A Scene, or one Panel, as JSON and base64."""
    frame, data = pack(Scene([shown], "in words") if isinstance(shown, Panel) else shown)
    return json.loads(json.dumps(frame | {"number": number})), base64.b64encode(data).decode()


def show(page, scene, number):
    """Show another Scene on the canvas of a page, and wait until it is painted."""
    page.evaluate("([frame, data]) => show(frame, data)", [*as_sent(scene, number)])
    page.wait_for_function(PAINTED, arg=number)
