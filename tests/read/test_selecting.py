"""Nodes are selected so that they may be removed one after the other."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from publicsectorblogs.read.selecting import found


def test_each_node_is_selected_once_and_the_inner_before_the_outer() -> None:
    tree = LexborHTMLParser('<div class="a b" id="1"><p class="b a" id="2">x</p></div><i id="3">')
    assert [node.attributes["id"] for node in found(tree, ".a,.b,i")] == ["3", "2", "1"]
