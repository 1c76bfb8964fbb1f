"""What a learner writes: functions made as a notebook's cell makes them, and the names to choose from."""

import numpy as np

from nncore.exercises.tasks import EXERCISES

NAMES = list(EXERCISES)
MISTAKES = [(name, i) for name, exercise in EXERCISES.items() for i in range(len(exercise.mistakes))]
MISTAKE_IDS = [f"{name}: {EXERCISES[name].mistakes[i].description}" for name, i in MISTAKES]


def written(name, body):
    """The learner's function with this body, made as a notebook's cell makes it."""
    namespace = {"np": np}
    exec(f"def {EXERCISES[name].signature}:\n    {body}\n", namespace)
    return namespace[name]


def words(names):
    *head, last = names
    return f"{', '.join(head)} and {last}" if head else last
