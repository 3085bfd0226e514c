"""Has the file answer soon what Datasette asks of a table: publicsectorblogs/table_queries.py."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import QueryInterrupted

from publicsectorblogs.questions import views
from publicsectorblogs.table_queries import (
    counted_facet,
    counted_rows,
    facet,
    from_its_place,
    in_whole_order,
    is_count,
    later_of_question,
    of_few_rows,
)
from publicsectorblogs.tables import discover

DATABASE = "public_sector_blogs"
STORED = {name for name, (view, _) in views().items() if view.stored}
# Their keys are hashes, whose order tells readers nothing.
BACKWARDS = {table.name for table in discover() if table.by_hash}
TABLES = {*views(), *(table.name for table in discover())}
# Rows whose facets are counted for one page: each takes some 6 ms for so many, of which a table has
# up to six. Of more, narrowed in a way that the build has not counted, facets are left out.
MOST = 3_000


class Asked:
    """The page of a table that a request asks for, and how many rows it has in all."""

    def __init__(self, table: str, is_later: bool) -> None:
        self.table, self.is_later, self.rows = table, is_later, 0


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


def soon(execute: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """Return `execute` for what the table of a request is asked."""

    async def executed(sql: str, params: Any = None, **options: Any) -> Any:
        asked = _asked.get()
        if asked is None or f" from {asked.table}" not in sql:
            return await execute(sql, params, **options)
        if counts := facet(sql, asked.is_later):
            known = counted_facet(asked.table, counts)
            if known and (found := await execute(known, params, **options)).rows:
                return found
            if asked.rows > MOST:
                raise QueryInterrupted("there are too many rows to count", sql, params)
            return await execute(of_few_rows(counts), params, **options)
        if is_count(sql):
            known = counted_rows(asked.table, sql)
            found = await execute(known, params, **options) if known else None
            found = found if found and found.rows else await execute(sql, params, **options)
            asked.rows = found.rows[0][0]
            return found
        backwards = asked.table in BACKWARDS
        if placed := from_its_place(asked.table, sql, backwards):
            found = await execute(placed[0], params, **options)
            if len(found.rows) >= placed[1]:
                return found
        later = later_of_question(asked.table, sql) if asked.table in STORED else None
        whole = in_whole_order(asked.table, sql, backwards)
        return await execute(later or whole, params, **options)

    return executed
