"""Figures of a release that later ones do not have are carried on, so that citations of them answer."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from publicsectorblogs.model import RetiredFigure
from publicsectorblogs.retired import CurrentFigure, main, retire
from tests.builds import build_page, run_build

PAGE = """Our year

The council planted 120 trees in the park. Volunteers watered them on 9 days.

Original source – Parks

Our sums

The council spent millions of pounds on 7 halls.

Original source – Halls

"""
SENTENCE = "It cost hundreds of millions of pounds, and hundreds of jobs."


def cited(quote: str, sentence: str = SENTENCE) -> RetiredFigure:
    return RetiredFigure("f0", quote, sentence, "p1", "parks", "Our year", "", "1")


@pytest.mark.parametrize(("quote", "now", "heir", "is_same"), [
    ("hundreds", ["hundreds of millions of pounds", "hundreds"], "f2", True),
    ("hundreds of millions", ["hundreds of millions of pounds", "hundreds"], "f1", False),
    ("hundreds of jobs", ["hundreds of millions of pounds", "hundreds"], "f2", False),
    ("hundreds", ["hundreds of millions of pounds", "hundreds of jobs"], None, False),
    ("hundreds of jobs", ["hundreds", "hundreds"], None, False),
    ("hundred", ["hundreds"], None, False),
    ("hundreds", [], None, False),
])  # fmt: skip
def test_the_figure_that_reads_the_same_words_is_in_its_place(
    quote: str, now: list[str], heir: str | None, is_same: bool
) -> None:
    stated = [CurrentFigure(f"f{number}", words, SENTENCE) for number, words in enumerate(now, 1)]
    found = retire(cited(quote), "p1", stated)
    assert (found.replaced_by, found.is_same) == (heir, is_same)


def test_a_sentence_may_be_parted_otherwise_and_marks_be_spelt_otherwise() -> None:
    for sentence in (f"{SENTENCE} So it was.", "It cost hundreds of millions of pounds,"):
        found = retire(cited("hundreds of millions"), "p1", [
            CurrentFigure("f1", "hundreds of millions", sentence)
        ])  # fmt: skip
        assert (found.replaced_by, found.is_same) == ("f1", False)
    other = [CurrentFigure("f1", "hundreds of millions", "It earned hundreds of millions.")]
    assert retire(cited("hundreds of millions"), "p1", other).replaced_by is None
    spelt = retire(cited("9", "It’s “9”."), "p1", [CurrentFigure("f1", "9", 'It\'s "9".')])
    assert spelt.is_same


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources of two posts, and the database that is built of them."""
    return build_page(tmp_path_factory.mktemp("retired"), PAGE).parent


