"""The frame around every page: its language, its landmarks, its search, what it loads."""

from __future__ import annotations

import re
import sqlite3

import httpx
import pytest
from playwright.sync_api import Page, Route, expect

from publicsectorblogs.questions import discover
from tests.test_metadata import TABLES

DB = "/public_sector_blogs"
CHARTED = (*(f"{DB}/{table}" for table in TABLES), f"{DB}?sql=select+1")
PAGES = ("/", DB, "/-/dictionary", f"{DB}/posts", f"{DB}/figures_by_unit", f"{DB}?sql=select+1")


@pytest.mark.parametrize("path", [*PAGES, f"{DB}/none", f"{DB}?sql=no", "/none"])
def test_a_page_names_its_language_and_has_one_main_part_and_one_heading(
    http: httpx.Client, path: str
) -> None:
    text = http.get(path).text
    assert '<html lang="en-GB">' in text
    assert text.count('<main id="content"') == text.count("</main>") == 1
    assert len(re.findall(r"<h1[ >]", text)) == 1
    assert text.index('class="skip" href="#content"') < text.index("<header")


@pytest.mark.parametrize("path", [*PAGES, f"{DB}/none"])
def test_every_page_has_the_search(http: httpx.Client, path: str) -> None:
    form = re.search(
        r'<form[^>]* action="/search"[^>]*role="search".*?</form>', http.get(path).text, re.S
    )
    assert form and 'name="q"' in form[0] and '<label class="unseen" for="site-search">' in form[0]


@pytest.mark.parametrize("path", [*CHARTED, f"{DB}/{next(iter(discover()))}"])
def test_pages_of_rows_load_the_script_that_charts_them(http: httpx.Client, path: str) -> None:
    assert len(re.findall(r'<script defer src="[^"]*/datasette_vega/', http.get(path).text)) == 1


def test_no_other_page_loads_the_script_that_charts_rows(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    rows = [f"{DB}/{table}/{row[0]}" for table in ("posts", "figures", "blogs", "tweet_sentiment")
            for row in db.execute(f"select id from {table} limit 1")]  # fmt: skip
    for path in ("/", DB, "/-/dictionary", "/none", *rows):
        assert "datasette_vega" not in http.get(path).text, path


# Of script elements those that hold a script of their own, and attributes that do.
INLINE = re.compile(r"<script(?![^>]*(?: src=|ld\+json))|<[^>]* on[a-z]+=[\"']")


@pytest.mark.parametrize("path", [
    *PAGES, *CHARTED[:2], "/search?q=tweets", "/charts", "/charts/pip-timings", "/check",
    "/downloads", "/none",
])  # fmt: skip
def test_no_page_holds_a_script_so_that_a_policy_can_forbid_them(
    http: httpx.Client, path: str
) -> None:
    assert not INLINE.findall(http.get(path).text)


def test_nor_does_the_page_of_a_row(http: httpx.Client, db: sqlite3.Connection) -> None:
    for table in ("posts", "figures", "checks"):
        row = db.execute(f"select id from {table}").fetchone()[0]
        assert not INLINE.findall(http.get(f"{DB}/{table}/{row}").text)


def test_pages_work_where_a_policy_admits_the_scripts_of_the_site_alone(
    page: Page, db: sqlite3.Connection
) -> None:
    policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"

    def serve(route: Route) -> None:
        answer = route.fetch()
        headers = {**answer.headers, "content-security-policy": policy}
        route.fulfill(response=answer, headers=headers)

    figure, post = db.execute("select id, post_id from figures where doubts is not null").fetchone()
    page.route("**/*", serve)
    for path in ("/", DB, f"{DB}/figures/{figure}"):
        page.goto(path)
    expect(page.locator(".copy").first).to_be_attached()
    page.goto(f"{DB}/posts/{post}")
    page.locator(f'a[id="{figure}"]').click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.unroute("**/*", serve)
