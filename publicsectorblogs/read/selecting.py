"""Nodes of a parsed text by a selector, in an order in which they may be removed."""

from __future__ import annotations

from typing import Any

from selectolax.lexbor import LexborHTMLParser


def found(tree: LexborHTMLParser, selector: str) -> list[Any]:
    """Return what is selected, each node once, and the inner before the outer.

    A node that is removed takes those within it along, and none may be touched after that. Of a
    list of selectors the parser gives a node as often as one of them fits it.
    """
    return tree.css(f":is({selector})")[::-1]
