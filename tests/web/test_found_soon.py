"""What Datasette asks of a table is put by what has been found out about its rows."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest
from datasette.database import Results

from plugins import table_queries

BY_DATE = "order by post_published desc limit 101"
IN_YEAR = f'select id from figures where "unit" = :p0 and "year" = :p1 {BY_DATE}'
IN_ORDER = IN_YEAR.replace(BY_DATE, "order by value limit 101")
HITS = "select rowid from figures_fts where figures_fts match escape_fts(:search)"
SEARCH = f"select id from figures where rowid in ({HITS}) {BY_DATE}"


def narrowed(sql: str, counts: Mapping[str, int]) -> str:
    """Return how a statement is put where so many rows have each value, or are hits."""

    async def once(shared: str) -> Results:
        if shared == f"select count(*) from ({HITS})":
            return Results([(counts["hits"],)], False, None)
        rows = [{"name": name, "rows": rows} for name, rows in counts.items()]
        return Results(rows, False, None)

    with ThreadPoolExecutor(1) as pool:  # a tab keeps the loop of this thread
        put = table_queries._narrowed(once, "figures", sql, {"p0": "percent", "p1": "2010"})
        return pool.submit(asyncio.run, put).result()


@pytest.mark.parametrize(
    ("sql", "unit", "year", "by"),
    [
        (IN_YEAR, 100, 200_000, "unit"), (IN_YEAR, 200_000, 100, "year"),
        # Where many have both, those of a year stand together in the order of dates, but in no other.
        (IN_YEAR, 150_000, 200_000, "year"), (IN_ORDER, 150_000, 200_000, "unit"),
    ],
)  # fmt: skip
def test_rows_are_found_by_what_leaves_the_fewest_to_look_at(
    sql: str, unit: int, year: int, by: str
) -> None:
    put = narrowed(sql, {"unit": unit, "year": year})
    for name, value in (("unit", "p0"), ("year", "p1")):
        found = f'"{name}" = :{value}'
        assert (f"({found}) is true" in put) is (name != by) and found in put


def test_a_value_that_the_build_does_not_know_is_left_to_sqlite() -> None:
    assert narrowed(IN_YEAR, {"unit": 5}) == IN_YEAR


def test_each_hit_of_a_search_is_looked_up_where_there_are_not_too_many() -> None:
    assert narrowed(SEARCH, {"hits": table_queries.LOOKED_UP}) == SEARCH
    many = narrowed(SEARCH, {"hits": table_queries.LOOKED_UP + 1})
    assert many == SEARCH.replace("rowid in", "+rowid in")
    counted = f"select count(*) from figures where rowid in ({HITS}) "
    assert narrowed(counted, {"hits": 5}) == f"select count(*) from ({HITS})"
