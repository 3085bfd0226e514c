"""What axe-core, run in a browser, finds amiss on pages of every kind: nothing."""

from __future__ import annotations

import sqlite3
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

Scheme = Literal["light", "dark"]

DB = "/public_sector_blogs"
DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
# All is looked at once at each width. Of a scheme colours alone depend, so these alone are looked at
# in the other one, on the kinds that show all that has a colour.
SEEN: tuple[tuple[ViewportSize, Scheme], ...] = ((DESK, "light"), (PHONE, "dark"))
AGAIN: tuple[tuple[ViewportSize, Scheme], ...] = ((DESK, "dark"), (PHONE, "light"))
COLOURFUL = (
    "home",
    "one chart",
    "search",
    "check",
    "table",
    "wrong SQL",
    "post",
    "figure in doubt",
)
ALL = "axe.run({resultTypes: ['violations']}).then(found => found.violations)"
COLOURS = (
    "axe.run({resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block']})"
    ".then(found => found.violations)"
)
KINDS = {
    "home": "/",
    "charts": "/charts",
    "one chart": "/charts/tweet-sentiment",
    "search": "/search?q=tweets",
    "narrowed search": "/search?unit=percent&least=x",
    "search that finds nothing": "/search?q=zzzz",
    "dictionary": "/-/dictionary",
    "dictionary of a table": "/-/dictionary/figures",
    "downloads": "/downloads",
    "all docs": "/docs",
    "docs": "/docs/http",
    "check a text": "/check",
    "questions": DB,
    "question asked wrongly": f"{DB}/figures_of_a_kind?least=x&unit=GBP",
    "question that is a view": f"{DB}/money",
    "table": f"{DB}/figures?_size=10",
    "table of posts": f"{DB}/posts",
    "table of checks": f"{DB}/checks",
    "table of a statistic": f"{DB}/tweet_sentiment",
    "table without rows": f"{DB}/problems",
    "rows of SQL": f"{DB}?sql=select+*+from+figures+limit+3",
    "narrowed table": f"{DB}/figures?unit=percent&_columns=all&_size=5",
    "author": "select '/authors/' || author_id from post_authors",
    "check": "select '/checks/' || id from checks where verdict = 'contradicts'",
    "blog": "select '/blogs/' || blog_id from figures",
    "capture": "select '/captures/' || capture_id from posts",
    "statistic": "select '/tweet_sentiment/' || id from tweet_sentiment",
    "relation": f"{DB}/relations/parts~20of~20a~20whole",
    "quotation": "select '/quotations/' || id from quotations",
    "primary source": "select '/primary_sources/' || id from primary_sources",
    "post to narrow": f"{DB}/posts?_facet=blog_id&_search=tweets",
    "card of a chart": "/charts/tweet-sentiment/card",
    "not found": "/none",
    "refused": f"{DB}/figures?nosuch=1",
    "wrong SQL": f"{DB}?sql=nonsense",
    "post": "select '/posts/' || post_id from tweet_sentiment",
    "post with speakers": "select '/posts/' || post_id from quotations",
    "figure": "select '/figures/' || id from figures where verdict is null",
    "card": "select '/figures/' || id || '/card' from figures where doubts is not null",
    "figure in doubt": "select '/figures/' || id from figures where doubts is not null",
}


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_amiss(tab: Page, db: sqlite3.Connection, kind: str) -> None:
    path = KINDS[kind]
    if path.startswith("select"):
        path = DB + db.execute(f"{path} limit 1").fetchone()[0]
    tab.goto(path)
    expect_nothing(tab)
    if kind in COLOURFUL:
        for size, scheme in AGAIN:
            expect_none(tab, size, scheme, COLOURS)


def test_axe_finds_nothing_amiss_in_what_was_found_in_a_text(tab: Page) -> None:
    tab.goto("/check")
    tab.get_by_label("Your text").fill(
        "In 2012 we asked 500 people, and 270 (64%) had heard of it."
    )
    tab.get_by_role("button", name="Check").click()
    tab.get_by_role("heading", name="What was found").wait_for()
    expect_nothing(tab)


def test_axe_finds_nothing_amiss_in_what_is_unfolded(tab: Page, db: sqlite3.Connection) -> None:
    figure = db.execute("select id from figures where doubts is not null").fetchone()[0]
    for path in ("/", f"{DB}/figures", f"{DB}/figures/{figure}", "/charts/pip-timings"):
        tab.goto(path)
        tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        expect_nothing(tab)


def expect_nothing(tab: Page) -> None:
    """Expect no violation at either width, light and dark."""
    tab.evaluate(Axe().axe_script)
    for size, scheme in SEEN:
        expect_none(tab, size, scheme, ALL)


def expect_none(tab: Page, size: ViewportSize, scheme: Scheme, run: str) -> None:
    """Expect that `run`, in a page that holds axe, finds no violation."""
    tab.set_viewport_size(size)
    tab.emulate_media(color_scheme=scheme)
    found = tab.evaluate(run)
    assert not {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found}, scheme
