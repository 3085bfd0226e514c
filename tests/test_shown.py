"""Of the rows of a table the cells are made that its page shows, and no others."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextvars import copy_context
from typing import Any

import pytest

from publicsectorblogs import shown

NAMES = ("id", "quote", "unit", "noun")


class Row(dict[str, Any]):
    """A row as Datasette has it: gone through, it gives its values."""

    def __iter__(self) -> Any:
        return iter(self.values())


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[list[list[Any]]]:
    """What Datasette was given to make cells of, each time."""
    calls: list[list[list[Any]]] = []

    async def of_datasette(
        _datasette: object, _database: str, _table: str, description: Any, rows: Any
    ) -> tuple[list[dict[str, Any]], list[list[Any]]]:
        calls.append([list(row) for row in rows])
        return [{"name": name} for name, *_ in description], calls[-1]

    monkeypatch.setattr(shown, "_of_datasette", of_datasette)
    return calls


def displayed(columns: Sequence[str], table: str = "figures") -> list[dict[str, Any]]:
    """The columns of a table's page that shows some."""
    row = Row(zip(NAMES, ("f1", "10 people", "count", "people"), strict=True))
    description = [(name,) for name in NAMES]

    def asked() -> list[dict[str, Any]]:
        shown.show_only("figures", columns)
        made = shown.columns_and_rows(None, "db", table, description, [row])
        return asyncio.run(made)[0]

    return copy_context().run(asked)


def test_the_cells_that_are_shown_are_made_alone(given: list[list[list[Any]]]) -> None:
    columns = displayed(["noun", "quote"])
    assert given[-1] == [["10 people", "people"]]
    assert [c["name"] for c in columns] == list(NAMES)
    assert {c["name"]: c["place"] for c in columns if "place" in c} == {"quote": 0, "noun": 1}


def test_all_cells_are_made_where_all_are_shown_and_in_other_tables(
    given: list[list[list[Any]]],
) -> None:
    for columns, table in (((), "figures"), (("noun",), "posts")):
        assert all("place" in column for column in displayed(columns, table))
        assert given[-1] == [["f1", "10 people", "count", "people"]]
