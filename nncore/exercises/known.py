"""Which of the known wrong ways a function agrees with, and what can be said when it is none of them."""

from functools import cache

from .compare import entry_in_words, inputs_in_words, ratio_in_words, same, shape_in_words
from .exercise import both
from .trial import attempt, with_numbers


@cache
def worked(exercise):
    """Return the Cases of an exercise and the Trials of its answer on them, computed once."""
    cases = exercise.cases()
    return cases, [attempt(exercise.answer, exercise, case.args) for case in cases]


@cache
def mistaken(exercise, mistake):
    """Return the Trials of a known wrong way, computed once."""
    return [
        with_numbers(attempt(mistake.wrong, exercise, case.args), right)
        for case, right in zip(*worked(exercise), strict=True)
    ]


def recognise(exercise, cases, trials, rights, wrong):
    """Return the sentence that names the mistake, or an empty string.

    A mistake that explains everything comes first; then one that explains the first wrong value that any of
    them explains, since two mistakes may have been made at once.
    """
    for names in (None, *([name] for name in wrong)):
        for mistake in exercise.mistakes:
            if mistake.sign:
                found = signed(exercise, mistake, cases, trials, rights)
            else:
                found = agrees(exercise, trials, mistaken(exercise, mistake), rights, names)
            if found:
                return name_it(exercise, mistake, cases, trials, rights, names)
    return ""


def signed(exercise, mistake, cases, trials, rights):
    """Return whether the sign of a mistake is seen. If there are right values, the shapes must be theirs."""
    rows = [(t.values, r.values, case) for t, r, case in zip(trials, rights, cases, strict=True) if t.values]
    done = [
        (found, case.args)
        for found, right, case in rows
        if exercise.any_values or all(found[name].shape == right[name].shape for name in right)
    ]
    return len(done) == len(rows) > 0 and bool(mistake.sign(*map(list, zip(*done, strict=True))))


def agrees(exercise, trials, theirs, rights, names):
    """Return whether the values `names` (None: all) are those of a mistake, in every case.

    Both must stop in the same cases; and somewhere the mistake must show.
    """
    telling = False
    for ours, their, right in zip(trials, theirs, rights, strict=True):
        if ours.values is None or their.values is None:
            if ours.misfit != their.misfit or (ours.error is None) != (their.error is None):
                return False
            telling |= ours.misfit is not None
            continue
        for name in set(names or right.values) & set(right.values):
            if not same(ours.values[name], their.values[name], exercise):
                return False
            telling |= not fits(exercise, ours.values[name], right.values[name])
    return telling


def fits(exercise, ours, right):
    """Return whether one value is right: its shape alone, if no value is the right one."""
    return ours.shape == right.shape if exercise.any_values else same(ours, right, exercise)


def name_it(exercise, mistake, cases, trials, rights, names):
    """Return the shape problem, if there is one, the mistake, and how to see it in the first such case."""
    rows = [(case, wrong_in(exercise, *pair)) for case, *pair in zip(cases, trials, rights, strict=True)]
    case, wrong = next(
        ((case, wrong) for case, wrong in rows if set(wrong) & set(names or wrong)), (cases[0], {})
    )
    wrong = {name: pair for name, pair in wrong.items() if name in (names or wrong)}
    shape = next(filter(None, (shape_in_words(name, *pair) for name, pair in wrong.items())), None)
    subject = "it agrees"
    if len(rights[0].values) > 1 and 0 < len(wrong) < 3:
        subject = f"{both(list(wrong))} agree{'s' if len(wrong) == 1 else ''}"
    if shape and all(trial.values is not None for trial in trials):
        subject = f"{shape}. {capital(subject)}"
    see = mistake.see.format(**dict(zip(exercise.takes, case.args, strict=True)))
    return f"{subject} with the one that {mistake.description}: {see}."


def wrong_in(exercise, trial, right):
    """Return the wrong values of one case beside the right ones, by name."""
    found = trial.values or {}
    pairs = {name: (value, right.values[name]) for name, value in found.items()}
    return {name: pair for name, pair in pairs.items() if not fits(exercise, *pair)}


def describe(exercise, cases, trials, rights, name):
    """Return what can be said of a wrong value that no known mistake explains."""
    rows = [
        (case, ours.values[name], right.values[name])
        for case, ours, right in zip(cases, trials, rights, strict=True)
        if ours.values is not None and name in right.values
    ]
    wrong = [not fits(exercise, ours, right) for _, ours, right in rows]
    where = only_where([case for case, *_ in rows], wrong)
    shapes = [shape_in_words(name, ours, right, mend=True) for _, ours, right in rows]
    if any(shapes):
        return f"{next(filter(None, shapes))}.{where}"
    index = exercise.takes.index(exercise.m) if exercise.m else None
    counts = [case.args[index].shape[-1] for case, *_ in rows] if exercise.m else []
    factor = ratio_in_words(name, [(ours, right) for _, ours, right in rows], counts)
    if factor:
        return f"{factor}."
    case, ours, right = rows[wrong.index(True)]
    inputs = inputs_in_words(exercise.takes, case.args)
    return f"{entry_in_words(name, ours, right)}, for {inputs}.{where}"


def only_where(cases, wrong):
    """Return in which cases it is wrong, if that is only some of them: a sentence, or nothing."""
    if all(wrong):
        return ""
    for label in dict.fromkeys(case.label for case in cases if case.label):
        if [case.label == label for case in cases] == wrong:
            return f" It is right but for {label}."
        if [case.label != label for case in cases] == wrong:
            return f" It is right only for {label}."
    return f" It is right in {len(wrong) - sum(wrong)} of {len(wrong)} cases."


def capital(words):
    """Return a sentence with a capital letter, unless it begins with a name such as dw."""
    sentence = words.split()[0] in {"it", "on", "the", "there", "NumPy", "what"}
    return words[0].upper() + words[1:] if sentence else words
