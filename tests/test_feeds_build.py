"""Feeds in the build: captures to posts, versions, authors, tags and links; pages that agree."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from publicsectorblogs.inputs import FETCHING
from tests.builds import PAGE, ROOT, SOURCES, run_build, run_build_apart

Build = Callable[[], sqlite3.Connection]
GDS = "government-digital-service"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """The project's register and page, and an empty feeds folder."""
    folder = tmp_path / "sources"
    shutil.copytree(SOURCES, folder, ignore=shutil.ignore_patterns("feeds"))
    (folder / "feeds").mkdir()
    return folder


@pytest.fixture
def build(sources: Path, tmp_path: Path) -> Build:
    def run() -> sqlite3.Connection:
        output = tmp_path / "a.db"
        result = run_build("--sources", sources, "--output", output)
        assert result.returncode == 0, result.stderr
        return sqlite3.connect(output)

    return run


def put(sources: Path, name: str, text: str | bytes, fetched: str | None = None) -> None:
    path = sources / "feeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    if fetched:
        sidecar = f"url: https://a.gov.uk/feed\nfetched: '{fetched}'\nsha256: x\n"
        path.with_name(path.name + ".yml").write_text(sidecar)


def rss(*items: str, title: str = "A Blog") -> str:
    return (
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{title}</title><link>https://a.gov.uk/</link>{''.join(items)}</channel></rss>"
    )


def item(guid: str = "g1", title: str = "Post", text: str = "<p>We planted 120 trees.</p>",
         extra: str = "") -> str:  # fmt: skip
    return (
        f"<item><guid>{guid}</guid><title>{title}</title><link>https://a.gov.uk/{guid}</link>"
        "<pubDate>Thu, 28 Jul 2016 09:30:00 GMT</pubDate><dc:creator>Jo Bloggs</dc:creator>"
        f"<category>Trees</category>{extra}"
        f"<content:encoded><![CDATA[{text}]]></content:encoded></item>"
    )


def rows(db: sqlite3.Connection, sql: str) -> list[tuple[object, ...]]:
    return db.execute(sql).fetchall()


def test_an_entry_becomes_a_post_with_its_facts_and_figures(sources: Path, build: Build) -> None:
    put(sources, "dwp-digital/feed.xml",
        rss(item(text='<p>We planted 120 trees with <a href="/x">friends</a>.</p>')))  # fmt: skip
    db = build()
    assert rows(
        db, "select title, title_known_from, url, published, published_precision from posts "
        "where title = 'Post' and blog_id = 'dwp-digital'",
    ) == [("Post", "feed: title", "https://a.gov.uk/g1", "2016-07-28T09:30:00Z", "second")]  # fmt: skip
    assert rows(db, "select value, unit, noun, year from figures where quote = '120'") == [
        (120, "count", "trees", 2016)
    ]
    assert rows(db, "select author_id, evidence from post_authors where evidence = 'feed'") == [
        ("jo-bloggs", "feed")
    ]
    assert ("Trees",) in rows(db, "select name from tags")
    assert rows(db, "select url, text from links") == [("https://a.gov.uk/x", "friends")]


def test_the_one_author_of_a_blog_overrides_nobody_whom_its_posts_name(
    sources: Path, build: Build
) -> None:
    nobody = item("g2", "Second").replace("Jo Bloggs", "admin")
    put(sources, "carls-notepad/feed.xml", rss(item("g1", "First"), nobody))
    found = rows(
        build(), "select posts.title, author_id, evidence from posts join post_authors "
        "on post_id = posts.id where blog_id = 'carls-notepad' and posts.title is not null",
    )  # fmt: skip
    assert set(found) == {("First", "jo-bloggs", "feed"), ("Second", "carl-haggerty", "blog")}


def test_an_organisation_that_a_feed_names_is_marked_as_one(sources: Path, build: Build) -> None:
    body = item().replace("Jo Bloggs", "Brighton and Hove")
    put(sources, "dwp-digital/feed.xml", rss(body))
    assert rows(build(), "select id, name from authors where kind = 'organisation'") == [
        ("brighton-and-hove", "Brighton and Hove")
    ]


@pytest.mark.parametrize("number", range(4))  # which stands first by its hash is chance
def test_of_feeds_that_are_saved_by_hand_the_one_with_the_newest_post_is_the_newest(
    sources: Path, build: Build, number: int
) -> None:
    later = item("g2", "Later").replace("28 Jul", "29 Jul")
    edited = item(text="<p>We planted 125 trees.</p>")
    put(sources, f"a/{number}.xml", rss(item()))
    put(sources, f"a/{number}-again.xml", rss(later, edited))
    assert rows(build(), "select body from posts where blog_id = 'a' and title = 'Post'") == [
        ("We planted 125 trees.",)
    ]


