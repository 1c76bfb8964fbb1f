"""The fixtures of the browser tests; what holds for every test is in the conftest.py at the root."""

import pytest
from helpers import browser


@pytest.fixture(scope="session")
def lab():
    """One ``jupyter lab`` for the whole run; skips where there is no browser to see it with."""
    if browser.find_browser() is None:
        pytest.skip(browser.NO_BROWSER)
    with browser.running_lab() as running:
        yield running


@pytest.fixture(scope="module")
def chromium(lab):
    """One Chromium for a module.

    Not for the session: while playwright runs, its event loop counts as running in this thread,
    and what other tests do with asyncio would fail.
    """
    with browser.running_browser(browser.find_browser()) as running:
        yield running


@pytest.fixture
def open_notebook(lab, chromium):
    """``open_notebook(name, theme="light")`` gives a `browser.OpenNotebook`, closed at the end."""
    opened = []

    def open_one(name, theme="light"):
        opened.append(browser.OpenNotebook(lab, chromium, name, theme))
        return opened[-1]

    yield open_one
    for notebook in opened:
        notebook.close()
    lab.end_sessions()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Show what the server said beside a failed browser test."""
    report = yield
    if report.failed and "lab" in getattr(item, "funcargs", {}):
        report.sections.append(("jupyter lab", item.funcargs["lab"].tail()))
    return report
