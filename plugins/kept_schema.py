"""Keeps what Datasette asks of the schema, which stays as it is while the file is served.

Datasette asks again for each page, and for each table that a page names: some 300 times for the
home page, each in a thread whose turn has to come.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette

from publicsectorblogs import DATABASE

# Methods of a database that ask for nothing but the schema: of all of it, or of a table.
METHODS = (
    "table_names", "view_names", "hidden_table_names", "get_all_foreign_keys", "attached_databases",
    "table_exists", "table_columns", "table_column_details", "primary_keys", "fts_table",
    "foreign_keys_for_table", "get_table_definition",
)  # fmt: skip
# What it asks before it lets anybody see a table.
SPELLING = (
    "select name from sqlite_master where type in ('table', 'view') and name = ? collate nocase"
)

Ask = Callable[..., Awaitable[Any]]


@hookimpl
def startup(datasette: Datasette) -> Callable[[], Awaitable[None]] | None:
    """Ask once where the file cannot change: where Datasette has inspected it (`make serve`)."""
    database = datasette.databases.get(DATABASE)
    if database is None or database.is_mutable:
        return None

    async def keep() -> None:
        names = frozenset([*await database.table_names(), *await database.view_names()])
        for method in METHODS:
            setattr(database, method, kept(getattr(database, method), names))
        database.execute = _kept_spelling(database.execute, names)
        await datasette.refresh_schemas()  # a list of all tables that nobody reads
        datasette.refresh_schemas = _nothing

    return keep


def kept(ask: Ask, names: frozenset[str]) -> Ask:
    """Return a method that asks once for each table of `names`, and once for all of them.

    What readers make up is asked each time, so that there is an end to what is kept.
    """
    answers: dict[tuple[str, ...], Any] = {}

    async def answer(*asked: str) -> Any:
        if asked and asked[0] not in names:
            return await ask(*asked)
        if asked not in answers:
            answers[asked] = await ask(*asked)
        return answers[asked]

    return answer


def _kept_spelling(execute: Ask, names: frozenset[str]) -> Ask:
    """Return a method that executes statements, and one of them once for each of the names."""
    spelling = kept(lambda name: execute(SPELLING, (name,)), names)

    async def executed(sql: str, params: Any = None, *more: Any, **options: Any) -> Any:
        if sql == SPELLING and not more and not options:
            return await spelling(*params)
        return await execute(sql, params, *more, **options)

    return executed


async def _nothing() -> None:
    pass
