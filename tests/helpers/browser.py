"""A notebook in a real JupyterLab, in a real Chromium: for tests, and for looking at it by hand.

    python tests/helpers/browser.py notebooks/03_logistic_regression.ipynb --theme dark --out shot.png

runs all cells of a copy of the notebook and takes its picture, from top to bottom.
"""

import argparse
import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = ROOT / "notebooks"
ARTIFACTS = ROOT / "test-artifacts"

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files\Chromium\Application\chrome.exe",
)
NO_BROWSER = (
    "no browser: install Chromium or Google Chrome (Debian and Ubuntu: apt-get install chromium fonts-dejavu)"
)
# Quiet, and nothing over the network but the notebook server.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
SETTINGS = {
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    # All cells in the page, not only those in view.
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
}
# The tallest picture that Chromium takes in one piece is 16384 pixels.
MAX_HEIGHT = 15_000

# page.evaluate waits for ever; so each script races against a clock of its own.
IN_TIME = """async (milliseconds) => {
  const late = new Promise((_, reject) => setTimeout(
    () => reject(new Error(`not done in ${milliseconds / 1000} s`)), milliseconds));
  const work = (async () => { %s })();
  return Promise.race([work, late]);
}"""
# Waiting for an idle indicator hangs now and then; these three did not.
READY = """
  const context = jupyterapp.shell.currentWidget.sessionContext;
  await context.ready;
  while (context.session?.kernel?.connectionStatus !== 'connected')
    await new Promise(resolve => setTimeout(resolve, 50));
  await context.session.kernel.info;
"""
# The command ends at the first error, even at one that the cell's tag allows and the run goes on after.
RUN_ALL = """
  await jupyterapp.commands.execute('notebook:run-all-cells');
  const cells = [...jupyterapp.shell.currentWidget.content.model.cells]
    .map(cell => [cell, cell.toJSON()]).filter(([, json]) => json.cell_type === 'code' && json.source.length);
  for (const [cell, json] of cells) {
    while (cell.executionCount === null) await new Promise(resolve => setTimeout(resolve, 50));
    const allowed = (json.metadata.tags ?? []).includes('raises-exception');
    if (!allowed && cell.toJSON().outputs.some(output => output.output_type === 'error')) break;
  }
"""
ERRORS = """() => [...jupyterapp.shell.currentWidget.content.model.cells]
  .map((cell, index) => [index + 1, cell.toJSON()])
  .filter(([, cell]) => !(cell.metadata.tags ?? []).includes('raises-exception'))
  .flatMap(([number, cell]) => (cell.outputs ?? [])
    .filter(output => output.output_type === 'error')
    .map(output => `cell ${number}: ${output.ename}: ${output.evalue}\\n`
      + output.traceback.join('\\n')))
"""
HEIGHT = """() => {
  const scroller = document.querySelector('.jp-Notebook .jp-WindowedPanel-outer')
    ?? document.querySelector('.jp-Notebook');
  return scroller.scrollHeight + window.innerHeight - scroller.clientHeight;
}"""
SCROLL = """top => {
  const scroller = document.querySelector('.jp-Notebook .jp-WindowedPanel-outer')
    ?? document.querySelector('.jp-Notebook');
  scroller.scrollTo({top: top, behavior: 'instant'});
}"""


def find_browser():
    """The path of a Chromium or Chrome on this machine, or None."""
    found = [path for path in map(shutil.which, NAMES) if path]
    found += [place for place in PLACES if Path(place).is_file()]
    return found[0] if found else None


class CellError(AssertionError):
    """A cell of the notebook raised; the message is the cell's number, error and traceback."""


class Lab:
    """A running ``jupyter lab``, with its own settings and a copy of the notebooks.

    Attributes
    ----------
    root : Path
        The folder that it serves; ``root / "notebooks"`` holds the copy.
    log : Path
        What the server wrote to standard error.
    mine : Path
        The folder of the reader's functions and guesses.
    """

    def __init__(self, folder):
        self.root = folder / "root"
        self.config = folder / "config"
        self.log = folder / "jupyter-lab.log"
        self.mine = folder / "mine"
        self.token = secrets.token_hex(16)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        (self.root / "notebooks").mkdir(parents=True)
        for name, values in SETTINGS.items():
            self.set(name, values)

    def set(self, name, values):
        """Write the settings of a JupyterLab plugin; they count from the next page on."""
        path = self.config / "lab" / "user-settings" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values), encoding="utf-8")

    def start(self):
        """Start the server and wait until it answers."""
        command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1"]
        command += [f"--port={self.port}", "--ServerApp.port_retries=0", "--allow-root"]
        command += [f"--IdentityProvider.token={self.token}", f"--ServerApp.root_dir={self.root}"]
        command += ["--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None"]
        # A contributor's own settings, extensions and start-up files must not decide a test.
        own = {"JUPYTER_CONFIG_DIR": self.config, "IPYTHONDIR": self.config / "ipython"}
        own["NNCORE_MINE"] = self.mine
        env = {**os.environ, **{key: str(value) for key, value in own.items()}}
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command, env=env, cwd=self.root, stdout=log, stderr=subprocess.STDOUT
            )
        self.wait()

    def wait(self, seconds=60):
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            try:
                return self.api("status")
            except OSError:
                time.sleep(0.1)
        self.stop()
        raise RuntimeError(f"jupyter lab did not start:\n{self.tail()}")

    def stop(self):
        """End the server, and with it its kernels."""
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def api(self, path, method="GET"):
        """Call the server's REST interface; return what it answers."""
        request = urllib.request.Request(f"{self.url}/api/{path}", method=method)
        request.add_header("Authorization", f"token {self.token}")
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(request, timeout=30) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def end_sessions(self):
        """Shut all kernels down."""
        for session in self.api("sessions"):
            self.api(f"sessions/{session['id']}", method="DELETE")

    def tail(self, lines=60):
        """The end of the server's log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running_lab():
    """A `Lab` in a temporary folder, stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="nncore-lab-", ignore_cleanup_errors=True) as folder:
        lab = Lab(Path(folder).resolve())
        lab.start()
        try:
            yield lab
        finally:
            lab.stop()


