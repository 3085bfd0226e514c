"""Describes every table to Datasette from its declaration (see publicsectorblogs/tables/)."""

from __future__ import annotations

from functools import cache
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette

from publicsectorblogs import DATABASE
from publicsectorblogs.dictionary import in_words
from publicsectorblogs.tables import Table, discover


@hookimpl
def startup(datasette: Datasette) -> None:
    """Have Datasette keep who may see a table.

    It works that out of all metadata, copied, twice for each table that a page names, which took
    more than half of the time of the home page. What the metadata say stays the same.
    """
    datasette._table_permission_allows = cache(datasette._table_permission_allows)


@hookimpl
def get_metadata() -> dict[str, Any]:
    """Return the metadata of every table, copied: Datasette asks often and changes what it gets."""
    tables = {name: dict(described) for name, described in _tables().items()}
    return {"databases": {DATABASE: {"tables": tables}}}


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return {table.name: table_metadata(table) for table in discover()}


def table_metadata(table: Table) -> dict[str, Any]:
    """Return what Datasette shows of a table, without the keys that the table does not set."""
    described = {
        "title": table.title,
        "description": table.description,
        "license": table.licence.text,
        "license_url": table.licence.url,
        "source": table.source,
        "columns": {column.name: in_words(column) for column in table.columns},
        "facets": [column.name for column in table.columns if column.facet],
        "sort": table.sort,
        "sort_desc": table.sort_desc,
        "label_column": table.label,
    }
    return {key: value for key, value in described.items() if value}
