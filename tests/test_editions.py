"""The open edition holds no text whose republication is not known to be allowed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from publicsectorblogs.editions import EDITIONS
from tests.builds import run_build

REGISTER = """blogs:
  - {id: open, name: Open, licence: Open Government Licence v3.0, licence_spdx: OGL-UK-3.0}
  - {id: shut, name: Shut, licence: CC BY-NC 4.0, licence_spdx: CC-BY-NC-4.0}
  - {id: silent, name: Silent}
"""
POST = """Our year in %s

The council planted 120 trees in the park. Volunteers watered them every evening, whatever it rained.

Photo by Jane Smith on Unsplash

Original source – %s

"""
BLOGS = ("Open", "Shut", "Silent")


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The database of three blogs, of which one says that anybody may republish it."""
    folder = tmp_path_factory.mktemp("editions")
    (folder / "sources" / "pages").mkdir(parents=True)
    page = "".join(POST % (f"{blog.lower()}ville", blog) for blog in BLOGS)
    (folder / "sources" / "pages" / "page.txt").write_text(page, encoding="utf-8")
    (folder / "sources" / "blogs.yml").write_text(REGISTER, encoding="utf-8")
    made = {edition: folder / f"{edition}.db" for edition in EDITIONS}
    for edition, output in made.items():
        result = run_build(
            "--sources", folder / "sources", "--output", output, "--edition", edition
        )
        assert result.returncode == 0, result.stderr
    return made


def rows(database: Path, sql: str) -> list[tuple[str | int | None, ...]]:
    with closing(sqlite3.connect(database)) as connection, connection:
        return connection.execute(sql).fetchall()


def test_the_open_edition_leaves_out_texts_whose_licence_does_not_allow_them(
    editions: dict[str, Path],
) -> None:
    sql = "select blog_id, body is null, html is null, is_withheld from posts order by blog_id"
    assert rows(editions["full"], sql) == [
        ("open", 0, 1, 0),
        ("shut", 0, 1, 0),
        ("silent", 0, 1, 0),
    ]
    assert rows(editions["open"], sql) == [
        ("open", 0, 1, 0),
        ("shut", 1, 1, 1),
        ("silent", 1, 1, 1),
    ]


def test_nothing_of_such_a_text_stays_in_the_file(editions: dict[str, Path]) -> None:
    counts = {edition: file.read_bytes().count(b"watered") for edition, file in editions.items()}
    assert counts["full"] >= len(BLOGS)
    assert counts["open"] == counts["full"] - 2 * (counts["full"] // len(BLOGS))


def test_counts_for_pages_are_of_what_an_edition_holds(editions: dict[str, Path]) -> None:
    counted = "select sum(rows) from _facets where of_table = 'remnants' and chosen_column = ''"
    held = "select count(*) from remnants"
    for edition in EDITIONS:
        assert rows(editions[edition], counted) == rows(editions[edition], held)
    assert rows(editions["open"], held) < rows(editions["full"], held)


def test_figures_with_their_sentences_places_and_hashes_stay(editions: dict[str, Path]) -> None:
    for sql in (
        "select id, quote, sentence, char_start, char_end from figures",
        "select id, label, blog_id, word_count, body_sha256 from posts",
    ):
        found = [rows(editions[edition], f"{sql} order by id") for edition in EDITIONS]
        assert found[0] == found[1]
        assert len(found[0]) == len(BLOGS)


def test_search_finds_the_figures_and_not_the_text(editions: dict[str, Path]) -> None:
    in_posts = "select count(*) from posts_fts where posts_fts match 'watered'"
    assert [rows(editions[edition], in_posts) for edition in EDITIONS] == [[(3,)], [(1,)]]
    in_figures = "select count(*) from figures_fts where figures_fts match 'planted'"
    assert rows(editions["open"], in_figures) == [(3,)]


def test_a_file_says_which_edition_it_is(editions: dict[str, Path]) -> None:
    for edition, file in editions.items():
        told = dict(rows(file, "select name, value from build_info"))
        assert told["edition"] == edition
        for table in ("remnants", "quotations", "figures"):
            assert [(int(told[f"rows in {table}"]),)] == rows(file, f"select count(*) from {table}")
