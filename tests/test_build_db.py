"""The whole build: what the project's own sources make, row by row, and what errors do."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from unittest import mock

import pytest

import build_db
from publicsectorblogs.tables import discover
from tests.builds import PAGE, ROOT, SOURCES, run_build, run_build_apart

LONDON = "London 2012"


def rows(db: sqlite3.Connection, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in db.execute(sql)]


# --- what the saved page makes -------------------------------------------------------------------


def test_the_capture_is_the_file_byte_for_byte(db: sqlite3.Connection) -> None:
    sha256 = "b8758a5363d770aea69960cd5e3d5e8e15de6e4728abb901e87289bce4f75470"
    assert hashlib.sha256(PAGE.read_bytes()).hexdigest() == sha256
    assert rows(db, "select path, sha256, kind, captured from captures") == [
        ("pages/public-sector-blogs-2016-07.txt", sha256, "page", "2016-07")
    ]


def test_ten_posts_of_eight_blogs_in_page_order(db: sqlite3.Connection) -> None:
    blogs = [blog for (blog,) in rows(db, "select blog_id from posts order by capture_start")]
    assert blogs == [
        "government-digital-service", "dwp-digital", "carls-notepad", "institute-for-government",
        "linksuk", "comms2point0", "mysociety", "comms2point0", "the-dan-slee-blog",
        "comms2point0",
    ]  # fmt: skip


def test_a_body_is_an_exact_slice_of_its_capture(db: sqlite3.Connection) -> None:
    text = PAGE.read_text(encoding="utf-8")
    for start, end, body in rows(db, "select capture_start, capture_end, body from posts"):
        assert text[start:end] == body


def test_titles_dates_and_addresses_are_those_known_and_say_where_from(
    db: sqlite3.Connection,
) -> None:
    found = rows(
        db, "select title, published, published_precision, url is not null from posts "
        "order by capture_start",
    )  # fmt: skip
    assert [title for title, *_ in found if title] == [
        "Inspiring the next generation of digital civil servants",
        "Leaving the EU customs union: what is involved?",
        "OLYMPIC LEGACY: Twitter wasn't sure about London2012 but it is now",
    ]
    assert [row[1:3] for row in found] == [("2016-07-28", "day"), *[("2016-07", "month")] * 9]
    for fact in ("title", "url", "published"):
        query = f"select count(*) from posts where ({fact} is null) != ({fact}_known_from is null)"
        assert rows(db, query) == [(0,)]


def test_a_post_without_title_is_labelled_by_its_opening_words_marked_as_such(
    db: sqlite3.Connection,
) -> None:
    labels = [label for (label,) in rows(db, "select label from posts where title is null")]
    assert len(labels) == 7
    assert all(label.startswith("“") and label.endswith("” (opening words)") for label in labels)


def test_licences_are_those_known(db: sqlite3.Connection) -> None:
    found = dict(rows(db, "select id, licence from blogs where posts > 0"))
    ogl = {blog for blog, licence in found.items() if licence == "Open Government Licence v3.0"}
    assert ogl == {"government-digital-service", "dwp-digital"}
    assert all(found[blog] is None for blog in found.keys() - ogl)


def test_authors_are_found_with_their_evidence(db: sqlite3.Connection) -> None:
    found = rows(
        db, "select blog_id, author_id, evidence, organisation from post_authors join posts on "
        "posts.id = post_id order by capture_start, char_start, organisation",
    )  # fmt: skip
    by_blog = {(blog, author) for blog, author, evidence, _ in found if evidence == "blog"}
    assert by_blog == {("carls-notepad", "carl-haggerty"), ("the-dan-slee-blog", "dan-slee")}
    assert {blog for blog, *_ in found} - {blog for blog, _ in by_blog} == {
        "dwp-digital", "linksuk", "comms2point0",
    }  # fmt: skip
    assert {row[3] for row in found if row[1] == "ben-jupp"} == {
        "Social Finance", "Health and Employment Partnerships", "Early Action Taskforce",
        "Cabinet Office",
    }  # fmt: skip
    assert rows(db, "select organisation from post_authors where former") == [("Cabinet Office",)]
    assert {row[2] for row in found if row[1] == "dan-slee"} == {"byline", "sign-off", "blog"}
    assert {row[2] for row in found if row[1] == "sophie-lambert"} == {"statement", "caption"}


def test_a_transcript_names_two_officials_and_no_pupil(db: sqlite3.Connection) -> None:
    found = rows(db, "select speaker, role from quotations order by char_start")
    assert found == [
        ("Stephen Foreshew-Cain", "Executive Director, GDS"),
        ("Cordia Lewis", "Engagement Lead, Platform as a Service"),
        *[(None, "student")] * 4,
    ]


def test_no_structured_column_holds_the_name_of_a_pupil(db: sqlite3.Connection) -> None:
    body = rows(db, "select body from posts order by capture_start limit 1")[0][0]
    pupils = [
        line.partition(", student")[0] for line in str(body).split("\n") if ", student" in line
    ]
    assert len(pupils) == 4
    for table in ("authors", "post_authors", "quotations", "tags", "figures", "remnants"):
        held = " ".join(str(cell) for row in rows(db, f"select * from {table}") for cell in row)
        assert not [name for name in pupils if name in held]


def test_near_copies_are_the_two_pairs_and_no_others(db: sqlite3.Connection) -> None:
    order = [post for (post,) in rows(db, "select id from posts order by capture_start")]
    pairs = rows(db, "select post_id, other_post_id from cross_posts")
    numbered = {tuple(sorted(order.index(str(post)) + 1 for post in pair)) for pair in pairs}
    assert numbered == {(6, 8), (9, 10)}


def test_remnants_are_marked_and_nothing_of_the_text_is_lost(db: sqlite3.Connection) -> None:
    found = rows(db, "select kind, text from remnants")
    assert ("script", "//platform.twitter.com/widgets.js") in found
    assert ("credit", "Picture credit: Blogtrepreneur") in found
    assert ("footer", "Filed under: Learning Tagged: personal reflection") in found
    assert ("caption", "The DS1500 online service") in found
    assert sorted(rows(db, "select name from tags")) == [("Learning",), ("personal reflection",)]


# --- the statistics ------------------------------------------------------------------------------


def test_tweet_sentiment(db: sqlite3.Connection) -> None:
    found = rows(
        db, "select event, t.year, of_tweets, sentiment, percent, derived from tweet_sentiment t "
        "where copy_of is null order by t.year, char_start",
    )  # fmt: skip
    assert found == [
        (LONDON, 2012, 1393, "positive", 38, 0), (LONDON, 2012, 1393, "negative", 32, 0),
        (LONDON, 2012, 1393, "neutral", 26, 0), (LONDON, 2016, 1505, "positive", 87, 0),
        (LONDON, 2016, 1505, "negative", 3, 0), (LONDON, 2016, 1505, "neutral", 10, 0),
    ]  # fmt: skip
    assert rows(db, "select count(*), count(copy_of) from tweet_sentiment") == [(12, 6)]


def test_ips_outcomes(db: sqlite3.Connection) -> None:
    found = rows(
        db, "select measure, people, of_people, percent, low, high, hedge, derived "
        "from ips_outcomes order by char_start",
    )  # fmt: skip
    assert found == [
        ("wish to be in employment", None, None, None, 70, 90, "between", 0),
        ("in work", None, None, 40, None, None, "about", 0),
        ("in work", None, None, 10, None, 10, "fewer_than", 0),
        ("found a job", 270, 500, 54, None, None, "exact", 1),
    ]
    populations = rows(db, "select population from ips_outcomes order by char_start")
    assert populations == [
        ("those with mental health conditions",), ("those with mental health conditions",),
        ("those with a severe mental illness",), ("people referred to the service last year",),
    ]  # fmt: skip


def test_pip_timings(db: sqlite3.Connection) -> None:
    found = rows(
        db, "select channel, wording, low_seconds, high_seconds, statistic from pip_timings "
        "order by char_start",
    )  # fmt: skip
    assert found == [
        ("post", "10 days", 864_000, 864_000, "average"),
        ("electronic", "instantly", None, None, None),
        ("electronic", "a matter of seconds", None, None, None),
    ]


def test_pip_eligibility(db: sqlite3.Connection) -> None:
    found = rows(
        db, "select criterion, low, high, unit, hedge, rules from pip_eligibility "
        "order by char_start",
    )  # fmt: skip
    assert found == [
        ("age", 16, 64, "year", "between", "special rules"),
        ("life expectancy", None, 6, "month", "fewer_than", "special rules"),
    ]


@pytest.mark.parametrize(
    "table", ["figures", "tweet_sentiment", "ips_outcomes", "pip_timings", "pip_eligibility",
              "post_authors", "quotations"],
)  # fmt: skip
def test_every_quote_is_what_stands_at_its_place(db: sqlite3.Connection, table: str) -> None:
    query = (
        f"select quote, substr(body, t.char_start + 1, t.char_end - t.char_start) from {table} t "
        "join posts on posts.id = t.post_id where t.char_start is not null"
    )
    found = rows(db, query)
    assert found
    assert all(quote == there for quote, there in found)


# --- the checks ----------------------------------------------------------------------------------


def test_the_sum_of_96_and_the_two_contradicted_shares_are_all_that_does_not_hold_up(
    db: sqlite3.Connection,
) -> None:
    sql = "select \"check\", stated, computed, cause from checks where verdict = 'contradicts'"
    swapped = (
        "two numbers swapped: the post's 26 per cent (neutral) is the source's 26.2 per cent "
        "(negative)"
    )
    expected = [
        ("agrees with its primary source", 26, 36, swapped),
        ("agrees with its primary source", 32, 26.2, swapped),
        ("parts of a whole", 100, 96, None),
    ]
    assert sorted(rows(db, f"{sql} and copy_of is null"), key=str) == expected
    assert sorted(rows(db, f"{sql} and copy_of is not null"), key=str) == expected


def test_checks_name_every_figure_that_they_compare_and_its_part(db: sqlite3.Connection) -> None:
    sql = (
        "select quote, part from check_figures join figures on figures.id = figure_id "
        "join checks on checks.id = check_id where \"check\" = 'parts of a whole' "
        "and checks.verdict = 'contradicts' and checks.copy_of is null order by char_start"
    )
    assert rows(db, sql) == [
        ("38 per cent", "part"), ("32 per cent", "part"), ("26 per cent", "part")
    ]  # fmt: skip


def test_a_figure_is_not_checked_or_has_the_worst_verdict_of_its_checks(
    db: sqlite3.Connection,
) -> None:
    sql = "select verdict, count(*) from figures where copy_of is null group by 1 order by 1"
    assert dict(rows(db, sql))["contradicts"] == 3
    unchecked = "select count(*) from figures where verdict is null and id in (select figure_id "
    assert rows(db, unchecked + "from check_figures)") == [(0,)]
    differ = "select count(*) from figures where (verdict = 'contradicts') <> (doubts is not null)"
    assert rows(db, differ) == [(0,)]


def test_the_database_says_what_it_was_built_from(db: sqlite3.Connection) -> None:
    told = dict(rows(db, "select name, value from build_info"))
    assert told["newest capture"] == "2016-07"
    assert str(told["version of the data"]).startswith("2016-07-")
    assert int(str(told["receipts verified"])) >= 58
    assert told["rows in figures"] == str(rows(db, "select count(*) from figures")[0][0])


def test_relations_are_listed_with_how_often_each_is_seen(db: sqlite3.Connection) -> None:
    sql = "select holds, loose, contradicts from relations where relation = 'parts of a whole'"
    assert rows(db, sql) == [(1, 0, 1)]


def test_an_item_of_a_list_has_its_lead_and_what_its_share_is_of(db: sqlite3.Connection) -> None:
    sql = (
        "select distinct lead, whole, substr(body, lead_start + 1, lead_end - lead_start) "
        "from figures join posts on posts.id = post_id where quote = '32 per cent'"
    )
    assert rows(db, sql) == [("Of 1,393 tweets:", "tweets", "Of 1,393 tweets:")]


def test_what_does_not_hold_up_is_told_beside_the_numbers(db: sqlite3.Connection) -> None:
    doubts = dict(
        rows(
            db,
            "select sentiment, doubts from tweet_sentiment where year = 2012 and copy_of is null",
        )
    )
    assert "adds up to 96" in str(doubts["positive"])
    assert "primary source" not in str(doubts["positive"])
    assert "its primary source 26.2" in str(doubts["negative"])
    assert "its primary source 36" in str(doubts["neutral"])
    assert rows(db, "select doubts from tweet_sentiment where year = 2016") == [(None,)] * 6


# --- the file ------------------------------------------------------------------------------------


def facets(table: str) -> set[str]:
    """The columns by which readers are offered to narrow a table."""
    (declared,) = (one for one in discover() if one.name == table)
    return {column.name for column in declared.columns if column.facet}


def test_every_foreign_key_column_and_facet_is_indexed(db: sqlite3.Connection) -> None:
    tables = [str(name) for (name,) in rows(
        db, "select name from sqlite_master where type = 'table' and name not like '%_fts%' "
        "and name not like 'sqlite%' and name not glob '_*'",
    )]  # fmt: skip
    assert facets("checks") and facets("tweet_sentiment")
    for table in tables:
        leading = {
            str(rows(db, f"select name from pragma_index_info('{index}')")[0][0])
            for (index,) in rows(db, f"select name from pragma_index_list('{table}')")
        }
        keys = {
            str(k) for (k,) in rows(db, f"select \"from\" from pragma_foreign_key_list('{table}')")
        }
        assert keys | facets(table) <= leading, table


def test_the_database_is_sound_analysed_and_searchable(db: sqlite3.Connection) -> None:
    assert rows(db, "pragma integrity_check") == [("ok",)]
    assert rows(db, "pragma foreign_key_check") == []
    assert rows(db, "select count(*) > 0 from sqlite_stat1") == [(1,)]
    assert rows(db, "pragma freelist_count") == [(0,)]
    found = rows(db, "select count(*) from posts_fts where posts_fts match 'volunteer'")
    assert found == [(2,)]  # "volunteers", by its stem


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "77"},
    ],
)
def test_the_same_sources_make_the_same_bytes(
    database_file: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    output = tmp_path / "again.db"
    result = run_build_apart(
        "--sources", SOURCES, "--output", output, cwd=tmp_path, env=os.environ | environment
    )
    assert result.returncode == 0, result.stderr
    assert output.read_bytes() == database_file.read_bytes()


def test_the_build_says_what_it_did(tmp_path: Path) -> None:
    out = run_build("--sources", SOURCES, "--output", tmp_path / "a.db").stdout
    assert "10 posts of 8 blogs, 4 authors, 2 pairs of near-copies" in out
    assert "3 contradictions\n" in out and "  parts of a whole: 38 + 32 + 26 adds up to 96" in out
    assert len(out.splitlines()) < 20


def test_the_build_says_of_one_that_it_is_one(tmp_path: Path) -> None:
    page = tmp_path / "sources" / "pages" / "page.txt"
    page.parent.mkdir(parents=True)
    page.write_text("We lent 12 spades.\n\nOriginal source – Shed\n", encoding="utf-8")
    (tmp_path / "sources" / "blogs.yml").write_text("blogs: []\n", encoding="utf-8")
    out = run_build("--sources", tmp_path / "sources", "--output", tmp_path / "a.db").stdout
    assert "1 post of 1 blog, 0 authors, 0 pairs of near-copies\n1 figure (1 with" in out
    assert "1 problem in the sources\n" in out


# --- errors --------------------------------------------------------------------------------------


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    shutil.copytree(SOURCES, folder)
    return folder


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("pages/b.txt", b"No marker.\n", "pages/b.txt:1: no line 'Original source"),
        ("pages/b.txt", b"A\n\xfe\n", "pages/b.txt:2: not UTF-8"),
        (
            "pages/b.txt",
            b"A\n\nOriginal source \xe2\x80\x93 B\n\nLeft over.",
            "pages/b.txt:5: text",
        ),
        ("pages/public-sector-blogs-2016-07.txt.yml", b"posts: [", ".txt.yml:1: not YAML"),
        ("blogs.yml", b"blogs:\n  - id: a\n", "blogs.yml:2"),
        ("primary_sources.yml", b"- 3\n", "primary_sources.yml: not a mapping"),
    ],
)
def test_bad_input_leaves_the_last_good_database_and_names_file_and_line(
    sources: Path, tmp_path: Path, name: str, data: bytes, error: str
) -> None:
    output = tmp_path / "a.db"
    output.write_bytes(b"the last good one")
    (sources / name).write_bytes(data)
    result = run_build("--sources", sources, "--output", output)
    assert result.returncode == 1
    assert f"{sources}/" in result.stderr and error in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert output.read_bytes() == b"the last good one"
    assert [*tmp_path.glob("*.partial"), *tmp_path.glob("*.draft")] == []


def test_what_a_killed_build_left_goes_with_the_next(sources: Path, tmp_path: Path) -> None:
    output = tmp_path / "a.db"
    for suffix in ("partial", "draft", "copy.draft", "answers.draft", "counts.draft"):
        (tmp_path / f"a.db.{suffix}").write_bytes(b"half of it")
    assert run_build("--sources", sources, "--output", output).returncode == 0
    assert {path.name for path in tmp_path.glob("a.db*")} <= {"a.db", "a.db.cache", "a.db.lock"}


def test_debug_shows_the_traceback(sources: Path, tmp_path: Path) -> None:
    (sources / "pages" / "b.txt").write_bytes(b"No marker.\n")
    result = run_build_apart("--sources", sources, "--output", tmp_path / "a.db", "--debug")
    assert result.returncode != 0
    assert "Traceback" in result.stderr


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    result = run_build("--sources", tmp_path / "none", "--output", tmp_path / "a.db")
    assert result.returncode == 1
    assert result.stderr == f"{tmp_path / 'none'}: no such folder\n"


def test_a_second_page_with_the_same_post_adds_no_post(sources: Path, tmp_path: Path) -> None:
    body = PAGE.read_text(encoding="utf-8").split("Original source")[0]
    page = f"New here.\n\nOriginal source – A New Blog\n\n{body}Original source – Government Digital Service\n"
    (sources / "pages" / "b.txt").write_text(page, encoding="utf-8")
    output = tmp_path / "a.db"
    result = run_build("--sources", sources, "--output", output)
    assert result.returncode == 0, result.stderr
    assert "the register knows no blog of the name 'A New Blog'" in result.stdout
    with sqlite3.connect(output) as connection:
        assert rows(connection, "select count(*) from posts") == [(11,)]
        assert rows(
            connection, "select licence, registered from blogs where id = 'a-new-blog'"
        ) == [(None, 0)]


def test_a_second_copy_of_the_page_takes_no_fact_away(sources: Path, tmp_path: Path) -> None:
    shutil.copy(PAGE, sources / "pages" / "a.txt")  # read first, and without a sidecar
    output = tmp_path / "a.db"
    result = run_build("--sources", sources, "--output", output)
    assert result.returncode == 0, result.stderr
    with sqlite3.connect(output) as connection:
        counts = "count(*), count(title), count(url), count(published)"
        assert rows(connection, f"select {counts} from posts") == [(10, 3, 3, 10)]
        assert rows(connection, "select count(*) from problems") == [(10,)]


def test_an_output_that_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    result = run_build("--sources", SOURCES, "--output", tmp_path / "folder")
    assert result.returncode == 1
    assert result.stderr == f"{tmp_path / 'folder'}: it exists and is not a file\n"


def test_a_build_waits_for_another_of_the_same_database(
    database_file: Path, tmp_path: Path
) -> None:
    output = tmp_path / "a.db"
    command = [sys.executable, ROOT / "build_db.py", "--sources", SOURCES, "--output", output]
    others = []

    def begin_another(results: Iterable[object], *_: object) -> Iterable[object]:
        other = subprocess.Popen(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert other.stderr and other.stderr.readline() == (
            f"waiting for the process that holds {output}.lock\n"
        )
        others.append(other)
        return results

    with mock.patch.object(build_db, "_progress", begin_another):
        first = run_build("--sources", SOURCES, "--output", output)
    assert first.returncode == 0, first.stderr
    (said, _), *_ = [other.communicate(timeout=60) for other in others]
    assert said.startswith("nothing has changed")
    assert output.read_bytes() == database_file.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.db", "a.db.cache"]
