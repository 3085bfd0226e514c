"""Writes the tables of a database as files that others read: CSV, JSON, spreadsheets, Parquet.

Beside them stand the files that describe them to programs, see described/.

    python -m publicsectorblogs.exports public_sector_blogs.db exports

The site's page /downloads offers what is in the folder exports beside the database, as long as it
was made of that database. Parquet needs DuckDB, the extra `parquet`. The same database makes the
same files.
"""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import click

from publicsectorblogs.alone import alone
from publicsectorblogs.described import File, issue_of
from publicsectorblogs.described.croissant import CROISSANT, croissant
from publicsectorblogs.described.csvw import CSVW, csvw
from publicsectorblogs.described.data_package import DATA_PACKAGE, data_package
from publicsectorblogs.described.web_annotations import ANNOTATIONS, Misplaced, lines
from publicsectorblogs.dictionary import about_table
from publicsectorblogs.inputs import sha256_of
from publicsectorblogs.read_only import read_only
from publicsectorblogs.spreadsheet import workbook
from publicsectorblogs.tables import Table, discover

SUMS = "SHA256SUMS"  # as the command sha256sum writes and checks it; its first line is the database
# What describes the tables, or says more than they do, to programs that know a standard.
DESCRIPTIONS = {
    DATA_PACKAGE: "Data Package 2.0 (Frictionless): types, meanings, units, keys and licences of "
    "the CSV files, for portals of open data, Python and R",
    CSVW: "CSV on the Web: the same by the standard of the W3C, for linked data",
    CROISSANT: "Croissant 1.1: the same for machine learning, without references between tables",
    ANNOTATIONS: "Web Annotations: each figure as a place in its post, by its words with what is "
    "around them and by its position",
}
PARQUET_TYPES = {"TEXT": "VARCHAR", "INTEGER": "BIGINT", "NUMERIC": "DOUBLE", "REAL": "DOUBLE"}

Rows = Iterator[Sequence[Any]]


class Export(NamedTuple):
    """A file that can be downloaded."""

    name: str
    size: int  # in bytes
    sha256: str


def write_exports(database: Path, folder: Path, address: str | None = None) -> list[str]:
    """Write each table that holds something into `folder`, which is made anew; return the names.

    `address`: where the dataset is published, for absolute addresses.

    Raises Misplaced for a figure that does not stand where it says, sqlite3.Error where the
    database cannot be read, OSError where a file cannot be written, and FileExistsError where the
    folder holds something that is no export.
    """
    with made_anew(folder, SUMS) as partial:
        with read_only(database) as connection:
            filled = [
                table for table in discover()
                if connection.execute(f"SELECT 1 FROM {table.name} LIMIT 1").fetchone()
            ]  # fmt: skip
            for table in filled:
                _write_table(connection, table, partial)
            _write_descriptions(connection, filled, partial, address)
        names = sorted(path.name for path in partial.iterdir())
        write_sums(partial, [database, *(partial / name for name in names)])
    return names


@contextmanager
def made_anew(folder: Path, sign: str) -> Iterator[Path]:
    """Give an empty folder, which takes the place of `folder` once all is written into it.

    `sign`: the name of the file by which a folder made earlier is told from one with other files.
    Any other process that makes the same folder waits.

    Raises FileExistsError where `folder` holds other files, and OSError where it cannot be moved
    out of the way, or the other into its place. On any error it stays as it is.
    """
    partial, old, lock = (
        folder.with_name(f"{folder.name}.{name}") for name in ("partial", "old", "lock")
    )
    folder.parent.mkdir(parents=True, exist_ok=True)
    with alone(lock):
        if folder.exists() and any(folder.iterdir()) and not (folder / sign).is_file():
            raise FileExistsError(f"{folder} holds other files, and would be emptied")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        try:
            yield partial
            _exchange(folder, partial, old)
        finally:
            shutil.rmtree(partial, ignore_errors=True)


