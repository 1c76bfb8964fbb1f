"""The exercises, a room for each topic of the course, and one module for each exercise.

A module holds the answer, the inputs to try it on, the mistakes that it knows, and the hints.
"""

from . import deep, depth, hyperparameters, logistic, shallow, shapes, slopes, timing

ROOMS = (slopes, shapes, logistic, shallow, deep, hyperparameters, timing, depth)
EXERCISES = {exercise.name: exercise for room in ROOMS for exercise in room.EXERCISES}
