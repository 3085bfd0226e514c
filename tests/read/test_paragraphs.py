"""Where the lines of a text stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.paragraphs import BLANK, bare_lines, lines


def test_a_line_stands_alone_between_blank_lines_and_the_edges_of_the_text() -> None:
    found = lines("One\n\n two \u00a0\nthree\n \n\nfour")
    assert [(line.text, line.alone) for line in found] == [
        ("One", True),
        ("two", False),
        ("three", False),
        ("four", True),
    ]


@given(st.text(alphabet=f"ab.{BLANK}"))
def test_each_line_is_where_it_says_and_only_blanks_are_left_out(text: str) -> None:
    left = text
    for start, words in reversed(bare_lines(text)):
        assert text[start : start + len(words)] == words == words.strip(BLANK)
        left = left[:start] + left[start + len(words) :]
    assert not left.strip(BLANK)
    assert [(line.start, line.text) for line in lines(text)] == list(bare_lines(text))
