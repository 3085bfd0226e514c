"""CSV on the Web (w3.org/TR/tabular-metadata) of the tables as CSV: the file csv-metadata.json."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from publicsectorblogs.described import DATASET, File, Issue, known, licences_of, rights
from publicsectorblogs.figures.units import UCUM
from publicsectorblogs.schema import keys
from publicsectorblogs.tables import Column

CSVW = "csv-metadata.json"
_TYPES = {"TEXT": "string", "INTEGER": "integer", "NUMERIC": "number", "REAL": "number"}


def csvw(files: Sequence[File], issue: Issue, address: str | None = None) -> dict[str, Any]:
    """Return the metadata of CSV files of tables; `address`: where the dataset is published."""
    names = {file.table.name: file.name for file in files}
    return known({
        "@context": ["http://www.w3.org/ns/csvw", {"@language": DATASET.language}],
        "dc:title": DATASET.title,
        "dc:description": DATASET.summary,
        "dc:publisher": known({
            "schema:name": DATASET.publisher, "schema:email": DATASET.contact,
        }),
        "dc:rights": rights(issue),
        "dc:license": {"@id": DATASET.licence.url},
        "dc:issued": issue.day,
        "dc:temporal": issue.period,
        "dc:spatial": DATASET.place,
        "dcat:keyword": list(DATASET.keywords),
        "dcat:landingPage": {"@id": address} if address else None,
        "schema:version": issue.version,
        "tables": [_table(file, names, issue) for file in files],
    })  # fmt: skip


def _table(file: File, names: dict[str, str], issue: Issue) -> dict[str, Any]:
    table = file.table
    return known({
        "url": file.name,
        "dc:title": table.title,
        "dc:description": table.description,
        "dc:source": table.source,
        "dc:license": [{"@id": licence.url} for licence in licences_of(table, issue)] or None,
        "tableSchema": {
            "columns": [_column(column) for column in table.columns],
            "primaryKey": keys(table),
            "foreignKeys": [
                {
                    "columnReference": column.name,
                    "reference": {"resource": names[column.references], "columnReference": "id"},
                }
                for column in table.columns if column.references in names
            ],
        },
    })  # fmt: skip


def _column(column: Column) -> dict[str, Any]:
    code = UCUM.get(column.unit or "")
    return known({
        "name": column.name,
        "titles": column.name,
        "datatype": _TYPES[column.type],
        "required": column.required or column.key,
        "dc:description": column.description,
        "schema:unitText": column.unit,
        "schema:unitCode": f"UCUM:{code}" if code else None,
    })  # fmt: skip
