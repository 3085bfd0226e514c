"""What Datasette asks of the schema is asked once of a file that cannot change."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from datasette.app import Datasette

from plugins.kept_schema import METHODS, kept, startup

NAMES = frozenset({"posts", "blogs"})


def run(work: Any) -> Any:
    """Run a coroutine in a thread: a tab of a browser keeps the loop of this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def test_a_table_is_asked_about_once_and_what_readers_make_up_each_time() -> None:
    asked: list[tuple[str, ...]] = []

    async def ask(*names: str) -> str:
        asked.append(names)
        return " ".join(names)

    async def again() -> list[str]:
        keeping = kept(ask, NAMES)
        return [await keeping(*one) for one in 2 * [("posts",), (), ("blogs", "view"), ("made",)]]

    assert run(again()) == 2 * ["posts", "", "blogs view", "made"]
    assert asked == [("posts",), (), ("blogs", "view"), ("made",), ("made",)]


def test_what_is_kept_is_what_datasette_answers(database_file: Path) -> None:
    async def answers(keeping: bool) -> list[Any]:
        datasette = Datasette([], immutables=[database_file])
        await datasette.invoke_startup()
        if keeping:
            await startup(datasette)()  # type: ignore[misc]
        database = datasette.get_database("public_sector_blogs")
        found = []
        for method in METHODS * 2:
            ask = getattr(database, method)
            try:
                found.append([await ask(name) for name in ("posts", "figures", "none")])
            except TypeError:  # it is of all tables
                found.append(await ask())
        allowed = [
            await datasette.permission_allowed(
                None, "view-table", ("public_sector_blogs", name), default=True
            )
            for name in ("POSTS", "posts", "none")
        ]
        return [*map(str, found), allowed]

    assert run(answers(True)) == run(answers(False))


def test_a_file_that_may_change_is_asked_each_time(database_file: Path) -> None:
    assert startup(Datasette([database_file])) is None
