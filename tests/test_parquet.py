"""Parquet parted by year, and the same answers from SQLite, DuckDB on Parquet and DuckDB on the .db."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import duckdb_extension_sqlite_scanner
import pytest
from click.testing import CliRunner

from publicsectorblogs.parquet import VIEWS, is_parted, main, views_sql, write_parquet
from publicsectorblogs.questions import views
from publicsectorblogs.tables import discover

(SQLITE_EXTENSION,) = Path(duckdb_extension_sqlite_scanner.__path__[0]).rglob("*.duckdb_extension")


@pytest.fixture(scope="module")
def parquet(database_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parted") / "parquet"
    write_parquet(database_file, folder)
    return folder


@pytest.fixture(scope="module")
def on_parquet(parquet: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(views_sql(str(parquet)))
    return connection


@pytest.fixture(scope="module")
def on_database(database_file: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"allow_unsigned_extensions": "true"})
    connection.load_extension(str(SQLITE_EXTENSION))
    connection.execute(f"ATTACH '{database_file}' AS blogs (TYPE sqlite, READ_ONLY); USE blogs")
    return connection


def in_order(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return sorted(rows, key=lambda row: tuple(map(str, row)))


@pytest.mark.parametrize("table", [table.name for table in discover()])
def test_parquet_holds_every_row_of_a_table(
    table: str, db: sqlite3.Connection, on_parquet: duckdb.DuckDBPyConnection
) -> None:
    columns = ", ".join(f'"{row[1]}"' for row in db.execute(f"pragma table_info({table})"))
    wanted = [tuple(row) for row in db.execute(f"select {columns} from {table}")]
    found = on_parquet.execute(f"select {columns} from {table}").fetchall()
    assert in_order(found) == in_order([
        tuple(float(v) if isinstance(f, float) else v for v, f in zip(row, like, strict=True))
        for row, like in zip(in_order(wanted), in_order(found), strict=True)
    ])  # fmt: skip


@pytest.mark.parametrize("view", views())
def test_duckdb_answers_a_view_as_sqlite_does(
    view: str, db: sqlite3.Connection,
    on_parquet: duckdb.DuckDBPyConnection, on_database: duckdb.DuckDBPyConnection,
) -> None:  # fmt: skip
    wanted = [tuple(row) for row in db.execute(f"select * from {view}")]
    for engine in (on_parquet, on_database):
        found = engine.execute(f"select * from {view}").fetchall()
        assert len(found) == len(wanted)
        assert all(row in found for row in wanted)


def test_what_belongs_to_a_post_is_parted_by_its_year(
    parquet: Path, on_parquet: duckdb.DuckDBPyConnection
) -> None:
    assert (parquet / "figures" / "published_year=2016" / "data_0.parquet").is_file()
    assert (parquet / "blogs.parquet").is_file() and (parquet / VIEWS).is_file()
    years = on_parquet.execute("select distinct published_year from figures").fetchall()
    assert years == [(2016,)]


def test_each_parted_table_has_a_folder_that_shows_that_years_are_numbers(parquet: Path) -> None:
    for table in filter(is_parted, discover()):
        assert (parquet / table.name / "published_year=2016" / "data_0.parquet").is_file()


def test_a_table_of_posts_without_a_date_is_read_with_a_year_that_is_a_number(
    database_file: Path, tmp_path: Path
) -> None:
    shutil.copy(database_file, tmp_path / "a.db")
    with closing(sqlite3.connect(tmp_path / "a.db")) as db, db:
        db.execute("update posts set published = null where id in (select post_id from figures)")
    write_parquet(tmp_path / "a.db", tmp_path / "parquet")
    figures = duckdb.read_parquet(f"{tmp_path}/parquet/figures/*/*.parquet", hive_partitioning=True)
    assert figures.select("published_year").types == ["BIGINT"]
    assert figures.select("published_year").distinct().fetchall() == [(None,)]


def test_the_same_database_makes_the_same_files(
    parquet: Path, database_file: Path, tmp_path: Path
) -> None:
    write_parquet(database_file, tmp_path / "again")
    for path in (path for path in parquet.rglob("*") if path.is_file()):
        assert (tmp_path / "again" / path.relative_to(parquet)).read_bytes() == path.read_bytes()


def test_a_folder_with_other_files_is_left_alone(database_file: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    result = CliRunner().invoke(main, [str(database_file), str(tmp_path)])
    assert result.exit_code == 1 and "holds other files" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
