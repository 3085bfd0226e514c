"""The page of a figure, over a site whose address is configured."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from plugins.figure_page import ALIKE
from tests.builds import build_page
from tests.web.serving import site_over

DB = "/public_sector_blogs"
ADDRESS = "https://numbers.example.org"
REST = (
    "Volunteers cleared brambles from the eastern bank and laid gravel between both locks, while "
    "neighbours painted benches and a retired engineer mended every gate before the herons came."
)
PAGE = f"""Of 500 walkers asked, 270 (64%) had heard of the towpath. {REST}

Original source – Paths

Of 500 walkers asked there, 270 (64%) had heard of the towpath. {REST}

Original source – Locks

In spring 40 herons were counted below the weir.

Original source – Weirs

By autumn 35 herons had stayed.

Original source – Banks
"""


@pytest.fixture(scope="module")
def http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A site over two near-copies with a sum that fails, and two counts of the same."""
    database = build_page(tmp_path_factory.mktemp("figures"), PAGE)
    with site_over(database, SITE_ADDRESS=f"{ADDRESS}/") as client:
        yield client


def figure_of(http: httpx.Client, **like: str) -> dict[str, Any]:
    rows = http.get(f"{DB}/figures.json", params={"_shape": "array", **like}).json()
    return dict(rows[0])


def page_of(http: httpx.Client, **like: str) -> str:
    return " ".join(http.get(f"{DB}/figures/{figure_of(http, **like)['id']}").text.split())


def test_a_check_is_drawn_out_with_all_the_figures_that_it_compares(http: httpx.Client) -> None:
    text = page_of(http, quote="64%", blog_id="paths")
    assert "270 of 500 is 54 per cent, not 64 per cent" in text
    compared = text.partition('aria-label="What is compared">')[2].partition("</ul>")[0]
    assert re.findall(r'class="part">(\w+)<', compared) == ["whole", "part", "share"]
    assert compared.count(f'href="{DB}/figures/') == 2 and "<strong>64 per cent" in compared


def test_a_near_copy_is_shown_with_what_differs_in_its_sentence(http: httpx.Client) -> None:
    text = page_of(http, quote="64%", blog_id="paths")
    assert 'id="copies"' in text and re.search(r"<ins>there,</ins>|<del>asked,</del>", text)


def test_counts_of_the_same_stand_beside_each_other(http: httpx.Client) -> None:
    text = page_of(http, noun="herons", value="40")
    assert "Other figures of “herons” over time" in text and "<mark>35</mark>" in text
    assert 'id="alike"' not in page_of(http, quote="64%", blog_id="paths")


def test_a_figure_is_cited_by_the_address_that_is_configured(http: httpx.Client) -> None:
    figure = figure_of(http, noun="herons", value="40")
    address = f"{ADDRESS}{DB}/figures/{figure['id']}"
    assert f'<a class="url" href="{address}">{address}</a>' in page_of(
        http, noun="herons", value="40"
    )
    for extension, line in (("bib", f"url = {{{address}}}"), ("ris", f"UR  - {address}")):
        given = http.get(f"{DB}/figures/{figure['id']}.{extension}")
        assert given.status_code == 200 and line in given.text
        assert f"{figure['id']}.{extension}" in given.headers["content-disposition"]


@pytest.mark.parametrize(
    "path", ["figures.bib", "posts.ris", "figures/none.bib", "blogs/paths.ris"]
)
def test_nothing_but_a_figure_is_cited(http: httpx.Client, path: str) -> None:
    assert http.get(f"{DB}/{path}").status_code == 404


def test_a_figure_is_taken_as_json_and_csv(http: httpx.Client) -> None:
    figure = figure_of(http, noun="herons", value="40")
    text = page_of(http, noun="herons", value="40")
    for link in (f"figures/{figure['id']}.json", f"figures.csv?id={figure['id']}"):
        assert f'href="{DB}/{link}"' in text and "herons" in http.get(f"{DB}/{link}").text


def test_a_citation_is_copied_by_a_button(page: Page, db: Any) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    figure = db.execute("select id from figures where verdict is not null").fetchone()[0]
    page.goto(f"{DB}/figures/{figure}")
    page.locator("summary", has_text="BibTeX").click()
    for words, begins in (("the citation", "“"), ("the BibTeX", "@misc{")):
        page.get_by_role("button", name=f"Copy {words}").click()
        expect(page.get_by_text("Copied").first).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(begins) and figure in copied


def test_charts_cards_and_hits_name_the_configured_address(http: httpx.Client) -> None:
    assert f'content="{ADDRESS}/charts/pip-timings"' in http.get("/charts/pip-timings").text
    assert ADDRESS in http.get("/charts/pip-timings.svg").text
    assert {
        hit["url"][: len(ADDRESS)] for hit in http.get("/search.json?q=herons").json()["hits"]
    } == {ADDRESS}


@pytest.mark.parametrize("same", ["noun", "whole"])
def test_figures_of_the_same_are_listed_by_date_and_read_in_that_order(
    db: sqlite3.Connection, same: str
) -> None:
    figures = db.execute(f"select * from figures where {same} is not null").fetchall()
    lists = 0
    for figure in map(dict, figures):
        found = [row["id"] for row in db.execute(ALIKE.format(same=same), figure)]
        sql = f"""
            select id from figures
            where {same} = :{same} and unit = :unit and per is :per and noun is :noun
              and whole is :whole and copy_of is null and id not in (:id, ifnull(:copy_of, ''))
            order by post_published is null, post_published, post_id, char_start limit 51
        """
        assert found == [id for (id,) in db.execute(sql, figure)]
        lists += len(found) > 1
    assert lists
    plan = [row[3] for row in db.execute(f"explain query plan {ALIKE.format(same=same)}", figure)]
    assert f"SEARCH figures USING INDEX figures_{same} ({same}=? AND post_published>?)" in plan
