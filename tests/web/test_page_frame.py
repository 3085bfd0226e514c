"""The frame around every page: its language, its landmarks, its search, what it loads."""

from __future__ import annotations

import re
import sqlite3

import httpx
import pytest

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
def test_pages_of_rows_lead_to_one_that_loads_the_script_that_charts_them(
    http: httpx.Client, path: str
) -> None:
    text = http.get(path).text
    assert "datasette_vega" not in text
    link = re.search(r'<a href="([^"]*)"[^>]*>Chart these rows</a>', text)
    assert bool(link) == ("<td" in text)
    charted = http.get(path, params={**httpx.URL(path).params, "_chart": "on"}).text
    assert len(re.findall(r'<script defer src="[^"]*/datasette_vega/', charted)) == 1
    assert "Chart these rows" not in charted and 'class="rows-and-columns"' in charted


def test_no_other_page_loads_the_script_that_charts_rows(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    rows = [f"{DB}/{table}/{row[0]}" for table in ("posts", "figures", "blogs", "tweet_sentiment")
            for row in db.execute(f"select id from {table} limit 1")]  # fmt: skip
    for path in ("/?_chart=on", DB, "/-/dictionary?_chart=on", "/none?_chart=on", *rows):
        assert "datasette_vega" not in http.get(path).text, path
