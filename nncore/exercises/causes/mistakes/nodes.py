"""Nodes of a syntax tree: as text, in words, and filled into a pattern."""

import ast


def text(node):
    return ast.unparse(node)


def instead(new, old):
    return new, f"has `{text(new)}` for `{text(old)}`"


def transposed(node):
    return ast.Attribute(node, "T", ast.Load())


def filled(pattern, argument):
    """Return the tree of a pattern with `argument` for its x."""

    class Fill(ast.NodeTransformer):
        def visit_Name(self, name):
            return argument if name.id == "x" else name

    return Fill().visit(ast.parse(pattern, mode="eval").body)
