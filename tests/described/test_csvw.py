"""The metadata of CSV on the Web says of each CSV file what its table declares."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publicsectorblogs.described.csvw import CSVW


@pytest.fixture(scope="module")
def tables(described: Callable[[str], Any]) -> dict[str, Any]:
    return {table["url"]: table for table in described(CSVW)["tables"]}


def test_each_csv_file_has_the_columns_that_are_named(
    tables: dict[str, Any], exports: Path
) -> None:
    assert set(tables) == {path.name for path in exports.glob("*.csv")}
    for name, table in tables.items():
        with (exports / name).open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        assert [column["titles"] for column in table["tableSchema"]["columns"]] == header


def test_references_lead_to_files_that_are_there(tables: dict[str, Any]) -> None:
    wanted = {"post_id": "posts.csv", "blog_id": "blogs.csv", "copy_of": "figures.csv"}
    keys = tables["figures.csv"]["tableSchema"]["foreignKeys"]
    assert {key["columnReference"]: key["reference"]["resource"] for key in keys} == wanted
    for table in tables.values():
        for key in table["tableSchema"]["foreignKeys"]:
            assert key["reference"]["resource"] in tables


def test_units_are_told_in_words_and_where_it_has_them_in_ucum(tables: dict[str, Any]) -> None:
    columns = {column["name"]: column
               for column in tables["tweet_sentiment.csv"]["tableSchema"]["columns"]}  # fmt: skip
    assert columns["percent"]["schema:unitCode"] == "UCUM:%"
    assert columns["char_start"]["schema:unitText"] == "characters"
    assert "schema:unitCode" not in columns["char_start"]
