"""Hands the queries of the published statistics to Datasette; they stand beside the statistics."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl

from publicsectorblogs.charts import all_queries

DATABASE = "public_sector_blogs"


@hookimpl
def canned_queries(database: str) -> dict[str, Any]:
    """Return the queries of all statistics."""
    return all_queries() if database == DATABASE else {}
