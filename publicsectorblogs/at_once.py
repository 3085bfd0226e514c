"""Asks a database for all that a page shows in one turn of a thread.

A turn costs more than most of what is asked in it, and on a busy machine has to be waited for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from datasette import database as datasette_database
from datasette.database import Database, QueryInterrupted

Rows = list[Any]  # of sqlite3.Row, each of which is a mapping but for its type


async def rows_of_each(
    database: Database, statements: Mapping[str, str], values: Mapping[str, Any]
) -> dict[str, Rows]:
    """Return the rows of each statement by its name, all of them.

    `values`: those that the statements name, for all of them. Each statement has the time that one
    by itself has (`sql_time_limit_ms`).

    Raises QueryInterrupted where one takes longer, and sqlite3.Error where one is wrong.
    """

    def ask(connection: sqlite3.Connection) -> dict[str, Rows]:
        return {name: _rows(connection, sql) for name, sql in statements.items()}

    def _rows(connection: sqlite3.Connection, sql: str) -> Rows:
        # By its module, where time_budget.py puts one that knows what the request has left.
        with datasette_database.sqlite_timelimit(connection, database.ds.sql_time_limit_ms):
            try:
                return connection.execute(sql, values).fetchall()
            except sqlite3.OperationalError as error:
                if error.args == ("interrupted",):
                    raise QueryInterrupted(error, sql, values) from error
                raise

    found: dict[str, Rows] = await database.execute_fn(ask)
    return found
