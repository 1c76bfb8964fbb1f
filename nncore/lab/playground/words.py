"""The playground in words: the numbers, and what is measured that a reader should know."""

import numpy as np

from ...propagation import forward
from .inputs.features import PLAIN

LITTLE = 0.01  # a slope below this lets almost no gradient through


def describe(trial, other=None, difference=""):
    """Return a Trial in a few sentences, and B beside it.

    Parameters
    ----------
    trial : Trial
    other : Trial, optional
        B.
    difference : str
        How B differs.
    """
    words = f"Iteration {trial.iteration}. {numbers(trial)}"
    if other is not None:
        words += f"\nB, with {difference}. {numbers(other)}"
    return "\n".join([words, *findings(trial)])


def in_short(trial):
    """Return the iteration and what is right in a few words."""
    share, right = trial.measure().accuracy, "explained" if trial.regression else "right"
    return f"iteration {trial.iteration}" + (f": {share:.1f} % {right}" if np.isfinite(share) else "")


def numbers(trial):
    """Return cost, accuracy and gradients in a sentence."""
    now, (X, _, X_test, _) = trial.measure(), trial.examples
    if not X.shape[1]:
        return "There are no points yet."
    right = "explained of the numbers' variance" if trial.regression else "right"
    tested = f" and {now.cost_test:.4g} on {X_test.shape[1]} for testing" if X_test.shape[1] else ""
    share = f" and {now.accuracy_test:.1f} %" if X_test.shape[1] else ""
    lengths = ", ".join(f"{length:.3g}" for length in now.gradients)
    return (
        f"The cost is {now.cost:.4g} on {X.shape[1]} points for training{tested}; {right}: "
        f"{now.accuracy:.1f} %{share}. Length of dW[l], layer by layer: {lengths}."
    )


def findings(trial):
    """Return what is worth knowing about this network, a sentence each, the gravest first."""
    found = [sentence for sentence in (trial.trouble, trial.stopped) if sentence]
    if not trial.examples.X.shape[1]:
        return found
    with np.errstate(all="ignore"):
        cache = forward(trial.network, trial.inputs)
    for look in (no_gradient, same_units, dead_units, saturated, only_a_line, vanishing, overfitted):
        sentence = look(trial, cache)
        if sentence:
            found.append(sentence)
    return found


def no_gradient(trial, cache):
    """All weights have gradient 0, though there is something to learn."""
    net = trial.network
    now = trial.measure()
    longest = max(now.gradients)
    if net.L == 1 or not longest < 1e-6 or _learned(trial, now):
        return ""
    if longest > 1e-12:
        return f"Hardly any weight moves: the longest dW[l] is {longest:.1g}."
    zero = not any(W.any() for W in net.W[1:])
    why = ", since dW[l] is made of A[l-1] and W[l+1], and those are 0" if zero else ""
    return f"No weight moves: every dW[l] is 0{why}."


def _learned(trial, now):
    return now.accuracy > 50 if trial.regression else now.cost < 0.5


def same_units(trial, cache):
    """All units of a layer compute the same."""
    for l, A in enumerate(cache.A[1:-1], 1):
        if len(A) > 1 and np.ptp(A, axis=0).max() < 1e-12 and np.abs(A).max() > 0:
            return (
                f"All {len(A)} units of layer {l} compute the same: at no point do two of them differ by "
                f"more than {np.ptp(A, axis=0).max():.1g}. Equal units get equal gradients and stay equal."
            )
        if len(A) > 1 and not A.any() and not trial.network.W[l].any():
            return (
                f"All {len(A)} units of layer {l} compute 0 at every point, since W[{l}] is 0: equal units "
                f"get equal gradients and stay equal."
            )
    return ""


def dead_units(trial, cache):
    """Units that are off for every example, where the activation is ReLU."""
    counts = []
    for l, A in enumerate(cache.A[1:-1], 1):
        dead = int((A <= 0).all(axis=1).sum())
        if dead and trial.network.g[l].name == "relu" and trial.network.W[l].any():
            counts.append(f"{dead} of {len(A)} units of layer {l}")
    if counts:
        return f"{' and '.join(counts)} are off for every example: no gradient comes through them."
    return ""


def saturated(trial, cache):
    """Most activations of a layer stand where the slope is about 0."""
    shares = []
    for l in range(1, trial.network.L):
        g = trial.network.g[l]
        share = float((g.derivative(cache.Z[l]) < LITTLE).mean())
        if g.name in ("tanh", "sigmoid") and share > 0.9:
            shares.append(f"{100 * share:.0f} % of layer {l}")
    if shares:
        return f"Saturated: the slope of the activation is below {LITTLE} for {', '.join(shares)}."
    return ""


def only_a_line(trial, cache):
    """No hidden layer, or none that bends."""
    if all(g.name == "identity" for g in trial.network.g[1:-1]):
        why = "There is no hidden layer" if trial.network.L == 1 else "The identity bends nothing"
        share = f"{trial.measure().accuracy:.1f} %"
        said = f"it explains {share} of the variance" if trial.regression else f"it gets {share} right"
        if trial.features != PLAIN:
            return f"{why}: the answer is a weighted sum of {', '.join(trial.features)}, and {said}."
        shape = "the answer is a slanting plane" if trial.regression else "the border is a straight line"
        return f"{why}, so {shape}: {said}."
    return ""


def vanishing(trial, cache):
    """The first layer's gradient is tiny beside the last one's."""
    gradients = trial.measure().gradients
    if len(gradients) > 1 and 0 < gradients[0] < gradients[-1] / 100:
        return (
            f"The gradient vanishes on its way back: dW[1] is {gradients[-1] / gradients[0]:.0f} times "
            f"shorter than dW[{len(gradients)}]."
        )
    return ""


def overfitted(trial, cache):
    """Much better on the training set than on the test set."""
    now, tested = trial.measure(), trial.examples.Y_test.shape[1]
    if tested >= 20 and now.accuracy > 85 and now.accuracy - now.accuracy_test > 8:
        if trial.regression:
            return (
                f"It explains {now.accuracy:.0f} % of the training set and {now.accuracy_test:.0f} % of the "
                f"test set: part of what it learned is noise."
            )
        return (
            f"It is right on {now.accuracy:.0f} % of the training set and on {now.accuracy_test:.0f} % of "
            f"the test set: part of what it learned is noise."
        )
    return ""
