"""Everything that draws or slides: figures are functions, and widgets are those functions with sliders.

Here is only what every notebook uses. Each topic of the course has a room for its figures: `slopes`,
`shapes`, `logistic`, `descent`, `shallow`, `deep`, `hyperparameters`, `timing`, `depth`, `clinic` and
`playground`. What several of them draw is in `panels`; what any figure stands on is in `stage`.
"""

from .stage import Live, Log, Panel, Scene, fix_this, live, source

__all__ = ["Live", "Log", "Panel", "Scene", "live", "source"]

fix_this()
