"""A Data Package of version 2 (datapackage.org) of the tables as CSV: the file datapackage.json."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from publicsectorblogs.described import DATASET, File, Issue, known, licences_of, rights
from publicsectorblogs.figures.units import UCUM
from publicsectorblogs.schema import keys
from publicsectorblogs.tables import Column, Licence, Table

DATA_PACKAGE = "datapackage.json"
_TYPES = {"TEXT": "string", "INTEGER": "integer", "NUMERIC": "number", "REAL": "number"}


def data_package(
    files: Sequence[File], issue: Issue, address: str | None = None
) -> dict[str, Any]:  # fmt: skip
    """Return the descriptor of CSV files of tables; `address`: where the dataset is published."""
    names = {file.table.name for file in files}
    return known({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": DATASET.name,
        "title": DATASET.title,
        "description": f"{DATASET.summary} {rights(issue)}",
        "homepage": address,
        "version": issue.version,
        "created": f"{issue.day}T00:00:00Z" if issue.day else None,
        "contributors": [
            known({"title": DATASET.publisher, "email": DATASET.contact, "roles": ["publisher"]})
        ],
        "keywords": list(DATASET.keywords),
        "licenses": _licences((DATASET.licence, *issue.licences)),
        "sources": [known({"title": name, "path": page}) for name, page in issue.blogs],
        "temporal": issue.period,
        "spatial": DATASET.place,
        "resources": [_resource(file, names, issue) for file in files],
    })  # fmt: skip


def _resource(file: File, names: set[str], issue: Issue) -> dict[str, Any]:
    table = file.table
    return known({
        "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
        "name": table.name,
        "type": "table",
        "path": file.name,
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "licenses": _licences(licences_of(table, issue)) or None,
        "sources": [{"title": table.source}],
        "schema": _schema(table, names),
    })  # fmt: skip


def _schema(table: Table, names: set[str]) -> dict[str, Any]:
    references = [_foreign_key(table, column) for column in table.columns
                  if column.references in names]  # fmt: skip
    return known({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": keys(table),
        "foreignKeys": references or None,
    })  # fmt: skip


def _field(column: Column) -> dict[str, Any]:
    constraints = known({
        "required": column.required or column.key or None,
        "unique": column.unique or None,
        "enum": list(column.values) or None,
    })  # fmt: skip
    return known({
        "name": column.name,
        "type": _TYPES[column.type],
        "description": column.description,
        "unit": column.unit,
        "ucum": UCUM.get(column.unit or ""),
        "constraints": constraints or None,
    })  # fmt: skip


def _foreign_key(table: Table, column: Column) -> dict[str, Any]:
    """Return a reference to an id; of another row of the same table, which goes by no name."""
    other = "" if column.references == table.name else column.references
    return {"fields": [column.name], "reference": {"resource": other, "fields": ["id"]}}


def _licences(licences: Sequence[Licence]) -> list[dict[str, Any]]:
    return [
        known({"name": licence.spdx, "path": licence.url, "title": licence.text})
        for licence in licences
    ]
