"""Writes the dataset into one SQLite file: the only module that knows SQL types and files.

The file is written beside its final place under a temporary name, checked, and renamed over the
old one in one step, so that readers only ever see a whole database.
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
    """Give an empty database with all tables, which replaces `output` at the end if it is sound.

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
            db = sqlite_utils.Database(connection)
            db.table("posts").enable_fts(["title", "body"], tokenize="porter")
            yield connection
            _finish(connection)
        partial.replace(output)
    finally:
        partial.unlink(missing_ok=True)


def insert(connection: sqlite3.Connection, batches: Iterable[Rows]) -> None:
    """Insert rows: sqlite-utils takes five times as long."""
    for batch in batches:
        verb = "INSERT OR IGNORE" if batch.table in _SHARED else "INSERT"
        names = ", ".join(f'"{name}"' for name in batch.columns)
        values = ", ".join("?" * len(batch.columns))
        connection.executemany(
            f'{verb} INTO "{batch.table}" ({names}) VALUES ({values})', batch.values
        )


def index_words(connection: sqlite3.Connection) -> None:
    """Index the words of the posts that came in since the last time, for search."""
    connection.execute(
        "INSERT INTO posts_fts (rowid, title, body) SELECT rowid, title, body FROM posts "
        "WHERE rowid > (SELECT coalesce(max(id), 0) FROM posts_fts_docsize)"
    )


def make_indexes(connection: sqlite3.Connection) -> None:
    """Make the indexes by which rows are found: faster when most of the rows are in."""
    connection.executescript(INDEXES.read_text(encoding="utf-8"))
    for statistic in discover():
        connection.executescript(index_ddl(statistic))


def mark_figures(
    connection: sqlite3.Connection, copies: Mapping[str, str], doubts: Mapping[str, str]
) -> None:
    """Mark the figures that a near-copy states again, and those whose checks failed."""
    for column, marks in (("copy_of", copies), ("doubts", doubts)):
        connection.executemany(
            f"UPDATE figures SET {column} = ? WHERE id = ?",
            ((mark, figure) for figure, mark in marks.items()),
        )


def count_posts(connection: sqlite3.Connection) -> None:
    """Count the posts of each blog."""
    connection.execute(
        "UPDATE blogs SET posts = (SELECT count(*) FROM posts WHERE posts.blog_id = blogs.id)"
    )


def table_ddl(statistic: Statistic) -> str:
    """Return the SQL that makes a statistic's table."""
    columns = (_column_ddl(statistic.table, column) for column in all_columns(statistic))
    return f"CREATE TABLE {statistic.table} (\n  " + ",\n  ".join(columns) + "\n)"


def index_ddl(statistic: Statistic) -> str:
    """Return the SQL that makes an index for every facet and join of a statistic's table."""
    joins = (c.name for c in all_columns(statistic) if c.references or c.name == "copy_of")
    return "\n".join(
        f"CREATE INDEX {statistic.table}_{name} ON {statistic.table} ({name});"
        for name in dict.fromkeys([*joins, *statistic.facets])
    )


def _column_ddl(table: str, column: Column) -> str:
    if column.name == "id":
        return "id TEXT PRIMARY KEY"
    target = table if column.name == "copy_of" else column.references
    return f"{column.name} {column.type}" + (f" REFERENCES {target} (id)" if target else "")


def _finish(connection: sqlite3.Connection) -> None:
    """Check the file, and write it anew without gaps."""
    connection.commit()
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise IntegrityError(f"table {broken[0]}: row {broken[1]} points to no row of {broken[2]}")
    (sound,) = connection.execute("PRAGMA quick_check").fetchone()
    if sound != "ok":
        raise IntegrityError(sound)
    connection.execute("ANALYZE")
    connection.commit()
    connection.execute("VACUUM")