def test_a_folder_that_the_register_does_not_know_is_named_by_its_feed(
    sources: Path, build: Build
) -> None:
    put(sources, "new-blog/any name.rss", rss(item(), title="My New Blog"))
    db = build()
    assert rows(db, "select name, registered, licence from blogs where id = 'new-blog'") == [
        ("My New Blog", 0, None)
    ]
    assert len(rows(db, "select * from problems where problem like '%new-blog%'")) == 1


def test_an_entry_in_two_captures_is_one_post_with_its_versions(
    sources: Path, build: Build
) -> None:
    put(sources, "a/1.xml", rss(item(text="<p>We planted 120 trees.</p>")), "2016-08-01T06:00:00Z")
    put(sources, "a/2.xml", rss(item(text="<p>We planted 125 trees.</p>")), "2016-08-02T06:00:00Z")
    put(sources, "a/3.xml", rss(item(text="<p>We planted 125 trees.</p>")), "2016-08-03T06:00:00Z")
    db = build()
    assert rows(db, "select body from posts where blog_id = 'a'") == [("We planted 125 trees.",)]
    assert rows(db, "select seen, changed from post_versions order by seen") == [
        ("2016-08-01T06:00:00Z", None), ("2016-08-02T06:00:00Z", "body")
    ]  # fmt: skip


def test_opml_lists_add_blogs(sources: Path, build: Build) -> None:
    put(sources, "lists/list.opml",
        '<opml version="2.0"><body><outline type="rss" text="Café" xmlUrl="https://c.org/f"/>'
        "</body></opml>")  # fmt: skip
    found = rows(build(), "select name, feed_url, registered from blogs where id = 'cafe'")
    assert found == [("Café", "https://c.org/f", 0)]


@pytest.mark.parametrize(
    "bad",
    [b"", b"\0\0", b"<rss><channel><item><title>Half", b"<html><body>Not here</body></html>",
     b"\xff\xfe<", b'<?xml version="1.0" encoding="bogus"?><rss/>', b"{]", b"\x1f\x8bnot gzip"],
)  # fmt: skip
def test_an_ill_formed_feed_is_a_problem_and_stops_nothing(
    sources: Path, build: Build, bad: bytes
) -> None:
    put(sources, "a/bad.xml", bad)
    put(sources, "b/good.xml", rss(item()))
    db = build()
    assert rows(db, "select count(*) from posts where blog_id = 'b'") == [(1,)]
    assert rows(db, "select count(*) > 0 from problems where path = 'feeds/a/bad.xml'") == [(1,)]


def test_a_feed_that_writes_about_opml_is_a_feed(sources: Path, build: Build) -> None:
    put(sources, "a/1.xml", rss(item(text="<p>Use the <opml> element, in 12 places.</p>")))
    assert rows(build(), "select count(*) from posts where blog_id = 'a'") == [(1,)]


def test_a_feed_may_begin_with_many_comments(sources: Path, build: Build) -> None:
    put(sources, "a/1.xml", "<!-- saved -->" * 100 + rss(item()))
    put(sources, "lists/list.opml", "<!-- kept -->" * 100 + "<opml><body/></opml>")
    assert len(rows(build(), "select * from posts where blog_id = 'a'")) == 1


def test_a_list_without_feeds_is_a_problem(sources: Path, build: Build) -> None:
    put(sources, "lists/list.opml", "<opml><body/></opml>")
    assert rows(build(), "select problem from problems") == [("lists no feed",)]


def test_what_a_fetch_that_was_killed_leaves_is_no_feed(sources: Path, build: Build) -> None:
    put(sources, "a/1.xml", rss(item()))
    put(sources, FETCHING, "")
    assert rows(build(), "select count(*) from posts where blog_id = 'a'") == [(1,)]


def test_a_feed_outside_a_blogs_folder_is_an_error(sources: Path, tmp_path: Path) -> None:
    put(sources, "stray.xml", rss(item()))
    result = run_build("--sources", sources, "--output", tmp_path / "a.db")
    assert result.returncode == 1
    assert "feeds/stray.xml: a feed stands in a folder of its blog" in result.stderr


def test_a_feed_saved_as_a_sidecar_is_a_problem(sources: Path, build: Build) -> None:
    put(sources, "mysociety/feed.xml", rss(item()), fetched="2017-01-01T00:00:00Z")
    put(sources, "mysociety/other.yml", rss(item("g2")))
    put(sources, "mysociety/state.yml", "moved_to: null\n")
    found = rows(build(), "select path from problems where problem like 'not read: a sidecar %'")
    assert found == [("feeds/mysociety/other.yml",)]


