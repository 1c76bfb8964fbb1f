"""The exercises for a class: in the form that nbgrader and otter hand out, collect and grade.

`python -m nncore.classroom nbgrader OUT` and `python -m nncore.classroom otter OUT` write the same notebooks
with the marks that those programs expect. What grades is the verdict of `check`.
"""

from .grading import grade

__all__ = ["grade"]
