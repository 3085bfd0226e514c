"""Going through a table page by page, as its readers and its CSV do: each row once."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from datasette.app import Datasette

from benchmarks.feeds import write_sources
from tests.builds import run_build

TABLES = ("posts", "figures", "checks")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with many rows of equal values."""
    folder = tmp_path_factory.mktemp("archive")
    write_sources(folder / "sources", feeds=3, posts=20)
    output = folder / "archive.db"
    result = run_build("--sources", folder / "sources", "--output", output)
    assert result.returncode == 0, result.stderr
    return output


async def all_ids(site: Datasette, address: str) -> list[str]:
    found: list[str] = []
    while address:
        page = (await site.client.get(address)).json()
        found += [row["id"] for row in page["rows"]]
        following = urlsplit(page.get("next_url") or "")
        address = following.path and f"{following.path}?{following.query}"
    return found


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("order", ["_sort", "_sort_desc"])
def test_a_table_sorted_by_any_column_gives_each_row_once(
    archive: Path, table: str, order: str
) -> None:
    with sqlite3.connect(archive) as connection:
        rows = sorted(i for (i,) in connection.execute(f"SELECT id FROM {table}"))
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]

    async def go_through() -> None:
        site = Datasette([str(archive)])
        for column in columns:
            address = f"/archive/{table}.json?_shape=objects&_size=37&_col=id&{order}={column}"
            assert sorted(await all_ids(site, address)) == rows, column

    asyncio.run(go_through())


def test_filters_and_joins_use_their_indexes(archive: Path) -> None:
    with sqlite3.connect(archive) as connection:
        for query in (
            "SELECT * FROM figures WHERE unit = 'percent'",
            "SELECT * FROM figures WHERE post_id = 'x' ORDER BY char_start",
            "SELECT * FROM posts JOIN figures ON figures.post_id = posts.id WHERE posts.blog_id = 'x'",
            "SELECT unit, count(*) FROM figures WHERE unit IS NOT NULL GROUP BY unit",
        ):
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
            assert not [step for step in plan if step.startswith("SCAN")], (query, plan)
