"""Writing the database: all of it or none."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from publicsectorblogs.model import Capture, Post
from publicsectorblogs.rows import Rows, author_id, capture_rows, label_of, rows, tag_id
from publicsectorblogs.store import IntegrityError, insert, new_database

CAPTURE = Capture("c", "pages/a.txt", "0" * 64, "page")


def write(output: Path, *batches: list[Rows]) -> None:
    with new_database(output) as connection:
        for batch in batches:
            insert(connection, batch)


def test_a_row_that_breaks_its_tables_rules_leaves_the_old_file(tmp_path: Path) -> None:
    output = tmp_path / "a.db"
    write(output, capture_rows([CAPTURE]))
    good = output.read_bytes()
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        write(output, capture_rows([CAPTURE, CAPTURE]))
    assert output.read_bytes() == good
    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]


def test_a_row_that_points_nowhere_is_found_before_the_swap(tmp_path: Path) -> None:
    orphan = rows("post_aliases", [{"id": "old", "post_id": "none"}])
    with pytest.raises(IntegrityError, match="points to no row of posts"):
        write(tmp_path / "a.db", orphan)
    assert list(tmp_path.iterdir()) == []


def test_an_author_whom_two_archives_name_is_one_row_as_first_spelled(tmp_path: Path) -> None:
    names = ("Zoë Ball", "Zoe Ball")
    people = [rows("authors", [{"id": author_id(name), "name": name}]) for name in names]
    write(tmp_path / "a.db", *people)
    with sqlite3.connect(tmp_path / "a.db") as connection:
        found = connection.execute("SELECT id, name FROM authors").fetchall()
    assert found == [("zoe-ball", "Zoë Ball")]


def test_the_order_in_which_rows_come_changes_nothing(tmp_path: Path) -> None:
    captures = [CAPTURE, Capture("b", "pages/b.txt", "1" * 64, "page")]
    for name, order in (("a.db", captures), ("b.db", captures[::-1])):
        write(tmp_path / name, capture_rows(order))
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


def test_a_row_without_what_its_table_asks_for_is_an_error(tmp_path: Path) -> None:
    nameless = rows("authors", [{"id": "zoe-ball", "name": None}])
    with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
        write(tmp_path / "a.db", nameless)


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
    post = Post("p", "b", "Two  words\n", "c")
    assert label_of(post) == "“Two words” (opening words)"


def test_tags_that_a_slug_would_lose_keep_apart() -> None:
    assert tag_id("Open data") == "open-data"
    assert len({tag_id("C#"), tag_id("C++"), tag_id("C")}) == 3
