"""Pictures and logistic regression: sigmoid, loss, cost surfaces, a training on pictures, your own photo.

The notebook "Logistic regression" shows them.
"""

from .hollow import local_optimum
from .loss import line_to_sigmoid, loss_of_one, two_costs
from .photo import read_photo
from .pictures import browse, two_pictures
from .rates import compare_rates
from .training import watch_pictures
from .unscaled import unscaled
from .upload import try_photo
from .valley import valley

__all__ = [
    "browse",
    "compare_rates",
    "line_to_sigmoid",
    "local_optimum",
    "loss_of_one",
    "read_photo",
    "try_photo",
    "two_costs",
    "two_pictures",
    "unscaled",
    "valley",
    "watch_pictures",
]
