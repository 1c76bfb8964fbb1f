"""The rooms of the lab that draw a topic of the course, in the order of the notebooks."""

TOPICS = (
    "start_here",
    "slopes",
    "shapes",
    "logistic",
    "descent",
    "shallow",
    "deep",
    "hyperparameters",
    "timing",
    "depth",
    "clinic",
)
