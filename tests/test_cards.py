"""The picture of a figure."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.cards import HEIGHT, Card, _drawn, picture

SENTENCE = ("Of these, ", "32 per cent", " were negative.")
CARD = Card("32 per cent", SENTENCE, "not checked", None, "A post", "https://example.org/f1")
texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=900)


def test_it_is_the_same_at_every_run() -> None:
    first = picture(CARD)
    picture.cache_clear()
    assert picture(CARD) == first and first.startswith(b"\x89PNG")


def test_the_words_of_the_figure_are_underlined_alone() -> None:
    underlined = _drawn(CARD).xpath("//*[local-name()='tspan'][@text-decoration]/text()")
    assert underlined == ["32", "per", "cent"]


@given(st.tuples(texts, texts, texts), texts)
def test_nothing_leaves_the_picture(sentence: tuple[str, str, str], verdict: str) -> None:
    card = CARD._replace(sentence=sentence, verdict=verdict, number="9 " * 100)
    lines = _drawn(card).xpath("//*[local-name()='text']")
    places = [int(line.get("y")) for line in lines]
    assert places == sorted(places) and places[-1] < HEIGHT
