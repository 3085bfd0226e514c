"""Writes what full-text search looks in, into a file of its own, while the tables are written.

An index of fts5 is some tables of SQLite that know rows by their numbers alone. So another process
can write it without the table whose words it has, and it is copied when both are there, which takes
a tenth of the time. After a few changes it brings the index of the last database up to date.

An index is merged into one segment, which is read faster than several, and whose bytes depend on
the rows alone. Words that were never merged are parted into pages otherwise, so that an index is
merged once even when all its words came together; and no merge is begun and not ended before. What
tells how it came about is left out when it is copied.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias

import sqlite_utils

from publicsectorblogs.numbered import Stream, only_in
from publicsectorblogs.schema import table_ddl
from publicsectorblogs.tables import Table, discover

# What an unfinished file holds is lost with it anyhow: no journal, no waiting for the disk.
SETTINGS = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
Changed: TypeAlias = Callable[[Table], tuple[Stream, Stream]]  # rows as they were, and as they are

# In the table that holds the data of an index, a row tells how many words all rows have, and one
# which segments there are; see https://sqlite.org/fts5.html#fts5_data_structures. The number of a
# page is that of its segment, six bits that are 0 where it holds words, and 31 for its place.
_TOTALS, _STRUCTURE, _KIND, _PLACE = 1, 10, 6, 31
_COOKIE = bytes(4)  # what the row begins with
_NO_SEGMENT = _COOKIE + bytes(3)
_NO_ROW = -1  # the number of a row that comes and goes


def declare_index(connection: sqlite3.Connection, table: Table) -> None:
    """Make the index of a table that has no rows yet; nothing where it is not searched."""
    if table.search:
        searched = sqlite_utils.Database(connection).table(table.name)
        searched.enable_fts(table.search, tokenize="porter")


def write_index(file: Path, changed: Changed, last: Path | None = None) -> None:
    """Write the index of each table that is searched into a new file.

    `last`: the database whose rows are those that were, in an index already; None where there were
    none.
    """
    searched = [table for table in discover() if table.search]
    with opened(file) as connection:
        for table in searched:
            connection.execute(table_ddl(table))
            declare_index(connection, table)
    if last:
        with opened(file) as connection:
            connection.execute("ATTACH ? AS last", [str(last)])
            for table in searched:
                _copy(connection, table, "last")
    # Opened anew, since fts5 looks anew at what a connection that is not its own has changed.
    with opened(file) as connection:
        for table in searched:
            _bring_up_to_date(connection, table, *changed(table))


def take_index(connection: sqlite3.Connection, file: Path) -> None:
    """Move the index in a file into the database whose tables have the rows that it knows."""
    connection.commit()
    (_, _, database) = connection.execute("PRAGMA database_list").fetchone()
    with opened(Path(database)) as other:
        other.execute("ATTACH ? AS written", [str(file)])
        for table in discover():
            if table.search:
                _copy(other, table, "written")
    file.unlink()


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a file that is being written; what was done stays when nothing went wrong."""
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(SETTINGS)
        yield connection
        connection.commit()


def _bring_up_to_date(
    connection: sqlite3.Connection, table: Table, old: Stream, new: Stream
) -> None:
    index, columns = f"{table.name}_fts", ", ".join(table.search)
    values = ", ?" * len(table.search)
    names = [column.name for column in table.columns]
    words = itemgetter(0, *(names.index(name) + 1 for name in table.search))
    add = f"INSERT INTO {index} (rowid, {columns}) VALUES (?{values})"
    drop = f"INSERT INTO {index} ({index}, rowid, {columns}) VALUES ('delete', ?{values})"
    connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('automerge', 0)")
    connection.executemany(drop, only_in(map(words, old()), map(words, new())))
    connection.executemany(add, only_in(map(words, new()), map(words, old())))
    # One segment alone would stay as it is: what comes and goes makes others to merge it with.
    for statement in (add, drop):
        connection.commit()
        connection.execute(statement, [_NO_ROW, *["word"] * len(table.search)])
    connection.commit()
    connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def _copy(connection: sqlite3.Connection, table: Table, source: str) -> None:
    """Copy an index of one segment from an attached file, as if that were its first."""
    own, its = (f"{where}.{table.name}_fts" for where in ("main", source))
    for part in ("data", "idx", "docsize"):
        connection.execute(f"DELETE FROM {own}_{part}")
    (number,) = connection.execute(f"SELECT max(id) >> {_KIND + _PLACE} FROM {its}_data").fetchone()
    back = (number - 1) << (_KIND + _PLACE) if number else 0
    connection.execute(
        f"INSERT INTO {own}_data SELECT id - iif(id > {_STRUCTURE}, {back}, 0), block"
        f" FROM {its}_data"
    )
    connection.execute(f"INSERT INTO {own}_idx SELECT 1, term, pgno FROM {its}_idx")
    connection.execute(f"INSERT INTO {own}_docsize SELECT * FROM {its}_docsize")
    connection.execute(
        f"UPDATE {own}_data SET block = ? WHERE id = {_STRUCTURE}",
        [_one_segment(connection, own) if number else _NO_SEGMENT],
    )
    connection.execute(  # zeros where there were rows
        f"UPDATE {own}_data SET block = x'' WHERE id = {_TOTALS}"
        f" AND NOT EXISTS (SELECT 1 FROM {own}_docsize)"
    )


def _one_segment(connection: sqlite3.Connection, index: str) -> bytes:
    """Return the structure of an index of one segment, which is its first."""
    (pages,) = connection.execute(
        f"SELECT max(id) & {(1 << _PLACE) - 1} FROM {index}_data"
        f" WHERE id >> {_PLACE} = {1 << _KIND}"
    ).fetchone()
    levels, segments, writes, merged, number, first = 1, 1, 0, 0, 1, 1
    told = (levels, segments, writes, merged, segments, number, first, pages)
    return _COOKIE + b"".join(map(_varint, told))


def _varint(number: int) -> bytes:
    """Return a number as SQLite writes it: seven bits in a byte, the highest first."""
    digits = [number & 0x7F]
    while number := number >> 7:
        digits.append(number & 0x7F | 0x80)
    return bytes(reversed(digits))
