"""The course without a kernel: the notebooks as static pages, on which every figure still moves.

`figures` computes the figures of a notebook ahead, `pages` writes the pages, and `static` has what the
browser runs. ``python -m nncore.site OUT`` does all of it.
"""
