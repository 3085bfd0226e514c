"""Texts of others cannot put markup or script into a page; a site of another database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import httpx
import pytest

from tests.builds import build_page
from tests.web.serving import site_over

HOSTILE = '<script>alert("x")</script><img src=x onerror=alert(1)>'
PAGE = f"""{HOSTILE} costs £20 & 30 per cent of "us" pay <b>within 10 days</b>.

Of 100 tweets:

38 per cent were positive{HOSTILE}.

Original source – Blog {HOSTILE} one
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A site over a page whose text and name of a blog are markup."""
    database = build_page(tmp_path_factory.mktemp("hostile"), PAGE)
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("insert into post_aliases select 'former', id from posts")
    with site_over(database) as client:
        yield client


def test_no_page_holds_the_markup_of_a_post(hostile: httpx.Client) -> None:
    db = "/public_sector_blogs"
    posts = hostile.get(f"{db}/posts.json?_shape=array").json()
    figures = hostile.get(f"{db}/figures.json?_shape=array").json()
    blogs = hostile.get(f"{db}/blogs.json?_shape=array").json()
    assert posts and figures and "<script>" in posts[0]["body"]
    paths = ["/", "/charts", f"{db}/posts", f"{db}/figures", f"{db}/blogs",
             f"{db}/tweet_sentiment", f"{db}/problems", f"{db}/said_about?about=costs",
             *(f"{db}/posts/{post['id']}" for post in posts),
             *(f"{db}/figures/{figure['id']}" for figure in figures),
             *(f"{db}/blogs/{blog['id']}" for blog in blogs)]  # fmt: skip
    for path in paths:
        response = hostile.get(path)
        assert response.status_code == 200, path
        assert "<script>alert" not in response.text, path
        assert "<img src=x" not in response.text, path
        assert "<b>within" not in response.text, path


def test_charts_without_rows_are_pages_all_the_same(hostile: httpx.Client) -> None:
    assert "No post states anything" in hostile.get("/charts/ips-outcomes").text


def test_a_former_identifier_of_a_post_leads_to_it(hostile: httpx.Client) -> None:
    db = "/public_sector_blogs"
    (post,) = hostile.get(f"{db}/posts.json?_shape=array").json()
    for extension in ("", ".json"):
        moved = hostile.get(f"{db}/posts/former{extension}")
        assert moved.status_code == 301
        assert moved.headers["location"] == f"{db}/posts/{post['id']}{extension}"
    assert hostile.get(f"{db}/posts/never").status_code == 404
