"""Sentences: the one that a figure stands in."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from publicsectorblogs.figures.sentences import Sentences


def split(text: str) -> list[str]:
    """The sentences of a text, each found from its own words."""
    sentences, found, position = Sentences(text), list[str](), 0
    while position < len(text):
        start, end = sentences.around(position, position + 1)
        if start < end and (not found or found[-1] != text[start:end]):
            found.append(text[start:end])
        position = max(end, position) + 1
    return found


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One here. Two there! Three?", ["One here.", "Two there!", "Three?"]),
        ("He said “Stop.” Then he left.", ["He said “Stop.”", "Then he left."]),
        ("Dr. Smith met J. R. Hartley. They ate.", ["Dr. Smith met J. R. Hartley.", "They ate."]),
        ("Use fruit, e.g. Apples. Then stop.", ["Use fruit, e.g. Apples.", "Then stop."]),
        ("It cost £1.5m. That was less.", ["It cost £1.5m.", "That was less."]),
        ("See No. 10 and p. 5 now. Go.", ["See No. 10 and p. 5 now.", "Go."]),
        ("I said no. We went.", ["I said no.", "We went."]),
        ("A heading\n\nA sentence. Another.", ["A heading", "A sentence.", "Another."]),
        ("Of 1,393 tweets:\n\n38 per cent", ["Of 1,393 tweets:", "38 per cent"]),
        ("• one\n• two", ["• one", "• two"]),
        ("It was 5 p.m. on Monday.", ["It was 5 p.m. on Monday."]),
    ],
)  # fmt: skip
def test_sentences_end_at_stops_and_line_breaks(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_numbers_in_a_row_without_an_end_are_cut_into_parts_at_blanks() -> None:
    ducks = "".join(f"{number} ducks, " for number in range(1000, 2000))
    text = f"It began. {ducks}and that was all. It ended."
    first, *parts, last = split(text)
    assert (first, last) == ("It began.", "It ended.")
    assert " ".join(parts) == text[10:-10]
    assert all(1500 < len(part) <= 2000 for part in parts[:-1])
    assert all(part.startswith(("1", "ducks")) for part in parts[1:])


@pytest.mark.parametrize("length", [1000, 1999])
def test_a_long_sentence_stays_whole(length: int) -> None:
    text = "We met " + "many " * 500
    text = text[: length - 6] + " more."
    assert split(f"{text} We left.") == [text, "We left."]


def test_a_figure_that_spans_two_sentences_has_both() -> None:
    text = "It took five. Days passed. More."
    assert text[slice(*Sentences(text).around(8, 18))] == "It took five. Days passed."


@given(st.text(alphabet="aB. !\n\u00a0\u202f”’)1", max_size=40), st.integers(0, 39))
@example("A\u00a0.", 0).via("a space of two bytes")
def test_the_sentence_around_a_place_holds_it_and_no_blanks_at_its_ends(text: str, at: int) -> None:
    if at >= len(text) or text[at] in " \n\u00a0\u202f":
        return
    start, end = Sentences(text).around(at, at + 1)
    assert start <= at < end
    assert text[start:end].strip(" \n\u00a0\u202f") == text[start:end]
