"""Which columns of its rows a page shows: Datasette would make all cells of a row, most for nobody.

They are more than half of what a page of a hundred rows costs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextvars import ContextVar
from typing import Any

from datasette.views import table as datasette_table

from publicsectorblogs import questions, tables

ALL = "_columns"  # ?_columns=all shows every column

# Of the request that is answered: a table (None for a prepared query), and the columns it shows.
_noted: ContextVar[tuple[str | None, frozenset[str]] | None] = ContextVar("_noted", default=None)
_of_datasette = datasette_table.display_columns_and_rows


def columns_shown(name: str, args: Collection[str]) -> tuple[str, ...]:
    """Return the columns of a table or a question that its page shows; empty: all of them.

    `args`: the names of the parameters of its address.
    """
    if ALL in args or "_col" in args:
        return ()
    declared = {table.name: table for table in tables.discover()}.get(name)
    found = declared or questions.discover().get(name)
    return found.shown if found else ()


def show_only(table: str | None, columns: Collection[str]) -> None:
    """Note which columns of the rows of a table this request shows; none: all of them."""
    _noted.set((table, frozenset(columns)) if columns else None)


def is_shown(table: str | None, column: str) -> bool:
    """Tell whether this request shows a column of the rows of a table."""
    noted = _noted.get()
    return noted is None or noted[0] != table or column in noted[1]


class _Part:
    """A row of which the values at some places alone are gone through; all are had by name."""

    def __init__(self, row: Any, places: Sequence[int]) -> None:
        self._row, self._places = row, places

    def __iter__(self) -> Iterator[Any]:
        values = list(self._row)
        return (values[place] for place in self._places)

    def __getitem__(self, name: str) -> Any:
        return self._row[name]

    def keys(self) -> Sequence[str]:
        """Return the names of all values."""
        return list(self._row.keys())


async def columns_and_rows(
    datasette: Any, database: str, table: str, description: Sequence[Any], rows: Sequence[Any],
    **options: Any,
) -> tuple[list[dict[str, Any]], list[Any]]:  # fmt: skip
    """Do what Datasette's display_columns_and_rows does, and make the cells that are shown alone.

    All columns are returned; those whose cells are made have "place", theirs in a row's cells.
    """
    columns, _ = await _of_datasette(datasette, database, table, description, [], **options)
    kept = [place for place, (name, *_) in enumerate(description) if is_shown(table, name)]
    made, cells = await _of_datasette(
        datasette, database, table, [description[place] for place in kept],
        [_Part(row, kept) for row in rows], **options,
    )  # fmt: skip
    places = {column["name"]: place for place, column in enumerate(made)}
    return [
        {**column, "place": places[name]} if (name := column["name"]) in places else column
        for column in columns
    ], cells
