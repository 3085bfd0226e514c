"""What readers are told of the database, and what it holds: no more, no less."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

import pytest
import yaml

from plugins.tables_metadata import DATABASE, get_metadata
from publicsectorblogs.charts import all_charts
from publicsectorblogs.questions import KEPT, discover
from tests.builds import ROOT

METADATA: dict[str, Any] = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))
QUESTIONS = discover()
CHARTS = all_charts()
TABLES = get_metadata()["databases"][DATABASE]["tables"]
NUMERIC = ("INTEGER", "NUMERIC", "REAL")


def tables_of(db: sqlite3.Connection) -> set[str]:
    """The tables that readers see: those of full-text search and of stored questions are hidden."""
    sql = "select name from sqlite_master where type = 'table'"
    names = {row[0] for row in db.execute(sql)}
    return {n for n in names if not n.startswith(("sqlite_", KEPT)) and "_fts" not in n}


def columns_of(db: sqlite3.Connection, table: str) -> dict[str, str]:
    return {row["name"]: row["type"] for row in db.execute(f"pragma table_info({table})")}


def test_every_table_is_described_and_no_other(db: sqlite3.Connection) -> None:
    assert set(TABLES) == tables_of(db)


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described_and_no_other(db: sqlite3.Connection, table: str) -> None:
    assert set(TABLES[table]["columns"]) == set(columns_of(db, table))
    assert all(TABLES[table]["columns"].values())


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_title_description_licence_and_source(table: str) -> None:
    assert all(TABLES[table].get(key) for key in ("title", "description", "license", "source"))


@pytest.mark.parametrize("table", TABLES)
def test_every_measure_names_its_unit_and_every_flag_its_values(
    db: sqlite3.Connection, table: str
) -> None:
    for column, kind in columns_of(db, table).items():
        description = TABLES[table]["columns"][column]
        if kind in NUMERIC:
            assert re.search(r"Unit: \w|^1: .* 0: ", description), column


@pytest.mark.parametrize("table", TABLES)
def test_facets_order_and_label_are_columns(db: sqlite3.Connection, table: str) -> None:
    described = TABLES[table]
    named = [*described.get("facets", ())]
    named += [described[key] for key in ("sort", "sort_desc", "label_column") if key in described]
    assert set(named) <= set(columns_of(db, table))


@pytest.mark.parametrize("slug", CHARTS)
def test_a_chart_draws_its_query_and_nothing_typed_in(slug: str) -> None:
    chart = CHARTS[slug]
    assert chart["query"] == QUESTIONS[chart["canned_query"]].sql
    assert chart["title"] and chart["unit"] and chart["caption"] and chart["statistic"] in TABLES
    assert "data" not in chart["display"]
    assert "copy_of is null" in chart["query"]


def test_what_a_table_or_a_question_is_stands_in_its_declaration_alone() -> None:
    assert not {"tables", "queries"} & METADATA["databases"][DATABASE].keys()
