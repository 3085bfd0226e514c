"""What the page of a post and the query say of its near-copies and excerpts."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.builds import build_page
from tests.web.serving import site_over

DB = "/public_sector_blogs"
WALK = (
    "The council opened the old towpath again in spring, after volunteers had cleared brambles "
    "from the eastern bank and laid gravel between both locks. Walkers, joggers and dogs came "
    "back within hours, and so did the herons that nest below the weir."
)
REST = (
    "Nobody had expected how many neighbours would offer to help with painting benches. Schools "
    "sent pupils who planted willows; the brewery lent its lorry, and a retired engineer mended "
    "every gate. Next winter the group hopes to light the tunnel, which still frightens some "
    "visitors after dusk, and to put up boards that tell the history of the boats."
)
FAIR = (
    "Our library held a fair on a rainy Saturday, and {number} people looked in between breakfast and "
    "supper. Children mended bicycles at one table while grandparents taught knitting at another; "
    "someone had baked scones for everybody. The mayor read a poem about hedgehogs, twice, since the "
    "microphone failed the first time. We mean to do it again when the new roof has been finished.\n\n"
    "What would we change? Fewer stalls in the corridor, where prams could hardly pass, and a proper "
    "queue for the kettle. Most visitors said they had not known that we lend drills, tents and even "
    "a telescope; several left with a card of their own. A retired signalman gave us his collection "
    "of railway timetables, which now fills the cupboard under the stairs, and a choir from across "
    "the river sang until the caretaker jangled his keys."
)


@pytest.fixture(scope="module")
def http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A site over a post, the same post on another blog, and an excerpt of it on a third.

    Besides, two that tell the same with another number.
    """
    posts = {"Whole": f"{WALK}\n\n{REST}", "Again": f"{WALK}\n\n{REST} Join us.", "Part": WALK,
             "Fair": FAIR.format(number=240), "Fairer": FAIR.format(number=420)}  # fmt: skip
    text = "\n".join(f"{body}\n\nOriginal source – {blog}\n" for blog, body in posts.items())
    with site_over(build_page(tmp_path_factory.mktemp("copied"), text)) as client:
        yield client


def page_of(http: httpx.Client, blog: str) -> str:
    (post,) = http.get(f"{DB}/posts.json?_shape=array&blog_id={blog}").json()
    return " ".join(http.get(f"{DB}/posts/{post['id']}").text.split())


def test_a_copy_and_an_excerpt_are_told_apart_with_the_share_of_each_post(
    http: httpx.Client,
) -> None:
    whole = page_of(http, "whole")
    assert "<dt>Near-copy</dt>" in whole
    assert "of Again: 100 per cent of the words of this post are also there, 98.1 per cent" in whole
    assert "<dt>Has an excerpt in</dt>" in whole
    part = page_of(http, "part")
    assert part.count("<dt>Is an excerpt of</dt>") == 2
    assert "of Whole: 100 per cent of the words of this post are also there, 41.6 per cent" in part
    assert "which came first is not known" in part


def test_figures_in_which_copies_differ_stand_side_by_side(http: httpx.Client) -> None:
    found = {
        row["value"]: row["id"]
        for row in http.get(f"{DB}/figures.json?_shape=array&noun=people").json()
    }
    fair, fairer = f"{DB}/figures/{found[240]}", f"{DB}/figures/{found[420]}"
    told = page_of(http, "fair")
    assert "1 of them in a figure" in told
    assert (
        f'A figure differs:</strong> <a href="{fair}">240 people</a> here, '
        f'<a href="{fairer}">420 people</a> there' in told
    )
    text = " ".join(http.get(fairer).text.split())
    assert "Stated differently in near-copies" in text
    assert (
        f'<strong>420 people</strong> here, <strong><a href="{fair}">240 people</a></strong>'
        in text
    )
    assert ">240</mark> people looked in" in text


def test_the_query_of_near_copies_shows_what_share_of_each_post_is_in_the_other(
    http: httpx.Client,
) -> None:
    rows = http.get(f"{DB}/near_copies_side_by_side.json?_shape=array").json()
    rows = [row for row in rows if "fair" not in row["blog_id"]]
    assert [row["kind"] for row in rows] == ["copy", "excerpt", "excerpt"]
    for row in rows:
        shares = {row["blog_id"]: row["percent_of_it_in_the_other"],
                  row["other_blog_id"]: row["percent_of_the_other_in_it"]}  # fmt: skip
        assert row["kind"] == "copy" or (shares.pop("part"), max(shares.values()) < 60) == (100, 1)
