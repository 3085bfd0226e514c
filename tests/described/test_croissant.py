"""Croissant tells of each CSV file and its columns, and nothing that breaks loading."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from publicsectorblogs.described.croissant import CROISSANT
from publicsectorblogs.tables import discover


def test_each_table_is_a_set_of_records_of_its_file(
    described: Callable[[str], Any], exports: Path
) -> None:
    said = described(CROISSANT)
    assert said["conformsTo"] == "http://mlcommons.org/croissant/1.1"
    assert {file["contentUrl"] for file in said["distribution"]} == {
        path.name for path in exports.glob("*.csv")
    }
    columns = {table.name: [column.name for column in table.columns] for table in discover()}
    for records in said["recordSet"]:
        assert [field["name"] for field in records["field"]] == columns[records["name"]]


def test_no_field_refers_to_another_table(described: Callable[[str], Any]) -> None:
    assert '"references"' not in json.dumps(described(CROISSANT)["recordSet"])


def test_it_says_how_to_cite_it(described: Callable[[str], Any]) -> None:
    said = described(CROISSANT)
    assert said["citeAs"].startswith("@dataset{public-sector-blogs, author = {{The Public Sector")
    assert said["version"] in said["citeAs"]
