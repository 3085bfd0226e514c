"""What the site says of posts whose date is not known."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.builds import build_page
from tests.web.serving import site_over

DB = "/public_sector_blogs"
TEXT = (
    "Our canteen served 240 pupils on Monday.\n\nOriginal source – Kitchen\n\n"
    "The ferry carried 31 lorries.\n\nOriginal source – Harbour\n"
)


@pytest.fixture(scope="module")
def http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with site_over(build_page(tmp_path_factory.mktemp("undated"), TEXT)) as client:
        yield client


def figure(http: httpx.Client) -> str:
    (found,) = http.get(f"{DB}/figures.json?_shape=array&noun=pupils").json()
    return f"{DB}/figures/{found['id']}"


def test_a_citation_says_that_it_is_the_date_that_is_not_known(http: httpx.Client) -> None:
    page = http.get(figure(http)).text
    assert "(opening words), Kitchen, date not known. Public Sector Blogs, figure" in page
    assert "(opening words)</a>, Kitchen, date not known.</p>" in page
    assert "Kitchen, date not known." in http.get(f"{figure(http)}/card").text
    assert http.get(f"{figure(http)}/card.png").status_code == 200


def test_the_home_page_says_how_many_posts_have_no_date(http: httpx.Client) -> None:
    home = " ".join(http.get("/").text.split())
    assert "posts</a> <span>of 2 blogs; 2 without a date</span>" in home
