"""What the browser runs beside the pages: the lab's own canvas, and the scripts and styles of the site."""

from pathlib import Path

from ...lab.stage import canvas

CANVAS = Path(canvas.__file__).with_name("canvas.js")
STATIC = Path(__file__).resolve().parents[1] / "static"
WRAPPED = """\
// nncore/lab/stage/canvas.js, wrapped: a page on a disk may load scripts, but no modules.
(() => {{
{}globalThis.nncorePaint = {};
}})();
"""


def write_assets(folder):
    """Write the scripts and styles into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in STATIC.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "canvas.js").write_text(plain_script(CANVAS), encoding="utf-8", newline="\n")


def plain_script(module):
    """Return an anywidget module as a plain script, which leaves what it exports in `nncorePaint`.

    Parameters
    ----------
    module : Path
    """
    body, exported = module.read_text(encoding="utf-8").rsplit("export default", 1)
    return WRAPPED.format(body, exported.strip().rstrip(";"))
