"""Has the file answer soon what Datasette asks of a table: publicsectorblogs/table_queries.py."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import QueryInterrupted, Results

from publicsectorblogs import DATABASE
from publicsectorblogs.questions import views
from publicsectorblogs.schema import leaves_out_null
from publicsectorblogs.table_queries import (
    Facet,
    by_order,
    by_range,
    chosen,
    counted_at_once,
    counted_facet,
    counted_rows,
    facet,
    found_by,
    hits,
    how_many_have,
    is_count,
    later_of_question,
    order_of,
    ways_to_page,
)
from publicsectorblogs.tables import discover

STORED = {name for name, (view, _) in views().items() if view.stored}
FACETS = {
    table.name: tuple(column.name for column in table.columns if column.facet)
    for table in discover()
}
COLUMNS = {table.name: {column.name for column in table.columns} for table in discover()}
TEXTS = {
    table.name: {column.name for column in table.columns if column.type == "TEXT"}
    for table in discover()
}
# The year of a row, and the date by which the table is sorted.
YEARS = {
    table.name: (column.name, table.sort_desc)
    for table in discover()
    for column in table.columns
    if column.unit == "year" and table.sort_desc
}
# Columns whose index leaves NULL out, each with whether it never is.
SPARSE = {
    table.name: {
        column.name: column.required for column in table.columns if leaves_out_null(table, column)
    }
    for table in discover()
}
# Their keys are hashes, whose order tells readers nothing.
BACKWARDS = {table.name for table in discover() if table.by_hash}
TABLES = {*views(), *(table.name for table in discover())}
# Rows whose facets are counted for one page, which takes some 20 ms for so many. Of more, narrowed
# in a way that the build has not counted, facets are left out.
MOST = 3_000
# Hits of a search that are looked up and put in order, in some 25 ms. Of more, a page has enough
# after a few thousand rows in their order; to go through all figures would take 150 ms.
LOOKED_UP = 20_000

Execute = Callable[..., Awaitable[Any]]  # Datasette's, of a database
Ask = Callable[[str], Awaitable[Results]]  # a statement, with the parameters of a request


class Asked:
    """The page of a table that a request asks for, and what has been found out for it."""

    def __init__(self, table: str, is_later: bool) -> None:
        self.table, self.is_later = table, is_later
        self.rows = 0  # how many there are in all
        self.answers: dict[str, Results] = {}  # by statement, those that several questions share


_asked: ContextVar[Asked | None] = ContextVar("_asked", default=None)


@hookimpl
def filters_from_request(request: Any, table: str) -> None:
    """Note the table, before Datasette asks for its rows."""
    _asked.set(Asked(table, "_next" in request.args) if table in TABLES else None)


@hookimpl
def startup(datasette: Datasette) -> None:
    """Have each statement on a table put otherwise where it can be."""
    database = datasette.get_database(DATABASE)
    database.execute = soon(database.execute)


def soon(execute: Execute) -> Execute:
    """Return `execute` for what the table of a request is asked."""

    async def executed(sql: str, params: Any = None, **options: Any) -> Any:
        asked = _asked.get()
        if asked is None or f" from {asked.table}" not in sql:
            return await execute(sql, params, **options)

        async def given(statement: str) -> Results:
            found: Results = await execute(statement, params, **options)
            return found

        async def once(shared: str) -> Results:
            if shared not in asked.answers:
                asked.answers[shared] = await given(shared)
            return asked.answers[shared]

        if counts := facet(sql, asked.is_later):
            return await _facet(given, once, asked, sql, counts, params)
        if is_count(sql):
            return await _count(given, once, asked, sql, params)
        if asked.table not in SPARSE:
            later = later_of_question(asked.table, sql) if asked.table in STORED else None
            return await given(later or sql)
        return await _first(given, asked.table, await _narrowed(once, asked.table, sql, params))

    return executed


async def _facet(
    given: Ask, once: Ask, asked: Asked, sql: str, counts: Facet, params: Any
) -> Results:
    """Return a facet that the build has counted, or else that is counted with the others."""
    known = counted_facet(asked.table, counts)
    if known and (found := await given(known)).rows:
        return found
    if asked.rows > MOST:
        raise QueryInterrupted("there are too many rows to count", sql, params)
    if counts.column not in COLUMNS.get(asked.table, ()):
        return await given(counts.sql)
    declared = FACETS.get(asked.table, ())
    columns = declared if counts.column in declared else (counts.column,)
    narrowed = await _narrowed(once, asked.table, counted_at_once(counts, columns), params)
    try:
        return _of_column(await once(narrowed), counts.column)
    except QueryInterrupted:  # other facets would take as long, since they are the same
        asked.rows = MOST + 1
        raise


async def _count(given: Ask, once: Ask, asked: Asked, sql: str, params: Any) -> Results:
    """Return how many rows there are, as the build has counted them where it has, and note it."""
    known = counted_rows(asked.table, sql)
    found = await given(known) if known else None
    if not found or not found.rows:
        found = await once(await _narrowed(once, asked.table, sql, params))
    asked.rows = found.rows[0][0]
    return found


async def _first(given: Ask, table: str, sql: str) -> Results:
    """Return what the first way to a page gives that gives enough."""
    try:
        for way, enough in ways_to_page(table, sql, table in BACKWARDS, SPARSE[table]):
            found = await given(way)
            if len(found.rows) >= enough:
                break
        return found
    except sqlite3.Error:  # of a reader's own condition SQLite says best itself what is wrong
        return await given(sql)


async def _narrowed(once: Ask, table: str, sql: str, params: Mapping[str, object]) -> str:
    """Return a statement on a table that finds its rows by what leaves the fewest."""
    sql = by_range(sql, params or {}, TEXTS.get(table, ()))
    values = {name: of for name, of in chosen(sql).items() if name in FACETS.get(table, ())}
    if len(values) > 1:
        have = {row["name"]: row["rows"] for row in (await once(how_many_have(table, values))).rows}
        if len(have) == len(values):
            fewest = min(have, key=lambda name: have[name])
            year, date = YEARS.get(table, (None, None))
            if have[fewest] > LOOKED_UP and year in have and order_of(sql) == date:
                fewest = year  # its rows stand together, and the first have all that is wanted
            sql = found_by(fewest, sql)
    if searched := hits(sql):
        count = f"select count(*) from ({searched})"
        if sql.strip() == f"select count(*) from {table} where rowid in ({searched})":
            return count
        if order_of(sql) and (await once(count)).rows[0][0] > LOOKED_UP:
            return by_order(sql)
    return sql


def _of_column(found: Results, column: str) -> Results:
    """Return the facet of one column of those that were counted at once."""
    rows = [row for row in found.rows if row["name"] == column]
    return Results(rows, False, found.description)
