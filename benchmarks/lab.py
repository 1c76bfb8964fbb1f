"""How fast the playground answers, in a real browser: what the README says about it, as a command.

    python benchmarks/lab.py                                   # a minute or two
    python benchmarks/lab.py --events 10000 --minutes 10       # a quarter of an hour, for the memory

Runs a notebook in JupyterLab and Chromium, presses the keys of a slider and looks at the pixels: the time
from the key to a changed picture, with the training at rest and while it plays; the pictures a second while
it plays; the kernel's memory before and after; and, in the same run, the same content in plain matplotlib.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
import nbformat  # noqa: E402
from helpers import browser  # noqa: E402
from nbformat.v4 import new_code_cell, new_notebook  # noqa: E402

PLAYGROUND = """\
import os, psutil
from nncore.lab.playground import playground
play = playground(noise=1.0)
play"""
PLAIN = """\
import ipywidgets as widgets
import matplotlib.pyplot as plt
import numpy as np
from nncore import Network, accuracy, forward, gradient_descent
from nncore.datasets import flower

def replot(noise=1.0):
    X, Y = flower(400, rng=1, noise=0.2 * noise)
    net = Network.initialize((2, 4, 1), rng=1)
    side = np.linspace(-4.5, 4.5, 80)
    grid = np.stack([axis.ravel() for axis in np.meshgrid(side, -side)])
    cache = forward(net, grid)
    figure, axes = plt.subplots(2, 3, figsize=(9, 5))
    axes[0, 0].imshow(cache.A[2].reshape(80, 80), extent=(-4.5, 4.5, -4.5, 4.5), cmap="coolwarm")
    axes[0, 0].scatter(*X, c=Y[0], cmap="coolwarm", edgecolors="white", s=12)
    for axis, A in zip([axes[0, 1], axes[0, 2]], cache.A[1]):
        axis.imshow(A.reshape(80, 80), cmap="coolwarm")
    axes[1, 0].plot(np.linspace(1, 0.3, 200))
    axes[1, 1].plot(np.linspace(40, 90, 200))
    axes[1, 2].bar([1, 2], [0.01, 0.1])
    plt.show()

slider = widgets.FloatSlider(value=1.0, min=0, max=3, step=0.1, description="plain noise")
widgets.VBox([slider, widgets.interactive_output(replot, {"noise": slider})])"""
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}

ASK = """
  const kernel = jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  const future = kernel.requestExecute({code: '', user_expressions: {asked: %r}, store_history: false});
  const reply = await future.done, answer = reply.content.user_expressions.asked;
  return answer.status === 'ok' ? answer.data['text/plain'] : answer.ename + ': ' + answer.evalue;
"""
# Each animation frame, the picture on a small canvas of its own is compared with the last one.
WATCH = """
  const look = document.createElement('canvas'); [look.width, look.height] = [64, 28];
  const pen = look.getContext('2d', {willReadFrequently: true});
  window.watch = {target: null, part: [0, 0, 1, 1], hash: 0, changed: [], pressed: 0, answered: null};
  const turn = () => {
    const seen = window.watch, target = seen.target && document.querySelector(seen.target);
    if (target) {
      const [x, y, w, h] = seen.part;
      const W = target.naturalWidth || target.width, H = target.naturalHeight || target.height;
      pen.clearRect(0, 0, 64, 28);
      try { pen.drawImage(target, x * W, y * H, w * W, h * H, 0, 0, 64, 28); } catch { /* not loaded yet */ }
      const data = pen.getImageData(0, 0, 64, 28).data;
      let hash = 0;
      for (let i = 0; i < data.length; i++) hash = (hash * 31 + data[i]) | 0;
      if (hash !== seen.hash) {
        const now = performance.now();
        seen.changed.push(now);
        const anew = !seen.when || seen.when();
        if (anew && seen.pressed && seen.answered === null) seen.answered = now - seen.pressed;
        seen.hash = hash;
      }
    }
    requestAnimationFrame(turn);
  };
  document.addEventListener('keydown', (event) => {
    const arrow = event.key.startsWith('Arrow');
    if (arrow) Object.assign(window.watch, {pressed: event.timeStamp, answered: null});
  }, true);
  requestAnimationFrame(turn);
"""
ANEW = r"""
  const words = () => document.querySelector('.nncore-canvas').ariaLabel;
  const read = () => Number(/Iteration (\d+)/.exec(words())[1]);
  window.watch.before = Infinity;
  window.watch.when = () => {
    const now = read(), anew = now < window.watch.before;
    window.watch.before = now;
    return anew;
  };
