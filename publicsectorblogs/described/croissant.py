"""Croissant 1.1 (docs.mlcommons.org/croissant) of the tables as CSV: the file croissant.json.

It says nothing of `references` between tables: tools that load a table which has them fail, or
join the other table to it. The data package and the metadata of CSV on the Web tell them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from publicsectorblogs.described import DATASET, File, Issue, cited, known, schema_org
from publicsectorblogs.schema import keys
from publicsectorblogs.tables import Column

CROISSANT = "croissant.json"
_TYPES = {"TEXT": "sc:Text", "INTEGER": "sc:Integer", "NUMERIC": "sc:Float", "REAL": "sc:Float"}
_CR = "http://mlcommons.org/croissant/"
# The context that the specification has every file repeat.
_CONTEXT = {
    "@language": DATASET.language,
    "@vocab": "https://schema.org/",
    "cr": _CR,
    "rai": f"{_CR}RAI/",
    "dct": "http://purl.org/dc/terms/",
    "sc": "https://schema.org/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "name": {"@container": "@language"},
    **{
        term: f"cr:{term}"
        for term in (
            "arrayShape", "citeAs", "column", "equivalentProperty", "extract", "field",
            "fileObject", "fileProperty", "fileSet", "format", "includes", "isArray",
            "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet",
            "references", "regex", "repeated", "replace", "samplingRate", "separator", "source",
            "subField", "transform",
        )
    },
}  # fmt: skip


def croissant(files: Sequence[File], issue: Issue, address: str | None = None) -> dict[str, Any]:
    """Return the metadata of CSV files of tables; `address`: where the dataset is published."""
    return known({
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "name": DATASET.name,
        **schema_org.facts(issue),
        "citeAs": cited(issue),
        "url": address,
        "distribution": [_file(file) for file in files],
        "recordSet": [_records(file) for file in files],
    })  # fmt: skip


def _file(file: File) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": file.name,
        "name": file.name,
        "description": file.table.description,
        "contentUrl": file.name,
        "contentSize": f"{file.size} B",
        "encodingFormat": "text/csv",
        "sha256": file.sha256,
    }


def _records(file: File) -> dict[str, Any]:
    table = file.table
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "key": [{"@id": f"{table.name}/{key}"} for key in keys(table)],
        "field": [_field(file, column) for column in table.columns],
    }


def _field(file: File, column: Column) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{file.table.name}/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": _TYPES[column.type],
        "source": {"fileObject": {"@id": file.name}, "extract": {"column": column.name}},
    }
