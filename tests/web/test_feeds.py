"""Atom feeds of posts, figures and contradictions, as a reader of feeds takes them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import feedparser
import httpx
import pytest

from plugins.feeds import OF_TABLES, QUESTIONS, entries_sql, instant, newest_of
from publicsectorblogs.questions import discover
from tests.web.serving import site_over

DB = "/public_sector_blogs"
MOST = 100  # entries of a feed
FEEDS = {
    "new_posts": ("posts", "posts"),
    "new_figures": ("figures", "figures where copy_of is null"),
    "new_contradictions": ("checks", "checks where copy_of is null and verdict = 'contradicts'"),
}


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_lists_what_is_new_with_date_author_and_link(
    http: httpx.Client, site: str, db: sqlite3.Connection, name: str
) -> None:
    answer = http.get(f"{DB}/{name}.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = feedparser.parse(answer.content)
    assert not feed.bozo and feed.version == "atom10"
    assert feed.feed.title and feed.feed.id and feed.feed.updated
    table, rows = FEEDS[name]
    ids = [row[0] for row in db.execute(f"select id from {rows}")]
    assert sorted(entry.link for entry in feed.entries) == sorted(
        f"{site}{DB}/{table}/{one}" for one in ids
    )
    assert {entry.id for entry in feed.entries} == {
        f"tag:public-sector-blogs,2026:{table}/{one}" for one in ids
    }
    for entry in feed.entries:
        assert entry.title and entry.author and entry.summary and entry.updated_parsed
    dates = [entry.updated for entry in feed.entries]
    assert dates == sorted(dates, reverse=True) and max(dates) == feed.feed.updated
    assert http.get(feed.entries[0].link).status_code == 200


@pytest.mark.parametrize("name", FEEDS)
def test_every_page_leads_to_the_feeds(http: httpx.Client, name: str) -> None:
    for path in ("/", "/charts", f"{DB}/figures"):
        assert http.get(path).text.count(f'href="{DB}/{name}.atom"') == 2


@pytest.mark.parametrize("path", [f"{DB}/tags.atom", f"{DB}/money.atom", f"{DB}.atom?sql=select+1"])
def test_what_is_not_made_to_be_followed_is_no_feed(http: httpx.Client, path: str) -> None:
    assert http.get(path).status_code == 404


@pytest.mark.parametrize(("address", "sql"), [
    ("figures.atom?unit=percent", "figures where unit = 'percent'"),
    ("figures.atom?unit=percent&_labels=on&_sort_desc=value&_size=1", "figures where unit = 'percent'"),
    ("figures.atom?value__gt=50&copy_of__isnull=1&_col=quote", "figures where value > 50 and copy_of is null"),
    ("posts.atom?_search=employment", "posts where rowid in (select rowid from posts_fts where posts_fts match 'employment')"),
    ("checks.atom?verdict=contradicts", "checks where verdict = 'contradicts'"),
])  # fmt: skip
def test_a_table_can_be_followed_as_it_is_narrowed(
    http: httpx.Client, db: sqlite3.Connection, address: str, sql: str
) -> None:
    feed = feedparser.parse(http.get(f"{DB}/{address}").content)
    assert not feed.bozo and feed.version == "atom10"
    table = address.partition(".")[0]
    wanted = {
        f"tag:public-sector-blogs,2026:{table}/{row[0]}"
        for row in db.execute(f"select id from {sql}")
    }
    assert {entry.id for entry in feed.entries} == wanted
    dates = [entry.updated for entry in feed.entries]
    assert dates == sorted(dates, reverse=True) and dates[0] == feed.feed.updated
    for entry in feed.entries:
        assert entry.title and entry.author and entry.summary
        assert http.head(entry.link).status_code == 200


def test_the_feed_of_a_table_is_called_by_what_narrows_it_alone(
    http: httpx.Client, site: str
) -> None:
    feed = feedparser.parse(
        http.get(f"{DB}/figures.atom?unit=percent&_sort=id&_size=2&_labels=on").content
    ).feed
    assert feed.title == "Figures where unit is percent"
    assert feed.id == "tag:public-sector-blogs,2026:figures?unit=percent"
    assert {link.rel: link.href for link in feed.links} == {
        "self": f"{site}{DB}/figures.atom?unit=percent", "alternate": f"{site}{DB}/figures?unit=percent",
    }  # fmt: skip


def test_the_head_of_a_table_leads_to_its_feed(http: httpx.Client) -> None:
    text = http.get(f"{DB}/figures?unit=percent").text
    head = text[: text.index("</head>")]
    assert (
        f'type="application/atom+xml" title="Figures where unit is percent" href="{DB}/figures.atom?unit=percent'
        in head
    )
    assert f"{DB}/tags.atom" not in http.get(f"{DB}/tags").text


@pytest.mark.parametrize("table", OF_TABLES)
def test_the_entries_of_a_table_are_asked_for_as_those_of_its_question(
    db: sqlite3.Connection, table: str
) -> None:
    question = discover()[OF_TABLES[table]]
    assert question.is_view and question.sql.count(QUESTIONS[question.name][1]) == 1
    assert not db.execute(entries_sql(table, "false")).fetchall()
    entries = [dict(row) for row in db.execute(entries_sql(table, "true"))]
    assert all(dict(row) in entries for row in db.execute(question.sql))


def test_a_question_that_is_followed_is_narrowed_as_tables_are(http: httpx.Client) -> None:
    feed = feedparser.parse(http.get(f"{DB}/new_figures.atom?blog=linksUK").content)
    assert feed.feed.id == "tag:public-sector-blogs,2026:new_figures?blog=linksUK"
    rows = http.get(f"{DB}/new_figures.json?blog=linksUK&_shape=array").json()
    assert [entry.title for entry in feed.entries] == [row["title"] for row in rows] != []
    assert http.get(f"{DB}/new_figures.atom?_col=title").status_code == 400


def test_a_feed_has_no_further_page(http: httpx.Client) -> None:
    assert http.get(f"{DB}/figures.atom?_next=f0").status_code == 400


def test_dates_that_are_none_and_texts_that_xml_cannot_hold_break_no_feed(
    database_file: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "changed.db"
    shutil.copy(database_file, changed)
    with closing(sqlite3.connect(changed)) as db, db:
        ids = [row[0] for row in db.execute("select id from posts order by id limit 3")]
        for one, date in zip(ids, ("2016-13", "last week", None), strict=True):
            db.execute("update posts set published = ? where id = ?", (date, one))
        db.execute("update posts set body = char(1, 65535) || 'Words', label = 'A' || char(8)")
        # More figures than a feed holds, of a post whose date is known.
        dated = "(select max(id) from posts where published glob '20??-*')"
        for copy in "xyz":
            db.execute("create temp table more as select * from figures where id not glob '[xyz]*'")
            db.execute(f"update more set id = '{copy}' || id, post_id = {dated}")
            db.execute("insert into figures select * from more")
            db.execute("drop table more")
        db.execute("update figures set sentence = sentence || char(11), copy_of = null")
        db.execute("delete from check_figures")
        db.execute("delete from checks")
        posts = db.execute("select count(*) from posts").fetchone()[0]
    with site_over(changed, SITE_ADDRESS="https://numbers.example.org") as client:
        feed = feedparser.parse(client.get(f"{DB}/new_posts.atom").content)
        assert not feed.bozo and len(feed.entries) == posts - 3
        assert feed.entries[0].link.startswith(f"https://numbers.example.org{DB}/posts/")
        for table in ("posts", "figures"):
            feed = feedparser.parse(client.get(f"{DB}/{table}.atom").content)
            assert not feed.bozo and 0 < len(feed.entries) <= MOST
            dates = [entry.updated for entry in feed.entries]
            assert dates == sorted(dates, reverse=True)
        assert len(feed.entries) == MOST  # of the figures, which were made more
        empty = feedparser.parse(client.get(f"{DB}/new_contradictions.atom").content)
        assert not empty.bozo and empty.feed.title and not empty.entries


@pytest.mark.parametrize(("text", "begins"), [
    ("2016-07", datetime(2016, 7, 1, tzinfo=UTC)),
    ("2016-07-28", datetime(2016, 7, 28, tzinfo=UTC)),
    ("2016-07-28T09:30:00Z", datetime(2016, 7, 28, 9, 30, tzinfo=UTC)),
    ("2016-07-28T09:30:00+01:00", datetime(2016, 7, 28, 8, 30, tzinfo=UTC)),
    ("2016-02-31", None), ("2016-13", None), ("", None), (None, None), ("0001-01-01T00:00:00+14:00", None),
])  # fmt: skip
def test_a_date_is_taken_for_the_instant_at_which_it_begins(
    text: str | None, begins: datetime | None
) -> None:
    assert instant(text) == begins


def test_a_feed_looks_at_the_newest_rows_of_a_value_alone() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("create table figures (id text, unit text, post_published text)")
    connection.execute("create index by_unit on figures (unit, post_published)")
    # Two figures of each day; undated ones, and what is no date, are no entries.
    dates = [f"2016-{n // 2 % 12 + 1:02}-{n // 24 + 1:02}" for n in range(600)]
    rows = [(f"f{n:03}", "day", date) for n, date in enumerate([*dates, None, None, "soon", "99"])]
    connection.executemany("insert into figures values (?, ?, ?)", rows)
    narrowed = "select id, unit, post_published from figures where unit = 'day'"
    found = {id for (id,) in connection.execute(newest_of("figures", narrowed))}
    newest = sorted(dates, reverse=True)[99]
    dated = {id for id, _, date in rows if date in dates and date >= newest}
    assert dated <= found <= dated | {"f602", "f603"} and len(dated) == 100
    plan = [
        row[3] for row in connection.execute(f"explain query plan {newest_of('figures', narrowed)}")
    ]
    assert "SEARCH figures USING INDEX by_unit (unit=? AND post_published>?)" in plan
    assert not [step for step in plan if "TEMP B-TREE" in step]
    few = {id for (id,) in connection.execute(newest_of("figures", f"{narrowed} and id < 'f005'"))}
    assert few == {f"f00{n}" for n in range(5)}
    assert newest_of("checks", "select id from checks") == "select id from (select id from checks)"
    connection.close()
