"""Writes a database as Parquet that is parted by year, for engines that read many files at once.

    python -m publicsectorblogs.parquet public_sector_blogs.db parquet

What belongs to a post stands in folders by the year of its post, as Hive, Spark, Trino, BigQuery
and DuckDB part it: figures/published_year=2016/data_0.parquet; the year of posts without a date is
NULL. A table that has no row with a year has a file without rows for the newest, since engines
that go by the names of the folders know from them alone that a year is a number. Other tables are
one file each. views.sql, read in that folder, makes DuckDB answer what the views of the database
answer. It needs DuckDB, the extra `parquet`. The same database makes the same files.
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from publicsectorblogs.exports import PARQUET_TYPES, made_anew
from publicsectorblogs.questions import views
from publicsectorblogs.read_only import read_only
from publicsectorblogs.tables import Table, discover

if TYPE_CHECKING:
    import duckdb

VIEWS = "views.sql"
YEAR = "published_year"
_NO_YEAR = "__HIVE_DEFAULT_PARTITION__"  # as Hive calls the folder of rows without a value


def write_parquet(database: Path, folder: Path) -> None:
    """Write all tables of a database into `folder`, which is made anew.

    Raises sqlite3.Error where the database cannot be read, OSError where a file cannot be written,
    and FileExistsError where the folder holds something else.
    """
    import duckdb

    with (
        made_anew(folder, VIEWS) as partial,
        read_only(database) as source,
        duckdb.connect(config={"threads": 1}) as target,
    ):
        for table in discover():
            _write_table(source, target, table, partial)
        (partial / VIEWS).write_text(views_sql(), encoding="utf-8")


def is_parted(table: Table) -> bool:
    """Tell whether each row of a table belongs to one post, by whose year it is parted."""
    return table.name == "posts" or any(
        column.name == "post_id" and column.references == "posts" and column.required
        for column in table.columns
    )


def views_sql(folder: str = ".") -> str:
    """Return the SQL by which DuckDB reads the tables in `folder`, and the database's views."""
    tables = "".join(
        f"CREATE VIEW {table.name} AS FROM read_parquet('{folder}/{_files(table)}');\n"
        for table in discover()
    )
    asked = "".join(f"CREATE VIEW {name} AS\n{view.sql};\n" for name, (view, _) in views().items())
    return tables + asked


def _files(table: Table) -> str:
    if not is_parted(table):
        return f"{table.name}.parquet"
    return (
        f"{table.name}/*/*.parquet', hive_types = {{'{YEAR}': INTEGER}}, hive_partitioning = 'true"
    )


def _write_table(
    source: sqlite3.Connection, target: duckdb.DuckDBPyConnection, table: Table, folder: Path
) -> None:
    """Write one table by lines of JSON, of which DuckDB is told the types that are declared."""
    types = {column.name: PARQUET_TYPES[column.type] for column in table.columns}
    if is_parted(table):
        types[YEAR] = "INTEGER"
    with TemporaryDirectory() as name:
        lines = Path(name) / "rows.ndjson"
        with lines.open("w", encoding="utf-8") as file:
            for row in source.execute(_rows_sql(table)):
                file.write(json.dumps(dict(zip(types, row, strict=True))) + "\n")
        rows = target.read_json(str(lines), columns=types, format="newline_delimited")
        if not is_parted(table):
            rows.write_parquet(str(folder / f"{table.name}.parquet"), compression="zstd")
            return
        rows.write_parquet(str(folder / table.name), compression="zstd", partition_by=[YEAR])
        if not list((folder / table.name).glob(f"{YEAR}=[0-9]*")):
            _write_no_rows(source, rows, table, folder / table.name)


def _write_no_rows(
    source: sqlite3.Connection, rows: duckdb.DuckDBPyRelation, table: Table, folder: Path
) -> None:
    (year,) = source.execute("SELECT max(substr(published, 1, 4)) FROM posts").fetchone()
    empty = folder / f"{YEAR}={year or _NO_YEAR}"
    if not empty.exists():
        empty.mkdir()
        kept = ", ".join(f'"{column.name}"' for column in table.columns)
        none = rows.filter("false").project(kept)
        none.write_parquet(str(empty / "data_0.parquet"), compression="zstd")


def _rows_sql(table: Table) -> str:
    if not is_parted(table):
        return f"SELECT * FROM {table.name}"
    year = f"CAST(substr(published, 1, 4) AS INTEGER) AS {YEAR}"
    if table.name == "posts":
        return f"SELECT *, {year} FROM posts"
    return f"SELECT t.*, {year} FROM {table.name} AS t JOIN posts AS p ON p.id = t.post_id"


@click.command()
@click.argument("database", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def main(database: Path, folder: Path) -> None:
    """Write DATABASE as Parquet parted by year into FOLDER, which is made anew."""
    try:
        write_parquet(database, folder)
    except (sqlite3.Error, OSError) as error:
        raise click.ClickException(f"{database}: {error}") from error
    except ImportError as error:
        raise click.ClickException("install the extra parquet for it") from error
    click.echo(f"wrote {folder}")


if __name__ == "__main__":
    main()
