"""The exercises, a room for each topic of the course, and one module for each exercise.

A module holds the answer, the inputs to try it on, the mistakes that it knows, and the hints.
"""

from . import deep, depth, formulas, hyperparameters, logistic, pictures, shallow, shapes, slopes, timing

ROOMS = (slopes, shapes, pictures, logistic, shallow, deep, hyperparameters, timing, depth, formulas)
EXERCISES = {exercise.name: exercise for room in ROOMS for exercise in room.EXERCISES}