def test_a_sidecar_without_an_instant_is_an_error_with_its_line(
    sources: Path, tmp_path: Path
) -> None:
    put(sources, "mysociety/feed.xml", rss(item()), fetched="yesterday")
    result = run_build("--sources", sources, "--output", tmp_path / "a.db")
    assert "feeds/mysociety/feed.xml.yml:2: fetched is 'yesterday'" in result.stderr


def test_a_sidecar_that_is_no_yaml_is_an_error_with_its_line(sources: Path, tmp_path: Path) -> None:
    put(sources, "a/1.xml", rss(item()), "2016-08-01T06:00:00Z")
    (sources / "feeds" / "a" / "1.xml.yml").write_text("url: [\n")
    result = run_build("--sources", sources, "--output", tmp_path / "a.db")
    assert "feeds/a/1.xml.yml:1: not YAML" in result.stderr


# --- figures that a post no longer states ---------------------------------------------------------


def test_figures_that_a_later_capture_drops_or_rewords_stay_answerable(
    sources: Path, build: Build
) -> None:
    first = "<p>We planted 120 trees in the park.</p><p>It took 9 days.</p><p>It cost £40.</p>"
    later = "<p>At last:</p><p>We planted 140 trees in the park.</p><p>It cost £40.</p>"
    post = "where blog_id = 'dwp-digital'"
    put(sources, "dwp-digital/1.xml", rss(item(text=first)), "2016-08-01T00:00:00Z")
    before = dict(rows(build(), f"select quote, id from figures {post}"))
    put(sources, "dwp-digital/2.xml", rss(item(text=first)), "2016-08-02T00:00:00Z")
    put(sources, "dwp-digital/3.xml", rss(item(text=later)), "2016-08-03T00:00:00Z")
    db = build()
    after = dict(rows(db, f"select quote, id from figures {post}"))
    assert after["£40"] == before["£40"]
    assert set(rows(db, "select * from former_figures")) == {
        (before["120"], *rows(db, f"select id from posts {post} and title = 'Post'")[0], "120",
         "We planted 120 trees in the park.", "2016-08-02T00:00:00Z", after["140"]),
        (before["9 days"], *rows(db, f"select id from posts {post} and title = 'Post'")[0],
         "9 days", "It took 9 days.", "2016-08-02T00:00:00Z", None),
    }  # fmt: skip
    put(sources, "dwp-digital/4.xml", rss(item(text=first)), "2016-08-04T00:00:00Z")
    db = build()
    assert dict(rows(db, f"select quote, id from figures {post}")) == before
    assert rows(db, "select quote from former_figures") == [("140",)]


def test_an_excerpt_makes_no_former_figures(sources: Path, build: Build) -> None:
    whole = (
        "<p>We planted 120 trees in the park, all of them oaks. It took 9 days of hard work.</p>"
    )
    short = whole.replace("oaks. It took 9 days of hard work.", "oaks […]")
    put(sources, "dwp-digital/1.xml", rss(item(text=whole)), "2016-08-01T00:00:00Z")
    put(sources, "dwp-digital/2.xml", rss(item(text=short)), "2016-08-02T00:00:00Z")
    assert rows(build(), "select * from former_figures") == []


def test_the_names_of_files_change_no_identifier(sources: Path, build: Build) -> None:
    items = [item(f"g{number}", text=f"<p>It cost £{number}.</p>") for number in range(1, 4)]
    texts = [rss(*items), rss(*reversed(items), title="Another")]
    ids = []
    for names in (("a.xml", "b.xml"), ("b.xml", "a.xml")):
        for name, text in zip(names, texts, strict=True):
            put(sources, f"dwp-digital/{name}", text)
        db = build()
        ids.append([
            rows(db, f"select id from {table} order by id")
            for table in ("posts", "figures", "checks", "post_authors", "tags")
        ])  # fmt: skip
    assert ids[0] == ids[1]


# --- the page and the feed ------------------------------------------------------------------------


def page_post_as_item(number: int, **facts: str) -> str:
    text = PAGE.read_text(encoding="utf-8").split("Original source")[number - 1]
    body = text.partition("\n")[2] if number > 1 else text
    paragraphs = "".join(f"<p>{line}</p>" for line in body.split("\n") if line.strip())
    return item(text=paragraphs, **facts)


