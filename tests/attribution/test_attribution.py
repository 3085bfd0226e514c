"""Who wrote a post, by all that is known of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from publicsectorblogs.attribution import by_owner, find_authors
from publicsectorblogs.model import Post

Make = Callable[..., Post]


def test_a_caption_is_evidence_only_for_a_name_found_otherwise(make_post: Make) -> None:
    caption = "Ann Lee, Researcher\n\nAnn Lee, Researcher\n\n"
    assert find_authors(make_post(f"{caption}Text about the weather that goes on and on.")) == []
    rows = find_authors(make_post(f"{caption}I’m Ann Lee. Text goes on."))
    assert [row.evidence for row in rows] == ["caption", "caption", "statement"]


def test_a_feed_names_people_and_organisations_and_no_logins(make_post: Make) -> None:
    stated = ("Dr Ann Lee OBE, Editor", "Brighton and Hove", "webteam")
    rows = find_authors(make_post("Text.")._replace(feed_authors=stated))
    assert [(row.name, row.title, row.kind, row.role) for row in rows] == [
        ("Ann Lee", "Dr, OBE", "person", "Editor"),
        ("Brighton and Hove", None, "organisation", None),
    ]


def test_the_owner_of_a_blog_is_named_by_the_register(make_post: Make) -> None:
    (row,) = by_owner(make_post("Text."), "Ann Lee")
    assert (row.name, row.evidence, row.quote, row.char_start) == (
        "Ann Lee",
        "blog",
        "Ann Lee",
        None,
    )
    assert by_owner(make_post("Text."), None) == []


@pytest.mark.parametrize(
    "heading", ["Related posts", "Read more", "More from this blog", "3 comments", "See also"]
)
def test_what_stands_below_the_post_names_no_author_of_it(make_post: Make, heading: str) -> None:
    text = "One paragraph.\n\nAnother one.\n\nA third.\n\n"
    assert find_authors(make_post(f"{text}{heading}\n\nHow we test\n\nby Ann Lee")) == []


def test_quotes_are_what_stands_at_their_place(make_post: Make) -> None:
    body = "*By Ann Lee*\n\nText.\n\n**Bo Ek** is ill.\n\nBest wishes,\n\nAnn Lee\nEditor\n@annlee"
    post = make_post(body)
    rows = find_authors(post)
    assert [row.quote for row in rows] == ["By Ann Lee", "Ann Lee\nEditor"]
    assert all(post.body[row.char_start : row.char_end] == row.quote for row in rows)
