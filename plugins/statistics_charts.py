"""Hands the queries and charts of the published statistics to Datasette.

They stand beside the statistic's module, in a YAML file of the same name, where it has any: its
`queries` as metadata.yml spells queries, its `charts` as datasette-dashboards spells charts.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from datasette import hookimpl

from publicsectorblogs import statistics

DATABASE = "public_sector_blogs"
FOLDER = Path(statistics.__file__).parent
COMMON = "_charts.yml"  # what all charts share


@hookimpl
def canned_queries(database: str) -> dict[str, Any]:
    """Return the queries of all statistics."""
    return all_queries() if database == DATABASE else {}


@hookimpl
def get_metadata() -> dict[str, Any]:
    """Return the charts of all statistics, as the configuration of datasette-dashboards."""
    return {"plugins": {"datasette-dashboards": {"charts": {"charts": all_charts()}}}}


def all_queries() -> dict[str, dict[str, Any]]:
    """Return the queries of all statistics by name, copied: Datasette changes what it gets."""
    return {
        name: dict(query)
        for table in _tables()
        for name, query in _read(f"{table}.yml").get("queries", {}).items()
    }


def all_charts() -> dict[str, dict[str, Any]]:
    """Return the charts of all statistics by the end of their address, copied."""
    return {slug: dict(chart) for slug, chart in _charts().items()}


@cache
def _charts() -> dict[str, dict[str, Any]]:
    queries, common = all_queries(), _read(COMMON)
    return {
        slug: {
            **common, **chart, "statistic": table,
            "query": queries[chart["canned_query"]]["sql"],
            "display": {**common["display"], **chart["display"]},
        }
        for table in _tables()
        for slug, chart in _read(f"{table}.yml").get("charts", {}).items()
    }  # fmt: skip


@cache
def _tables() -> list[str]:
    return [one.table for one in statistics.discover() if (FOLDER / f"{one.table}.yml").exists()]


@cache
def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return read
