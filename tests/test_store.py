"""Writing the database: all of it or none."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from publicsectorblogs.model import Authorship, Blog, Capture, Findings, Post, PrimarySource
from publicsectorblogs.numbered import numbered
from publicsectorblogs.per_blog import measure
from publicsectorblogs.read_only import read_only
from publicsectorblogs.shelf import new_shelf
from publicsectorblogs.store import IntegrityError, fill, new_database, picked_figures
from publicsectorblogs.tables import discover, rows_of

CAPTURE = Capture("kc", "pages/a.txt", "0" * 64, "page")
POST = Post("p0", "b", "We planted 120 trees.", "kc")


def write(output: Path, *found: Findings) -> None:
    with new_shelf(0) as shelf, new_database(output) as connection:
        rows = shelf.sorted_rows([shelf.leave_rows(rows_of(findings)) for findings in found])
        for table in discover():
            fill(connection, table, tuple, partial(numbered, table, list(rows.of(table))))


def test_a_row_that_breaks_its_tables_rules_leaves_the_old_file(tmp_path: Path) -> None:
    output = tmp_path / "a.db"
    write(output, Findings(captures=[CAPTURE]))
    good = output.read_bytes()
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        write(output, Findings(captures=[CAPTURE, CAPTURE]))
    assert output.read_bytes() == good
    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]


def test_a_row_that_points_nowhere_is_found_before_the_swap(tmp_path: Path) -> None:
    with pytest.raises(IntegrityError, match="points to no row of posts"):
        write(tmp_path / "a.db", Findings(aliases={"old": "none"}))
    assert list(tmp_path.iterdir()) == []


def test_an_author_whom_two_blogs_name_is_one_row_as_first_spelled(tmp_path: Path) -> None:
    known = Findings(captures=[CAPTURE], blogs=[Blog("b", "B")], posts=[POST])
    named = [
        Findings(authorships=[Authorship("p0", name, "feed", name, None, None)])
        for name in ("Zoë Ball", "Zoe Ball")
    ]
    write(tmp_path / "a.db", known, *named)
    with sqlite3.connect(tmp_path / "a.db") as connection:
        found = connection.execute("SELECT id, name FROM authors").fetchall()
    assert found == [("zoe-ball", "Zoë Ball")]


def test_the_order_in_which_rows_come_changes_nothing(tmp_path: Path) -> None:
    captures = [CAPTURE, Capture("kb", "pages/b.txt", "1" * 64, "page")]
    for name, order in (("a.db", captures), ("b.db", captures[::-1])):
        write(tmp_path / name, Findings(captures=order))
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()


@pytest.mark.parametrize(
    ("capture", "broken"),
    [
        (replace(CAPTURE, sha256=None), "NOT NULL"),
        (replace(CAPTURE, kind=None), "CHECK"),
        (replace(CAPTURE, kind="leaflet"), "CHECK"),
    ],
)
def test_a_value_that_its_column_does_not_allow_is_an_error(
    tmp_path: Path, capture: Capture, broken: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=broken):
        write(tmp_path / "a.db", Findings(captures=[capture]))


@pytest.mark.parametrize(
    "picks",
    [
        {"figure": "f0"},
        {"post": "p0", "words": "120"},
        {"post": "https://b.example.org/trees", "words": "120", "sentence": "planted"},
    ],
)
def test_the_figures_that_a_primary_source_picks_are_found_by_an_index(
    tmp_path: Path, picks: dict[str, str]
) -> None:
    (figure,) = measure(POST)
    found = Findings(
        captures=[CAPTURE], blogs=[Blog("b", "B")], figures=[figure._replace(id="f0")],
        posts=[POST._replace(url="https://b.example.org/trees")],
    )  # fmt: skip
    write(tmp_path / "a.db", found)
    source = PrimarySource("u0", 120, "count", "T", "https://t.example.org/", **picks)
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        connection.execute("DROP TABLE sqlite_stat1")  # a build has not counted rows yet
    with read_only(tmp_path / "a.db") as connection:
        asked: list[str] = []
        connection.set_trace_callback(asked.append)
        assert [figure.id for figure in picked_figures(connection, source)] == ["f0"]
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked[0]}")]
    assert plan[0].startswith("SEARCH f USING INDEX")
