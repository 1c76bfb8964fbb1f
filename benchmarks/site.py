"""How large and how fast the site is: what the README says about it, as a command.

    python benchmarks/site.py OUT             # builds what is not there yet, then measures
    python benchmarks/site.py OUT --fresh     # computes every figure anew, and tells how long that takes

Sizes are as a web server sends them (gzip, level 6). Times are those of Chromium with pages from the disk:
from the start of the navigation to the first picture on screen, and from a key on a slider to the pixels.
"""

import argparse
import gzip
import re
import shutil
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from helpers import browser  # noqa: E402

from nncore.course import notebooks  # noqa: E402
from nncore.site.build import build  # noqa: E402

BUDGETS = {"first": 2.0, "all": 6.0, "site": 40.0, "build": 300, "picture": 1.0, "slider": 50}
KEYS = 40
FIRST = """() => new Promise((resolve) => {
  const look = () => {
    const shown = [...document.querySelectorAll('main img, .nncore-canvas')].find((one) => {
      const { top } = one.getBoundingClientRect();
      return (one.complete && one.naturalWidth) || (one.dataset.frame && top < 1e6);
    });
    shown ? requestAnimationFrame(() => resolve(performance.now())) : requestAnimationFrame(look);
  };
  look();
})"""
SLIDER = """async (presses) => {
  const figure = [...document.querySelectorAll('.nncore-figure')].find((one) =>
    one.querySelector('.controls [data-stops]') && !one.querySelector('.film'));
  if (!figure) return [];
  figure.scrollIntoView();
  while (!figure.querySelector('canvas')?.dataset.frame) await new Promise(requestAnimationFrame);
  const slider = figure.querySelector('[data-stops]'), canvas = figure.querySelector('canvas'), times = [];
  for (let k = 0; k < presses; k++) {
    const before = canvas.dataset.frame, start = performance.now();
    slider.value = Number(slider.value) < Number(slider.max) ? Number(slider.value) + 1 : slider.min;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    while (canvas.dataset.frame === before) await new Promise(requestAnimationFrame);
    times.push(performance.now() - start);
  }
  return times;
}"""


def sent(path):
    """How many bytes a server sends of a file: PNGs are compressed already."""
    data = path.read_bytes()
    return len(data) if path.suffix == ".png" else min(len(data), len(gzip.compress(data, 6)))


def sizes(page):
    """The bytes to the first picture of a page, and of the page in all."""
    text, folder = page.read_text(encoding="utf-8"), page.parent
    frame = {page, *(folder / name for name in re.findall(r'(?:href|src)="(static/[^"]+)"', text))}
    pictures = [folder / name for name in re.findall(r'src="(pictures/[^"]+)"', text)]
    figures = [folder / name for name in re.findall(r'data-source="([^"]+)"', text)]
    first = sum(map(sent, frame)) + sum(map(sent, pictures[:1])) + sum(map(sent, figures[:1]))
    search = sent(folder / "static" / "search-data.js")
    return first, sum(map(sent, {*frame, *pictures, *figures})) + search


def seen(running, page):
    """Seconds to the first picture, and the milliseconds from key to pixels."""
    context = running.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(page.as_uri(), wait_until="commit")
    first = opened.evaluate(FIRST) / 1000
    times = opened.evaluate(SLIDER, KEYS)
    context.close()
    return first, times


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Measure the site.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--fresh", action="store_true", help="compute every figure anew")
    options = parser.parse_args(arguments)
    if options.fresh:
        shutil.rmtree(options.out, ignore_errors=True)
    start = time.perf_counter()
    pages = build(notebooks(), options.out.resolve())
    took = time.perf_counter() - start
    print(f"{'page':30} {'first MB':>9} {'all MB':>9} {'first s':>9} {'p95 ms':>9}")
    worst = dict.fromkeys(("first", "all", "picture", "slider"), 0.0)
    with browser.running_browser(browser.find_browser()) as running:
        for page in pages:
            first, every = (size / 1e6 for size in sizes(page))
            picture, times = seen(running, page)
            slider = statistics.quantiles(times, n=20)[-1] if times else 0.0
            print(f"{page.name:30} {first:9.2f} {every:9.2f} {picture:9.2f} {slider or float('nan'):9.0f}")
            row = {"first": first, "all": every, "picture": picture, "slider": slider}
            worst = {name: max(worst[name], row[name]) for name in worst}
    site = sum(path.stat().st_size for path in options.out.rglob("*") if path.is_file()) / 1e6
    found = worst | {"site": site, "build": took}
    for name, budget in BUDGETS.items():
        print(f"{name:8} {found[name]:8.2f} of {budget:g}{'' if found[name] <= budget else '   OVER'}")
    return int(any(found[name] > budget for name, budget in BUDGETS.items()))


if __name__ == "__main__":
    sys.exit(main())
