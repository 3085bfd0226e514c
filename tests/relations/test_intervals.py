"""What a number may stand for, by its last digit and its hedge."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.figures import extract
from publicsectorblogs.relations._intervals import Interval, at, read


def strict(text: str) -> tuple[float, float]:
    reading = read(extract(text)[0])
    assert reading
    return reading.strict.low, reading.strict.high


def loose(text: str) -> tuple[float, float]:
    reading = read(extract(text)[0])
    assert reading
    return reading.loose.low, reading.loose.high


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("38% agreed", 37.5, 38.5), ("37.8% agreed", 37.75, 37.85), ("1,393 tweets", 1393, 1393),
        ("£1.2m was lost", 1_150_000, 1_250_000), ("about 40% agreed", 36, 44),
        ("about 43% agreed", 42, 44), ("about 1,200 letters", 1150, 1250),
        ("more than 40% agreed", 39.5, math.inf), ("up to 40% agreed", 0, 40.5),
        ("nearly 40% agreed", 36, 40.5), ("a quarter of them", 25, 25),
        ("between 30 and 40 letters", 30, 40), ("30 days", 30, 30), ("just over 40%", 39.5, 44),
        # Behind a fraction the last digit is worth that part of one.
        ("2½ hours", 2.25, 2.75), ("3 ¼ miles", 3.125, 3.375), ("5¾% of it", 5.625, 5.875),
        ("1 1/2 miles", 1.25, 1.75), ("2-1/2 miles", 2.25, 2.75),
        ("6 and a half years", 6.25, 6.75), ("2½ million homes", 2_250_000, 2_750_000),
        ("about 12½ hours", 11.25, 13.75), ("2½p a mile", 0.0225, 0.0275),
        ("up ½%", 0.25, 0.75), ("it rose by half a per cent", 0.25, 0.75),
        ("it rose by two and a half per cent", 2.25, 2.75), ("it took half an hour", 0.5, 0.5),
        ("two per cent of it", 1.5, 2.5), ("half a million people", 500_000, 500_000),
        ("2 hours and a half-day trip", 2, 2), ("£2.5m was lost", 2_450_000, 2_550_000),
    ],
)  # fmt: skip
def test_a_number_stands_for_what_its_last_digit_and_its_hedge_allow(
    text: str, low: float, high: float
) -> None:
    assert strict(text) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("six in ten agreed", 54, 64.3333), ("a third of them", 28.1667, 37.6667),
        ("38% agreed", 37, 39), ("1,200 letters", 1170, 1230), ("1,393 letters", 1393, 1393),
        ("61 of every 134 drivers", 45.5224, 45.5224), ("30 days", 29.5, 30.5),
        # A round one: "one in ten (8%)", "one in 100 (1.4%)", "one in 200 (0.4%)".
        ("one in ten agreed", 7.5, 13.3333), ("a tenth of them", 7.5, 13.3333),
        ("1 in 20 agreed", 3.75, 6.6667), ("1 in 100 agreed", 0.5, 1.5),
        ("one in 200 agreed", 0.375, 0.6667), ("one in seven agreed", 12.5, 16.6667),
        ("6 in every 100 agreed", 5.5, 6.5),
    ],
)  # fmt: skip
def test_everyday_rounding_allows_more_of_round_numbers(text: str, low: float, high: float) -> None:
    assert loose(text) == pytest.approx((low, high), abs=1e-3)


def test_a_vague_number_may_be_anything() -> None:
    assert read(extract("a few minutes")[0]) is None


INTERVALS = st.builds(
    lambda low, width: Interval(low, low + width),
    st.integers(-1000, 1000), st.integers(0, 100),
)  # fmt: skip


@given(INTERVALS, INTERVALS, st.floats(0, 1), st.floats(0, 1))
def test_what_numbers_come_to_lies_within_what_their_intervals_do(
    one: Interval, other: Interval, here: float, there: float
) -> None:
    a = one.low + here * (one.high - one.low)
    b = other.low + there * (other.high - other.low)
    assert (one + other).meets(at(a + b))
    assert (one - other).meets(at(a - b))
    assert (one * other).meets(at(a * b))
    if other.low > 0:
        assert (one / other).meets(at(a / b))


@given(INTERVALS, INTERVALS)
def test_meeting_is_mutual(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)


def test_nothing_is_divided_by_what_may_be_nought() -> None:
    with pytest.raises(ZeroDivisionError):
        Interval(1, 2) / Interval(0, 2)
