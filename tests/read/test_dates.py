"""Stated dates are read to the precision that they have, and not believed if they cannot be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from publicsectorblogs.read.dates import latest_credible, read_date


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("Wed, 29 Jun 2016 10:00:00 +0100", "2016-06-29T09:00:00Z", "second"),
        ("29 Jun 2016 10:00 GMT", "2016-06-29T10:00:00Z", "second"),
        ("2016-06-29T23:30:00-01:00", "2016-06-30T00:30:00Z", "second"),
        ("2016-06-29T10:00:00.25Z", "2016-06-29T10:00:00Z", "second"),
        ("2016-06-29 10:00:00", "2016-06-29T10:00:00Z", "second"),
        ("2016-06-29", "2016-06-29", "day"),
        ("2016-06", "2016-06", "month"),
        ("June 2016", "2016-06", "month"),
        ("2016/6/29", "2016-06-29", "day"),
        ("2016/6/5", "2016-06-05", "day"),
        ("05.06.2016", "2016-06-05", "day"),
        ("05/05/2016", "2016-05-05", "day"),
        ("29/06/2016", "2016-06-29", "day"),
        ("06/29/2016", "2016-06-29", "day"),
        ("20160629", "2016-06-29", "day"),
        ("20160629T100000+0100", "2016-06-29T09:00:00Z", "second"),
        ("20160629T10:00:00", "2016-06-29T10:00:00Z", "second"),
        ("2016-W26-3", "2016-06-29", "day"),
        ("2016-181", "2016-06-29", "day"),
        ("1467194400", "2016-06-29T10:00:00Z", "second"),
        ("1467194400000", "2016-06-29T10:00:00Z", "second"),
        ("2016-06-29T24:00:00Z", "2016-06-30T00:00:00Z", "second"),
        ("29 Jun 2016 10:59:60 GMT", "2016-06-29T11:00:00Z", "second"),
        ("2016-06-29T10:59:60Z", "2016-06-29T11:00:00Z", "second"),
        ("29-Jun-2016 10:00", "2016-06-29T10:00:00Z", "second"),
        ("29 June 2016", "2016-06-29", "day"),
        ("Posted on 29 June 2016", "2016-06-29", "day"),
        ("Published: 29 June 2016 10:15", "2016-06-29T10:15:00Z", "second"),
        ("29 June 2016 10:15 BST", "2016-06-29T09:15:00Z", "second"),
    ],
)
def test_a_date_is_read_to_its_precision(text: str, value: str, precision: str) -> None:
    date = read_date(text, None)
    assert (date.value, date.precision, date.problem) == (value, precision, None)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2016", "only the year"),
        ("10:30", "cannot be read"),
        ("29 June", "cannot be read"),
        ("yesterday", "cannot be read"),
        ("2016-13-45", "cannot be read"),
        ("0001-01-01T00:00:00Z", "before 1990"),
        ("Mon, 01 Jan 0001 00:00:00 +0000", "before 1990"),
        ("Mon, 01 Jan 0001 00:00:00 GMT", "before 1990"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", "before 1990"),
        ("0000-00-00 00:00:00", "before 1990"),
        ("-0001-11-30T00:00:00Z", "before 1990"),
        ("Mon, 30 Nov -0001 00:00:00 +0000", "before 1990"),
        ("9999-12-31T00:00:00Z", "after 2037"),
        ("Wed, 31 Feb 2016 10:00:00 GMT", "cannot be read"),
        ("2016062910", "cannot be read"),
        ("05/06/2016", "one of two days"),
        ("05/06/16", "cannot be read"),
    ],
)
def test_what_is_no_date_of_a_post_is_told(text: str, problem: str) -> None:
    date = read_date(text, None)
    assert date.value is None
    assert problem in (date.problem or "") and text in (date.problem or "")


def test_no_date_is_no_problem() -> None:
    assert read_date(" ", None).problem is None


@pytest.mark.parametrize(
    ("captured", "text", "believed"),
    [
        ("2016-07-01T00:00:00Z", "2016-07-01T23:59:00Z", True),
        ("2016-07-01T00:00:00Z", "2016-07-02T00:01:00Z", False),
        ("2016-07", "2016-08-01", True),
        ("2016-07", "2016-08-05", False),
        ("2016-12-31", "2017-01-01", True),
        (None, "2030-01-01", True),
    ],
)
def test_a_feed_is_not_believed_about_the_future(
    captured: str | None, text: str, believed: bool
) -> None:
    assert (read_date(text, latest_credible(captured)).value is not None) is believed


def test_the_order_of_day_and_month_is_taken_from_what_shows_it() -> None:
    def value(text: str, orders: dict[str, str], captured: str | None = None) -> str | None:
        return read_date(text, latest_credible(captured), orders).value

    assert value("05/06/2016", {"/": "day"}) == "2016-06-05"
    assert value("05/06/2016", {"/": "month"}) == "2016-05-06"
    assert value("05-06-2016", {"/": "month"}) is None
    assert value("05/06/2016", {}, captured="2016-05-20") == "2016-05-06"
    assert value("Sun, 05/06/2016", {}) == "2016-06-05"


@given(
    st.datetimes(datetime(1991, 1, 1), datetime(2037, 1, 1)).map(
        lambda d: d.replace(microsecond=0)
    ),
    st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
def test_a_date_of_rfc_822_is_the_moment_that_it_states(day: datetime, zone: timezone) -> None:
    moment = day.replace(tzinfo=zone)
    read = read_date(format_datetime(moment), None)
    assert read.value == f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


@given(st.text())
@example("20٣6-07").via("digits that are not those of ASCII")
def test_any_text_is_no_error(text: str) -> None:
    date = read_date(text, None)
    assert date.value is None or date.precision in ("month", "day", "second")
