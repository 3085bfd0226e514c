"""Lists of feeds: what feed readers export, and a way to bring any list of blogs."""

from __future__ import annotations

import pytest

from publicsectorblogs.model import Blog, SourceError
from publicsectorblogs.read.opml import read_opml


def test_each_feed_of_a_list_becomes_once_a_blog_that_no_register_knows() -> None:
    outline = (
        '<outline text="Café" type="rss" xmlUrl="https://a.org/feed" htmlUrl="https://a.org/"/>'
    )
    data = (
        f'<opml version="2.0"><body><outline text="Folder">{outline}</outline>{outline}'
        '<outline text="" type="rss" xmlUrl="https://b.org/feed?x=1&amp;y=2"/></body></opml>'
    )
    assert list(read_opml(data.encode(), "list.opml").blogs) == [
        Blog("cafe", "Café", home_page="https://a.org/", feed_url="https://a.org/feed",
             registered=False),
        Blog("b-org", "b.org", feed_url="https://b.org/feed?x=1&y=2", registered=False),
    ]  # fmt: skip


def test_an_address_for_feed_readers_is_fetched_over_https_and_a_part_of_one_is_none() -> None:
    addresses = ("feed://a.org/feed", "feed:http://b.org/feed", "//c.org/feed", " http://d.org/ ")
    outlines = "".join(f'<outline type="rss" xmlUrl="{url}"/>' for url in addresses)
    lost = '<outline type="rss" text="Lost" xmlUrl="/feed"/>'
    listed = read_opml(f"<opml><body>{outlines}{lost}</body></opml>".encode(), "list.opml")
    assert [blog.feed_url for blog in listed.blogs] == [
        "https://a.org/feed", "http://b.org/feed", "https://c.org/feed", "http://d.org/",
    ]  # fmt: skip
    (problem,) = listed.problems
    assert (problem.path, problem.entry) == ("list.opml", "Lost") and "'/feed'" in problem.problem


def test_one_feed_under_two_addresses_is_one_blog_and_what_is_commented_out_is_none() -> None:
    listed = read_opml(
        b'<opml><body><outline type="rss" text="A &lt;b&gt;x&lt;/b&gt;" xmlUrl="http://a.org/feed"/>'
        b'<outline type="rss" text="A" xmlUrl="feeds://a.org/feed/"/><outline isComment="true">'
        b'<outline type="rss" text="B" xmlUrl="https://b.org/feed"/></outline></body></opml>',
        "list.opml",
    )
    assert [(blog.name, blog.feed_url) for blog in listed.blogs] == [("A x", "http://a.org/feed")]


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "utf-16"])
def test_the_encoding_that_a_list_declares_is_believed(declared: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?><opml><body>'
    text += '<outline type="rss" text="Café" xmlUrl="https://a.example/"/></body></opml>'
    assert [blog.name for blog in read_opml(text.encode(declared), "l").blogs] == ["Café"]


@pytest.mark.parametrize("content", [b"", b"no list", b"<opml><body/></opml>", b"\0\1"])
def test_a_file_that_lists_no_feed_is_an_error_that_names_it(content: bytes) -> None:
    with pytest.raises(SourceError, match=r"list\.opml: lists no feed"):
        read_opml(content, "list.opml")
