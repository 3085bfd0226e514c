"""Asks the file once for its tables, columns and keys: it never changes while it is served.

Datasette asks for them again for each page, each time in a thread: the home page 290 times.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from copy import copy
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette

DATABASE = "public_sector_blogs"
OF_SCHEMA = (
    "attached_databases", "fts_table", "foreign_keys_for_table", "get_all_foreign_keys",
    "get_table_definition", "hidden_table_names", "primary_keys", "table_column_details",
    "table_columns", "table_exists", "table_names", "view_names",
)  # fmt: skip
# What Datasette asks by itself, to know whether a name in an address is one of a table.
NAMED = "select name from sqlite_master "
MOST = 1000  # answers that are kept, for anyone may ask for tables that there are not

Asked = Callable[..., Awaitable[Any]]


@hookimpl
def startup(datasette: Datasette) -> None:
    """Keep what does not change."""
    database = datasette.get_database(DATABASE)
    for name in OF_SCHEMA:
        setattr(database, name, once(getattr(database, name)))
    database.execute = of_names(database.execute)
    datasette.refresh_schemas = once(datasette.refresh_schemas)


def once(ask: Asked) -> Asked:
    """Return a function that asks once for each of its arguments, and then gives copies."""
    known: dict[Any, Any] = {}

    async def answer(*given: Any) -> Any:
        if given not in known:
            found = await ask(*given)
            if len(known) >= MOST:
                known.clear()
            known[given] = found
        return copy(known[given])

    return answer


def of_names(execute: Asked) -> Asked:
    """Return `execute`, which asks once whether there is a table of a name."""
    kept = once(execute)

    async def executed(sql: str, params: Any = None, **options: Any) -> Any:
        if sql.startswith(NAMED) and isinstance(params, tuple) and not options:
            return await kept(sql, params)
        return await execute(sql, params, **options)

    return executed
