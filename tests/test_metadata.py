"""What readers are told of the database, and what it holds: no more, no less."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

import pytest
import yaml

from plugins import feeds
from plugins.tables_metadata import DATABASE, get_metadata
from publicsectorblogs.charts import FOLDER, all_charts, all_queries
from publicsectorblogs.statistics import discover
from tests.builds import ROOT

METADATA: dict[str, Any] = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))
QUERIES = {
    **METADATA["databases"][DATABASE]["queries"], **all_queries(), **feeds.canned_queries(DATABASE)
}  # fmt: skip
CHARTS = all_charts()
TABLES = get_metadata()["databases"][DATABASE]["tables"]
# What is asked of the queries that have parameters.
ASKED = {"about": "employment", "noun": "people", "unit": "", "least": "1", "most": ""}
NUMERIC = ("INTEGER", "NUMERIC", "REAL")


def tables_of(db: sqlite3.Connection) -> set[str]:
    """The tables that readers see: those of the full-text search are hidden."""
    sql = "select name from sqlite_master where type = 'table'"
    names = {row[0] for row in db.execute(sql)}
    return {n for n in names if not n.startswith("sqlite_") and "_fts" not in n}


def columns_of(db: sqlite3.Connection, table: str) -> dict[str, str]:
    return {row["name"]: row["type"] for row in db.execute(f"pragma table_info({table})")}


def blog_of(phrase: str, db: sqlite3.Connection) -> str:
    """A blog whose posts state figures and hold a phrase."""
    sql = (
        "select figures.blog_id from figures join posts on posts.id = post_id where instr(body, ?)"
    )
    found: str = db.execute(f"{sql} and copy_of is null", (phrase,)).fetchone()[0]
    return found


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


@pytest.mark.parametrize("name", QUERIES)
def test_every_query_runs_on_the_bare_database(db: sqlite3.Connection, name: str) -> None:
    # Without Datasette's own SQL functions, so that it also runs on the downloaded file.
    query = QUERIES[name]
    assert query["title"] and query["description"]
    rows = db.execute(query["sql"], {**ASKED, "blog": blog_of(ASKED["about"], db)}).fetchall()
    assert rows


@pytest.mark.parametrize("about", ["", '"', "nobody says this", "a-b", "x AND", "*", "’"])
def test_a_search_for_anything_is_no_error(db: sqlite3.Connection, about: str) -> None:
    for name in ("said_about", "percentages_about", "what_a_blog_says"):
        db.execute(QUERIES[name]["sql"], {"about": about, "blog": "a"}).fetchall()


@pytest.mark.parametrize("slug", CHARTS)
def test_a_chart_draws_its_query_and_nothing_typed_in(slug: str) -> None:
    chart = CHARTS[slug]
    assert chart["query"] == QUERIES[chart["canned_query"]]["sql"]
    assert chart["title"] and chart["unit"] and chart["caption"] and chart["statistic"] in TABLES
    assert "data" not in chart["display"]
    assert "copy_of is null" in chart["query"]


def test_money_is_money_once_and_the_largest_comes_first(db: sqlite3.Connection) -> None:
    rows = db.execute(QUERIES["money"]["sql"]).fetchall()
    pounds = [row["amount"] for row in rows if row["unit"] == "GBP"]
    assert pounds == sorted(pounds, reverse=True)
    copies = db.execute("select id from figures where copy_of is not null")
    assert not {row["figure_id"] for row in rows} & {row[0] for row in copies}


def test_numbers_that_do_not_hold_up_stand_beside_their_primary_source(
    db: sqlite3.Connection,
) -> None:
    rows = db.execute(QUERIES["numbers_that_do_not_hold_up"]["sql"]).fetchall()
    by_source = {(r["stated"], r["computed"]) for r in rows if r["primary_source"]}
    assert by_source == {(32, 26.2), (26, 36)}
    in_sum = {(r["stated"], r["computed"]) for r in rows if not r["primary_source"]}
    assert in_sum == {(38, 96), (32, 96), (26, 96)}


def test_words_without_a_number_are_drawn_by_rule_and_have_none_in_the_table(
    db: sqlite3.Connection,
) -> None:
    rows = db.execute(QUERIES["chart_pip_timings"]["sql"]).fetchall()
    drawn = {row["quote"].replace("\xa0", " "): row for row in rows}
    seconds, instantly = drawn["a matter of seconds"], drawn["instantly"]
    assert (seconds["drawn_low"], seconds["drawn_high"]) == (1, 60)
    assert (instantly["drawn_low"], instantly["drawn_high"]) == (0.1, 1)
    for row in (seconds, instantly):
        assert row["stated_seconds"] is row["low_seconds"] is row["high_seconds"] is None


def test_what_a_table_is_stands_in_its_declaration_alone() -> None:
    assert "tables" not in METADATA["databases"][DATABASE]


def test_the_queries_and_charts_of_a_statistic_stand_beside_it_alone() -> None:
    assert not all_queries().keys() & METADATA["databases"][DATABASE]["queries"].keys()
    for statistic in discover():
        assert (FOLDER / f"{statistic.table}.py").exists()
