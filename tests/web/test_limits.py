"""What a reader's SQL may take and look at, over real HTTP, and that its functions are SQLite's."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.limits import RESULT, SHORTEST, WIDE, functions, longest_row
from tests.builds import ROOT

DB = "/public_sector_blogs"


def refused(http: httpx.Client, sql: str) -> str:
    response = http.get(f"{DB}.json", params={"sql": sql})
    assert response.status_code == 400, sql
    return str(response.json()["error"])


@pytest.mark.parametrize(
    "sql",
    [
        "select * from pragma_database_list", "select count(*) from PRAGMA_Database_List",
        "select * from dbstat", "select * from sqlite_stmt", "select load_extension('x')",
        "select zeroblob(10)", "select randomblob(10)", "select json_set('{}', '$.a', 1)",
        "select json_patch('{}', '{}')", "select fts3_tokenizer('porter')",
    ],
)  # fmt: skip
def test_what_readers_never_need_is_not_authorised(http: httpx.Client, sql: str) -> None:
    error = refused(http, sql)
    assert "not authorized" in error or "prohibited" in error


def test_no_page_tells_where_the_file_is(http: httpx.Client, database_file: Path) -> None:
    for path in (DB, f"{DB}.json", f"{DB}.json?sql=no", "/downloads"):
        assert str(database_file.parent) not in http.get(path).text


@pytest.mark.parametrize(
    "sql",
    [
        "select count(*) from json_each('[1, 2, 3]')", "select name from pragma_table_info('posts')",
        "select snippet(posts_fts, 1, '', '', '', 9) from posts_fts where posts_fts match 'people'",
        "with recursive n(i) as (select 1 union all select i + 1 from n limit 9) select i from n",
        "select json_extract('{\"a\": 1}', '$.a'), printf('%.1f', 2.345), hex(quote), upper(quote),"
        " group_concat(quote, ', ') over (order by id) from figures",
    ],
)  # fmt: skip
def test_what_readers_do_need_is_answered(http: httpx.Client, sql: str) -> None:
    assert http.get(f"{DB}.json", params={"sql": sql}).json()["rows"]


@pytest.mark.parametrize(
    "sql",
    [
        f"select replace(printf('%.{9}c', 'a'), 'a', '{'b' * 5000}')",
        "select printf('%.900000000c', 'x')", "select format('%*d', 900000000, 1)",
        "select trim('a', replace(hex(sentence), 'a', 'b')) from figures",
        "select group_concat(a.body || b.body) from posts a, posts b",
    ],
)  # fmt: skip
def test_a_value_has_a_greatest_length(http: httpx.Client, sql: str) -> None:
    assert "too big" in refused(http, sql)


def test_a_result_has_a_greatest_length(http: httpx.Client) -> None:
    sql = "select a.body, b.body, c.body, a.body, b.body, c.body from posts a, posts b, posts c"
    assert f"longer than {RESULT:,} characters" in refused(http, sql)


def test_a_statement_that_is_itself_too_large_is_refused(http: httpx.Client) -> None:
    assert refused(http, " + ".join(["select 1"] + ["1"] * 300)) == (
        "Expression tree is too large (maximum depth 200)"
    )


def test_a_value_may_be_twice_as_long_as_the_longest_row(tmp_path: Path) -> None:
    path = tmp_path / "rows.db"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("create table rows (a text, b text, n integer)")
        db.executemany("insert into rows values (?, ?, 12345)", [("é" * 9, "x"), ("", None)])
    assert longest_row(str(path)) == 9 * 2 + 1 + 5


values = st.one_of(
    st.none(), st.integers(-(10**12), 10**12), st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.sampled_from("ab.e+-01é"), max_size=6),
)  # fmt: skip


@given(one=values, two=values, three=values)
def test_functions_answer_as_those_of_sqlite_do(one: object, two: object, three: object) -> None:
    given_values = (one, two, three)
    with (
        closing(sqlite3.connect(":memory:")) as plain,
        closing(sqlite3.connect(":memory:")) as ours,
    ):
        for name, arguments, function in functions(SHORTEST):
            ours.create_function(name, arguments, function, deterministic=True)
            count = arguments if arguments > 0 else 3
            sql = f"select {name}({', '.join('?' * count)})"
            expected = plain.execute(sql, given_values[:count]).fetchone()
            assert ours.execute(sql, given_values[:count]).fetchone() == expected, (
                name,
                given_values,
            )


def test_a_width_that_is_counted_to_is_seen() -> None:
    assert not any(
        map(WIDE.search, ("%.2f", "%s of %s", "1000 %s", "%d: 1000", "%-20s", "%05d", "%!.15g"))
    )
    assert all(map(WIDE.search, ("%.9000c", "%*d", "%-20000s")))


def test_the_settings_say_what_the_documentation_justifies() -> None:
    settings = json.loads((ROOT / "settings.json").read_text())
    told = (ROOT / "docs" / "serving.md").read_text()
    assert [name for name in settings if f"`{name}`" not in told] == []
