"""What may not be published stands in no table of any edition, however it came into the sources."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from publicsectorblogs.editions import EDITIONS
from tests.builds import run_build

REGISTER = """blogs:
  - {id: parks, name: Parks, licence: Open Government Licence v3.0, licence_spdx: OGL-UK-3.0}
  - {id: halls, name: Halls}
"""
PAGE = """Ask jo@halls.example.org about it

This blog is written by Jo Bloggs (jo@halls.example.org), a director at Halls, 07700 900101.

The hall cost £500, says Ann Ode, jo@halls.example.org: “Write to jo@halls.example.org or ring +44 7700 900102”.

Image: Jo Bloggs jo@halls.example.org

Filed under: jo@halls.example.org Tagged: ring 07700 900103

The post Ask jo@halls.example.org appeared first on Halls.

Original source – Halls

"""
FEED = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Parks of jo@parks.example.org</title><link>https://parks.example.org/</link>
<managingEditor>jo@parks.example.org (Jo Bloggs)</managingEditor>
<item><guid>g</guid><title>Ask jo@parks.example.org</title><link>https://parks.example.org/1</link>
<author>jo@parks.example.org (Jo Bloggs)</author><dc:creator>jo@parks.example.org</dc:creator>
<category>jo@parks.example.org</category><category>07700 900104</category>
<description><![CDATA[<p>We planted %s trees with <a href="mailto:jo@parks.example.org">jo@parks.example.org</a>
and <a href="tel:+447700900105">ring 07700 900105</a> for 9 days.</p>
<p>Write to <a href="mailto:jo@parks.example.org?subject=Trees">Jo</a> or see
<a href="https://parks.example.org/u?e=jo@parks.example.org" title="jo@parks.example.org">this</a>,
<a href="https://parks.example.org/u/jo%%40parks.example.org">that</a>.</p>
<img src="https://parks.example.org/a.png" alt="Jo, jo@parks.example.org">
<blockquote><p>“Ring 07700 900106, all 12 of you,” said Jo Bloggs, jo@parks.example.org.</p></blockquote>
<pre><code>mail jo@parks.example.org</code></pre>
<iframe src="https://forms.example.org/?entry=jo@parks.example.org"></iframe>
<p>jo&#64;parks.example.org, jo (at) parks.example.org, jo AT parks DOT example DOT org, 07700.900107,
(07700) 900108, 0044 7700 900109</p>]]></description></item>
<item><guid>h</guid><title>Later</title><link>https://parks.example.org/jo@parks.example.org</link>
<pubDate>yesterday, jo@parks.example.org</pubDate><description>5 trees of jo@parks.example.org</description></item>
<item><guid>i</guid><title>Secret sums</title><link>https://parks.example.org/secret</link><category>Secrecy</category>
<description><![CDATA[<p>The secret pavilion cost £700, said Ann Ode. <a href="https://secret.example.org/">See</a>.</p>]]></description></item>
</channel></rss>"""
WITHDRAWN = "withdrawn: [{post: 'https://parks.example.org/secret', date: 2026-11-25, reason: Asked for.}]\n"
# How an address of the sources above begins, or a number.
TOLD = re.compile(r"jo(?:@|%40| \(at\)| AT )|7700[).]? ?900|77009|tel:", re.IGNORECASE)


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Both editions of sources that hold addresses in every place, and of a post that is withdrawn."""
    folder = tmp_path_factory.mktemp("rights")
    sources = folder / "sources"
    (sources / "feeds" / "parks").mkdir(parents=True)
    (sources / "pages").mkdir()
    (sources / "pages" / "page.txt").write_text(PAGE, encoding="utf-8")
    (sources / "blogs.yml").write_text(REGISTER, encoding="utf-8")
    (sources / "withdrawn.yml").write_text(WITHDRAWN, encoding="utf-8")
    for day, trees in (("20", "120"), ("21", "140")):
        feed = sources / "feeds" / "parks" / f"{day}.xml"
        feed.write_text(FEED % trees, encoding="utf-8")
        feed.with_name(f"{day}.xml.yml").write_text(f"fetched: '2026-11-{day}T09:00:00Z'\n")
    made = {}
    for edition in EDITIONS:
        made[edition] = folder / f"{edition}.db"
        words = ("--sources", sources, "--output", made[edition], "--edition", edition)
        assert run_build(*words).returncode == 0
    return made


def texts(database: Path) -> Iterator[tuple[str, str]]:
    """Yield every text of every table, those of the search among them, with its column."""
    with closing(sqlite3.connect(database)) as connection:
        sql = "select name from sqlite_master where type = 'table' and name not like '%_fts_%'"
        for (table,) in connection.execute(sql).fetchall():
            rows = connection.execute(f"select * from {table}")
            names = [column[0] for column in rows.description]
            for row in rows:
                for name, value in zip(names, row, strict=True):
                    if isinstance(value, str):
                        yield f"{table}.{name}", value


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_column_holds_an_email_address_or_a_mobile_number(
    editions: dict[str, Path], edition: str
) -> None:
    found = [(column, text) for column, text in texts(editions[edition]) if TOLD.search(text)]
    assert found == []
    with_dots = {column for column, text in texts(editions[edition]) if "•" in text}
    assert with_dots >= {
        "posts.title", "posts.body", "posts.html", "posts.url", "posts.published_problem",
        "figures.sentence", "former_figures.sentence", "links.url", "tags.name", "captures.title",
        "problems.problem",
    }  # fmt: skip


def test_the_sources_of_the_project_hold_none_either(db: sqlite3.Connection) -> None:
    (path,) = (row["file"] for row in db.execute("pragma database_list") if row["name"] == "main")
    shape = re.compile(
        r"[\w+%-]@[\w-]+\.[a-z]{2,}(?![:\w])|(?<![\w.,/-])(?:0|\+44 ?)7\d{3} ?\d{6}\b"
    )
    assert [found for found in texts(Path(path)) if shape.search(found[1])] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_of_a_withdrawn_post_no_edition_holds_more_than_the_notice(
    editions: dict[str, Path], edition: str
) -> None:
    database = editions[edition]
    assert [found for found in texts(database) if "secre" in found[1].lower()] == []
    assert b"pavilion" not in database.read_bytes()
    with closing(sqlite3.connect(database)) as connection:
        for table in ("posts_fts", "figures_fts"):
            sql = f"select count(*) from {table} where {table} match 'pavilion OR secret'"
            assert connection.execute(sql).fetchone() == (0,)
        ids = {row[0][0] for row in connection.execute("select id from withdrawn")}
    assert {"p", "f"} <= ids
