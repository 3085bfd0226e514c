"""What words are made of dates, numbers and figures."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.figures.units import PLURALS
from publicsectorblogs.words import (
    amount_in_words,
    cut,
    date_in_words,
    figure_in_full,
    figure_in_words,
    number,
    number_in_words,
    so_many,
)


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


def test_so_many_of_a_noun_have_its_plural() -> None:
    assert [so_many(n, "blog") for n in (0, 1, 1200)] == ["0 blogs", "1 blog", "1,200 blogs"]
    assert so_many(2, "new entry", "new entries") == "2 new entries"


def test_an_amount_has_its_unit_and_a_count_has_none() -> None:
    assert [amount_in_words(90, unit) for unit in ("day", "GBP", "count")] == [
        "90 days",
        "£90",
        "90",
    ]
    for unit in PLURALS:
        assert "90" in amount_in_words(90, unit), unit


def figure(**values: object) -> dict[str, object]:
    empty = {"value": None, "low": None, "high": None, "per": None, "noun": None, "hedge": "exact"}
    return {**empty, "unit": "percent", **values}


def test_figures_are_put_into_words() -> None:
    said = {
        "between 70 and 90 per cent": figure(low=70, high=90, hedge="between"),
        "less than 10 per cent": figure(value=10, high=10, hedge="fewer_than"),
        "less than £30,000 per year": figure(
            value=30_000, high=30_000, hedge="fewer_than", unit="GBP", per="year"
        ),
        "less than 6 months": figure(value=6, high=6, hedge="fewer_than", unit="month"),
        "fewer than 40 people": figure(
            value=40, high=40, hedge="fewer_than", unit="count", noun="people"
        ),
        "more than £10,000 per year": figure(
            value=10000, low=10000, hedge="more_than", unit="GBP", per="year"
        ),
        "£100 million": figure(value=100_000_000, unit="GBP"),
        "nearly £1.25 billion": figure(value=1_250_000_000, hedge="nearly", unit="GBP"),
        "£1,234,567": figure(value=1_234_567, unit="GBP"),
        "£2.50": figure(value=2.5, unit="GBP"),
        "£0.005": figure(value=0.005, unit="GBP"),
        "US$3": figure(value=3, unit="USD"),
        "5 million SEK": figure(value=5_000_000, unit="SEK"),
        "between £5 million and £10 million": figure(
            low=5_000_000, high=10_000_000, hedge="between", unit="GBP"
        ),
        "5 million people": figure(value=5_000_000, unit="count", noun="people"),
        "between 2 and 3 people": figure(
            low=2, high=3, hedge="between", unit="count", noun="people"
        ),
        "an unspecified number": figure(unit="count"),
        "an unspecified number of visits per week": figure(unit="count", noun="visits", per="week"),
        "at least 200 people, no exact number given": figure(low=200, unit="count", noun="people"),
        "1 per cent": figure(value=1),
        "about 33.3 per cent": figure(value=33.333333, hedge="about"),
        "0.33 miles": figure(value=0.333333, unit="mile"),
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
        "an unspecified number of seconds": figure(unit="second", hedge="about"),
        "an unspecified sum in US$": figure(unit="USD", hedge="about"),
        "an unspecified sum in £ per year": figure(unit="GBP", hedge="about", per="year"),
        "an unspecified sum in SEK": figure(unit="SEK"),
        "an unspecified percentage": figure(),
    }
    assert {words: figure_in_words(row) for words, row in said.items()} == {w: w for w in said}


def test_a_share_says_what_it_is_of() -> None:
    share = figure(value=38, unit="percent")
    assert figure_in_full({**share, "whole": "tweets"}) == "38 per cent of tweets"
    assert figure_in_full({**share, "whole": None}) == "38 per cent"


def test_a_fraction_without_end_is_cut_and_a_number_that_is_stated_is_not() -> None:
    said = {
        66.666667: "66.7", 2.333333: "2.33", 0.1234: "0.1234", 1.00001: "1.00001",
        0.000001: "0.000001", 0.033333: "0.033333", 1234.333333: "1,234.3",
    }  # fmt: skip
    assert {value: number_in_words(value) for value in said} == said


@given(st.integers(-(10**15), 10**15))
def test_a_number_in_words_is_the_same_number(value: int) -> None:
    digits, _, scale = number_in_words(value).partition(" ")
    times = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert Decimal(digits.replace(",", "")) * times == value


def test_a_sentence_is_cut_without_the_sign_of_its_list_but_with_that_of_its_number() -> None:
    place = {"sentence_start": 10, "char_start": 12, "char_end": 15}
    assert cut({"sentence": "- 43% of us", **place}) == ("", "43%", " of us")
    place = {"sentence_start": 10, "char_start": 11, "char_end": 13}
    assert cut({"sentence": "-5°", **place}) == ("-", "5°", "")
