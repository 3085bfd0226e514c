"""The search over posts and figures, over real HTTP."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

import httpx
import pytest


def page(http: httpx.Client, **asked: str) -> str:
    response = http.get("/search", params=asked)
    assert response.status_code == 200
    return response.text


def found(http: httpx.Client, **asked: str) -> dict[str, Any]:
    response = http.get("/search.json", params=asked)
    assert response.status_code == 200
    answer: dict[str, Any] = response.json()
    return answer


def hits(http: httpx.Client, **asked: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = found(http, **asked)["hits"]
    return rows


def test_posts_and_figures_are_found_together_in_other_forms_of_a_word(http: httpx.Client) -> None:
    assert {hit["kind"] for hit in hits(http, q="tweeting")} == {"figure", "post"}
    for hit in hits(http, q="tweeting", kind="figure"):
        assert "tweet" in f"{hit['lead']} {hit['text']} {hit['noun']}".lower()


def test_a_hit_shows_the_words_found_and_leads_to_its_page(http: httpx.Client) -> None:
    text = page(http, q="positive tweets")
    assert re.search(r"<b>tweets?</b>", text)
    for link in re.findall(r'<h3><a href="([^"]*)"', text):
        assert http.get(link).status_code == 200


def test_a_figure_stands_marked_in_its_sentence_with_what_is_known_of_it(
    http: httpx.Client,
) -> None:
    text = page(http, verdict="contradicts")
    assert re.search(r'<mark class="doubtful">\d\d per cent</mark>', text)
    assert "Does not hold up" in text and '<span class="doubt">⚠ ' in text


def test_a_statement_that_near_copies_repeat_is_one_hit(
    http: httpx.Client, db: sqlite3.Connection
) -> None:
    (counted,) = db.execute("select count(*) from figures where copy_of is null").fetchone()
    answer = found(http, kind="figure", year="2016")
    assert answer["counts"] == {"figure": counted}
    blog, figures = db.execute(
        "select blog_id, count(distinct ifnull(copy_of, id)) from figures where blog_id in"
        " (select blog_id from figures where copy_of is not null) group by 1"
    ).fetchone()
    assert found(http, kind="figure", blog=blog)["counts"] == {"figure": figures}


@pytest.mark.parametrize(
    ("asked", "sql"),
    [
        ({"unit": "percent"}, "unit = 'percent'"),
        ({"verdict": "unchecked", "year": "2016"}, "verdict is null and year = 2016"),
        ({"unit": "percent", "least": "30", "most": "40"}, "unit = 'percent' and value between 30 and 40"),
    ],
)  # fmt: skip
def test_filters_narrow_the_figures(
    http: httpx.Client, db: sqlite3.Connection, asked: dict[str, str], sql: str
) -> None:
    statements = f"select count(distinct ifnull(copy_of, id)) from figures where {sql}"
    (count,) = db.execute(statements).fetchone()
    assert count and found(http, kind="figure", **asked)["counts"] == {"figure": count}


def test_a_range_is_found_by_its_bounds(http: httpx.Client, db: sqlite3.Connection) -> None:
    sql = "select id, low, high, unit from figures where hedge = 'between' and copy_of is null"
    for identity, low, high, unit in db.execute(sql).fetchall():
        asked = {"unit": unit, "least": str(low), "most": str(high)}
        assert identity in [hit["id"] for hit in hits(http, **asked)]


@pytest.mark.parametrize(
    "text",
    ["", " ", '"', '""', "tweets AND", "NOT (", "title:x", "a*", "\0", "x\0y", "'; drop table posts",
     "\U0001f3c5", "é" * 5000, "home " * 2000, "\ufdd0\ufdd1", "<script>alert(1)</script>"],
)  # fmt: skip
def test_any_text_is_a_question(http: httpx.Client, text: str) -> None:
    for asked in ({"q": text}, {"blog": text}, {"least": text}, {"page": text}):
        shown = page(http, **asked)
        assert "<script>alert" not in shown and "\0" not in shown
        refused = "was ignored" in shown  # which a program would not read
        assert http.get("/search.json", params=asked).status_code == (400 if refused else 200)


def test_where_nothing_holds_all_words_some_of_them_are_found_and_that_is_told(
    http: httpx.Client,
) -> None:
    text = page(http, q="tweets zzzzz")
    assert "Nothing contains all of these words" in text and "<mark" in text


def test_where_nothing_is_found_the_page_helps_on(http: httpx.Client) -> None:
    text = page(http, q="zzzzz")
    assert "Nothing found" in text and 'href="/public_sector_blogs/posts"' in text


def test_where_nothing_is_asked_nothing_is_looked_for(http: httpx.Client) -> None:
    for text in ("", '"', "?!"):
        assert found(http, q=text)["total"] == 0
        assert "Type what you are looking for" in page(http, q=text, kind="figure")


def test_pages_lead_through_every_hit_once(http: httpx.Client) -> None:
    answer = found(http, year="2016")
    seen = [(hit["kind"], hit["id"]) for hit in answer["hits"]]
    while answer["next"]:
        answer = http.get(answer["next"]).json()
        seen += [(hit["kind"], hit["id"]) for hit in answer["hits"]]
    assert len(seen) == len(set(seen)) == answer["total"]
    text = page(http, year="2016", page="2")
    assert 'rel="prev"' in text and "page 2 of" in text


def test_the_form_keeps_what_was_asked_for(http: httpx.Client) -> None:
    text = page(http, q='two "big words"', unit="percent", least="30")
    assert 'value="two &#34;big words&#34;"' in text
    assert '<option value="percent" selected>' in text and 'value="30"' in text
