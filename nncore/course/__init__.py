"""The map of the course: its lectures and labs, and the sections of the notebooks that go with each.

The table is `course.toml`. What the notebooks and the README say of it is written by `.ci/course_map.py`.
The optional interviews that end each week are left out: there is nothing in them to compute.
"""

from .notebooks import notebooks
from .table import Part, Section, lessons, sections, sections_of, subjects
from .words import anchor, spoken

__all__ = [
    "Part",
    "Section",
    "anchor",
    "lessons",
    "notebooks",
    "sections",
    "sections_of",
    "spoken",
    "subjects",
]
