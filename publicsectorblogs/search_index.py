"""Writes what full-text search looks in, into a file of its own, while the tables are written.

An index of fts5 is some tables of SQLite that know rows by their numbers alone. So another process
can write it without the table whose words it has, and it is copied when both are there, which takes
a tenth of the time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlite_utils

from publicsectorblogs.schema import table_ddl
from publicsectorblogs.tables import Table, discover

# The tables of an index that hold what it knows; the words themselves stand in the searched table.
_PARTS = ("data", "idx", "docsize")
# What an unfinished file holds is lost with it anyhow: no journal, no waiting for the disk.
SETTINGS = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"


def declare_index(connection: sqlite3.Connection, table: Table) -> None:
    """Make the index of a table that has no rows yet; nothing where it is not searched."""
    if table.search:
        searched = sqlite_utils.Database(connection).table(table.name)
        searched.enable_fts(table.search, tokenize="porter")


def write_index(
    file: Path, tables: Iterable[tuple[Table, Iterable[Sequence[Sequence[Any]]]]]
) -> None:
    """Write the index of tables into a new file; their rows come as `store.fill` gets them."""
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(SETTINGS)
        for table, parts in tables:
            if table.search:
                connection.execute(table_ddl(table))
                declare_index(connection, table)
                _add(connection, table, parts)
        connection.commit()


def _add(
    connection: sqlite3.Connection, table: Table, parts: Iterable[Sequence[Sequence[Any]]]
) -> None:
    names = [column.name for column in table.columns]
    places = [names.index(name) for name in table.search]
    columns, values = ", ".join(table.search), ", ?" * len(places)
    sql = f"INSERT INTO {table.name}_fts (rowid, {columns}) VALUES (?{values})"
    number = 0
    for rows in parts:
        first, number = number + 1, number + len(rows)
        connection.executemany(
            sql, ((n, *(row[place] for place in places)) for n, row in enumerate(rows, first))
        )


def take_index(connection: sqlite3.Connection, file: Path) -> None:
    """Copy the index in a file into the database whose tables have the rows that it knows.

    Another connection does, since fts5 looks anew at what one that is not its own has changed.
    """
    connection.commit()
    (_, _, database) = connection.execute("PRAGMA database_list").fetchone()
    with closing(sqlite3.connect(database)) as other:
        other.executescript(SETTINGS)
        other.execute("ATTACH ? AS written", [str(file)])
        made = {name for (name,) in other.execute("SELECT name FROM written.sqlite_master")}
        for table in discover():
            for name in (f"{table.name}_fts_{part}" for part in _PARTS):
                if name in made:
                    other.execute(f"DELETE FROM main.{name}")
                    other.execute(f"INSERT INTO main.{name} SELECT * FROM written.{name}")
        other.commit()
