"""Notes, powers and emoji beside numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.figures import extract


def read(text: str) -> list[tuple[str, float | None, str]]:
    return [(found.quote, found.value, found.unit) for found in extract(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It cost £800⁴ million.", [("£800⁴ million", 800_000_000, "GBP")]),
        ("It cost £800[4] million.", [("£800[4] million", 800_000_000, "GBP")]),
        ("It cost £10² million.", [("£10² million", 10_000_000, "GBP")]),
        ("We saved 34,000⁽²⁾ hours in 2015³.", [("34,000⁽²⁾ hours", 34_000, "hour")]),
        ("It rose by 70%¹,² a year.", [("70%¹,² a year", 70, "percent")]),
        ("Some 250ᵃ people came.", [("Some 250", 250, "count")]),
        ("The park covers 30 km² and 9 m³.", [("30 km²", 30, "square kilometre"), ("9 m³", 9, "cubic metre")]),
        ("It has 700m² of floor.", [("700m²", 700, "square metre")]),
        ("It emits 10⁶ tonnes.", [("10⁶ tonnes", 1_000_000, "tonne")]),
        ("It emits 1.5×10³ tonnes.", [("1.5×10³ tonnes", 1_500, "tonne")]),
        ("It emits 1.5 x 10^3 tonnes.", [("1.5 x 10^3 tonnes", 1_500, "tonne")]),
        ("As ¹ says, it emits 10⁶ tonnes.", []),
        ("It emits 10² tonnes.", []),
        ("We met 3️⃣1️⃣ users and 5⃣.", []),
        ("We met 1\u00ad200 users, 4\u2060% more.", [("1\u00ad200", 1200, "count"), ("4\u2060%", 4, "percent")]),
        ("We met 31 users 1️⃣.", [("31", 31, "count")]),
    ],
)  # fmt: skip
def test_what_is_raised_is_no_digit(text: str, figures: list[tuple[str, float, str]]) -> None:
    assert read(text) == figures


@given(st.text(alphabet="10\u00ad²³¹⁶⁻⁽⁾ᵃ,.% km×^£\u20e3\ufe0f"))
def test_every_quote_stands_where_it_says(text: str) -> None:
    for found in extract(text):
        assert text[found.char_start : found.char_end] == found.quote
        assert found.char_start <= found.core_start < found.core_end <= found.char_end


@pytest.mark.parametrize("raised", ["¹", "¹,", "ᵃ", "⁽", "¹⁾,", "[1]"])
def test_marks_in_a_row_are_looked_through_in_linear_time(raised: str) -> None:
    assert [found.quote for found in extract(f"We met 12{raised * 20_000}x.")] in ([], ["12"])
