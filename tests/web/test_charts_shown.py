"""The pages of the charts and their files, over real HTTP and in a browser."""

from __future__ import annotations

import re
import sqlite3

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.test_metadata import CHARTS

DB = "/public_sector_blogs"
PHONE = {"width": 360, "height": 740}
SHARES_A_PIXEL = """texts => {
  const boxes = texts.filter(t => t.textContent.trim()).map(t => t.getBoundingClientRect());
  return boxes.some((a, i) => boxes.some((b, j) => i < j && a.left < b.right - 1 &&
    b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2));
}"""


@pytest.mark.parametrize("slug", CHARTS)
@pytest.mark.parametrize("path", ["/charts", "/charts/{slug}"])
def test_a_chart_has_a_headline_a_mark_for_every_row_and_a_table(
    http: httpx.Client, db: sqlite3.Connection, slug: str, path: str
) -> None:
    chart, rows = CHARTS[slug], db.execute(CHARTS[slug]["query"]).fetchall()
    page = http.get(path.format(slug=slug)).text
    figure = re.search(rf'<figure[^>]* id="{slug}".*?</figure>', page, re.S)
    assert figure and rows
    (headline,) = db.execute(chart["headline"]).fetchone()
    assert headline in figure[0] and chart["title"] in figure[0] and chart["unit"] in figure[0]
    wide, narrow = re.findall(r"<svg.*?</svg>", figure[0], re.S)
    for drawing in (wide, narrow):
        assert len(re.findall(r'<a (?![^>]*tabindex)[^>]*aria-label="', drawing)) == len(rows)
        assert not re.search(r"\bnull\b|undefined|NaN", drawing)
    table = re.search(r"<table.*?</table>", figure[0], re.S)
    assert table and table[0].count("<tr>") == len(rows) + 1
    assert f'href="{DB}/{chart["statistic"]}?copy_of__isnull=1"' in figure[0]
    assert f'href="{DB}/{chart["canned_query"]}"' in figure[0]


def test_a_headline_says_what_is_to_be_seen(http: httpx.Client) -> None:
    page = http.get("/charts").text
    said = (
        "87 per cent of 1,505 tweets about London 2012 were positive in 2016, 38 per cent in 2012"
    )
    assert f">{said}<" in page


@pytest.mark.parametrize("slug", CHARTS)
def test_every_link_of_a_chart_is_there(http: httpx.Client, slug: str) -> None:
    links = set(re.findall(r'href="(/[^"]*)"', http.get(f"/charts/{slug}").text))
    assert any(link.startswith(f"{DB}/figures/") for link in links)
    for link in links:
        path = link.replace("&amp;", "&").partition("#")[0]
        if not path.startswith("/search"):
            assert http.get(path).status_code == 200, path


def test_a_chart_names_its_posts_its_source_and_what_does_not_hold_up(http: httpx.Client) -> None:
    page = http.get("/charts/tweet-sentiment").text
    assert "38 + 32 + 26 adds up to 96 per cent, not 100" in page
    assert "the post says 32 per cent, its primary source 26.2" in page
    assert "Stated in: <a href=" in page and "(comms2point0, July 2016)" in page
    assert "Primary source: <a href=" in page and "Dan Slee, 26 July 2012" in page
    assert page.count(">⚠</text>") == 3 * 2  # three bars, drawn in two widths
    assert "Does not hold up" not in http.get("/charts/ips-outcomes").text


@pytest.mark.parametrize("slug", CHARTS)
def test_a_chart_can_be_saved(http: httpx.Client, site: str, slug: str) -> None:
    drawn = http.get(f"/charts/{slug}.svg")
    assert drawn.headers["content-type"] == "image/svg+xml; charset=utf-8"
    assert drawn.text == http.get(f"/charts/{slug}.svg").text
    assert 'fill="#ffffff"' in drawn.text and f"{site}/charts/{slug}" in drawn.text
    assert "Stated in: " in drawn.text and f'xlink:href="{site}{DB}/' in drawn.text
    picture = http.get(f"/charts/{slug}.png")
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    specification = http.get(f"/charts/{slug}.vl.json").json()
    assert "vega-lite" in specification["$schema"] and specification["data"]["values"]
    assert all(row["href"].startswith(f"{site}{DB}/") for row in specification["data"]["values"])


@pytest.mark.parametrize(
    ("former", "now"),
    [("", "/charts"), ("/charts", "/charts"), ("/charts/pip-timings", "/charts/pip-timings")],
)
def test_former_addresses_lead_to_the_charts(http: httpx.Client, former: str, now: str) -> None:
    response = http.get(f"/-/dashboards{former}")
    assert (response.status_code, response.headers["location"]) == (301, now)


def test_charts_need_no_script(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=site)
    page = context.new_page()
    page.goto("/charts")
    assert page.locator(".chart-drawing.wide svg").count() == len(CHARTS)
    for chart in page.locator(".chart-drawing.wide svg").all():
        expect(chart).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [PHONE["width"], 1280])
def test_a_chart_keeps_inside_the_page_and_no_two_of_its_labels_collide(
    page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/charts")
    drawings = page.locator(".chart-drawing svg:visible").all()
    assert len(drawings) == len(CHARTS)
    for drawing in drawings:
        box = drawing.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
        assert not drawing.locator("text").evaluate_all(SHARES_A_PIXEL)
        for text in drawing.locator("text").all():
            inner = text.bounding_box()
            assert inner and inner["x"] + inner["width"] <= box["x"] + box["width"] + 1


MARKS = {1280: ".chart-drawing.wide svg a", 390: ".chart-drawing.narrow svg a"}


def test_the_pointer_shows_what_a_mark_stands_for(page: Page) -> None:
    page.goto("/charts/tweet-sentiment")
    tip = page.locator(".chart-drawing.wide .chart-tip")
    expect(tip).to_be_hidden()
    page.locator(MARKS[1280]).first.hover()
    for words in ("2012, as posts say (n = 1,393), negative: 32 per cent", "comms2point0",
                  "Does not hold up: 38 + 32 + 26 adds up to 96"):  # fmt: skip
        expect(tip).to_contain_text(words)
    tip.hover()  # one may follow its link
    page.wait_for_timeout(400)
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()


def test_the_keyboard_shows_what_a_mark_stands_for(page: Page) -> None:
    page.goto("/charts/ips-outcomes")
    tip = page.locator(".chart-drawing.wide .chart-tip")
    page.locator(MARKS[1280]).first.focus()
    expect(tip).to_contain_text("70 to 90 per cent: wish to be in employment")
    expect(tip).to_contain_text("Not checked")
    page.keyboard.press("Tab")
    expect(tip).to_contain_text("54 per cent (270 of 500)")
    page.locator(".chart-links a").first.focus()
    expect(tip).to_be_hidden()


def test_the_first_touch_shows_what_a_mark_stands_for_and_the_second_leads_on(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(
        base_url=site, has_touch=True, viewport={"width": 390, "height": 800}
    )
    page = context.new_page()
    page.goto("/charts/pip-timings")
    tip = page.locator(".chart-drawing.narrow .chart-tip")
    mark = page.locator(MARKS[390]).first
    mark.tap()
    expect(tip).to_be_visible()
    box = tip.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
    mark.tap()
    page.wait_for_url(f"**{DB}/figures/*")
    context.close()


def test_a_mark_is_reached_by_keyboard_and_leads_to_its_figure(page: Page) -> None:
    page.goto("/charts/ips-outcomes")
    mark = page.locator(".chart-drawing.wide a").first
    mark.focus()
    assert mark.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{DB}/figures/*")
    expect(page.locator("blockquote mark")).to_be_visible()
