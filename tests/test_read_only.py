"""Databases that are opened to be read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from publicsectorblogs.read_only import read_only, side_by_side


@pytest.mark.parametrize("name", ["a.db", "50% of #1?.db", "a%20b.db"])
def test_a_database_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    with closing(sqlite3.connect(tmp_path / name)) as connection, connection:
        connection.execute("CREATE TABLE oaks AS SELECT 12 AS planted")
    with read_only(tmp_path / name) as connection:
        assert connection.execute("SELECT planted FROM oaks").fetchall() == [(12,)]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM oaks")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_two_databases_are_read_side_by_side(tmp_path: Path) -> None:
    for name, count in (("last #1.db", 12), ("new.db", 15)):
        with closing(sqlite3.connect(tmp_path / name)) as connection, connection:
            connection.execute(f"CREATE TABLE oaks AS SELECT {count} AS planted")
    with side_by_side(last=tmp_path / "last #1.db", new=tmp_path / "new.db") as connection:
        more = "SELECT new.oaks.planted - last.oaks.planted FROM last.oaks, new.oaks"
        assert connection.execute(more).fetchall() == [(3,)]


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        read_only(tmp_path / "none.db")
    assert not list(tmp_path.iterdir())