def test_a_post_of_the_page_and_its_blogs_feed_is_one_post(sources: Path, build: Build) -> None:
    before = rows(build(), "select id, body from posts where blog_id = 'mysociety'")
    put(sources, "mysociety/feed.xml", rss(page_post_as_item(7, guid="alaveteli")))
    db = build()
    assert rows(db, "select id, body from posts where blog_id = 'mysociety'") == before
    facts = "title, title_known_from, url, published, published_known_from"
    assert rows(db, f"select {facts} from posts where blog_id = 'mysociety'") == [
        ("Post", "feed: title", "https://a.gov.uk/alaveteli", "2016-07-28T09:30:00Z",
         "feed: published")
    ]  # fmt: skip
    assert rows(db, "select author_id from post_authors where evidence = 'feed'") == [
        ("jo-bloggs",)
    ]
    assert rows(db, "select post_id from post_aliases") == [(before[0][0],)]
    assert rows(db, "select post_id from post_versions") == [(before[0][0],)]


def test_facts_that_differ_are_a_problem_and_no_overwrite(sources: Path, build: Build) -> None:
    put(sources, f"{GDS}/feed.xml", rss(page_post_as_item(1, title="Quite another title")))
    db = build()
    title = "Inspiring the next generation of digital civil servants"
    assert rows(db, f"select title from posts where blog_id = '{GDS}'") == [(title,)]
    assert rows(db, "select path, entry, problem from problems order by problem") == [
        ("pages", title, f"the page's title is {title}, the feed's Quite another title"),
        ("pages", title, "the page's url is https://gds.blog.gov.uk/2016/07/28/inspiring-the-next-"
         "generation-of-digital-civil-servants, the feed's https://a.gov.uk/g1"),
    ]  # fmt: skip


def test_a_cut_off_post_of_the_page_is_found_by_its_opening(sources: Path, build: Build) -> None:
    opening = PAGE.read_text(encoding="utf-8").split("Original source")[3].partition("\n")[2]
    full = opening.replace("[…]", "considerations, which this post goes on to list at length.")
    put(sources, "institute-for-government/feed.xml", rss(item(text=f"<p>{full.strip()}</p>")))
    found = rows(build(), "select count(*) from posts where blog_id = 'institute-for-government'")
    assert found == [(1,)]


def test_another_post_of_the_same_blog_is_another_post(sources: Path, build: Build) -> None:
    put(sources, "mysociety/feed.xml", rss(item()))
    assert rows(build(), "select count(*) from posts where blog_id = 'mysociety'") == [(2,)]


def test_many_feeds_make_the_same_bytes_however_they_are_shared_out(
    sources: Path, tmp_path: Path
) -> None:
    for number in range(22):  # enough for several processes
        for day in (1, 2):  # the second capture rewords every figure of the first
            posts = (
                item(f"g{k}", f"Post {k}", f"<p>It cost £{k + number + day}.</p>") for k in range(5)
            )
            put(sources, f"b{number}/{day}.xml", rss(*posts), f"2016-08-0{day}T00:00:00Z")
    large = [item(f"g{k}", f"Post {k}", f"<p>It cost £{k}.</p>") for k in range(450)]
    put(sources, "b22/large.xml", rss(*large), "2016-08-03T00:00:00Z")  # of more posts than a part
    outputs = [tmp_path / "a.db", tmp_path / "b.db"]
    for output, cores in zip(outputs, ("0", "0,1"), strict=True):
        command = ["taskset", "-c", cores] if shutil.which("taskset") else []
        result = run_build_apart("--sources", sources, "--output", output, before=command)
        assert result.returncode == 0, result.stderr
    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    with closing(sqlite3.connect(outputs[0])) as db:
        assert rows(db, "select count(*) from former_figures") == [(22 * 5,)]


def test_what_is_not_said_by_a_post_is_marked_and_states_no_figure(
    sources: Path, build: Build
) -> None:
    said = (
        "<p>We planted 120<sup>4</sup> trees, <s>90</s> and <code>limit=31</code>.</p>"
        "<pre>wait(32)</pre><figure><img src='a' alt='A 33% chart'><figcaption>All 34 trees"
        "</figcaption></figure><p>5 comments</p><p hidden>Not 35 but more trees.</p>"
    )
    put(sources, "mysociety/feed.xml", rss(item(text=said)))
    db = build()
    post = "(select id from posts where url = 'https://a.gov.uk/g1')"
    assert rows(db, f"select quote, value from figures where post_id = {post}") == [
        ("120", 120), ("34", 34)
    ]  # fmt: skip
    assert rows(
        db, f"select kind, text from remnants where post_id = {post} order by char_start"
    ) == [
        ("code", "limit=31"), ("code", "wait(32)"), ("caption", "All 34 trees"),
        ("footer", "5 comments"),
    ]  # fmt: skip
    (problem,) = rows(db, "select problem from problems where path = 'feeds/mysociety/feed.xml'")
    assert "per cent of the text is dropped" in str(problem[0])


