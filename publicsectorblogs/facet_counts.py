"""How many rows a question has, and those of a table for each value of its facets: counted once.

To count them for each page takes as long as there are rows. What the build keeps: for each facet of
each table, its values in all rows and, for each value of another facet that many rows have, in
these. A table with near-copies is counted without them, too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import permutations

from publicsectorblogs.questions import KEPT
from publicsectorblogs.tables import Table

NAME = f"{KEPT}facets"  # readers are not offered it
UNCHOSEN = ""  # the chosen column where all rows are counted
COPY = "copy_of"
# Rows that are counted for each page in a few milliseconds.
FEW = 2_000
# A page of a facet holds up to 1,000 values; one more tells that there are others.
_VALUES = 1_001


def count_facets(connection: sqlite3.Connection, tables: Iterable[Table]) -> None:
    """Make the table of counts, and fill it for tables that have all their rows and verdicts.

    The tables may be those of a database that is attached.
    """
    connection.execute(
        f"CREATE TABLE {NAME} (of_table TEXT, of_column TEXT, chosen_column TEXT, chosen, value,"
        " rows INTEGER)"
    )
    connection.execute(  # at first, since what is counted later asks for it
        f"CREATE INDEX {NAME}_in_order ON {NAME}"
        " (of_table, of_column, chosen_column, chosen, rows DESC, value)"
    )
    for table in tables:
        if any(column.facet for column in table.columns):
            for sql in _statements(table):
                connection.execute(sql)


def count_rows(connection: sqlite3.Connection, views: Iterable[str]) -> None:
    """Count the rows of views."""
    for view in views:
        connection.execute(
            f"INSERT INTO {NAME} SELECT '{view}', '{UNCHOSEN}', '{UNCHOSEN}', NULL, NULL, count(*)"
            f" FROM {view}"
        )


def _statements(table: Table) -> Iterator[str]:
    """Yield the SQL that counts the facets of a table.

    Rows are gone through as few times as can be: what does not refer to another table has few
    values, and all that is to be known of these is counted at once.
    """
    few = [column.name for column in table.columns if column.facet and not column.references]
    many = [column.name for column in table.columns if column.facet and column.references]
    copy = [column.name for column in table.columns if column.name == COPY]
    columns = [_quoted(name) for name in (*many, *few)]
    columns += [f"{_quoted(name)} IS NULL AS {_quoted(name)}" for name in copy]
    by = ", ".join(map(str, range(1, len(columns) + 1)))
    yield (
        f"CREATE TEMP TABLE narrow AS SELECT {', '.join(columns)}, count(*) AS n"
        f" FROM {table.name} GROUP BY {by}"
    )
    by = ", ".join(map(_quoted, [*few, *copy]))
    grouped = f"SELECT {by}, sum(n) AS n FROM narrow GROUP BY {by}" if by else "SELECT 0 AS n"
    yield f"CREATE TEMP TABLE cube AS {grouped}"
    for name in (*few, *many):
        yield _all_rows(table, name, "cube" if name in few else "narrow")
    for name, chosen in permutations((*few, *many), 2):
        counted = "cube" if {name, chosen} <= {*few} else "narrow"
        yield _within(table, name, chosen, counted)
    for chosen in copy:
        for name in (*few, *many):
            yield _counted_once(table, name, "cube" if name in few else "narrow")
        yield (
            f"INSERT INTO {NAME} SELECT '{table.name}', '{chosen}', '{UNCHOSEN}', NULL, NULL,"
            f" ifnull(sum(n), 0) FROM narrow WHERE {_quoted(chosen)}"
        )
    yield "DROP TABLE narrow"
    yield "DROP TABLE cube"


def _all_rows(table: Table, name: str, counted: str) -> str:
    by = _quoted(name)
    return (
        f"INSERT INTO {NAME} SELECT '{table.name}', '{name}', '{UNCHOSEN}', NULL, {by}, sum(n)"
        f" FROM {counted} GROUP BY {by} ORDER BY sum(n) DESC, {by}"
    )


def _within(table: Table, name: str, chosen: str, counted: str) -> str:
    """Return SQL for the values of a facet in the rows of each frequent value of another."""
    many = (
        f"SELECT value FROM {NAME} WHERE of_table = '{table.name}' AND of_column = '{chosen}'"
        f" AND chosen_column = '{UNCHOSEN}' AND rows > {FEW}"
    )
    given, by = _quoted(chosen), _quoted(name)
    return (
        f"INSERT INTO {NAME} SELECT '{table.name}', '{name}', '{chosen}', cast(given AS TEXT),"
        f" value, n FROM (SELECT {given} AS given, {by} AS value, sum(n) AS n, row_number() OVER"
        f" (PARTITION BY {given} ORDER BY sum(n) DESC, {by}) AS place FROM {counted}"
        f" WHERE ({given} IN ({many}) OR {given} IS NULL) AND {by} IS NOT NULL GROUP BY 1, 2)"
        f" WHERE place <= {_VALUES} ORDER BY given, place"
    )


def _counted_once(table: Table, name: str, counted: str) -> str:
    """Return SQL for the values of a facet in the rows that repeat no near-copy."""
    by = _quoted(name)
    return (
        f"INSERT INTO {NAME} SELECT '{table.name}', '{name}', '{COPY}', NULL, {by}, sum(n)"
        f" FROM {counted} WHERE {_quoted(COPY)} AND {by} IS NOT NULL GROUP BY {by}"
        f" ORDER BY sum(n) DESC, {by} LIMIT {_VALUES}"
    )


def _quoted(name: str) -> str:
    return f'"{name}"'
