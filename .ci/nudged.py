"""An IPython extension that nudges a notebook's examples by the last bit: ``%load_ext nudged``.

Each feature is multiplied by 1 - e, 1 or 1 + e, where e is the dtype's rounding (2.2e-16, and 1.2e-7 for
float32). Which of them, the environment variable NUDGE_SEED decides, and the shape: the same examples get the
same nudges wherever they come by, so that two ways of computing one thing still agree.

There are three doors. A training asks `in_parts` for its examples, whether a notebook or a figure began it,
plain or in the span; `forward` asks `check_X`; and what a cell calls X, or X with something after it, is
nudged as it is assigned. Whole numbers (bits, labels, small tables) are exact on every processor, and are
nudged only for a training.
"""

import ast
import os

import numpy as np

SEED = int(os.environ.get("NUDGE_SEED", "1"))
NAME = "__nudged__"


def nudge(array, whole=False):
    """Return an array of floats, each of them moved by its last bit or not at all.

    Parameters
    ----------
    array : object
        Anything but an array of floats is returned as it is.
    whole : bool
        Whether to nudge an array of whole numbers too.
    """
    if not isinstance(array, np.ndarray) or array.dtype.kind != "f" or not array.size:
        return array
    if not whole and (array == np.rint(array)).all():
        return array
    rng = np.random.default_rng([SEED, *array.shape])
    signs = rng.integers(-1, 2, array.shape).astype(array.dtype)
    return array * (1 + np.finfo(array.dtype).eps * signs)


def nudge_examples(X):
    """Return examples for a training, nudged: the array X, or a Span of it."""
    if isinstance(X, np.ndarray):
        return nudge(X, whole=True)
    nudged = X[...]
    nudged.G, nudged.Z0 = nudge(X.G, whole=True), nudge(X.Z0, whole=True)
    return nudged


class NudgeX(ast.NodeTransformer):
    """After ``X = ...``, or X_test, or X among several names, write ``X = __nudged__(X)``."""

    def visit_Assign(self, node):
        names = [n.id for target in node.targets for n in ast.walk(target) if is_X(n)]
        added = [ast.parse(f"{name} = {NAME}({name})").body[0] for name in names]
        return [ast.copy_location(new, node) for new in (node, *added)]


def is_X(node):
    """Whether a node of a target is a name that a notebook gives to examples."""
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id.startswith("X")


def load_ipython_extension(shell):
    """Open the three doors."""
    from nncore import descent, propagation

    in_parts, check_X = descent.in_parts, propagation.check_X
    descent.in_parts = lambda net, X, Y: in_parts(net, nudge_examples(X), Y)
    propagation.check_X = lambda X, n_x: nudge(check_X(X, n_x))
    shell.ast_transformers.append(NudgeX())
    shell.user_ns[NAME] = nudge
