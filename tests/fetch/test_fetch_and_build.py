"""From a blog's server to the database: what was fetched is what is published, for ever."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from feed_server import page, rss, status

from tests.builds import ROOT, run_build


@pytest.fixture
def sources(tmp_path, site):
    folder = tmp_path / "sources"
    folder.mkdir()
    entries = [f"- {{id: {n}, name: {n}, feed_url: '{site.url(f'/{n}/')}'}}" for n in "ab"]
    (folder / "blogs.yml").write_text("blogs:\n" + "\n".join(entries) + "\n")
    return folder


def fetch(sources: Path) -> str:
    command = [sys.executable, ROOT / "fetch.py", "--sources", sources, "--pause", "0"]
    done = subprocess.run(
        [*command, "--allow-private"], capture_output=True, text=True, timeout=30, check=False
    )
    return done.stdout.splitlines()[-1]


def build(sources: Path) -> bytes:
    output = sources.parent / "a.db"
    result = run_build("--sources", sources, "--output", output)
    assert result.returncode == 0, result.stderr
    return output.read_bytes()


def test_fetched_feeds_are_built_and_a_fetch_without_news_changes_no_byte(site, sources):
    site.routes |= {"/a/": page(rss(["1", "2"])), "/b/": status(404)}
    assert fetch(sources) == "2 blogs: 1 new, 1 failed"
    first = build(sources)
    with sqlite3.connect(sources.parent / "a.db") as db:
        assert db.execute("select blog_id, count(*) from posts group by 1").fetchall() == [("a", 2)]
        ((url, captured),) = db.execute("select url, captured from captures").fetchall()
        assert url == site.url("/a/")
        assert captured.endswith("Z")
    assert fetch(sources) == "2 blogs: 1 unchanged, 1 failed"
    assert build(sources) == first


def test_a_page_where_a_feed_was_expected_is_evidence_and_a_problem(site, sources):
    site.routes |= {"/a/": page(b"<html><body>Moved house</body></html>"), "/b/": page(rss(["1"]))}
    fetch(sources)
    build(sources)
    with sqlite3.connect(sources.parent / "a.db") as db:
        assert db.execute("select count(*) from posts").fetchone() == (1,)
        problems = [problem for (problem,) in db.execute("select problem from problems")]
        assert "an HTML page where a feed was expected" in problems


def test_an_entry_that_leaves_the_feed_stays_in_the_dataset(site, sources):
    site.routes |= {"/a/": page(rss(["1", "2"])), "/b/": status(404)}
    fetch(sources)
    site.routes["/a/"] = page(rss(["2", "3"]))
    fetch(sources)
    build(sources)
    with sqlite3.connect(sources.parent / "a.db") as db:
        assert db.execute("select count(*) from posts").fetchone() == (3,)
        assert db.execute("select count(*) from captures").fetchone() == (2,)
