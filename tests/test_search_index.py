"""The index of full-text search: written by itself, and copied to the tables whose words it has."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from publicsectorblogs.model import Blog, Capture, Findings, Post
from publicsectorblogs.per_blog import measure
from publicsectorblogs.search_index import take_index, write_index
from publicsectorblogs.shelf import new_shelf
from publicsectorblogs.store import fill, new_database
from publicsectorblogs.tables import rows_of

POSTS = [Post(f"p{n}", "b", f"We planted {n} trees for the {n}th time.", "c") for n in range(2, 9)]
FOUND = Findings(
    captures=[Capture("c", "pages/a.txt", "0" * 64, "page")], blogs=[Blog("b", "B")], posts=POSTS,
    figures=[figure for post in POSTS for figure in measure(post)],
)  # fmt: skip


@pytest.fixture
def database(tmp_path: Path) -> Path:
    with new_shelf(0) as shelf, new_database(tmp_path / "a.db") as connection:
        left = [shelf.leave_rows(rows_of(FOUND))]
        write_index(tmp_path / "search.db", shelf.sorted_rows(left))
        fill(connection, shelf.sorted_rows(left))
        take_index(connection, tmp_path / "search.db")
        # The connection that wrote the tables finds what another one copied.
        found = connection.execute("select rowid from posts_fts where posts_fts match 'planting'")
        assert len(found.fetchall()) == len(POSTS)
    return tmp_path / "a.db"


@pytest.mark.parametrize("table", ["posts", "figures"])
def test_it_has_the_words_that_stand_in_its_table(database: Path, table: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"insert into {table}_fts ({table}_fts) values ('integrity-check')")
        (count,) = connection.execute(f"select count(*) from {table}_fts").fetchone()
    assert count == len(POSTS)


def test_a_word_leads_to_the_row_that_has_it(database: Path) -> None:
    sql = """select posts.id from posts_fts join posts on posts.rowid = posts_fts.rowid
             where posts_fts match '4th'"""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute(sql).fetchall() == [("p4",)]
