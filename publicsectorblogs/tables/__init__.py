"""The tables of the database: one module in this folder for each, or for a few closely bound ones.

A module declares its `TABLES`. A table is declared once: its columns with their types, meanings,
units, keys and rules, how readers meet it, and the function that makes its rows. The SQL that
creates it, its indexes, the descriptions that Datasette shows and the data dictionary are derived
from that, so that a new column needs an edit here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import KW_ONLY, dataclass
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from publicsectorblogs import DATABASE
from publicsectorblogs.declared import declared_in
from publicsectorblogs.model import Findings

Row = Mapping[str, Any]  # from the names of columns to values

FLAG = (0, 1)  # the values of a column that answers yes (1) or no (0)
AS_IN_UNIT = "as in the column unit"


class Licence(NamedTuple):
    """The terms under which a table's rows may be used."""

    text: str
    url: str
    spdx: str | None = None  # its identifier in the SPDX list of licences


CC0 = Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0")
COMPILED = CC0._replace(
    text="CC0 1.0 for the compiled numbers; the quoted words keep the licence of their blog"
)
OF_THE_BLOG = Licence(
    "Per blog, see the table blogs; where the licence is NULL there, it is not known",
    f"/{DATABASE}/blogs?_facet=licence",
)
FROM_POSTS = "The posts of this dataset; each row names its post and quotes the words"
FROM_FEEDS = "The feeds of the blogs"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its SQL type, what it means, its unit if it measures something, and its rules."""

    name: str
    type: str  # TEXT | INTEGER | NUMERIC | REAL
    description: str
    unit: str | None = None
    _: KW_ONLY
    key: bool = False  # it is the primary key, or a part of it
    references: str | None = None  # the table whose id it holds
    required: bool = False  # it is never NULL
    unique: bool = False
    values: tuple[str | int, ...] = ()  # all that it may hold, where these are few
    rule: str | None = None  # an SQL expression that is true of every row
    facet: bool = False  # readers are offered to narrow the table by it
    absent: str = "not stated"  # what NULL means, in two or three words
    called: str | None = None  # by readers, where its name with spaces would not tell them
    index: bool = False  # rows are looked up by it; facets and references always are
    index_then: str | None = None  # a second column of its index
    sorts: bool = False  # readers sort the table by it, however many rows there are


@dataclass(frozen=True, slots=True)
class Index:
    """An index of several columns, which answers a question without a look at the rows themselves.

    The first column says which rows; `where`, an SQL expression, leaves others out.
    """

    columns: tuple[str, ...]
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what it holds, its columns, and the function that makes its rows."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: Callable[[Findings], Iterable[Row]]
    _: KW_ONLY
    licence: Licence
    source: str
    label: str | None = None  # the column that a row is called by
    heading: Callable[[Row], str] | None = None  # what a row says, where that is no column
    sort: str | None = None  # the column by which readers first see it sorted
    sort_desc: str | None = None  # the same, from the greatest value to the least
    shown: tuple[str, ...] = ()  # the columns that matter, in order of use; empty: all of them
    shared: bool = False  # several blogs may give a row of the same key: the first one stays
    search: tuple[str, ...] = ()  # the columns that full-text search looks in
    indexes: tuple[Index, ...] = ()  # beside those of single columns
    by_hash: bool = False  # its key begins with an identifier, which numbers its rows: numbered.py
    of_all: bool = False  # its rows tell what comes of looking at all posts together


class UndeclaredRow(Exception):
    """A row whose columns are not those that its table declares; names the table and a column."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one table, their values in the order of its columns."""

    table: str
    values: list[tuple[Any, ...]]


@cache
def discover() -> tuple[Table, ...]:
    """Return the tables that the modules in this folder declare, in the order of their names."""
    return tuple(table for tables in declared_in(__name__, "TABLES") for table in tables)


def rows_of(findings: Findings) -> list[Rows]:
    """Return the rows that the tables make of `findings`. Raises UndeclaredRow as `values` does."""
    return [Rows(table.name, values(table, table.rows(findings))) for table in discover()]


def values(table: Table, rows: Iterable[Row]) -> list[tuple[Any, ...]]:
    """Return the values of `rows` in the order of the table's columns.

    Raises UndeclaredRow for a row that lacks a column of the table or has another one.
    """
    names = [column.name for column in table.columns]
    in_order = itemgetter(*names)
    found = []
    for row in rows:
        try:
            found.append(in_order(row))
        except KeyError as error:
            raise UndeclaredRow(
                f"table {table.name}: a row has no value for the column {error.args[0]!r}"
            ) from error
        if len(row) > len(names):
            extra = next(name for name in row if name not in names)
            raise UndeclaredRow(
                f"table {table.name}: a row has a value for {extra!r}, which is no column of it"
            )
    return found


def fields(value: Any) -> dict[str, Any]:
    """Return the fields of a flat dataclass with slots: `asdict` copies each, which takes long."""
    return {name: getattr(value, name) for name in value.__slots__}
