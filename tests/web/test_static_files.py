"""How styles and scripts travel: small, once, and from the site itself."""

from __future__ import annotations

import re
import sqlite3

import httpx
import pytest

DB = "/public_sector_blogs"
KILOBYTE = 1024


def loaded(text: str) -> list[str]:
    """The addresses of the styles and scripts that a page loads."""
    return re.findall(r'<(?:script[^>]* src|link rel="stylesheet" href)="([^"]*)"', text)


def over_the_wire(http: httpx.Client, path: str) -> int:
    with http.stream("GET", path) as response:
        assert response.status_code == 200
        for _ in response.iter_raw():
            pass
        return response.num_bytes_downloaded


@pytest.mark.parametrize("path", ["/", "/charts", "posts", "figures"])
def test_home_charts_posts_and_figures_are_small(
    http: httpx.Client, db: sqlite3.Connection, path: str
) -> None:
    if not path.startswith("/"):
        ids = [row[0] for row in db.execute(f"select id from {path} order by id limit 3")]
        paths = [f"{DB}/{path}/{row_id}" for row_id in ids]
    else:
        paths = [path]
    for page in paths:
        parts = {page, *loaded(http.get(page).text)}
        assert sum(over_the_wire(http, part) for part in parts) < 60 * KILOBYTE


@pytest.mark.parametrize("path", ["/", f"{DB}/tweet_sentiment", f"{DB}?sql=select+1", "/none"])
def test_styles_and_scripts_are_compressed_and_kept(http: httpx.Client, path: str) -> None:
    found = loaded(http.get(path).text)
    assert any(address.startswith("/static/site.css?") for address in found)
    for address in found:
        response = http.get(address)
        compressed = response.headers.get("content-encoding") == "gzip"
        assert compressed or len(response.content) < 500, address  # less does not get smaller
        assert response.headers["cache-control"].startswith("public, max-age="), address
        named = "?" in address or re.search(r"\.[0-9a-f]{8}\.", address)
        assert ("immutable" in response.headers["cache-control"]) == bool(named), address


@pytest.mark.parametrize("path", ["/static/none.css", "/-/static/none.js"])
def test_what_is_not_there_is_not_kept(http: httpx.Client, path: str) -> None:
    response = http.get(path)
    assert response.status_code == 404
    assert "immutable" not in response.headers.get("cache-control", "")


def test_a_page_is_not_kept_as_a_style_is(http: httpx.Client) -> None:
    assert "immutable" not in http.get("/").headers.get("cache-control", "")
