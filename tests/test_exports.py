"""The files that are made of a database hold what it holds, and are known by their SHA-256."""

from __future__ import annotations

import csv
import io
import json
import multiprocessing
import shutil
import sqlite3
import subprocess
from errno import EBUSY
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest
from click.testing import CliRunner

from publicsectorblogs.exports import (
    DESCRIPTIONS,
    SUMS,
    made_anew,
    main,
    read_exports,
    write_exports,
)
from publicsectorblogs.inputs import sha256_of


def rows(db: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in db.execute(f"select * from {table}")]


def filled(db: sqlite3.Connection) -> list[str]:
    return [row[0] for row in db.execute(
        "select distinct table_name from columns join build_info on name = 'rows in ' || table_name "
        "where value <> '0'"
    )]  # fmt: skip


def test_each_table_that_holds_something_is_a_file_of_each_kind(
    exports: Path, db: sqlite3.Connection
) -> None:
    wanted = {f"{table}.{kind}" for table in [*filled(db), "build_info"]
              for kind in ("csv", "json", "ndjson", "xlsx", "parquet")}  # fmt: skip
    assert {path.name for path in exports.iterdir()} == wanted | set(DESCRIPTIONS) | {SUMS}


@pytest.mark.parametrize("table", ["figures", "posts", "checks", "columns"])
def test_json_lines_and_parquet_hold_every_value_of_a_table(
    exports: Path, db: sqlite3.Connection, table: str
) -> None:
    wanted = rows(db, table)
    assert json.loads((exports / f"{table}.json").read_text(encoding="utf-8")) == wanted
    lines = (exports / f"{table}.ndjson").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == wanted
    found = duckdb.sql(f"from '{exports / table}.parquet'")
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == wanted


@pytest.mark.parametrize("table", ["figures", "posts", "checks", "columns"])
def test_csv_and_spreadsheet_hold_every_value_as_text_and_numbers(
    exports: Path, db: sqlite3.Connection, table: str
) -> None:
    wanted = rows(db, table)
    with (exports / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        as_text = list(csv.DictReader(file))
    assert as_text == [
        {name: "" if value is None else str(value) for name, value in row.items()} for row in wanted
    ]
    content = io.BytesIO((exports / f"{table}.xlsx").read_bytes())
    names, *found = openpyxl.load_workbook(content).worksheets[0].iter_rows(values_only=True)
    for row, line in zip(wanted, found, strict=True):
        for name, value in zip(names, line, strict=True):
            assert value == (row[name] if row[name] != "" else None) or value == pytest.approx(
                row[name]
            )


def test_the_second_sheet_says_what_each_column_means(
    exports: Path, db: sqlite3.Connection
) -> None:
    about = dict(
        openpyxl.load_workbook(exports / "figures.xlsx").worksheets[1].iter_rows(values_only=True)
    )
    for (name,) in db.execute("select column_name from columns where table_name = 'figures'"):
        assert about[f"Column {name}"]
    assert about["Licence"].startswith("CC0")


def test_parquet_has_the_types_that_are_declared(exports: Path) -> None:
    found = duckdb.sql(f"from '{exports}/figures.parquet'")
    types = dict(zip(found.columns, map(str, found.types), strict=True))
    assert (types["value"], types["year"], types["quote"]) == ("DOUBLE", "BIGINT", "VARCHAR")


def test_their_sums_are_those_that_sha256sum_makes(exports: Path, database_file: Path) -> None:
    check = ["sha256sum", "--check", "--strict", "--quiet", "--ignore-missing", SUMS]
    assert subprocess.run(check, cwd=exports, check=True, capture_output=True).stdout == b""
    found = read_exports(exports, sha256_of(database_file))
    assert found["figures.csv"].size == (exports / "figures.csv").stat().st_size


def test_files_of_another_database_are_not_offered(exports: Path, tmp_path: Path) -> None:
    assert read_exports(exports, "0" * 64) == {} == read_exports(tmp_path, "0" * 64)


def test_the_same_database_makes_the_same_files(
    exports: Path, database_file: Path, tmp_path: Path
) -> None:
    write_exports(database_file, tmp_path / "again", "https://numbers.example.org")
    assert (tmp_path / "again" / SUMS).read_bytes() == (exports / SUMS).read_bytes()


def test_a_folder_of_other_files_is_left_alone(database_file: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    result = CliRunner().invoke(main, [str(database_file), str(tmp_path)])
    assert result.exit_code == 1 and "holds other files" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_what_is_no_database_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "no.db").write_text("no database at all")
    result = CliRunner().invoke(main, [str(tmp_path / "no.db"), str(tmp_path / "out")])
    assert result.exit_code == 1 and "no.db: file is not a database" in result.output


@pytest.mark.parametrize("fixed", ["out", "out.partial"])
def test_a_folder_that_cannot_be_replaced_keeps_the_last_files(
    exports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fixed: str
) -> None:
    """A folder that another file system is mounted on cannot be moved; it was emptied."""
    rename = Path.rename

    def busy(path: Path, target: Path) -> Path:
        if path.name == fixed:
            raise OSError(EBUSY, "Device or resource busy", str(path))
        return rename(path, target)

    folder = tmp_path / "out"
    shutil.copytree(exports, folder)
    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(OSError, match="busy"), made_anew(folder, SUMS) as partial:
        (partial / SUMS).write_text("new")
    assert (folder / SUMS).read_bytes() == (exports / SUMS).read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_two_processes_that_make_one_folder_do_so_one_after_the_other(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "exports"
    forked = multiprocessing.get_context("fork")
    begin = forked.Barrier(2)

    def make(name: str) -> None:
        begin.wait()
        for _ in range(10):
            with made_anew(folder, SUMS) as partial:
                for file in (SUMS, "one", "two"):
                    (partial / file).write_text(name)

    both = [forked.Process(target=make, args=(name,)) for name in "ab"]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert [one.exitcode for one in both] == [0, 0]
    assert len({path.read_text() for path in folder.iterdir()}) == 1
    assert list(folder.parent.iterdir()) == [folder]


def test_after_an_error_the_last_files_are_still_there(exports: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    shutil.copytree(exports, folder)
    (tmp_path / "no.db").write_text("no database at all")
    assert CliRunner().invoke(main, [str(tmp_path / "no.db"), str(folder)]).exit_code == 1
    assert (folder / SUMS).read_bytes() == (exports / SUMS).read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["no.db", "out"]
