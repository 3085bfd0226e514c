"""How a post is built: headings, speakers, quotations."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.outline import outline, touching

PARAGRAPH = (
    "Volunteers cleared brambles from the eastern bank and laid gravel between both locks, while "
    "neighbours painted benches and an engineer mended every gate."
)


def headings(body: str, html: str | None = None) -> list[str]:
    return [body[p.start : p.end] for p in outline(body, html, []) if p.kind == "heading"]


def test_a_short_line_above_a_paragraph_is_a_heading() -> None:
    body = f"{PARAGRAPH}\n\nWhat we learned\n\n{PARAGRAPH}"
    assert headings(body) == ["What we learned"]


@pytest.mark.parametrize(
    "line",
    ["We learned much.", "We learned this:", "by Ann Li", "Who came?", "– item", "a b " * 6 + "c"],
)
def test_a_line_that_may_be_something_else_is_none(line: str) -> None:
    assert headings(f"{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}") == []


def test_a_line_of_a_list_and_the_last_line_are_none() -> None:
    assert headings(f"{PARAGRAPH}\n\nPaths\nLocks\n{PARAGRAPH}\n\nAnn Li") == []
    assert headings(f"{PARAGRAPH}\n\nPaths\n\nLocks") == []


def test_where_there_is_markup_it_alone_says_what_is_a_heading() -> None:
    body = f"Who came?\n\nFour\n\nWhat we learned\n\n{PARAGRAPH}"
    html = f"<h3>Who <b>came</b>?</h3><p>Four</p><p>What we learned</p><p>{PARAGRAPH}</p>"
    assert headings(body, html) == ["Who came?"]


def test_the_line_before_a_quotation_names_its_speaker() -> None:
    body = f"What was said\n\nAnn Li, warden\n\n{PARAGRAPH}"
    start = body.index(PARAGRAPH)
    parts = outline(body, None, [{"char_start": start, "char_end": len(body)}])
    assert [(body[p.start : p.end], p.kind) for p in parts] == [
        ("Ann Li, warden", "speaker"), (PARAGRAPH, "quotation"),
    ]  # fmt: skip


def test_what_is_known_to_be_something_else_is_no_heading() -> None:
    body = f"Ann Li, warden\n\n{PARAGRAPH}"
    assert outline(body, None, [], [(0, 6)]) == []


@given(st.text(alphabet="Aab. \n", max_size=80))
def test_any_text_has_an_outline(body: str) -> None:
    assert all(body[p.start : p.end].strip() for p in outline(body, None, []))


PLACES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda p: (p[0], sum(p))))
LINES = st.lists(st.integers(0, 30), unique=True).map(
    lambda ends: list(zip(sorted(ends), sorted(ends)[1:], strict=False))
)


@given(LINES, PLACES)
def test_of_the_places_in_a_line_the_first_is_found(
    lines: list[tuple[int, int]], places: list[tuple[int, int]]
) -> None:
    shared = [[p for p in sorted(places) if p[0] < end and start < p[1]] for start, end in lines]
    assert list(touching(lines, places)) == [found[0] if found else None for found in shared]


def test_each_of_many_quotations_has_its_speaker() -> None:
    """A transcript of so many lines was gone through once for each of its quotations."""
    body = "Ann Li:\nWe planted 12 oaks.\n" * 5_000
    said = [{"char_start": m.start(), "char_end": m.end()} for m in re.finditer("We .*", body)]
    kinds = Counter(part.kind for part in outline(body, None, said))
    assert kinds == {"speaker": 5_000, "quotation": 5_000}
