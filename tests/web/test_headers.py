"""Browsers are told to keep to what a page is meant to do, and every page works all the same.

The tab of the tests fails a test at any message about a policy, so that all tests of pages in a
browser hold that their pages keep to it.
"""

from __future__ import annotations

import re
import sqlite3

import httpx
import pytest
from playwright.sync_api import Page, expect

DB = "/public_sector_blogs"
PAGES = ("/", DB, f"{DB}/figures", f"{DB}/posts", f"{DB}/said_about?about=tax", f"{DB}?sql=select+1",
         "/search?q=tweets", "/charts", "/charts/pip-timings", "/check", "/downloads", "/docs",
         "/-/dictionary")  # fmt: skip
ERRORS = ("/none", "/-/threads", f"{DB}/none", f"{DB}?sql=no", "/static/none.css")
DATA = (f"{DB}/figures.json", f"{DB}/figures.csv", f"{DB}/figures.xlsx", f"{DB}/figures.atom", f"{DB}.db",
        "/charts/pip-timings.svg", "/charts/pip-timings.png", "/charts/pip-timings.vl.json",
        "/downloads/figures.csv", "/downloads/SHA256SUMS", "/static/site.css", "/robots.txt",
        "/sitemap.xml", "/-/dictionary.csv", "/oembed?url=/charts/pip-timings")  # fmt: skip
# Of script elements those that hold a script of their own, attributes that do, and styles.
INLINE = re.compile(r"<script(?![^>]*(?: src=|ld\+json))|<[^>]* (?:on[a-z]+|style)=[\"']|<style")


def policy(response: httpx.Response) -> dict[str, str]:
    (sent,) = response.headers.get_list("content-security-policy")
    pairs = (one.partition(" ") for one in sent.split("; "))
    return {name: sources for name, _, sources in pairs}


def expect_page(response: httpx.Response) -> None:
    """A page of which nothing runs but files of the site, and that no other site can frame."""
    told = policy(response)
    assert told["default-src"] == told["base-uri"] == told["frame-ancestors"] == "'none'"
    assert told["script-src"] == told["style-src"] == told["form-action"] == "'self'"
    assert not INLINE.findall(response.text)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_files_of_the_site_alone(http: httpx.Client, path: str) -> None:
    response = http.get(path)
    assert response.status_code == 200
    expect_page(response)


@pytest.mark.parametrize("path", ERRORS)
def test_so_does_the_page_of_an_error(http: httpx.Client, path: str) -> None:
    response = http.get(path)
    assert response.status_code in (400, 404)
    expect_page(response)


def test_so_does_the_page_of_a_row(http: httpx.Client, db: sqlite3.Connection) -> None:
    for table in ("posts", "figures", "checks", "blogs"):
        expect_page(http.get(f"{DB}/{table}/{db.execute(f'select id from {table}').fetchone()[0]}"))


def test_so_does_the_refusal_of_a_method(http: httpx.Client) -> None:
    expect_page(http.delete(DB))


def test_a_page_that_charts_rows_may_evaluate_what_it_draws(http: httpx.Client) -> None:
    assert policy(http.get(f"{DB}/posts?_chart=on"))["script-src"] == "'self' 'unsafe-eval'"


def test_no_other_page_may_whatever_it_is_asked(http: httpx.Client, db: sqlite3.Connection) -> None:
    post = db.execute("select id from posts").fetchone()[0]
    for path in ("/", "/search", "/check", "/charts/pip-timings", f"{DB}/posts/{post}"):
        expect_page(http.get(path, params={"_chart": "on"}))


def test_cards_may_be_framed_by_others(http: httpx.Client, db: sqlite3.Connection) -> None:
    figure = db.execute("select id from figures").fetchone()[0]
    for path in (f"{DB}/figures/{figure}/card", "/charts/pip-timings/card"):
        told = policy(http.get(path))
        assert (told["frame-ancestors"], told["script-src"]) == ("*", "'self'")


@pytest.mark.parametrize("path", DATA)
def test_data_are_taken_for_what_they_are_and_run_nothing(http: httpx.Client, path: str) -> None:
    response = http.get(path)
    assert response.status_code == 200
    assert response.headers["content-type"].partition(";")[0] != "text/html"
    assert policy(response)["default-src"] == "'none'"
    assert "script-src" not in policy(response)


@pytest.mark.parametrize("path", [*PAGES, *ERRORS, *DATA])
def test_every_answer_has_the_other_headers_once(http: httpx.Client, path: str) -> None:
    headers = http.get(path).headers
    assert headers.get_list("x-content-type-options") == ["nosniff"]
    assert headers.get_list("referrer-policy") == ["strict-origin-when-cross-origin"]
    assert headers.get_list("cross-origin-resource-policy") == ["cross-origin"]
    assert headers.get_list("cross-origin-opener-policy") == ["same-origin"]
    assert "geolocation=()" in headers["permissions-policy"]


def test_pages_and_data_are_compressed(http: httpx.Client) -> None:
    for path in ("/", f"{DB}/figures.json", f"{DB}/figures.csv", "/charts/pip-timings.svg"):
        assert http.get(path).headers["content-encoding"] == "gzip"


def test_an_inline_script_does_not_run(page: Page, faults: list[str]) -> None:
    page.goto("/")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.body.append(script);
          const picture = document.createElement("div");
          picture.innerHTML = "<img src='data:,' onerror='window.ran = true'>";
          document.body.append(picture);
        }"""
    )
    page.wait_for_timeout(50)
    assert page.evaluate("window.ran") is None
    assert len(faults) == 2 and all("Content Security Policy" in fault for fault in faults)
    faults.clear()


def test_a_card_opens_and_a_text_is_copied_under_the_policy(
    page: Page, db: sqlite3.Connection
) -> None:
    figure, post = db.execute("select id, post_id from figures where doubts is not null").fetchone()
    page.goto(f"{DB}/figures/{figure}")
    expect(page.locator(".copy").first).to_be_attached()
    page.goto(f"{DB}/posts/{post}")
    page.locator(f'a[id="{figure}"]').click()
    expect(page.get_by_role("dialog")).to_be_visible()
