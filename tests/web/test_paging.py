"""Going through a table page by page, as its readers and its CSV do: each row once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from benchmarks.feeds import write_sources
from tests.builds import run_build
from tests.web.serving import site_over

DB = "/public_sector_blogs"
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


@pytest.fixture(scope="module")
def archive_site(archive: Path) -> Iterator[httpx.Client]:
    with site_over(archive) as client:
        yield client


def all_ids(site: httpx.Client, address: str) -> list[str]:
    found: list[str] = []
    while address:
        page = site.get(address).json()
        found += [row["id"] for row in page["rows"]]
        address = page.get("next_url") or ""
    return found


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("order", ["_sort", "_sort_desc"])
def test_a_table_sorted_by_any_column_gives_each_row_once(
    archive: Path, archive_site: httpx.Client, table: str, order: str
) -> None:
    with closing(sqlite3.connect(archive)) as connection, connection:
        rows = sorted(i for (i,) in connection.execute(f"SELECT id FROM {table}"))
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    asked = f"{DB}/{table}.json?_shape=objects&_nofacet=1&_nocount=1&_size=37&_col=id"
    for column in columns:
        assert sorted(all_ids(archive_site, f"{asked}&{order}={column}")) == rows, column


def test_rows_of_a_chosen_value_that_are_sorted_by_another_come_once(
    archive: Path, archive_site: httpx.Client
) -> None:
    with closing(sqlite3.connect(archive)) as connection, connection:
        found = connection.execute("SELECT id FROM figures WHERE unit = 'count' ORDER BY id")
        rows = [id for (id,) in found]
    for order in ("_sort=value", "_sort_desc=value", "_sort=year", "_sort_desc=post_published"):
        asked = f"{DB}/figures.json?_shape=objects&_nofacet=1&_size=37&_col=id&unit=count&{order}"
        assert sorted(all_ids(archive_site, asked)) == rows, order


def test_filters_and_joins_use_their_indexes(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection, connection:
        for query in (
            "SELECT * FROM figures WHERE unit = 'percent'",
            "SELECT * FROM figures WHERE post_id = 'x' ORDER BY char_start",
            "SELECT * FROM posts JOIN figures ON figures.post_id = posts.id WHERE posts.blog_id = 'x'",
            "SELECT unit, count(*) FROM figures WHERE unit IS NOT NULL GROUP BY unit",
        ):
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
            assert not [step for step in plan if step.startswith("SCAN")], (query, plan)
