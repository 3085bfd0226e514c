"""The data package says of each CSV file what its table declares, by the rules of version 2."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publicsectorblogs.described.data_package import DATA_PACKAGE
from publicsectorblogs.tables import discover

Faults = Callable[[str, Any], list[str]]
SCHEMA = "data-package-2.0"


@pytest.fixture
def package(described: Callable[[str], Any]) -> dict[str, Any]:
    return copy.deepcopy(described(DATA_PACKAGE))


def resources(package: dict[str, Any]) -> dict[str, Any]:
    return {resource["name"]: resource for resource in package["resources"]}


def test_it_fits_the_schema_of_version_2(package: dict[str, Any], faults: Faults) -> None:
    assert faults(SCHEMA, package) == []


@pytest.mark.parametrize(("change", "place"), [
    (lambda it: it["contributors"][0].update(roles="publisher"), "$.contributors[0].roles"),
    (lambda it: it["licenses"][0].update(path="/blogs"), "$.licenses[0].path"),
    (lambda it: it["resources"][0].update(path="/etc/passwd"), "$.resources[0].path"),
    (lambda it: it["resources"][0]["schema"]["fields"][0].pop("name"), "$.resources[0].schema.fields[0]"),
    (lambda it: it.pop("resources"), "$"),
])  # fmt: skip
def test_what_breaks_a_rule_does_not_fit(
    package: dict[str, Any], faults: Faults, change: Callable[[Any], Any], place: str
) -> None:
    change(package)
    assert any(fault.startswith(place) for fault in faults(SCHEMA, package))


def test_each_csv_file_is_there_with_its_size_and_hash(
    package: dict[str, Any], exports: Path
) -> None:
    assert {f"{name}.csv" for name in resources(package)} == {
        path.name for path in exports.glob("*.csv")
    }
    for resource in package["resources"]:
        content = (exports / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_each_column_has_its_type_meaning_unit_and_rules(package: dict[str, Any]) -> None:
    found = resources(package)
    for table in discover():
        for column, field in zip(
            table.columns, found[table.name]["schema"]["fields"] if table.name in found else (),
            strict=table.name in found,
        ):  # fmt: skip
            assert (field["name"], field["description"]) == (column.name, column.description)
            assert field.get("unit") == column.unit
            rules = field.get("constraints", {})
            assert rules.get("enum", []) == list(column.values)
            assert rules.get("required", False) == (column.required or column.key)
    fields = {field["name"]: field for field in found["posts"]["schema"]["fields"]}
    assert (fields["word_count"]["type"], fields["body"]["type"]) == ("integer", "string")


def test_references_between_tables_are_foreign_keys(package: dict[str, Any]) -> None:
    keys = {key["fields"][0]: key["reference"]
            for key in resources(package)["figures"]["schema"]["foreignKeys"]}  # fmt: skip
    assert keys == {
        "post_id": {"resource": "posts", "fields": ["id"]},
        "blog_id": {"resource": "blogs", "fields": ["id"]},
        "copy_of": {"resource": "", "fields": ["id"]},
    }


def test_what_is_measured_in_a_unit_of_ucum_says_so(package: dict[str, Any]) -> None:
    fields = {field["name"]: field
              for field in resources(package)["tweet_sentiment"]["schema"]["fields"]}  # fmt: skip
    assert fields["percent"]["ucum"] == "%" and "ucum" not in fields["char_start"]


def test_it_says_who_publishes_what_of_when_and_under_which_terms(package: dict[str, Any]) -> None:
    assert package["contributors"] == [
        {"title": "The Public Sector Blogs maintainers", "roles": ["publisher"]}
    ]
    assert (package["temporal"], package["spatial"]) == ("2016-07/2016-07-28", "United Kingdom")
    assert [licence["name"] for licence in package["licenses"]] == ["CC0-1.0", "OGL-UK-3.0"]
    assert package["homepage"] == "https://numbers.example.org"
    names = [licence["name"] for licence in resources(package)["posts"]["licenses"]]
    assert names == ["OGL-UK-3.0"]
    assert {"title": "DWP Digital", "path": "https://dwpdigital.blog.gov.uk/"} in package["sources"]
