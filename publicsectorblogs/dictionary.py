"""The data dictionary: every column of every table and view, from their declarations."""

from __future__ import annotations

from publicsectorblogs.model import DescribedColumn
from publicsectorblogs.questions import views
from publicsectorblogs.tables import Column, Table, discover


def dictionary() -> list[DescribedColumn]:
    """Return every column, in the order of tables, views and columns."""
    return [
        *(_described(table.name, column) for table in discover() for column in table.columns),
        *(_described(name, column) for name, (_, columns) in views().items() for column in columns),
    ]


def _described(table: str, column: Column) -> DescribedColumn:
    return DescribedColumn(
        table, column.name, column.type, column.description, column.unit,
        int(not (column.key or column.required)),
        ", ".join(map(str, column.values)) or None,
        f"{column.references}.id" if column.references else None,
        int(column.key),
    )  # fmt: skip


def about_table(table: Table) -> dict[str, str]:
    """Return what the notes in a file of a table say: what it is, its terms, and its columns."""
    columns = {f"Column {column.name}": in_words(column) for column in table.columns}
    return {
        "Table": table.title, "Description": table.description, "Licence": table.licence.text,
        "Source": table.source, **columns,
    }  # fmt: skip


def in_words(column: Column) -> str:
    """Return a column's description with its unit."""
    return f"{column.description} Unit: {column.unit}." if column.unit else column.description