@pytest.fixture(scope="module")
def release(site: Path) -> Path:
    """A database as an earlier release had it, where other rules gave other ids and more figures."""
    path = Path(shutil.copy(site / "built.db", site / "last.db"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE figures SET id = 'fold120' WHERE quote = '120'")
        connection.execute(
            "UPDATE figures SET id = 'foldpounds', quote = 'millions' WHERE quote LIKE 'mill%'"
        )
        connection.execute(
            "UPDATE figures SET id = 'foldmail', quote = '9 days', sentence = 'Write to jo@parks.example.org in 9 days.' WHERE quote = '9 days'"
        )
        connection.execute("UPDATE build_info SET value = '2016-07-0a1b2c3d' WHERE name = 'version of the data'")  # fmt: skip
    return path


def rows(database: Path, sql: str) -> list[tuple[str | int | None, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


def carry(last: Path, new: Path, ledger: Path) -> str:
    result = CliRunner().invoke(main, [str(last), str(new), str(ledger)])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def new(site: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(site, tmp_path / "new")) / "built.db"


@pytest.fixture
def ledger(new: Path) -> Path:
    return new.parent / "sources" / "retired_figures.csv"


def build(folder: Path) -> Path:
    output = folder / "built.db"
    result = run_build("--sources", folder / "sources", "--output", output)
    assert result.returncode == 0, result.stderr
    return output


def test_what_a_release_had_is_in_the_next_with_what_is_in_its_place(
    release: Path, new: Path, ledger: Path
) -> None:
    assert "3 figures" in carry(release, new, ledger)
    assert ledger.read_text(encoding="utf-8").count("••@parks.example.org") == 1
    build(new.parent)
    found = rows(new, """select r.id, r.quote, is_same, figures.quote,
        last_version, posts.blog_id from retired_figures as r join posts on posts.id = r.post_id
        left join figures on figures.id = replaced_by order by 1""")  # fmt: skip
    assert found == [
        ("fold120", "120", 1, "120", "2016-07-0a1b2c3d", "parks"),
        ("foldmail", "9 days", 0, None, "2016-07-0a1b2c3d", "parks"),
        ("foldpounds", "millions", 0, "millions of pounds", "2016-07-0a1b2c3d", "halls"),
    ]
    before = ledger.read_bytes()
    assert "0 figures" in carry(release, new, ledger)
    assert "0 figures" in carry(new, new, ledger)
    assert ledger.read_bytes() == before


def test_releases_after_the_next_have_it_too_even_if_the_list_is_lost(
    release: Path, new: Path, ledger: Path, tmp_path: Path
) -> None:
    carry(release, new, ledger)
    before, second = ledger.read_bytes(), build(new.parent).rename(tmp_path / "second.db")
    ledger.unlink()
    carry(second, build(new.parent), ledger)
    assert ledger.read_bytes() == before


def test_a_figure_that_came_back_is_retired_no_more(release: Path, new: Path, ledger: Path) -> None:
    carry(release, new, ledger)
    ((identity,),) = rows(new, "select id from figures where quote = '120'")
    ledger.write_text(
        ledger.read_text(encoding="utf-8").replace("fold120", str(identity)), encoding="utf-8"
    )
    assert rows(build(new.parent), "select count(*) from retired_figures") == [(2,)]


def test_nothing_of_a_withdrawn_post_is_told_but_the_ids_answer(
    release: Path, new: Path, ledger: Path
) -> None:
    sources = ledger.parent
    carry(release, new, ledger)
    ((post,),) = rows(new, "select id from posts where blog_id = 'parks'")
    withdrawal = f"withdrawn: [{{post: {post}, date: 2026-11-20, reason: Asked for.}}]\n"
    (sources / "withdrawn.yml").write_text(withdrawal, encoding="utf-8")
    build(new.parent)
    assert rows(new, "select id from retired_figures") == [("foldpounds",)]
    told = rows(new, "select id, post_id from withdrawn where id like 'fold%' order by id")
    assert told == [("fold120", post), ("foldmail", post)]
    assert b"planted" not in new.read_bytes()
    # So it is where the sources hold the post no more.
    (sources / "pages" / "page.txt").write_text(PAGE.partition("Parks\n\n")[2], encoding="utf-8")
    build(new.parent)
    told = rows(new, "select id from withdrawn order by id")
    assert told == [("fold120",), ("foldmail",), (post,)]


def test_a_post_that_the_sources_hold_no_more_is_told_by_its_name(
    release: Path, new: Path, ledger: Path
) -> None:
    (ledger.parent / "pages" / "page.txt").write_text(
        PAGE.partition("Parks\n\n")[2], encoding="utf-8"
    )
    carry(release, build(new.parent), ledger)
    found = rows(
        build(new.parent),
        "select post_id, post, stated_in is not null from retired_figures where id = 'fold120'",
    )
    assert found[0][0] is None and "council planted" in str(found[0][1]) and found[0][2] == 1


def test_a_wrong_list_or_database_is_named(release: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("nonsense" * 200)
    for last, ledger, words in (
        (release, wrong, "wrong:1: its first line"),
        (wrong, tmp_path / "none.csv", "is no database"),
    ):
        result = CliRunner().invoke(main, [str(last), str(release), str(ledger)])
        assert result.exit_code == 1 and words in result.output
    assert not (tmp_path / "none.csv").exists()