"""
LOOK = "Object.assign(window.watch, {target: %r, part: %s, changed: [], pressed: 0, answered: null});"
CANVAS, MAP, ALL = ".nncore-canvas", [0.04, 0.06, 0.3, 0.5], [0, 0, 1, 1]
IMAGE = ".jupyter-widgets .jp-OutputArea img"


def main(arguments=None):
    """Measure, and print a table."""
    options = parse(arguments)
    executable = browser.find_browser() or sys.exit(browser.NO_BROWSER)
    os.environ.setdefault("NNCORE_DATA", str(ROOT / "data"))
    with tempfile.TemporaryDirectory() as folder, browser.running_lab() as lab:
        path = Path(folder) / "bench.ipynb"
        cells = [new_code_cell(cell) for cell in (PLAYGROUND, PLAIN)]
        nbformat.write(new_notebook(cells=cells, metadata=KERNEL), path)
        with browser.running_browser(executable) as chromium:
            notebook = browser.OpenNotebook(lab, chromium, path)
            notebook.run_all()
            notebook.page.wait_for_timeout(1000)
            notebook.evaluate(WATCH)
            report(measure(notebook, options))
            if notebook.page_errors:
                sys.exit("\n".join(notebook.page_errors))


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presses", type=int, default=40, help="keys pressed for each latency")
    parser.add_argument("--seconds", type=float, default=10, help="of play, for the pictures a second")
    parser.add_argument("--events", type=int, default=300, help="slider events, for the growth of memory")
    parser.add_argument("--minutes", type=float, default=0.25, help="of play, for the growth of memory")
    return parser.parse_args(arguments)


def measure(notebook, options):
    """Return the rows of the table: (what, measured, target)."""
    rest = presses(notebook, "noise", CANVAS, MAP, options.presses)
    plain = presses(notebook, "plain noise", IMAGE, ALL, max(10, options.presses // 4))
    notebook.page.locator(".nncore-figure select").filter(has_text="full speed").select_option(
        label="full speed"
    )
    click(notebook, "Play")
    notebook.page.wait_for_timeout(1500)
    start = iteration(notebook)
    rate = pictures(notebook, options.seconds)
    iterations = (iteration(notebook) - start) / options.seconds
    busy = while_playing(notebook, options.presses)
    grown_playing = growth(notebook, lambda: notebook.page.wait_for_timeout(60_000 * options.minutes))
    click(notebook, "Pause")
    grown = growth(notebook, lambda: events(notebook, options.events))
    return [
        ("slider to pixels, at rest: median", f"{median(rest):.0f} ms", "< 60 ms"),
        ("slider to pixels, at rest: 95th percentile", f"{p95(rest):.0f} ms", "< 100 ms"),
        ("plain matplotlib inline, same content: median", f"{median(plain):.0f} ms", ""),
        ("plain matplotlib inline, same content: 95th percentile", f"{p95(plain):.0f} ms", ""),
        ("pictures a second while training", f"{rate:.1f}", ">= 20"),
        ("iterations a second while training", f"{iterations:.0f}", ""),
        ("slider to pixels, while training: median", f"{median(busy):.0f} ms", ""),
        ("slider to pixels, while training: 95th percentile", f"{p95(busy):.0f} ms", "< 100 ms"),
        (f"kernel memory, {options.minutes:g} minutes of play", f"{grown_playing:+.1f} MB", "no growth"),
        (f"kernel memory, {options.events} slider events", f"{grown:+.1f} MB", "no growth"),
    ]


def asked(notebook, expression):
    return notebook.evaluate(ASK % expression)


def iteration(notebook):
    return int(asked(notebook, "play.session.trial.iteration"))


def handle(notebook, name):
    found = notebook.page.locator(".widget-label").get_by_text(name, exact=True).first
    return found.locator("xpath=..").locator(".noUi-handle")


def click(notebook, name):
    notebook.page.locator(".nncore-figure button").filter(has_text=name).first.click()


def look(notebook, target, part):
    notebook.evaluate(LOOK % (target, part))


def presses(notebook, name, target, part, n):
    """Press an arrow key n times; return the milliseconds from each to a changed picture."""
    slider, times = handle(notebook, name), []
    slider.focus()
    look(notebook, target, part)
    notebook.page.wait_for_timeout(800)
    for i in range(n + 2):
        slider.press("ArrowRight" if i % 20 < 10 else "ArrowLeft")
        notebook.page.wait_for_function("() => window.watch.answered !== null", timeout=10_000)
        times.append(notebook.page.evaluate("() => window.watch.answered"))
        notebook.page.wait_for_timeout(250)  # until all is quiet again
    return times[2:]


def while_playing(notebook, n):
    """Press n keys while it trains; return the milliseconds to the first picture that has the new setting.

    Each press changes the noise, so the training begins anew; the first picture after it shows an iteration
    lower than the one before.
    """
    notebook.evaluate(ANEW)
    try:
        return presses(notebook, "noise", CANVAS, ALL, n)
    finally:
        notebook.evaluate("window.watch.when = null;")


def pictures(notebook, seconds):
    """Return how many different pictures a second the browser showed."""
    look(notebook, CANVAS, ALL)
    notebook.page.wait_for_timeout(1000 * seconds)
    times = notebook.page.evaluate("() => window.watch.changed")
    return len(times) / seconds


def events(notebook, n):
    """Send n slider events as fast as a key repeats."""
    slider = handle(notebook, "noise")
    slider.focus()
    for i in range(n):
        slider.press("ArrowRight" if i % 20 < 10 else "ArrowLeft")
    notebook.page.wait_for_timeout(500)


def growth(notebook, work):
    """Return by how many megabytes the kernel's resident memory grew during some work."""
    memory = "(__import__('gc').collect(), psutil.Process(os.getpid()).memory_info().rss)[1]"
    before = int(asked(notebook, memory))
    work()
    return (int(asked(notebook, memory)) - before) / 1e6


def median(times):
    return statistics.median(times)


def p95(times):
    return sorted(times)[max(0, round(0.95 * len(times)) - 1)]


def report(rows):
    wide = max(len(what) for what, *_ in rows)
    print(f"{'':{wide}}  {'measured':>10}  target")
    for what, measured, target in rows:
        print(f"{what:{wide}}  {measured:>10}  {target}")


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print(f"in {time.perf_counter() - start:.0f} s")
