"""A figure on a card of its own, and how other sites learn of it."""

from __future__ import annotations

import sqlite3

import httpx

DB = "/public_sector_blogs"


def test_a_card_says_number_sentence_post_and_verdict(
    http: httpx.Client, site: str, db: sqlite3.Connection
) -> None:
    figure = db.execute("select * from figures where doubts is not null").fetchone()
    response = http.get(f"{DB}/figures/{figure['id']}/card")
    assert response.status_code == 200 and "<script" not in response.text
    for words in (figure["sentence"], "adds up to", f'href="{site}{DB}/figures/{figure["id"]}"'):
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


def test_what_has_no_card_is_not_found(http: httpx.Client) -> None:
    assert http.get(f"{DB}/figures/none/card").status_code == 404
    for url in ("", "https://example.org/", f"{DB}/figures/none"):
        assert http.get("/oembed", params={"url": url}).status_code == 404
    assert (
        http.get("/oembed", params={"url": f"{DB}/figures/x", "format": "xml"}).status_code == 501
    )