def _exchange(folder: Path, partial: Path, old: Path) -> None:
    """Put `partial` in the place of `folder`, which is `old` meanwhile."""
    if folder.exists():
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
    try:
        partial.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def write_sums(folder: Path, files: Iterable[Path]) -> None:
    """Write the SHA-256 of files, of which the first is the database, as `read_exports` expects."""
    lines = (f"{sha256_of(path)}  {path.name}\n" for path in files)
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")


def read_exports(folder: Path, database_sha256: str | None) -> dict[str, Export]:
    """Return the exports in a folder by name; none where they were made of another database."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    (made_of, _), *files = (line.split("  ", 1) for line in lines)
    if made_of != database_sha256:
        return {}
    return {
        name: Export(name, (folder / name).stat().st_size, sha256)
        for sha256, name in files if (folder / name).is_file()
    }  # fmt: skip


def _write_table(connection: sqlite3.Connection, table: Table, folder: Path) -> None:
    writers: dict[str, Callable[[Path, Table, Rows], None]] = {
        "csv": _write_csv, "ndjson": _write_ndjson, "json": _write_json, "xlsx": _write_xlsx,
    }  # fmt: skip
    for kind, write in writers.items():
        rows = connection.execute(f"SELECT * FROM {table.name}")
        write(folder / f"{table.name}.{kind}", table, rows)
    if find_spec("duckdb"):
        _write_parquet(folder / f"{table.name}.parquet", table)


def _write_descriptions(
    connection: sqlite3.Connection, tables: Sequence[Table], folder: Path, address: str | None
) -> None:
    """Write what describes the CSV files to programs, and the figures as annotations."""
    paths = {table: folder / f"{table.name}.csv" for table in tables}
    files = [File(table, path.name, path.stat().st_size, sha256_of(path))
             for table, path in paths.items()]  # fmt: skip
    issue = issue_of(connection)
    for name, description in (
        (DATA_PACKAGE, data_package(files, issue, address)),
        (CSVW, csvw(files, issue, address)),
        (CROISSANT, croissant(files, issue, address)),
    ):
        text = json.dumps(description, ensure_ascii=False, indent=2)
        (folder / name).write_text(f"{text}\n", encoding="utf-8")
    with (folder / ANNOTATIONS).open("w", encoding="utf-8") as file:
        file.writelines(lines(connection, issue, address))


def _names(table: Table) -> list[str]:
    return [column.name for column in table.columns]


def _write_csv(path: Path, table: Table, rows: Rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_names(table))
        writer.writerows(rows)


def _write_ndjson(path: Path, table: Table, rows: Rows) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in _json_lines(table, rows))


def _write_json(path: Path, table: Table, rows: Rows) -> None:
    with path.open("w", encoding="utf-8") as file:
        for number, line in enumerate(_json_lines(table, rows)):
            file.write(f"{',' if number else '['}\n{line}")
        file.write("\n]\n")


def _json_lines(table: Table, rows: Rows) -> Iterator[str]:
    names = _names(table)
    return (json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in rows)


def _write_xlsx(path: Path, table: Table, rows: Rows) -> None:
    path.write_bytes(workbook(table.name, _names(table), rows, about_table(table)))


def _write_parquet(path: Path, table: Table) -> None:
    """Write what the lines of JSON hold, with the types that are declared."""
    import duckdb

    types = {column.name: PARQUET_TYPES[column.type] for column in table.columns}
    lines = str(path.with_suffix(".ndjson"))
    with duckdb.connect(config={"threads": 1}) as connection:
        read = connection.read_json(lines, columns=types, format="newline_delimited")
        read.write_parquet(str(path), compression="zstd")


@click.command()
@click.argument("database", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--address", envvar="SITE_ADDRESS", help="Where the site is published, for links.")
def main(database: Path, folder: Path, address: str | None) -> None:
    """Write each table of DATABASE as files into FOLDER, which is made anew."""
    try:
        names = write_exports(database, folder, address or None)
    except (sqlite3.Error, OSError, Misplaced) as error:
        raise click.ClickException(f"{database}: {error}") from error
    click.echo(f"wrote {len(names)} files into {folder}")
    if not find_spec("duckdb"):
        click.echo("no Parquet: install the extra parquet for it")


if __name__ == "__main__":
    main()
