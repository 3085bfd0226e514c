"""The data dictionary says of every column what its declaration and its SQL say."""

from __future__ import annotations

import sqlite3

from publicsectorblogs.dictionary import dictionary

ENTRIES = {(one.table_name, one.column_name): one for one in dictionary()}


def test_it_holds_every_column_of_the_database_once(db: sqlite3.Connection) -> None:
    sql = (
        "select m.name, p.name from sqlite_master m, pragma_table_info(m.name) p "
        "where m.type in ('table', 'view') and m.name not like '%_fts%' and m.name not like 'sqlite_%' "
        "and m.name not glob '_*'"
    )
    assert {tuple(row) for row in db.execute(sql)} == ENTRIES.keys()
    assert len(dictionary()) == len(ENTRIES)


def test_a_column_is_described_by_type_unit_values_and_what_it_refers_to() -> None:
    assert ENTRIES["problems", "severity"].allowed_values == "info, warning, error"
    assert ENTRIES["posts", "is_summary"].allowed_values == "0, 1"
    assert ENTRIES["figures", "post_id"].refers_to == "posts.id"
    assert ENTRIES["figures", "char_start"].unit == "characters"
    assert (ENTRIES["figures", "id"].is_key, ENTRIES["figures", "noun"].is_key) == (1, 0)


def test_what_may_be_null_is_what_the_rules_of_the_table_allow(db: sqlite3.Connection) -> None:
    for table, column in ENTRIES:
        if ENTRIES[table, column].may_be_null == 0:
            sql = f'select count(*) from {table} where "{column}" is null'
            assert db.execute(sql).fetchone()[0] == 0, (table, column)


def test_no_column_holds_anything_but_the_values_that_it_is_said_to_hold(
    db: sqlite3.Connection,
) -> None:
    for (table, column), described in ENTRIES.items():
        if described.allowed_values:
            held = db.execute(f'select distinct "{column}" from {table}').fetchall()
            found = {str(value) for (value,) in held if value is not None}
            assert found <= set(described.allowed_values.split(", ")), (table, column)


def test_the_database_itself_says_what_its_columns_mean(db: sqlite3.Connection) -> None:
    stored = [tuple(row) for row in db.execute("select * from columns")]
    assert sorted(stored) == sorted(map(tuple, dictionary()))
    ((meaning, unit),) = db.execute(
        "select meaning, unit from columns where table_name = 'figures' and column_name = 'low'"
    )
    assert meaning and unit
