"""The file is asked once for its tables, columns and keys."""

from __future__ import annotations

import asyncio
from typing import Any

from plugins.schema_once import MOST, NAMED, of_names, once


def test_what_does_not_change_is_asked_once_and_given_as_a_copy() -> None:
    asked: list[str] = []

    async def columns(table: str) -> list[str]:
        asked.append(table)
        return ["id", table]

    async def several() -> None:
        ask = once(columns)
        (await ask("posts")).append("spoilt")
        assert await ask("posts") == ["id", "posts"] and await ask("blogs") == ["id", "blogs"]

    asyncio.run(several())
    assert asked == ["posts", "blogs"]


def test_names_that_anyone_may_ask_for_fill_no_memory() -> None:
    asked: list[int] = []

    async def exists(name: int) -> bool:
        asked.append(name)
        return False

    async def many() -> None:
        ask = once(exists)
        for name in range(2 * MOST + 1):
            await ask(name)
        await ask(0)  # forgotten meanwhile

    asyncio.run(many())
    assert asked == [*range(2 * MOST + 1), 0]


def test_rows_are_asked_for_each_time() -> None:
    asked: list[str] = []

    async def execute(sql: str, params: Any = None, **options: Any) -> list[str]:
        asked.append(sql)
        return [sql]

    async def several() -> None:
        ask = of_names(execute)
        for sql, options in ((f"{NAMED}where name = ?", {}), ("select 1", {}),
                             (f"{NAMED}where name = ? limit 1", {"truncate": True})):  # fmt: skip
            for _ in range(2):
                await ask(sql, ("posts",), **options)

    asyncio.run(several())
    assert len(asked) == 1 + 2 + 2
