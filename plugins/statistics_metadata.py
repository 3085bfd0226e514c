"""Describes the tables of the published statistics from what their modules declare.

A new statistic is described, faceted and sorted on the site without an edit of metadata.yml.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from datasette import hookimpl

from publicsectorblogs.statistics import Column, Statistic, all_columns, discover

DATABASE = "public_sector_blogs"
# A chart of a page of rows is a chart of the statistic only when the page holds all of it.
PAGE_SIZE = 1000
LICENCE = "CC0 1.0 for the compiled numbers; the quoted words keep the licence of their blog"
LICENCE_URL = "https://creativecommons.org/publicdomain/zero/1.0/"
SOURCE = "The posts of this dataset; each row names its post and quotes the words"


@hookimpl
def get_metadata() -> dict[str, Any]:
    """Return the metadata of every statistic's table, anew: Datasette changes what it gets."""
    return {
        "databases": {
            DATABASE: {"tables": {s.table: table_metadata(s) for s in _statistics()}},
        }
    }


@cache
def _statistics() -> tuple[Statistic, ...]:
    return tuple(discover())


def table_metadata(statistic: Statistic) -> dict[str, Any]:
    """Return what Datasette shows of one statistic's table."""
    return {
        "title": statistic.title,
        "description": f"{statistic.description} To count each statement once, keep the rows "
        "in which copy_of is blank.",
        "license": LICENCE,
        "license_url": LICENCE_URL,
        "source": SOURCE,
        "columns": {column.name: describe(column) for column in all_columns(statistic)},
        "facets": list(statistic.facets),
        "sort": statistic.sort,
        "size": PAGE_SIZE,
        "label_column": "quote",
    }


def describe(column: Column) -> str:
    """Return a column's description with its unit, in words."""
    return f"{column.description} Unit: {column.unit}." if column.unit else column.description
