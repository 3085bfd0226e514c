"""The lexicon: every class of words once, and no word twice in a class."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

from publicsectorblogs import figures
from publicsectorblogs.figures import extract, lexicon

MODULES = sorted(Path(figures.__file__).parent.rglob("*.py"))


def listed(node: ast.AST) -> list[str]:
    """Return the words of a node that is a list of words, in one string or in many."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        text = getattr(node.func.value, "value", None)
        if node.func.attr == "split" and isinstance(text, str) and not node.args:
            return text.split()
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        values = [getattr(one, "value", None) for one in node.elts]
        return [value for value in values if isinstance(value, str)]
    return []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_list_names_a_word_twice(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        twice = [word for word, count in Counter(listed(node)).items() if count > 1]
        assert not twice, f"line {node.lineno}: {twice}"  # type: ignore[attr-defined]


def test_the_grammatical_words_hold_no_numbers_and_no_content_words() -> None:
    assert lexicon.FUNCTION_WORDS.isdisjoint(lexicon.SMALL)
    assert lexicon.FUNCTION_WORDS.isdisjoint(lexicon.OPENERS)
    assert lexicon.HEDGE_LAST_WORDS | {"most"} >= lexicon.HEDGE_WORDS


@pytest.mark.parametrize("hedge", sorted(lexicon.HEDGE_WORDS))
def test_a_number_behind_a_hedging_word_is_no_year(hedge: str) -> None:
    assert [q.value for q in extract(f"We planted {hedge} 1990 trees.")] == [1990]
