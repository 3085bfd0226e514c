"""The index of full-text search: written by itself, and copied to the tables whose words it has."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from publicsectorblogs.model import Blog, Capture, Findings, Post
from publicsectorblogs.numbered import Stream, numbered
from publicsectorblogs.per_blog import measure
from publicsectorblogs.search_index import take_index, write_index
from publicsectorblogs.store import fill, new_database
from publicsectorblogs.tables import Table, discover, values


def found(posts: list[Post]) -> Findings:
    """Return what posts say, with all that their rows point to."""
    return Findings(
        captures=[Capture("kc", "pages/a.txt", "0" * 64, "page")], blogs=[Blog("b", "B")],
        posts=posts, figures=[figure for post in posts for figure in measure(post)],
    )  # fmt: skip


POSTS = [Post(f"p{n}", "b", f"We planted {n} trees for the {n}th time.", "kc") for n in range(2, 9)]
FOUND = found(POSTS)


def rows(table: Table, found: Findings) -> Stream:
    """Return what gives the rows that a table makes, in the order of their keys."""
    made = sorted(values(table, table.rows(found)))
    return partial(numbered, table, [made])


def changes(was: Findings, now: Findings, table: Table) -> tuple[Stream, Stream]:
    """Return what gives the rows of a table as they were, and as they are."""
    return rows(table, was), rows(table, now)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    with new_database(tmp_path / "a.db") as connection:
        write_index(tmp_path / "search.db", lambda table: (tuple, rows(table, FOUND)))
        for table in discover():
            fill(connection, table, tuple, rows(table, FOUND))
        take_index(connection, tmp_path / "search.db")
        # The connection that wrote the tables finds what another one copied.
        hits = connection.execute("select rowid from posts_fts where posts_fts match 'planting'")
        assert len(hits.fetchall()) == len(POSTS)
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


@pytest.mark.parametrize("table", ["posts", "figures"])
@pytest.mark.parametrize("before", [POSTS[:4], POSTS[3:], POSTS, []], ids=len)
@pytest.mark.parametrize("after", [POSTS[:5], POSTS[4:], POSTS, [], [
    POSTS[0], POSTS[1]._replace(body="We felled 9 oaks."), *POSTS[2:],
]], ids=len)  # fmt: skip
def test_an_index_brought_up_to_date_is_the_one_written_anew(
    tmp_path: Path, table: str, before: list[Post], after: list[Post]
) -> None:
    written_in_turn(tmp_path, table, before, after)


@pytest.mark.parametrize("words", range(310, 400, 10))
def test_an_index_of_some_pages_is_parted_into_the_same_pages(tmp_path: Path, words: int) -> None:
    text = " ".join(f"w{number * number}" for number in range(words))
    posts = [Post(f"p{n}", "b", text, "kc") for n in range(1, 6)]
    written_in_turn(tmp_path, "posts", posts[1:], posts[2:])


def written_in_turn(folder: Path, table: str, before: list[Post], after: list[Post]) -> None:
    """Hold an index that is written for some posts, and then brought to others, against theirs."""
    indexes = []
    for name, was, now, last in (
        ("first", [], before, None),
        ("again", before, after, folder / "first.db"),
        ("anew", [], after, None),
    ):
        changed = partial(changes, found(was) if was else Findings(), found(now))
        with new_database(folder / f"{name}.db") as connection:
            write_index(folder / f"{name}.search", changed, last)
            for one in discover():
                fill(connection, one, tuple, changed(one)[1])
            take_index(connection, folder / f"{name}.search")
            connection.execute(f"insert into {table}_fts ({table}_fts) values ('integrity-check')")
            parts = (
                connection.execute(f"select * from {table}_fts_{part} order by 1, 2").fetchall()
                for part in ("data", "idx", "docsize")
            )
            indexes.append(list(parts))
    assert indexes[1] == indexes[2]
