"""Posts that are withdrawn leave nothing but a notice, and wrong facts about posts are put right."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.builds import run_build

FEED = """<rss version="2.0"><channel><title>Trees</title>
<item><guid>oaks</guid><link>https://trees.example.org/oaks</link><title>Oaks and elms</title>
<description>We planted {} oaks of 120 trees. It took 9 days.</description></item>
<item><guid>limes</guid><link>https://trees.example.org/limes</link><title>Limes</title>
<description>We felled 7 limes.</description></item></channel></rss>"""
WITHDRAWN = """withdrawn:
  - {{post: "{}", date: 2026-11-20, reason: At the request of its author.}}
"""
CORRECTIONS = """corrections:
  - post: https://trees.example.org/limes
    field: {}
    stated: {}
    correct: {}
    reason: The page says so.
    reference: https://trees.example.org/limes
"""


class Sources:
    """A folder of sources with one blog, of which two captures were saved."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.output = folder / "sources", folder / "built.db"
        feeds = self.folder / "feeds" / "trees"
        feeds.mkdir(parents=True)
        self.write("blogs.yml", "blogs: [{id: trees, name: Trees}]\n")
        for day, oaks in ((1, 30), (2, 40)):
            self.write(f"feeds/trees/{day}.xml", FEED.format(oaks))
            self.write(f"feeds/trees/{day}.xml.yml", f"fetched: '2017-03-0{day}T09:00:00Z'\n")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def build(self) -> CompletedProcess[str]:
        return run_build("--sources", self.folder, "--output", self.output)

    def rows(self, sql: str) -> list[tuple[str | int | None, ...]]:
        with sqlite3.connect(self.output) as connection:
            return connection.execute(sql).fetchall()


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    return Sources(tmp_path)


def ids(sources: Sources) -> set[str | int | None]:
    """Return the identifiers of the oaks, and of all that they state or stated."""
    (post,) = sources.rows("select id from posts where title = 'Oaks and elms'")
    of_post = f"where post_id = '{post[0]}'"
    tables = ("figures", "former_figures", "checks")
    found = [sources.rows(f"select id from {table} {of_post}") for table in tables]
    return {post[0], *(row[0] for rows in found for row in rows)}


@pytest.mark.parametrize("named", ["id", "https://trees.example.org/oaks"])
def test_a_withdrawn_post_leaves_its_identifiers_and_nothing_else(
    sources: Sources, named: str
) -> None:
    assert sources.build().returncode == 0
    before = ids(sources)
    (post,) = sources.rows("select id from posts where title = 'Oaks and elms'")
    sources.write("withdrawn.yml", WITHDRAWN.format(post[0] if named == "id" else named))
    assert sources.build().returncode == 0
    assert sources.rows("select title from posts") == [("Limes",)]
    assert {row[0] for row in sources.rows("select id from withdrawn")} == before
    assert sources.rows("select distinct post_id, withdrawn_on, reason from withdrawn") == [
        (post[0], "2026-11-20", "At the request of its author.")
    ]
    file = sources.output.read_bytes()
    for words in (b"oaks", b"Oaks and elms", b"9 days"):
        assert words not in file, words


def test_a_withdrawal_stays_when_the_post_is_gone_from_the_sources(sources: Sources) -> None:
    sources.write("withdrawn.yml", WITHDRAWN.format("p0123456789ab"))
    assert sources.build().returncode == 0
    assert sources.rows("select id, post_id from withdrawn") == [("p0123456789ab", "p0123456789ab")]
    problems = sources.rows("select entry, problem, severity from problems")
    assert ("p0123456789ab", "the sources hold no such post", "info") in problems


def test_a_correction_is_made_and_listed(sources: Sources) -> None:
    sources.write("corrections.yml", CORRECTIONS.format("published", "null", "2017-02"))
    assert sources.build().returncode == 0
    where = "from posts where title = 'Limes'"
    assert sources.rows(
        f"select published, published_precision, published_known_from {where}"
    ) == [("2017-02", "month",
           "a correction: The page says so. (https://trees.example.org/limes)")]  # fmt: skip
    assert sources.rows("select field, stated, correct from corrections") == [
        ("published", None, "2017-02")
    ]


def test_a_correction_that_no_longer_applies_stops_the_build(sources: Sources) -> None:
    assert sources.build().returncode == 0
    good = sources.output.read_bytes()
    sources.write("corrections.yml", CORRECTIONS.format("title", "Lines", "Limes"))
    result = sources.build()
    assert result.returncode == 1
    assert "corrections.yml:2: the source of p" in result.stderr
    assert "says 'Limes' now, not 'Lines'" in result.stderr
    sources.write("corrections.yml", CORRECTIONS.format("title", "Limes", "Limes!").replace(
        "post: https://trees.example.org/limes", "post: https://trees.example.org/planes"))  # fmt: skip
    result = sources.build()
    assert "corrections.yml:2: the sources hold no post https://trees.example.org/planes" in (
        result.stderr
    )
    assert sources.output.read_bytes() == good
