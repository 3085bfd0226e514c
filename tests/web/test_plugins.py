"""What the plugins make of a text and a number."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.filters import date_in_words, figure_in_words, number
from plugins.post_page import Span, paragraphs


@st.composite
def bodies_with_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    body = draw(st.text(alphabet="ab \n<&", max_size=60))
    place = st.integers(0, len(body))
    pairs = draw(st.lists(st.tuples(place, place).map(sorted), max_size=6))
    return body, [Span(a, b, "figure", "figures", f"{a}-{b}", None) for a, b in pairs if a < b]


@given(bodies_with_spans())
def test_cutting_a_body_loses_no_word(made: tuple[str, list[Span]]) -> None:
    body, spans = made
    lines = [line for line in body.split("\n") if line.strip()]
    shown = ["".join(text for text, _ in p.pieces) for p in paragraphs(body, spans)]
    assert shown == lines


@given(bodies_with_spans())
def test_a_marked_piece_is_the_text_of_its_span(made: tuple[str, list[Span]]) -> None:
    body, spans = made
    for paragraph in paragraphs(body, spans):
        for text, span in paragraph.pieces:
            assert span is None or text in body[span.start : span.end]


def test_a_failed_check_is_told_once_where_it_is_first_met() -> None:
    spans = [Span(0, 1, "figure", doubts="sum; source"), Span(2, 3, "figure", doubts="sum")]
    assert [p.doubts for p in paragraphs("1\n2\n3", spans)] == [["source", "sum"], [], []]


def test_dates_say_no_more_than_is_known() -> None:
    assert date_in_words(None) == "not known"
    assert date_in_words("2016") == "2016"
    assert date_in_words("2016-07") == "July 2016"
    assert date_in_words("2016-07-28") == "28 July 2016"
    assert date_in_words("2016-07-28T09:30:00Z") == "28 July 2016, 09:30 UTC"


def test_numbers_have_separators_and_no_idle_decimals() -> None:
    assert [number(n) for n in (1393, 26.2, 100 / 3, 0, None)] == [
        "1,393", "26.2", "33.333333", "0", "",
    ]  # fmt: skip


def figure(**values: object) -> dict[str, object]:
    empty = {"value": None, "low": None, "high": None, "per": None, "noun": None, "hedge": "exact"}
    return {**empty, "unit": "percent", **values}


def test_figures_are_put_into_words() -> None:
    said = {
        "between 70 and 90 percent": figure(low=70, high=90, hedge="between"),
        "fewer than 10 percent": figure(value=10, high=10, hedge="fewer_than"),
        "more than 10,000 GBP per year": figure(
            value=10000, low=10000, hedge="more_than", unit="GBP", per="year"
        ),
        "1,393 tweets": figure(value=1393, unit="count", noun="tweets"),
        "1 day": figure(value=1, unit="day"),
        "10 days": figure(value=10, unit="day"),
        "37 hours per week": figure(value=37, unit="hour", per="week"),
        "60 miles per hour": figure(value=60, unit="mile", per="hour"),
        "about 6 feet": figure(value=6, unit="foot", hedge="about"),
        "3 square feet": figure(value=3, unit="square foot"),
        "21 degrees Celsius": figure(value=21, unit="degree Celsius"),
        "1 square foot": figure(value=1, unit="square foot"),
        "2 centuries": figure(value=2, unit="century"),
        "400 parts per million": figure(value=400, unit="part per million"),
        "50 hertz": figure(value=50, unit="hertz"),
        "a number of seconds, which the words leave open": figure(unit="second", hedge="about"),
    }
    assert {words: figure_in_words(row) for words, row in said.items()} == {w: w for w in said}
