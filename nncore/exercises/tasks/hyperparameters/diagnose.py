"""What a curve of costs says about the run."""

import numpy as np

from ...exercise import Case, Exercise, Mistake


def diagnose(costs):
    diverged = not np.isfinite(costs[-1]) or costs[-1] > costs[0]
    zigzags = np.any(np.diff(costs) > 0)
    unfinished = costs[-1] < 0.99 * costs[-1 - len(costs) // 10]
    return {"diverged": diverged, "zigzags": zigzags, "unfinished": unfinished}


def curves(rng):
    for i in range(99):
        n = int(rng.integers(250, 500))
        t, start = np.arange(n) / n, float(rng.uniform(0.5, 3))
        falling = start * np.exp(-float(rng.uniform(1.5, 3)) * t)
        settled = start * (0.3 + 0.7 * np.exp(-60 * t))
        wave = 0.2 * start * (np.arange(n) % 2) * t
        rising = start * (0.9 + 2 * t) * np.r_[1.2, np.ones(n - 1)]
        wavy = np.where(np.arange(n) == n // 2, 1.2, 1) * (settled, falling)[i % 12 > 6]
        broken = np.where(t > 0.6, (np.nan, np.inf)[i % 12 > 6], falling + wave)
        kinds = (falling, settled, falling[::-1], wavy, rising, broken)
        labels = ("a steady fall", "a curve that is flat at the end", "", "", "", "costs that are not finite")
        yield Case((kinds[i % 6],), labels[i % 6])


def _diagnose(**other):
    """Diagnose with some of the three verdicts found otherwise."""
    return lambda costs: {**diagnose(costs), **{key: found(costs) for key, found in other.items()}}


EXERCISE = Exercise(
    diagnose,
    ("costs",),
    {"": ("diverged", "zigzags", "unfinished")},
    "a dictionary of three verdicts, True or False, called diverged, zigzags and unfinished",
    curves,
    (
        Mistake(
            "does not see costs that are nan or infinite",
            _diagnose(diverged=lambda costs: bool(np.isfinite(costs[-1])) and costs[-1] > costs[0]),
            "a cost that is not finite is the plainest sign that a run went wrong",
        ),
        Mistake(
            "does not see a cost that is nan",
            _diagnose(diverged=lambda costs: costs[-1] > costs[0]),
            "nan > 1 is False, and so is every comparison with nan. np.isfinite asks",
        ),
        Mistake(
            "asks only whether the costs are finite",
            _diagnose(diverged=lambda costs: not np.isfinite(costs[-1])),
            "a run that ends higher than it began has diverged too, long before a cost is infinite",
        ),
        Mistake(
            "calls every rise a divergence",
            _diagnose(diverged=lambda costs: not np.isfinite(costs[-1]) or np.any(np.diff(costs) > 0)),
            "a run may zigzag and still get down. Diverged means that it ends higher than it began",
        ),
        Mistake(
            "has the comparison for diverged turned round",
            _diagnose(diverged=lambda costs: not costs[-1] > costs[0]),
            "a cost is to fall, so a run has diverged if the last is above the first",
        ),
        Mistake(
            "wants every step to rise for a zigzag",
            _diagnose(zigzags=lambda costs: np.all(np.diff(costs) > 0)),
            "one step up is enough, so np.any asks and not np.all",
        ),
        Mistake(
            "looks for falls and not for rises",
            _diagnose(zigzags=lambda costs: np.any(np.diff(costs) < 0)),
            "np.diff is each cost less the one before, so a rise is above 0",
        ),
        Mistake(
            "looks at the first and the last cost only for a zigzag",
            _diagnose(zigzags=lambda costs: costs[-1] > costs[0]),
            "a zigzag happens between one iteration and the next. np.diff has all those steps",
        ),
        Mistake(
            "compares the last cost with the first for unfinished",
            _diagnose(unfinished=lambda costs: costs[-1] < 0.99 * costs[0]),
            "this says that it fell at all. Whether it is still falling shows in the last tenth",
        ),
        Mistake(
            "compares the last two costs for unfinished",
            _diagnose(unfinished=lambda costs: costs[-1] < 0.99 * costs[-2]),
            "one iteration seldom takes off a hundredth. Look back a tenth of them, len(costs) // 10",
        ),
        Mistake(
            "calls a run unfinished when it is finished",
            _diagnose(unfinished=lambda costs: not costs[-1] < 0.99 * costs[-1 - len(costs) // 10]),
            "a run that is still falling at its end is unfinished",
        ),
    ),
    (
        "diverged: the last cost is not finite (np.isfinite asks), or it is above the first.",
        "zigzags: somewhere the cost is above the one before. np.diff(costs) has all steps; np.any asks.",
        "unfinished: over the last tenth it still fell by a hundredth. Compare costs[-1] with "
        "0.99 * costs[-1 - len(costs) // 10].",
    ),
)
