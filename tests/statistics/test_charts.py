"""What the charts of statistics draw: what is stated, and no number that is not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from publicsectorblogs import questions
from publicsectorblogs.figures.units import SECONDS
from publicsectorblogs.schema import table_ddl
from publicsectorblogs.tables import discover

Values = dict[str, str | int | float | None]
TABLES = {table.name: table for table in discover()}
PLACE: Values = {"quote": "q", "post_id": "p", "char_start": 0, "char_end": 1}
SHARE: Values = {"measure": "found a job", "population": "people referred", "derived": 0}


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    """A database of all tables, without rows."""
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    for table in TABLES.values():
        connection.execute(table_ddl(table))
    yield connection
    connection.close()


def drawn(db: sqlite3.Connection, table: str, *rows: Values) -> list[sqlite3.Row]:
    """What the chart of a table draws when the table holds these rows."""
    for number, row in enumerate(rows):
        values = {"id": str(number), "hedge": "exact", **PLACE, **row}
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        db.execute(f"insert into {table} ({names}) values ({marks})", list(values.values()))
    return db.execute(questions.discover()[f"chart_{table}"].sql).fetchall()


@pytest.mark.parametrize(
    ("values", "label"),
    [
        ({"percent": 54, "people": 270, "of_people": 500}, "54 per cent (270 of 500): found a job"),
        ({"percent": 54, "of_people": 500}, "54 per cent (of 500): found a job"),
        ({"percent": 40, "hedge": "about"}, "about 40 per cent: found a job"),
        ({"percent": 10, "high": 10, "hedge": "fewer_than"}, "less than 10 per cent: found a job"),
        ({"low": 70, "high": 90, "hedge": "between"}, "70 to 90 per cent: found a job"),
        ({"low": 70, "hedge": "at_least"}, "at least 70 per cent: found a job"),
        ({"high": 10, "hedge": "up_to"}, "up to 10 per cent: found a job"),
    ],
)
def test_an_outcome_is_labelled_by_what_its_words_commit_to(
    empty: sqlite3.Connection, values: Values, label: str
) -> None:
    (row,) = drawn(empty, "ips_outcomes", {**SHARE, **values})
    assert row["label"] == f"{label}\npeople referred"
    assert 0 <= row["drawn_low"] <= row["drawn_high"] <= 100


def test_a_number_of_people_without_a_share_is_not_drawn(empty: sqlite3.Connection) -> None:
    assert drawn(empty, "ips_outcomes", {**SHARE, "people": 270}) == []


def test_an_outcome_of_people_who_are_not_named_says_so(empty: sqlite3.Connection) -> None:
    (row,) = drawn(empty, "ips_outcomes", {**SHARE, "population": None, "percent": 54})
    assert row["label"] == "54 per cent: found a job\npeople not named"


def test_tweets_of_unknown_number_or_year_are_a_series_that_says_so(
    empty: sqlite3.Connection,
) -> None:
    share: Values = {"event": "London 2012", "sentiment": "positive", "derived": 0, "percent": 38}
    rows = drawn(
        empty, "tweet_sentiment",
        {**share, "year": 2012, "of_tweets": 1393}, {**share, "year": 2012}, share,
    )  # fmt: skip
    assert [row["series"] for row in rows] == [
        "year not said, as posts say (n not said)", "2012, as posts say (n = 1,393)",
        "2012, as posts say (n not said)",
    ]  # fmt: skip


@pytest.mark.parametrize("unit", ["second", "minute", "hour", "day", "week", "month", "year"])
def test_a_unit_alone_is_drawn_from_its_own_length(empty: sqlite3.Connection, unit: str) -> None:
    (row,) = drawn(empty, "pip_timings", {
        "step": "decision made", "hedge": None, "wording": f"a few {unit}s", "unit": unit,
    })  # fmt: skip
    assert row["drawn_low"] == SECONDS[unit]
    assert row["drawn_high"] in SECONDS.values()


def test_a_wait_without_a_number_is_drawn_as_open(empty: sqlite3.Connection) -> None:
    wait: Values = {"step": "decision made", "hedge": None}
    unit, none = drawn(
        empty, "pip_timings", {**wait, "wording": "a matter of hours", "unit": "hour"},
        {**wait, "wording": "instantly"},
    )  # fmt: skip
    assert (unit["drawn_low"], unit["drawn_high"], unit["open"]) == (3600, 86400, 1)
    assert (none["drawn_low"], none["drawn_high"], none["open"]) == (0.1, 1, 1)
    assert unit["stated_seconds"] is none["stated_seconds"] is None
