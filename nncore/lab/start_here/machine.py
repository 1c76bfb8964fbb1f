"""Is this machine ready for the course? A few questions, each with the fix if the answer is no."""

import sys
from importlib.metadata import PackageNotFoundError, version

import numpy as np

from ...datasets import load_pictures
from ...gradient_check import gradient_check
from ...network import Network

INSTALL = "install the course as README.md says, and start JupyterLab from there"


def check_machine():
    """Print one line for each thing that the course needs: "yes", or "no" and the fix."""
    for question, ask in QUESTIONS.items():
        answer = ask()
        print(f"{question}: {'yes' if answer is True else f'no: {answer}'}")


def _python():
    return sys.version_info >= (3, 11) or f"this is Python {sys.version.split()[0]}; {INSTALL}"


def _numpy():
    return int(np.__version__.split(".")[0]) >= 2 or f"this is NumPy {np.__version__}; {INSTALL}"


def _widgets():
    try:
        return all(map(version, ("jupyterlab", "ipywidgets", "anywidget")))
    except PackageNotFoundError as error:
        return f"{error.name} is not installed; {INSTALL}"


def _pictures():
    try:
        return len(load_pictures().train_x) > 0
    except (OSError, ValueError) as error:
        return str(error)


def _gradients():
    rng = np.random.default_rng(0)
    net = Network.initialize((3, 4, 1), rng)
    check = gradient_check(net, rng.standard_normal((3, 5)), rng.integers(0, 2, (1, 5)))
    return check.passed or f"{check}; install NumPy again"


QUESTIONS = {
    "Python 3.11 or later": _python,
    "NumPy 2 or later": _numpy,
    "JupyterLab and the widgets": _widgets,
    "the pictures": _pictures,
    "gradients agree with nudges": _gradients,
}
