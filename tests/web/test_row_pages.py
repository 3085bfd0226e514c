"""Pages of rows: each says what it is about, and leads on to what belongs to it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from html import unescape
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from datasette.utils import tilde_encode

from publicsectorblogs.schema import keys
from publicsectorblogs.statistics import Statistic
from publicsectorblogs.statistics import discover as statistics
from publicsectorblogs.tables import discover
from tests.builds import build_page
from tests.web.serving import site_over
from tests.web.test_http import DB, html

TABLES = {table.name: table for table in discover()}


def first(db: sqlite3.Connection, sql: str) -> str:
    found: str = db.execute(sql).fetchone()[0]
    return found


def heading(text: str) -> str:
    (found,) = re.findall(r"<h1[^>]*>(.*?)</h1>", text, re.S)
    return unescape(found)


@pytest.mark.parametrize("name", TABLES)
def test_a_row_of_every_table_has_a_page_that_says_what_it_is(
    http: httpx.Client, db: sqlite3.Connection, name: str
) -> None:
    row = db.execute(f"select * from {name}").fetchone()
    if row is None:
        return
    path = ",".join(quote(str(row[key])).replace("%", "~") for key in keys(TABLES[name]))
    text = html(http, f"{DB}/{name}/{path}")
    assert f"<title>{name}" not in text and "public_sector_blogs:" not in heading(text)
    label = TABLES[name].label
    if label and row[label] and name != "figures" and not TABLES[name].heading:
        assert heading(text) == row[label]


@pytest.mark.parametrize("statistic", statistics(), ids=lambda statistic: statistic.table)
def test_a_statistic_is_called_by_what_it_says_and_shows_its_words_in_the_post(
    http: httpx.Client, db: sqlite3.Connection, statistic: Statistic
) -> None:
    table = statistic.table
    for row in db.execute(f"select * from {table}").fetchall():
        text = html(http, f"{DB}/{table}/{row['id']}")
        assert heading(text) == statistic.heading(row)
        assert f"<mark>{row['quote']}</mark>" in unescape(text)


def test_a_share_is_called_by_all_that_is_known_of_it(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    row = first(db, "select id from tweet_sentiment where percent = 87")
    assert heading(html(http, f"{DB}/tweet_sentiment/{row}")) == (
        "87 per cent of 1,505 tweets about London 2012 were positive in 2016"
    )


def test_a_check_shows_the_figures_that_it_compares(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    for (check,) in db.execute("select distinct check_id from check_figures").fetchall():
        text = html(http, f"{DB}/checks/{check}")
        sql = "select figure_id from check_figures where check_id = ?"
        for (figure,) in db.execute(sql, (check,)).fetchall():
            assert f'href="{DB}/figures/{figure}"' in text


def test_a_check_is_called_once_by_what_is_compared(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    check = first(db, "select id from checks where source_id is not null")
    text = html(http, f"{DB}/checks/{check}")
    assert heading(text).startswith("The post says ")
    assert "<dt>what is compared</dt>" not in text


def test_a_check_of_counts_says_what_they_come_to(tmp_path: Path) -> None:
    text = "We visited 90 towns: 25 in the north, 27 in the south and 38 in Wales."
    built = build_page(tmp_path, f"{text}\n\nOriginal source – Maps and Parks\n")
    with closing(sqlite3.connect(built)) as connection:
        check = first(connection, "select id from checks where unit = 'count'")
    with site_over(built) as client:
        shown = re.findall(r"<li>.*?</li>", html(client, f"{DB}/checks/{check}"), re.S)
    assert any("which comes to</span> 90<" in item for item in shown)


@pytest.mark.parametrize(
    ("table", "posts"),
    [
        ("blogs", "select id from posts where blog_id = ?"),
        ("captures", "select id from posts where capture_id = ?"),
        ("authors", "select post_id from post_authors where author_id = ?"),
    ],
)
def test_blogs_authors_and_captures_lead_to_their_posts(
    http: httpx.Client, db: sqlite3.Connection, table: str, posts: str
) -> None:
    for (row,) in db.execute(f"select id from {table}").fetchall():
        text = html(http, f"{DB}/{table}/{row}")
        for (post,) in db.execute(f"{posts} limit 20", (row,)).fetchall():
            assert f'href="{DB}/posts/{post}"' in text


def test_what_a_row_refers_to_is_linked_by_its_name(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    row = db.execute(
        "select checks.id, label, post_id from checks join posts on posts.id = post_id"
    ).fetchone()
    text = unescape(html(http, f"{DB}/checks/{row['id']}"))
    assert f'<a href="{DB}/posts/{row["post_id"]}">{row["label"]}</a>' in text


def test_what_is_not_known_is_said_and_not_left_blank(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    blog = first(db, "select id from blogs where licence is null")
    assert re.search(r"<dt>licence</dt><dd[^>]*>not known</dd>", html(http, f"{DB}/blogs/{blog}"))
    blog = first(db, "select id from blogs where aliases = '[]'")
    text = html(http, f"{DB}/blogs/{blog}")
    assert re.search("No value for:[^<]*aliases", text) and "[]" not in text


def test_what_caused_an_error_is_asked_where_there_is_one(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    def told(verdict: str) -> str:
        sql = f"select id from checks where verdict = '{verdict}' and cause is null"
        return html(http, f"{DB}/checks/{first(db, sql)}")

    unknown = re.compile(r"<dt>cause</dt><dd[^>]*>not known</dd>")
    assert unknown.search(told("contradicts")) and not unknown.search(told("holds"))


def test_a_row_that_is_not_there_is_not_found(http: httpx.Client) -> None:
    for table in ("blogs", "authors", "checks", "tweet_sentiment"):
        assert http.get(f"{DB}/{table}/none").status_code == 404


def test_a_relation_lists_the_checks_by_it(http: httpx.Client, db: sqlite3.Connection) -> None:
    relation, count = db.execute(
        'select relation, count(*) from relations join checks on "check" = relation group by 1'
    ).fetchone()
    text = http.get(f"{DB}/relations/{tilde_encode(relation)}").text
    assert f'Its checks <span class="count">({count})' in text


def test_a_unit_says_how_many_figures_it_has_and_shows_the_greatest(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    of_unit = "from figures where unit = 'percent' and copy_of is null"
    text = html(http, f"{DB}/units/percent")
    (count,) = db.execute(f"select count(*) {of_unit}").fetchone()
    assert count and re.search(rf"near-copies counted once[^0-9]*{count}\b", text)
    greatest = first(db, f"select id {of_unit} order by value desc, id limit 1")
    assert f"{DB}/figures/{greatest}" in text


def test_how_far_shares_may_lie_apart_is_told_in_percentage_points(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    sql = "select id from checks where unit = 'percent' and tolerance > 1"
    check = db.execute(sql).fetchone()[0]
    text = html(http, f"{DB}/checks/{check}")
    assert re.search(r"<dt>tolerance</dt><dd[^>]*>[\d.]+ percentage points</dd>", text)
    assert re.search(r"<dt>computed</dt><dd[^>]*>[\d.]+ per cent</dd>", text)


def test_bounds_of_a_share_are_told_in_per_cent(http: httpx.Client, db: sqlite3.Connection) -> None:
    row = db.execute("select id from tweet_sentiment where low is not null").fetchone()[0]
    text = html(http, f"{DB}/tweet_sentiment/{row}")
    assert re.search(r"<dt>low</dt><dd[^>]*>[\d.]+ per cent</dd>", text)
