"""Writes the dataset into one SQLite file: the only module that knows SQL types and files.

The file is written beside its final place under a temporary name, checked, and renamed over the
old one in one step, so that readers only ever see a whole database.

Rows come blog by blog and are collected in temporary tables first, for in the file each table
has to be in the order of its primary key: Datasette goes from page to page of a sorted table by
the value and the key of the last row, and SQLite, where it sorts without an index (see
indexes.sql), gives rows of equal value as they stand.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import sqlite_utils

from publicsectorblogs.rows import Rows
from publicsectorblogs.statistics import Column, Statistic, all_columns, discover

SCHEMA = Path(__file__).with_name("schema.sql")
INDEXES = Path(__file__).with_name("indexes.sql")
# What several archives may name: the first spelling holds.
_SHARED = frozenset(["authors", "tags"])


class IntegrityError(Exception):
    """The database that was built does not hold together; the one in place is left alone."""


@contextmanager
def new_database(output: Path) -> Iterator[sqlite3.Connection]:
    """Give a database to collect rows in, which replaces `output` at the end if it is sound.

    Raises IntegrityError when `output` is no file, when a foreign key points nowhere and when
    SQLite finds the file unsound, sqlite3.Error when a row breaks its table's rules, OSError when
    the file cannot be written. On these and on any error in between, `output` stays as it is.
    """
    if output.exists() and not output.is_file():
        raise IntegrityError("it exists and is no file")
    partial = output.with_name(f"{output.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(partial)) as connection:
            # Nobody reads a partial file, so a crash may spoil it: no journal, no waiting for disk.
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            connection.executescript(SCHEMA.read_text(encoding="utf-8"))
            for statistic in discover():
                connection.execute(table_ddl(statistic))
            for table in _keys(connection):
                connection.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table}")
            yield connection
            _write(connection)
            _check(connection)
        partial.replace(output)
    finally:
        partial.unlink(missing_ok=True)


def insert(connection: sqlite3.Connection, batches: Iterable[Rows]) -> None:
    """Collect rows: sqlite-utils takes five times as long."""
    for batch in batches:
        names = ", ".join(f'"{name}"' for name in batch.columns)
        values = ", ".join("?" * len(batch.columns))
        connection.executemany(
            f'INSERT INTO temp."{batch.table}" ({names}) VALUES ({values})', batch.values
        )


def index_collected(connection: sqlite3.Connection) -> None:
    """Index the posts and figures collected, so that those of near-copies are found."""
    connection.executescript("""
        CREATE INDEX temp.posts_id ON posts (id);
        CREATE INDEX temp.posts_blog_id ON posts (blog_id);
        CREATE INDEX temp.figures_id ON figures (id);
        CREATE INDEX temp.figures_post_id ON figures (post_id, char_start);
        CREATE INDEX temp.remnants_post_id ON remnants (post_id, char_start);
    """)


def mark_figures(
    connection: sqlite3.Connection, copies: Mapping[str, str], doubts: Mapping[str, str]
) -> None:
    """Mark the figures that a near-copy states again, and those whose checks failed."""
    for column, marks in (("copy_of", copies), ("doubts", doubts)):
        connection.executemany(
            f"UPDATE temp.figures SET {column} = ? WHERE id = ?",
            ((mark, figure) for figure, mark in marks.items()),
        )


def table_ddl(statistic: Statistic) -> str:
    """Return the SQL that makes a statistic's table."""
    columns = (_column_ddl(statistic.table, column) for column in all_columns(statistic))
    return f"CREATE TABLE {statistic.table} (\n  " + ",\n  ".join(columns) + "\n)"


def index_ddl(statistic: Statistic) -> str:
    """Return the SQL that makes an index for every facet and join of a statistic's table."""
    joins = (c.name for c in all_columns(statistic) if c.references or c.name == "copy_of")
    return "\n".join(
        f"CREATE INDEX {statistic.table}_{name} ON {statistic.table} ({name}) "
        f"WHERE {name} IS NOT NULL;"
        for name in dict.fromkeys([*joins, *statistic.facets])
    )


def _column_ddl(table: str, column: Column) -> str:
    if column.name == "id":
        return "id TEXT PRIMARY KEY"
    target = table if column.name == "copy_of" else column.references
    return f"{column.name} {column.type}" + (f" REFERENCES {target} (id)" if target else "")


def _keys(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the tables of the file with the columns of their primary keys."""
    tables = connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")
    key = "SELECT group_concat(name) FROM pragma_table_info(?, 'main') WHERE pk"
    return {name: connection.execute(key, [name]).fetchone()[0] for (name,) in tables.fetchall()}


def _write(connection: sqlite3.Connection) -> None:
    """Write the rows collected, each table in the order of its primary key, and index them."""
    connection.execute(
        "UPDATE temp.blogs SET posts = "
        "(SELECT count(*) FROM temp.posts WHERE posts.blog_id = blogs.id)"
    )
    for table, key in _keys(connection).items():
        again = "ON CONFLICT (id) DO NOTHING" if table in _SHARED else ""
        connection.execute(
            f"INSERT INTO main.{table} SELECT * FROM temp.{table} WHERE true "
            f"ORDER BY {key}, rowid {again}"
        )
        connection.execute(f"DROP TABLE temp.{table}")
    connection.executescript(INDEXES.read_text(encoding="utf-8"))
    for statistic in discover():
        connection.executescript(index_ddl(statistic))
    db = sqlite_utils.Database(connection)
    db.table("posts").enable_fts(["title", "body"], tokenize="porter")
    connection.execute("ANALYZE")
    connection.commit()
    connection.execute("VACUUM")  # without the pages that the search index let go


def _check(connection: sqlite3.Connection) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise IntegrityError(f"table {broken[0]}: row {broken[1]} points to no row of {broken[2]}")
    (sound,) = connection.execute("PRAGMA quick_check").fetchone()
    if sound != "ok":
        raise IntegrityError(sound)
