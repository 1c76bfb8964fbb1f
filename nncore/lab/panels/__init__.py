"""What several topics draw: decision maps, pictures, learning curves, intervals around an accuracy.

A figure of one topic alone belongs in the room of that topic.
"""

from .back_and_next import back_and_next
from .decision import decision_map
from .learning import compare_runs, learning_curve, training_curves
from .pictures import picture_panel, show_pictures, weights_panel
from .uncertainty import intervals, mcnemar, spread, wilson

__all__ = [
    "back_and_next",
    "compare_runs",
    "decision_map",
    "intervals",
    "learning_curve",
    "mcnemar",
    "picture_panel",
    "show_pictures",
    "spread",
    "training_curves",
    "weights_panel",
    "wilson",
]
