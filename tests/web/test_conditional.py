"""Who has a page or data already is told so, and not sent them again."""

from __future__ import annotations

import sqlite3

import httpx
import pytest

DB = "/public_sector_blogs"
# Without facets, which a busy machine leaves out where they take too long: another answer then.
PATHS = ("/", DB, f"{DB}/figures?_nofacet=1", f"{DB}/figures.json?_nofacet=1",
         f"{DB}/figures.json?_shape=array", f"{DB}/posts.atom", f"{DB}/said_about?about=tax",
         "/search?q=tax", "/charts/pip-timings.svg", "/check")  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_what_is_known_is_not_sent_again(http: httpx.Client, path: str) -> None:
    first = http.get(path)
    tag = first.headers["etag"]
    for asked in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = http.get(path, headers={"if-none-match": asked})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
        assert again.headers["cache-control"] == first.headers["cache-control"]
        # A browser would put these in the place of those that the page came with.
        assert not {"content-type", "content-security-policy"} & again.headers.keys()
    for asked in ('"other"', "", '""'):
        again = http.get(path, headers={"if-none-match": asked})
        assert again.status_code == 200 and again.content


def test_the_etag_is_the_same_however_a_page_is_sent(http: httpx.Client) -> None:
    packed, plain = (
        http.get("/", headers={"accept-encoding": how}) for how in ("gzip", "identity")
    )
    assert packed.headers["etag"] == plain.headers["etag"]
    assert packed.headers["vary"] == "Accept-Encoding"


def test_what_is_another_answer_has_another_etag(http: httpx.Client) -> None:
    tags = {http.get(DB + ".json", params={"sql": f"select {n}"}).headers["etag"] for n in range(9)}
    assert len(tags) == 9
    chance = {http.get(DB, params={"sql": "select random()"}).headers["etag"] for _ in range(2)}
    assert len(chance) == 2


def test_pages_are_kept_for_as_long_as_rows(http: httpx.Client, db: sqlite3.Connection) -> None:
    post = db.execute("select id from posts").fetchone()[0]
    for path in (
        "/",
        "/charts",
        f"{DB}/figures",
        f"{DB}/figures.csv",
        f"{DB}/posts/{post}",
        f"{DB}.db",
    ):
        assert http.get(path).headers["cache-control"] == "max-age=60"
    assert "immutable" in http.get("/static/site.css?1").headers["cache-control"]


def test_an_error_is_neither_kept_nor_compared(http: httpx.Client) -> None:
    for path in ("/none", f"{DB}/figures?_sort=x"):
        response = http.get(path, headers={"if-none-match": "*"})
        assert response.status_code >= 400
        assert "etag" not in response.headers and "cache-control" not in response.headers
