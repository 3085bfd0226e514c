"""Pages of the open edition say where a text is withheld, and show the rest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from tests.builds import SOURCES, run_build
from tests.web.serving import site_over

DB = "/public_sector_blogs"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The open edition of the project's own sources."""
    output = tmp_path_factory.mktemp("edition") / "open.db"
    result = run_build("--sources", SOURCES, "--output", output, "--edition", "open")
    assert result.returncode == 0, result.stderr
    return output


@pytest.fixture(scope="module")
def site(edition: Path) -> Iterator[httpx.Client]:
    with site_over(edition) as client:
        yield client


def test_the_page_of_a_withheld_post_says_so_and_quotes_its_figures(
    edition: Path, site: httpx.Client
) -> None:
    with closing(sqlite3.connect(edition)) as connection, connection:
        withheld = connection.execute("select id, title from posts where is_withheld").fetchall()
        sentence = "select sentence from figures where post_id = ? limit 1"
        sentences = {post: connection.execute(sentence, [post]).fetchone() for post, _ in withheld}
    assert withheld
    for post, _ in withheld:
        page = site.get(f"{DB}/posts/{post}")
        assert page.status_code == 200
        assert "The text of this post is not in this edition" in page.text
        assert 'class="post-body"' not in page.text
        assert "dimmed: captions" not in page.text
        if sentences[post]:
            assert "Figures in this post" in page.text


def test_a_link_to_a_figure_of_a_withheld_post_leads_to_its_sentence(
    edition: Path, site: httpx.Client
) -> None:
    sql = (
        "select id, post_id from figures where post_id in (select id from posts where is_withheld)"
    )
    with closing(sqlite3.connect(edition)) as connection, connection:
        stated = connection.execute(sql).fetchall()
    assert stated
    pages = {post: site.get(f"{DB}/posts/{post}").text for _, post in stated}
    assert all(pages[post].count(f' id="{figure}"') == 1 for figure, post in stated)


def test_every_kind_of_page_is_there(edition: Path, site: httpx.Client) -> None:
    with closing(sqlite3.connect(edition)) as connection, connection:
        of_withheld = "where post_id in (select id from posts where is_withheld) limit 1"
        addresses = [
            f"{DB}/{table}/{found[0]}"
            for table in ("figures", "checks", "post_authors", "tweet_sentiment")
            if (found := connection.execute(f"select id from {table} {of_withheld}").fetchone())
        ]
    for path in ("/", "/search?q=tweets", f"{DB}/posts", f"{DB}/figures", f"{DB}/posts.atom",
                 *addresses):  # fmt: skip
        assert site.get(path, follow_redirects=True).status_code == 200, path
