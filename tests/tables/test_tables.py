"""A table is declared once, and everything that is said of it follows from that."""

from __future__ import annotations

import sqlite3
from collections import Counter
from dataclasses import replace

import pytest

from publicsectorblogs import statistics
from publicsectorblogs.figures.units import BY_NAME
from publicsectorblogs.model import Findings, Post
from publicsectorblogs.schema import index_ddl, table_ddl
from publicsectorblogs.tables import (
    CC0,
    FLAG,
    Column,
    Index,
    Table,
    UndeclaredRow,
    discover,
    values,
)
from publicsectorblogs.tables.authors import author_id
from publicsectorblogs.tables.posts import label_of
from publicsectorblogs.tables.tags import tag_id

TABLES = {table.name: table for table in discover()}
POSTS = TABLES["posts"]
ONE_POST = Findings(posts=[Post("p", "b", "Two  words\n", "c")])


def table(*columns: Column) -> Table:
    return Table("things", "Things", "Things.", columns, lambda found: (), licence=CC0, source="us")


# --- what a row holds ----------------------------------------------------------------------------


def test_a_declared_column_that_the_rows_do_not_have_is_an_error() -> None:
    wider = replace(POSTS, columns=(*POSTS.columns, Column("mood", "TEXT", "The mood.")))
    with pytest.raises(UndeclaredRow, match="table posts: a row has no value for .* 'mood'"):
        values(wider, wider.rows(ONE_POST))


def test_a_column_of_a_row_that_is_not_declared_is_an_error() -> None:
    narrower = replace(POSTS, columns=POSTS.columns[:-1])
    with pytest.raises(
        UndeclaredRow, match=f"table posts: a row has a value for '{POSTS.columns[-1].name}'"
    ):
        values(narrower, narrower.rows(ONE_POST))


def test_values_come_in_the_order_of_the_columns_whatever_that_of_the_row() -> None:
    things = table(Column("id", "TEXT", "Its id.", key=True), Column("n", "INTEGER", "1 or 0."))
    assert values(things, [{"n": 1, "id": "a"}, {"id": "b", "n": None}]) == [("a", 1), ("b", None)]


# --- what is derived -----------------------------------------------------------------------------


def test_the_sql_of_a_table_follows_from_its_columns() -> None:
    things = table(
        Column("id", "TEXT", "Its id.", key=True),
        Column("kind", "TEXT", "Its kind.", required=True, values=("a", "b's"), facet=True),
        Column("open", "INTEGER", "1: open; 0: shut.", required=True, values=FLAG),
        Column("post_id", "TEXT", "Its post.", references="posts", index_then="open"),
    )
    assert table_ddl(things).splitlines() == [
        "CREATE TABLE things (",
        '  "id" TEXT PRIMARY KEY,',
        """  "kind" TEXT CHECK ("kind" IS NOT NULL) CHECK ("kind" IN ('a', 'b''s')),""",
        '  "open" INTEGER NOT NULL CHECK ("open" IN (0, 1)),',
        '  "post_id" TEXT REFERENCES posts (id)',
        ")",
    ]
    assert index_ddl(things) == [
        'CREATE INDEX things_kind ON things ("kind") WHERE "kind" IS NOT NULL',
        'CREATE INDEX things_post_id ON things ("post_id", "open") WHERE "post_id" IS NOT NULL',
    ]


def test_the_first_column_of_a_key_needs_no_index_of_its_own() -> None:
    pairs = table(
        Column("one_id", "TEXT", "One.", key=True, required=True, references="posts"),
        Column("other_id", "TEXT", "The other.", key=True, required=True, references="posts"),
    )
    assert 'PRIMARY KEY ("one_id", "other_id")' in table_ddl(pairs)
    assert [ddl.split()[2] for ddl in index_ddl(pairs)] == ["things_other_id"]


def test_an_index_of_several_columns_cannot_sort_a_table_but_by_its_key() -> None:
    things = replace(
        table(Column("id", "TEXT", "Its id.", key=True), Column("n", "INTEGER", "A number.")),
        indexes=(Index(("n", "id"), where="id > 'm'"), Index(("id", "n"))),
    )
    assert index_ddl(things) == [
        """CREATE INDEX things_n_id ON things ("n", "id") WHERE "n" IS NOT NULL AND id > 'm'""",
        'CREATE INDEX things_id_n ON things ("id", "n")',
    ]


# --- what is declared ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
def test_every_table_and_column_says_what_it_means(name: str) -> None:
    declared = TABLES[name]
    assert declared.title and declared.description.endswith(".") and declared.source
    for column in declared.columns:
        assert column.description.endswith("."), column.name
        assert "blank" not in column.description, column.name  # a missing value is called NULL


@pytest.mark.parametrize("name", TABLES)
def test_what_a_declaration_names_is_there(name: str) -> None:
    declared = TABLES[name]
    columns = [column.name for column in declared.columns]
    assert max(Counter(columns).values()) == 1
    shown = (declared.label, declared.sort, declared.sort_desc, *declared.search, *declared.shown)
    lookups = [column.index_then for column in declared.columns]
    lookups += [name for index in declared.indexes for name in index.columns]
    assert {one for one in (*shown, *lookups) if one} <= set(columns)
    assert {column.references for column in declared.columns} - {None} <= set(TABLES)
    assert {column.type for column in declared.columns} <= {"TEXT", "INTEGER", "NUMERIC", "REAL"}


def test_every_statistic_has_its_table() -> None:
    assert {statistic.table for statistic in statistics.discover()} <= set(TABLES)


# --- what the rows of some tables say ------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Sophie Lambert", "sophie-lambert"),
        ("Anne O’Neill", "anne-oneill"),
        ("Zoë Kravitz-Ó", "zoe-kravitz-o"),
    ],
)
def test_the_id_of_an_author_is_a_slug_of_the_name(name: str, slug: str) -> None:
    assert author_id(name) == slug


def test_a_short_post_is_labelled_by_all_of_its_words() -> None:
    assert label_of(ONE_POST.posts[0]) == "“Two words” (opening words)"


def test_tags_that_a_slug_would_lose_keep_apart() -> None:
    assert tag_id("Open data") == "open-data"
    assert len({tag_id("C#"), tag_id("C++"), tag_id("C")}) == 3


# --- units -----------------------------------------------------------------------------------------


def test_every_unit_of_a_figure_is_listed_with_its_code(db: sqlite3.Connection) -> None:
    listed = {row["unit"]: row for row in db.execute("select * from units")}
    used = {unit for (unit,) in db.execute("select distinct unit from figures")}
    assert used - {"count"} <= set(listed) == set(BY_NAME)
    assert (listed["mile"]["ucum"], listed["mile"]["plural"]) == ("[mi_i]", "miles")
    assert (listed["day"]["seconds"], listed["GBP"]["ucum"]) == (86_400, None)
