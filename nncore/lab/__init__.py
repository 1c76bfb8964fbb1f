"""Everything that draws or slides: figures are functions, and widgets are those functions with sliders."""

from .activations_view import activation_view, saturated
from .broadcasting import broadcasting
from .decision import decision_map
from .deep import mistakes, standing, training_curves, watch_deep
from .deep_shapes import dimensions
from .deep_signal import signal
from .deep_span import mixture
from .depth import (
    bits,
    fold,
    folds,
    hidden_units,
    parity_by_cases,
    parity_by_counting,
    parity_tree,
    pieces,
    zigzag,
)
from .graph import course_graph, logistic_graph
from .hidden_layer import hidden_unit, rows_and_columns
from .kernel import mend_this
from .layer_maps import layer_maps
from .live import Live, Log, live
from .logistic import compare_runs, learning_curve, line_to_sigmoid, loss_of_one, two_costs, watch_pictures
from .machine import check_machine
from .many import watch_map, watch_seeds
from .microscope import microscope
from .more_data import by_amount, data_curves, digits
from .nudge import nudge, nudge_errors
from .peeling import peel
from .peeling_answer import answer
from .photo import read_photo
from .pictures import browse, picture_panel, show_pictures, two_pictures, weights_panel
from .playground import playground
from .roofline import measure_machine, roofline, staircase
from .scene import Panel, Scene
from .shallow import difference_of_units, start, unit_maps, watch_shallow, watch_starts
from .six_equations import nudge_one, parameters, six_equations
from .source import source
from .stopwatch import race, stopwatch
from .twins import TWINS, race_twins
from .twins_picture import crossing, curves, tell
from .uncertainty import intervals, mcnemar, spread, wilson
from .upload import try_photo
from .waterfall import waterfall
from .xray import xray

__all__ = [
    "TWINS",
    "Live",
    "Log",
    "Panel",
    "Scene",
    "activation_view",
    "answer",
    "bits",
    "broadcasting",
    "browse",
    "by_amount",
    "check_machine",
    "compare_runs",
    "course_graph",
    "crossing",
    "curves",
    "data_curves",
    "decision_map",
    "difference_of_units",
    "digits",
    "dimensions",
    "fold",
    "folds",
    "hidden_unit",
    "hidden_units",
    "intervals",
    "layer_maps",
    "learning_curve",
    "line_to_sigmoid",
    "live",
    "logistic_graph",
    "loss_of_one",
    "mcnemar",
    "measure_machine",
    "microscope",
    "mistakes",
    "mixture",
    "nudge",
    "nudge_errors",
    "nudge_one",
    "parameters",
    "parity_by_cases",
    "parity_by_counting",
    "parity_tree",
    "peel",
    "picture_panel",
    "pieces",
    "playground",
    "race",
    "race_twins",
    "read_photo",
    "roofline",
    "rows_and_columns",
    "saturated",
    "show_pictures",
    "signal",
    "six_equations",
    "source",
    "spread",
    "staircase",
    "standing",
    "start",
    "stopwatch",
    "tell",
    "training_curves",
    "try_photo",
    "two_costs",
    "two_pictures",
    "unit_maps",
    "watch_deep",
    "watch_map",
    "watch_pictures",
    "watch_seeds",
    "watch_shallow",
    "watch_starts",
    "waterfall",
    "weights_panel",
    "wilson",
    "xray",
    "zigzag",
]

mend_this()