@contextmanager
def running_browser(executable):
    """Chromium, driven by playwright's synchronous interface."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


class OpenNotebook:
    """A notebook in a page of JupyterLab, its kernel connected.

    Parameters
    ----------
    lab : Lab
    browser : playwright Browser
    name : str or Path
        A file, or the name of one in ``notebooks/``. A fresh copy of it is opened.
    theme : {"light", "dark"}

    Attributes
    ----------
    page : playwright Page
    page_errors : list of str
        The exceptions that scripts of the page did not catch.
    """

    def __init__(self, lab, browser, name, theme="light"):
        source = Path(name) if Path(name).is_file() else NOTEBOOKS / name
        shutil.copy(source, lab.root / "notebooks" / source.name)
        lab.set("@jupyterlab/apputils-extension/themes", {"theme": THEMES[theme]})
        self.context = browser.new_context(viewport={"width": 1200, "height": 900})
        self.page = self.context.new_page()
        self.page_errors = []
        self.page.on("pageerror", lambda error: self.page_errors.append(str(error)))
        self.page.goto(f"{lab.url}/doc/tree/notebooks/{source.name}?token={lab.token}&reset")
        self.page.wait_for_function(
            "() => window.jupyterapp?.shell?.currentWidget?.sessionContext", timeout=60_000
        )
        self.evaluate(READY, seconds=60)

    def evaluate(self, script, seconds=60):
        """Run the body of an async function in the page, with a time-out."""
        return self.page.evaluate(IN_TIME % script, seconds * 1000)

    def run_all(self, seconds=300):
        """Run all cells and wait for the last; raise `CellError` if one failed."""
        self.evaluate(RUN_ALL, seconds)
        errors = self.page.evaluate(ERRORS)
        if errors:
            raise CellError(re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(errors)))

    def screenshot(self, name):
        """Save the whole notebook under test-artifacts/NAME.png; return the paths.

        A notebook too tall for one picture goes on in NAME-2.png, NAME-3.png, and so on.
        """
        first = ARTIFACTS / f"{name}.png" if isinstance(name, str) else name
        first.parent.mkdir(parents=True, exist_ok=True)
        before = self.page.viewport_size
        total = self.page.evaluate(HEIGHT)
        height = max(before["height"], min(total, MAX_HEIGHT))
        self.page.set_viewport_size({"width": before["width"], "height": height})
        paths = []
        for part, top in enumerate(range(0, total, height), 1):
            self.page.evaluate(SCROLL, top)
            self.page.wait_for_timeout(300)  # a canvas redraws after it was given its new size
            paths.append(first if part == 1 else first.with_stem(f"{first.stem}-{part}"))
            self.page.screenshot(path=paths[-1])
        self.page.set_viewport_size(before)
        return paths

    def close(self):
        self.context.close()


def main(arguments=None):
    """Run all cells of one notebook and take its picture."""
    parser = argparse.ArgumentParser(description="Look at a notebook in JupyterLab, all cells run.")
    parser.add_argument("notebook", type=Path)
    parser.add_argument("--theme", choices=sorted(THEMES), default="light")
    parser.add_argument("--out", type=Path, help="default: test-artifacts/NOTEBOOK-THEME.png")
    options = parser.parse_args(arguments)
    executable = find_browser() or sys.exit(NO_BROWSER)
    os.environ.setdefault("NNCORE_DATA", str(ROOT / "data"))
    out = options.out or ARTIFACTS / f"{options.notebook.stem}-{options.theme}.png"
    with running_lab() as lab, running_browser(executable) as browser:
        notebook = OpenNotebook(lab, browser, options.notebook, options.theme)
        try:
            notebook.run_all()
        finally:
            print(*notebook.screenshot(out), *notebook.page_errors, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
