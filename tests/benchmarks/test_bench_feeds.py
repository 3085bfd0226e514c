"""Feeds to measure with."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.feeds import write_captures
from tests.builds import run_build


@pytest.mark.parametrize(("captures", "entries", "new"), [(1, 9, 0), (4, 3, 3), (5, 4, 1)])
def test_captures_of_one_feed_hold_each_post_as_often_as_they_overlap(
    tmp_path: Path, captures: int, entries: int, new: int
) -> None:
    sources, output = tmp_path / "sources", tmp_path / "a.db"
    posts = write_captures(sources, captures, entries, new)
    result = run_build("--sources", sources, "--output", output)
    assert "0 problems" in result.stdout, result.stderr
    with closing(sqlite3.connect(output)) as database:
        counts = [database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
                  for name in ("posts", "captures", "post_versions")]  # fmt: skip
    assert counts == [posts, captures, posts]