def test_an_author_of_two_blogs_is_one_author(sources: Path, tmp_path: Path) -> None:
    for name in ("mysociety", "other"):
        put(sources, f"{name}/feed.xml", rss(item()))
    output = tmp_path / "a.db"
    result = run_build("--sources", sources, "--output", output)
    people = rows(sqlite3.connect(output), "select count(*) from authors where name = 'Jo Bloggs'")
    (total,) = rows(sqlite3.connect(output), "select count(*) from authors")
    assert people == [(1,)]
    assert f" {total[0]} authors" in result.stdout


def test_a_build_that_is_told_to_end_leaves_nothing_behind(sources: Path, tmp_path: Path) -> None:
    for number in range(40):
        put(sources, f"b{number}/feed.xml",
            rss(*(item(f"g{k}", f"Post {k}", f"<p>It cost £{k}.</p>" * 50) for k in range(50))))  # fmt: skip
    output = tmp_path / "out" / "a.db"
    output.parent.mkdir()
    output.write_bytes(b"the last good one")
    command = [sys.executable, ROOT / "build_db.py", "--sources", sources, "--output", output]
    build = subprocess.Popen(command)
    while build.poll() is None and not list(output.parent.glob("*.draft")):
        time.sleep(0.01)
    build.terminate()
    assert build.wait(timeout=60) == 128 + signal.SIGTERM
    assert [path.name for path in output.parent.iterdir()] == ["a.db"]
    assert output.read_bytes() == b"the last good one"


# --- whether numbers hold up ---------------------------------------------------------------------

STORY = (
    "In the spring of last year we set out to plant trees along every road of the borough and asked "
    "40 schools, 12 churches and 90 clubs to help us to choose where each of them should stand. "
    "Many more people came than anybody had dared to hope for, and most of the 300 came back again. "
    "In all we planted {trees} trees with the help of our friends from the schools and beyond."
)


def test_a_near_copy_that_says_another_number_is_contradicted(sources: Path, build: Build) -> None:
    put(sources, "a/feed.xml", rss(item(text=f"<p>{STORY.format(trees=120)}</p>")))
    put(sources, "b/feed.xml", rss(item(text=f"<p>{STORY.format(trees=210)}</p>")))
    db = build()
    assert rows(db, "select count(*) from cross_posts") == [(3,)]
    sql = (
        "select verdict, stated + computed from checks where \"check\" = 'same sentence elsewhere'"
    )
    assert rows(db, sql) == [("contradicts", 330)]


def test_a_version_that_says_another_number_is_contradicted(sources: Path, build: Build) -> None:
    for trees, fetched in ((120, "2016-08-01T10:00:00Z"), (210, "2016-08-02T10:00:00Z")):
        text = f"<p>{STORY.format(trees=trees)}</p>"
        put(sources, f"a/{fetched[8:10]}.xml", rss(item(text=text)), fetched)
    db = build()
    sql = (
        "select verdict, detail, part from checks join check_figures on checks.id = check_id "
        "where \"check\" = 'same sentence elsewhere'"
    )
    assert rows(db, sql) == [
        ("contradicts", "the same sentence says 120 in an earlier version, not 210", "here")
    ]


def test_a_primary_source_speaks_of_a_figure_by_its_post_and_words(
    sources: Path, build: Build
) -> None:
    put(sources, "a/feed.xml", rss(item(text="<p>We planted 120 trees and cut 120 hedges.</p>")))
    (sources / "primary_sources.yml").write_text(
        "- title: Report\n  url: https://b.example\n  says:\n"
        "    - {post: 'https://a.gov.uk/g1', words: '120', sentence: planted, value: 140, unit: count}\n"
        "    - {post: 'https://a.gov.uk/g1', words: '99', value: 1, unit: count}\n"
        "    - {figure: nosuch, value: 1, unit: count}\n",
        encoding="utf-8",
    )
    db = build()
    assert rows(db, "select verdict, stated, computed, title from checks "
                "join primary_sources on primary_sources.id = source_id") == [
        ("contradicts", 120, 140, "Report"), ("contradicts", 120, 140, "Report")
    ]  # fmt: skip
    sql = "select problem from problems where path = 'primary_sources.yml' order by 1"
    assert [problem for (problem,) in rows(db, sql)] == [
        "speaks of no figure that a post states: nosuch",
        "speaks of no figure that a post states: “99” in the post https://a.gov.uk/g1",
    ]
