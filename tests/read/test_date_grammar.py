"""Dates in words and figures: all of a date is understood, or it is no date."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import datetime
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.read.calendar_words import MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS
from publicsectorblogs.read.date_grammar import AmbiguousDate, orders_of, parse


@pytest.mark.parametrize(
    "text",
    [
        "Wed, 29 Jun 2016 10:00:00 GMT+1",
        "Wed, 29 Jun 2016 10:00:00 GMT+01:00",
        "Wed Jun 29 2016 10:00:00 GMT+0100 (British Summer Time)",
        "Wed Jun 29 10:00:00 BST 2016",
        "2016-06-29 10:00:00 +0100 BST",
        "2016-06-29T10:00:00+01:00[Europe/London]",
        "29 June 2016 10:00 Europe/London",
        "Wednesday, 29-Jun-16 10:00:00 BST",
        "29 June 2016 10:00 (BST)",
        "Wed, 29 Jun 2016 04:00:00 UTC-5",
        "2016-06-29 09:00:00 +0000 UTC",
        "Wed, Wed, 29 Jun 2016 09:00:00 +0000",
        "June 29th, 2016, 9.00am",
        "9am on the 29th of June 2016",
        "Mercher, 29 Mehefin 2016 09:00",
        "dydd Mercher, 29ain Mehefin 2016 09:00",
        "29-Jun-2016 09:00",
        "mer., 29 juin 2016 11:00:00 +0200",
        "Mi, 29 Jun 2016 11:00:00 +0200",
        "Mittwoch, 29. Juni 2016 um 11:00 CEST",
        "mié, 29 jun 2016 11:00:00 +0200",
        "29 de junio de 2016 09:00",
        "mer, 29 giu 2016 11:00:00 +0200",
        "wo, 29 juni 2016 11:00:00 +0200",
        "29 juin 2016 à 11h00 +0200",
        "Wed, 29 Jun 2016 04:00:00 -05:00",
        "2016-06-29 04:00:00 -0500 EST",
        "Wed, 29 Jun 2016 05:00:00 −0400",
        "Wed, 29 Jun 2016 - 09:00",
        "Wed, 29 Jun 2016 19:00:00 AEST",
        "Wed, 29 Jun 2016 18:30 ACST",
        "29 June 2016 21:00 NZST",
    ],
)
def test_the_ways_to_write_one_moment(text: str) -> None:
    assert parse(text)[0].isoformat() == "2016-06-29T09:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2.30pm", 14),
        ("12am", 0),
        ("12 pm", 12),
        ("2:30 p.m.", 14),
        ("14.30", 14),
        ("14:30 PM", 14),
    ],
)
def test_times_of_twelve_hours(text: str, hour: int) -> None:
    assert parse(f"29 June 2016 {text}")[0].hour == hour


@pytest.mark.parametrize(
    "text",
    [
        "29 June",
        "29 June 2016 10:00 then",
        "29 June 1",
        "29 June 2016 10h",
        "29 June 2016 10:00 -0500 BST",
        "29 June 2016 -0500",
        "29 June 2016 14:30 am",
        "29 June 2016 10:00 IST",  # Ireland, India or Israel
        "29 June 2016 10:00 A",
        "29 June 2016 10:00 +0000 BST",
        "Mon, 04 Jan 2016 10:00:00 BST",
        "30 October 2016 01:30 Europe/London",  # twice that night
        "29 June 2016 10:00 Europe/Nowhere",
        "29 June 2016 24:01",
        "29 June 30 2016",
        "June 2016 10:00",
    ],
)
def test_what_cannot_be_sure_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):
        parse(text)


def test_a_word_may_be_a_weekday_and_a_month() -> None:
    assert parse("Maw, 03 Mai 2016")[0] == parse("mar. 3 mai 2016")[0] == parse("3 May 2016")[0]
    assert parse("Mar 3, 2016")[0] == parse("3 Mawrth 2016")[0]
    assert MONTHS["mar"] == 3 and WEEKDAYS["mar"] == 1


def test_no_word_is_two_months_or_two_weekdays() -> None:
    for languages in (MONTH_NAMES, WEEKDAY_NAMES):
        numbers: dict[str, set[int]] = {}
        for names in languages:
            for number, group in enumerate(names.split()):
                for word in group.split("/"):
                    numbers.setdefault(word, set()).add(number)
        assert [word for word, found in numbers.items() if len(found) > 1] == []


def test_the_dates_of_a_feed_show_what_they_put_first() -> None:
    assert orders_of(["04/05/2016", "16/05/2016", "5-16-2016"]) == {"/": "day", "-": "month"}
    assert orders_of(["16/05/2016", "05/16/2016"]) == {}
    with pytest.raises(AmbiguousDate) as error:
        parse("04/05/2016")
    assert [moment.day for moment in error.value.moments] == [4, 5]


@given(st.datetimes(datetime(1990, 1, 1), datetime(2037, 1, 1)))
def test_a_date_in_words_is_read_back(moment: datetime) -> None:
    for form in ("%A, %d %B %Y %H:%M:%S", "%b %d, %Y %I:%M:%S %p", "%H:%M:%S, %d-%b-%Y"):
        read, precision = parse(moment.strftime(form))
        assert read.replace(tzinfo=None) == moment.replace(microsecond=0)
        assert precision == "second"


@given(st.text(alphabet="0123456789 :/.-+TZ,()[]aApPmMBSGUCayjun"))
def test_any_text_is_a_date_or_an_error(text: str) -> None:
    try:
        moment, precision = parse(text)
    except (ValueError, OverflowError):
        return
    assert moment.tzinfo is not None and precision in ("month", "day", "second")


def test_zones_are_those_of_the_pinned_package_and_not_of_the_machine(tmp_path: Path) -> None:
    (tmp_path / "Europe").mkdir()
    shutil.copyfile(str(files("tzdata") / "zoneinfo/Asia/Tokyo"), tmp_path / "Europe" / "London")
    code = (
        "from publicsectorblogs.read.date_grammar import parse\n"
        "print(parse('29 June 2016 10:00 Europe/London')[0].hour)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True,
        env={**os.environ, "PYTHONTZPATH": str(tmp_path)},
    )  # fmt: skip
    assert told.stdout == "9\n"
