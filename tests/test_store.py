"""Writing the database: all of it or none."""

from __future__ import annotations

import dataclasses
import sqlite3
from pathlib import Path

import pytest

from build_db import build
from publicsectorblogs.model import Post
from publicsectorblogs.sources import read_sources
from publicsectorblogs.store import Dataset, author_id, label_of, tag_id, write_database
from tests.builds import SOURCES


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return build(read_sources(SOURCES))


def test_a_row_that_breaks_its_tables_rules_leaves_the_old_file(
    dataset: Dataset, tmp_path: Path
) -> None:
    output = tmp_path / "a.db"
    write_database(dataset, output)
    good = output.read_bytes()
    posts = list(dataset.sources.posts)
    twice = dataclasses.replace(
        dataset, sources=dataclasses.replace(dataset.sources, posts=[*posts, posts[0]])
    )
    with pytest.raises(sqlite3.IntegrityError, match=r"posts\.id"):
        write_database(twice, output)
    assert output.read_bytes() == good
    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]


def test_a_row_that_points_nowhere_is_found_before_the_swap(
    dataset: Dataset, tmp_path: Path
) -> None:
    orphan = dataclasses.replace(dataset, sources=dataclasses.replace(dataset.sources, captures=[]))
    with pytest.raises(Exception, match="points to no row of captures"):
        write_database(orphan, tmp_path / "a.db")
    assert list(tmp_path.iterdir()) == []


def test_the_order_in_which_rows_come_changes_nothing(dataset: Dataset, tmp_path: Path) -> None:
    write_database(dataset, tmp_path / "a.db")
    shuffled = dataclasses.replace(
        dataset, figures=dataset.figures[::-1], checks=dataset.checks[::-1],
        sources=dataclasses.replace(dataset.sources, posts=dataset.sources.posts[::-1]),
    )  # fmt: skip
    write_database(shuffled, tmp_path / "b.db")
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


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
