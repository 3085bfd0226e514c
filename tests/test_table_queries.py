"""What Datasette asks of a table is put otherwise, and gives the same rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import product

import pytest
from datasette.utils import compound_keys_after_sql

from publicsectorblogs.facet_counts import FEW, count_facets, count_rows
from publicsectorblogs.schema import index_ddl, table_ddl
from publicsectorblogs.table_queries import (
    by_order,
    by_range,
    chosen,
    counted_at_once,
    counted_facet,
    counted_rows,
    facet,
    found_by,
    hits,
    how_many_have,
    later_of_question,
    order_of,
    ways_to_page,
)
from publicsectorblogs.tables import CC0, Column, Table

MANY = FEW + 300
THINGS = Table(
    "things", "Things", "What there is.",
    (
        Column("id", "TEXT", "Its name.", key=True),
        Column("kind", "TEXT", "Its kind.", required=True, facet=True),
        Column("year", "INTEGER", "Its year.", facet=True),
        Column("size", "INTEGER", "Its size."),
        Column("copy_of", "TEXT", "What it repeats."),
    ),
    lambda findings: (), licence=CC0, source="Nowhere", sort_desc="size",
)  # fmt: skip
FACET = """
                select {by} as value, count(*) as count from (
                    select id, kind, year from things {where}
                )
                where {by} is not null
                group by {by} order by count desc, value limit 31
            """


@pytest.fixture(scope="module")
def things() -> Iterator[sqlite3.Connection]:
    """Many things of one kind, few of another; of one in seven the size is not known."""
    connection = sqlite3.connect(":memory:")
    connection.execute(table_ddl(THINGS))
    connection.executemany(
        "INSERT INTO things VALUES (?, ?, ?, ?, ?)",
        (
            (f"t{n:05}", "rare" if n % 100 == 0 else "common", 2010 + n % 3 if n % 9 else None,
             n % 11 if n % 7 else None, "t00001" if n % 13 == 0 else None)
            for n in range(MANY)
        ),
    )  # fmt: skip
    for sql in index_ddl(THINGS):
        connection.execute(sql)
    connection.execute(
        "CREATE TABLE of_kinds (kind TEXT, id TEXT, size INTEGER, year INTEGER, PRIMARY KEY (kind, id))"
    )
    connection.execute("INSERT INTO of_kinds SELECT kind, id, size, year FROM things ORDER BY 1, 2")
    connection.execute("CREATE TABLE _sizes AS SELECT size, id FROM things ORDER BY size, id")
    connection.execute("CREATE VIEW sizes AS SELECT * FROM _sizes ORDER BY rowid")
    count_facets(connection, [THINGS])
    count_rows(connection, ["sizes"])
    connection.execute("ANALYZE")
    yield connection
    connection.close()


def plan(connection: sqlite3.Connection, sql: str, **given: object) -> str:
    return "; ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", given))


SPARSE = {"kind": True, "year": False}  # columns whose index leaves NULL out


def first_way(sql: str, backwards: bool, table: str = "things") -> tuple[str, int]:
    return next(ways_to_page(table, sql, backwards, SPARSE))


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("where", ["", """where "kind" = :p0 """])
def test_a_page_of_a_sorted_table_is_read_from_an_index_in_a_whole_order(
    things: sqlite3.Connection, where: str, backwards: bool
) -> None:
    sql = f"select id, size from things {where}order by size desc limit 101"
    whole, enough = first_way(sql, backwards)
    turned = " desc" if backwards else ""
    order = f"order by size desc, rowid{turned} limit 101"
    assert whole.endswith(f"{order}) {order}") and enough == 0
    _, _, found = plan(things, whole, p0="common").partition("LIST SUBQUERY")
    assert f"USING COVERING INDEX {'things_kind_size' if where else 'things_size'}" in found
    assert ("RIGHT PART OF ORDER BY" in found) is not backwards


@pytest.mark.parametrize(
    ("order", "index", "enough"),
    [("kind", "things_kind", 0), ("kind desc", "things_kind", 0), ("year desc", "things_year", 50)],
)
def test_what_an_index_without_null_has_is_read_from_it(
    things: sqlite3.Connection, order: str, index: str, enough: int
) -> None:
    sql = f"select id, size from things order by {order} limit 50"
    way, least = first_way(sql, backwards=True)
    assert f"COVERING INDEX {index}" in plan(things, way)
    assert least == enough  # rows without a value may be wanted, too
    turned = " desc" if order.endswith("desc") else ""
    whole = f"select id, size from things order by {order}, rowid{turned} limit 50"
    assert things.execute(way).fetchall() == things.execute(whole).fetchall()


def test_rows_without_a_value_come_first_as_they_stand(things: sqlite3.Connection) -> None:
    sql = "select id, size from things order by year limit 50"
    way, least = first_way(sql, backwards=True)
    assert "where year is null" in way and least == 50
    whole = "select id, size from things order by year, rowid limit 50"
    assert things.execute(way).fetchall() == things.execute(whole).fetchall()


def test_only_what_datasette_asks_of_a_sorted_table_is_put_in_order() -> None:
    for sql in (
        "select * from things order by id limit 101", "select 1 from things limit 5",
        "select * from others order by size limit 101",
        "select * from things join others order by size limit 101",
        "select (select 1 from things order by size limit 1) from things order by size limit 101",
    ):  # fmt: skip
        assert list(ways_to_page("things", sql, True, SPARSE)) == [(sql, 0)]


def test_a_later_page_of_a_question_that_the_build_has_answered_begins_at_its_row(
    things: sqlite3.Connection,
) -> None:
    sql = "select size, id from sizes  limit 11 offset 300"
    put = later_of_question("sizes", sql)
    assert things.execute(put).fetchall() == things.execute(sql).fetchall()
    assert "USING INTEGER PRIMARY KEY (rowid>?)" in plan(things, put)
    assert later_of_question("sizes", "select size from things limit 11 offset 3") is None
    (count,) = things.execute(counted_rows("sizes", "select count(*) from sizes ")).fetchone()
    assert count == MANY


@pytest.mark.parametrize("than", ["<", ">"])
def test_a_later_page_begins_at_its_place_in_the_index(
    things: sqlite3.Connection, than: str
) -> None:
    null, order = (" or size is null", "size desc") if than == "<" else ("", "size")
    sql = (
        f"select id, size from things where (size {than} :p1{null} or (size = :p1 and ((id > :p0))))"
        f" order by {order}, id limit 50"
    )
    way, enough = first_way(sql, backwards=False)
    assert enough == 50
    given = {"p0": "t01000", "p1": 5}
    assert things.execute(way, given).fetchall() == things.execute(sql, given).fetchall()
    assert "things_size (size" in plan(things, way, **given)
    assert "rowid > (" in way
    assert "SCAN" not in plan(things, way, **given)


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("order", ["size", "size desc", "year", "year desc", "kind", "kind desc"])
@pytest.mark.parametrize("keys", [["id"], ["kind", "id"]])
def test_page_after_page_each_row_comes_once_and_in_order(
    things: sqlite3.Connection, order: str, backwards: bool, keys: list[str]
) -> None:
    by, desc = order.split()[0], order.endswith("desc")
    table = "things" if keys == ["id"] else "of_kinds"
    rows = list(pages(things, table, by, desc, keys, backwards))
    turned = "desc" if desc and backwards else ""
    sql = f"select {by}, {', '.join(keys)} from {table} order by {order}, rowid {turned}"
    assert rows == things.execute(sql).fetchall()


def pages(
    connection: sqlite3.Connection,
    table: str,
    by: str,
    desc: bool,
    keys: list[str],
    backwards: bool,
) -> Iterator[tuple[object, ...]]:
    """Go through a table as Datasette does, by the value and the key of the last row of a page."""
    where, given, order = "", {}, f"{by} desc" if desc else by
    while True:
        sql = f"select {by}, {', '.join(keys)} from {table} {where}order by {order} limit 201"
        for way, enough in ways_to_page(table, sql, backwards, SPARSE):
            rows = connection.execute(way, given).fetchall()
            if len(rows) >= enough:
                break
        yield from rows[:200]
        if len(rows) < 201:
            return
        value, *key = rows[199]
        given = {**{f"p{n}": part for n, part in enumerate(key)}, f"p{len(keys)}": value}
        behind = compound_keys_after_sql(keys)
        order = ", ".join([f"{by} desc" if desc else by, *keys])
        if value is not None:
            than, null = ("<", f" or {by} is null") if desc else (">", "")
            same = f"{by} = :p{len(keys)} and {behind}"
            where = f"where ({by} {than} :p{len(keys)}{null} or ({same})) "
        elif desc:
            where = f"where ({by} is null and {behind}) "
        else:
            where = f"where ({by} is not null or ({by} is null and {behind})) "


def test_what_is_counted_by_the_build_is_what_counting_gives(things: sqlite3.Connection) -> None:
    wheres = ("", 'where "kind" = :p0 ', 'where "year" is null ', 'where "copy_of" is null ')
    for by in ("kind", "year"):
        for where in wheres:
            sql = FACET.format(by=by, where=where)
            asked = facet(sql, is_later=False)
            known = asked and counted_facet("things", asked)
            given = {"p0": "common"}
            if f'"{by}" is null' in where:  # no value is left to count
                continue
            counted = things.execute(sql, given).fetchall()
            assert asked and known and things.execute(known, given).fetchall() == counted, sql
            assert "SCAN" not in plan(things, known, **given)


def test_few_rows_are_counted_for_each_page(things: sqlite3.Connection) -> None:
    asked = facet(FACET.format(by="year", where='where "kind" = :p0 '), is_later=False)
    known = asked and counted_facet("things", asked)
    assert known and not things.execute(known, {"p0": "rare"}).fetchall()
    assert asked and things.execute(asked.sql, {"p0": "rare"}).fetchall()
    narrowed = facet(FACET.format(by="kind", where="where size > 5 "), is_later=False)
    assert narrowed and counted_facet("things", narrowed) is None


def test_facets_of_few_rows_are_counted_at_once(things: sqlite3.Connection) -> None:
    wheres = (
        'where "kind" = :p0 ', 'where "year" = :p1 and "kind" = :p0 ', "where size > 5 ",
        'where "year" is null ', "where id in (select id from things where size = 3) ",
    )  # fmt: skip
    given = {"p0": "rare", "p1": "2011"}
    for where in wheres:
        asked = facet(FACET.format(by="kind", where=where), is_later=False)
        assert asked
        found = things.execute(counted_at_once(asked, ["kind", "year"]), given).fetchall()
        for by in ("kind", "year"):
            counted = things.execute(FACET.format(by=by, where=where), given).fetchall()
            assert [(value, count) for name, value, count in found if name == by] == counted


def test_facets_are_counted_in_rows_that_are_found_once(things: sqlite3.Connection) -> None:
    asked = facet(FACET.format(by="year", where='where "kind" = :p0 '), is_later=False)
    assert asked
    steps = plan(things, counted_at_once(asked, ["kind", "year"]), p0="rare")
    assert "things_kind_size (kind=?)" in steps
    assert steps.count("things_") == 1


@pytest.mark.parametrize("by", ["kind", "year"])
def test_rows_are_found_by_the_value_that_the_fewest_have(
    things: sqlite3.Connection, by: str
) -> None:
    sql = 'select id, size from things where "kind" = :p0 and "year" = :p1'
    assert chosen(sql) == {"kind": "p0", "year": "p1"}
    narrowed = found_by(by, sql)
    assert f"things_{by}_size ({by}=?)" in plan(things, narrowed, p0="rare", p1="2011")
    given = {"p0": "rare", "p1": "2011"}  # as an address has it, though a year is a number
    found = things.execute(narrowed, given).fetchall()
    assert found and sorted(map(str, found)) == sorted(map(str, things.execute(sql, given)))


def test_the_build_knows_how_many_rows_have_a_value(things: sqlite3.Connection) -> None:
    sql = how_many_have("things", {"kind": "p0", "year": "p1"})
    found = dict(things.execute(sql, {"p0": "rare", "p1": "2011"}).fetchall())
    for name, value in (("kind", "rare"), ("year", 2011)):
        counted = f"select count(*) from things where {name} = ?"
        assert things.execute(counted, [value]).fetchone() == (found[name],)
    assert not things.execute(sql, {"p0": "no kind", "p1": "two thousand"}).fetchall()


def test_a_search_that_hits_many_goes_through_rows_in_their_order(
    things: sqlite3.Connection,
) -> None:
    for words in ("things_fts match escape_fts(:search)", "[id] match :search"):
        searched = f"select rowid from things_fts where {words}"
        sql = f"select id from things where rowid in ({searched}) order by size limit 101"
        assert hits(sql) == searched
        assert by_order(sql) == sql.replace("rowid in", "+rowid in")
    assert hits("select id from things where rowid in (select rowid from other)") is None
    assert order_of("select id from things order by [size] desc limit 101") == "size"
    assert order_of("select count(*) from things ") is None


@pytest.mark.parametrize(("begins", "is_range"), [("2016-07", True), ("2016", True), ("9", True),
                                                  ("may", False), ("20_6", False), ("", False)])  # fmt: skip
def test_a_beginning_of_digits_is_a_stretch_of_an_index(begins: str, is_range: bool) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("create table days (day text)")
    days = ["2016", "2016-06-30", "2016-07", "2016-07-01T09:00:00Z", "2016-08", "206", "99", "9",
            "May", "may", "", ":", None]  # fmt: skip
    connection.executemany("insert into days values (?)", ((day,) for day in days))
    connection.execute("create index days_day on days (day)")
    sql, given = 'select day from days where "day" like :p0', {"p0": f"{begins}%"}
    put = by_range(sql, given, {"day"})
    assert ("SEARCH" in plan(connection, put, **given)) is is_range
    assert (
        sorted(connection.execute(put, given)) == sorted(connection.execute(sql, given))
        and connection.execute(put, given).fetchall()
    ) or begins == "20_6"
    assert by_range(sql, given, set()) == sql  # a number is no text
    connection.close()


def test_the_rows_of_a_chosen_value_are_known(things: sqlite3.Connection) -> None:
    for where in ('"kind" = :p0', '"year" is null', '"copy_of" is null'):
        sql = f"select count(*) from things where {where} "
        known = counted_rows("things", sql)
        given = {"p0": "common"}
        assert (
            known
            and things.execute(known, given).fetchall() == things.execute(sql, given).fetchall()
        )
    assert counted_rows("things", "select count(*) from things where size > 5 ") is None


def test_a_table_without_rows_has_none_that_repeat_nothing() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(table_ddl(THINGS))
    count_facets(connection, [THINGS])
    known = counted_rows("things", 'select count(*) from things where "copy_of" is null ')
    assert known and connection.execute(known).fetchall() == [(0,)]
    connection.close()


def test_the_rows_of_two_chosen_values_are_known_where_one_has_many(
    things: sqlite3.Connection,
) -> None:
    sql = 'select count(*) from things where "kind" = :p0 and "year" = :p1 '
    known = counted_rows("things", sql)
    assert known and "SCAN" not in plan(things, known, p0="common", p1="2011")
    other = 'select count(*) from things where "year" = :p1 and "kind" = :p0 '
    for year, way in product(("2010", "2011", "2012"), (known, counted_rows("things", other))):
        given = {"p0": "common", "p1": year}
        assert things.execute(way, given).fetchall() == things.execute(sql, given).fetchall()
    for few in ({"p0": "rare", "p1": "2011"}, {"p0": "common", "p1": "1999"}):
        assert not things.execute(known, few).fetchall()


@pytest.mark.parametrize(
    "place",
    ["(size < :p1 or size is null or (size = :p1 and ((id > :p0))))", "((id > :p0))",
     "(size is null and ((id > :p0)))", "(size is not null or (size is null and ((id > :p0))))"],
)  # fmt: skip
def test_facets_of_a_later_page_are_those_of_all_pages(place: str) -> None:
    first, later = (
        FACET.format(by="kind", where=""),
        FACET.format(by="kind", where=f"where {place} "),
    )
    chosen = FACET.format(by="kind", where=f'where "year" = :p0 and {place} ')
    found, narrowed = facet(later, is_later=True), facet(chosen, is_later=True)
    assert found and found.sql.split() == first.split()
    more = FACET.format(by="kind", where=f'where "size" > :p1 and {place} ')
    kept = facet(more, is_later=True)
    assert kept and kept.sql.split() == FACET.format(by="kind", where='where "size" > :p1').split()
    assert (
        narrowed
        and narrowed.sql.split() == FACET.format(by="kind", where='where "year" = :p0').split()
    )
