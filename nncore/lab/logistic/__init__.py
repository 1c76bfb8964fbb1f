"""Pictures and logistic regression: sigmoid, loss, cost surfaces, a training on pictures, your own photo.

The notebook "Logistic regression" shows them.
"""

from .loss import line_to_sigmoid, loss_of_one, two_costs
from .photo import read_photo
from .pictures import browse, two_pictures
from .training import watch_pictures
from .upload import try_photo

__all__ = [
    "browse",
    "line_to_sigmoid",
    "loss_of_one",
    "read_photo",
    "try_photo",
    "two_costs",
    "two_pictures",
    "watch_pictures",
]
