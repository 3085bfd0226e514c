"""Several statements are asked in one turn of a thread, each within its time."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from datasette.app import Datasette
from datasette.database import QueryInterrupted

from publicsectorblogs.at_once import rows_of_each

ENDLESS = "with recursive n(i) as (select 1 union all select i from n) select count(*) from n"


def asked(statements: Mapping[str, str], values: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Ask an empty database, in a thread: a tab of a browser keeps the loop of this one."""

    async def ask() -> dict[str, list[Any]]:
        datasette = Datasette(memory=True, settings={"sql_time_limit_ms": 30})
        await datasette.invoke_startup()
        found = await rows_of_each(datasette.get_database("_memory"), statements, values)
        return {name: [tuple(row) for row in rows] for name, rows in found.items()}

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, ask()).result()


def test_each_statement_has_its_rows() -> None:
    found = asked({"one": "select :id", "two": "select 2 union select 3", "none": "select 1 where 0"},
                  {"id": "a"})  # fmt: skip
    assert found == {"one": [("a",)], "two": [(2,), (3,)], "none": []}


def test_a_statement_without_an_end_is_ended() -> None:
    with pytest.raises(QueryInterrupted):
        asked({"one": "select 1", "endless": ENDLESS}, {})


def test_a_wrong_statement_is_no_slow_one() -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        asked({"wrong": "select * from absent"}, {})
