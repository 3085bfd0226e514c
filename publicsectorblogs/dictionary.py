"""The data dictionary: every column of every table, from the declarations (see tables/)."""

from __future__ import annotations

from typing import NamedTuple

from publicsectorblogs.tables import Column, Table, discover


class Entry(NamedTuple):
    """One column, as a reader needs to know it; each field is a column of the CSV."""

    table: str
    column: str
    type: str
    meaning: str
    unit: str | None
    may_be_null: str  # yes | no
    values: str | None  # all that it may hold, separated by commas, where these are few
    refers_to: str | None  # TABLE.COLUMN
    key: str  # yes | no: the primary key, or a part of it


def dictionary() -> list[Entry]:
    """Return an entry for every column, in the order of tables and columns."""
    return [_entry(table, column) for table in discover() for column in table.columns]


def _entry(table: Table, column: Column) -> Entry:
    return Entry(
        table.name, column.name, column.type, column.description, column.unit,
        "no" if column.key or column.required else "yes",
        ", ".join(map(str, column.values)) or None,
        f"{column.references}.id" if column.references else None,
        "yes" if column.key else "no",
    )  # fmt: skip
