"""A figure or chart on a card of its own, and how other sites learn of it."""

from __future__ import annotations

import html
import sqlite3
import struct
from xml.etree import ElementTree

import httpx

from publicsectorblogs.cards import HEIGHT, WIDTH

DB = "/public_sector_blogs"


def test_a_card_says_number_sentence_post_and_verdict(
    http: httpx.Client, site: str, db: sqlite3.Connection
) -> None:
    figure = db.execute("select * from figures where doubts is not null").fetchone()
    response = http.get(f"{DB}/figures/{figure['id']}/card")
    assert response.status_code == 200 and "<script" not in response.text
    marked = f'<mark class="doubtful">{figure["quote"]}</mark>'
    for words in (
        marked,
        "adds up to",
        '<base target="_top">',
        f'href="{site}{DB}/figures/{figure["id"]}"',
    ):
        assert words in response.text


def test_a_figure_leads_to_its_card_by_oembed_and_opengraph(
    http: httpx.Client, site: str, db: sqlite3.Connection
) -> None:
    figure = db.execute("select id from figures").fetchone()[0]
    address = f"{site}{DB}/figures/{figure}"
    page = http.get(address).text
    assert f'<meta property="og:url" content="{address}">' in page
    assert 'type="application/json+oembed"' in page
    told = http.get("/oembed", params={"url": address}).json()
    assert (told["version"], told["type"]) == ("1.0", "rich")
    assert f'src="{address}/card"' in told["html"]


def test_a_chart_has_a_card_with_its_drawing_and_what_is_in_doubt(
    http: httpx.Client, site: str
) -> None:
    text = http.get("/charts/tweet-sentiment/card").text
    assert "<svg" in text and "<script" not in text and "Does not hold up" in text
    assert f'href="{site}/charts/tweet-sentiment"' in text


def test_a_chart_leads_to_its_card_by_oembed_and_opengraph(http: httpx.Client, site: str) -> None:
    address = f"{site}/charts/pip-timings"
    page = http.get(address).text
    assert f'<meta property="og:image" content="{address}.png">' in page
    assert f'"{site}/charts/pip-timings/card"' in html.unescape(page)
    told = http.get("/oembed", params={"url": address}).json()
    assert f'src="{address}/card"' in told["html"] and told["width"] == 560


def test_a_figure_has_a_picture_for_links_to_it(
    http: httpx.Client, site: str, db: sqlite3.Connection
) -> None:
    figure = db.execute("select id from figures where verdict = 'contradicts'").fetchone()[0]
    page = html.unescape(http.get(f"{DB}/figures/{figure}").text)
    address = f"{site}{DB}/figures/{figure}/card"
    assert f'<meta property="og:image" content="{address}.png">' in page
    assert f'<iframe src="{address}"' in page  # the code to paste
    picture = http.get(f"{address}.png")
    assert picture.headers["content-type"] == "image/png"
    assert struct.unpack(">II", picture.content[16:24]) == (WIDTH, HEIGHT)
    assert len(picture.content) < 40_000


def test_what_has_no_card_is_not_found(http: httpx.Client) -> None:
    assert http.get(f"{DB}/figures/none/card").status_code == 404
    assert http.get(f"{DB}/figures/none/card.png").status_code == 404
    assert http.get("/charts/none/card").status_code == 404
    for url in ("", "https://example.org/", f"{DB}/figures/none", "/charts/none", "/charts"):
        assert http.get("/oembed", params={"url": url}).status_code == 404
    for form in ("json", "xml"):
        asked = {"url": f"{DB}/figures/x", "format": form}
        assert http.get("/oembed", params=asked).status_code == 404


def test_oembed_says_the_same_in_xml_and_pages_lead_there(http: httpx.Client, site: str) -> None:
    asked = {"url": f"{site}/charts/pip-timings"}
    said = http.get("/oembed", params={**asked, "format": "xml"})
    assert said.headers["content-type"] == "text/xml; charset=utf-8"
    root = ElementTree.fromstring(said.content)
    told = http.get("/oembed", params=asked).json()
    assert root.tag == "oembed"
    assert {one.tag: one.text for one in root} == {name: str(value) for name, value in told.items()}
    page = html.unescape(http.get("/charts/pip-timings").text)
    assert 'type="text/xml+oembed"' in page and "&format=xml" in page
