"""Where the notebooks are: in a clone beside the package, and in an installed package inside it."""

from pathlib import Path

PACKAGE = Path(__file__).parents[1]


def notebooks(folder=None):
    """Return the notebooks of the course in their order.

    Parameters
    ----------
    folder : Path, optional
        Another folder to look in.

    Returns
    -------
    paths : list of Path

    Examples
    --------
    >>> notebooks()[0].name
    '00_start_here.ipynb'
    """
    inside, beside = PACKAGE / "notebooks", PACKAGE.parent / "notebooks"
    folder = folder or (inside if inside.is_dir() else beside)
    return sorted(Path(folder).glob("[0-9][0-9]_*.ipynb"))
