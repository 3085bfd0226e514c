"""A blog without a known feed is asked for it at its home page."""

from __future__ import annotations

import pytest
import yaml
from feed_server import page, rss, status
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.fetch.discovery import feed_link
from publicsectorblogs.model import Blog

HERE = "https://blog.example/about/"
RSS = 'type="application/rss+xml"'


def html(links: str):
    return page(f"<!DOCTYPE html><head>{links}</head>".encode(), content_type="text/html")


@pytest.mark.parametrize(
    ("links", "found"),
    [
        (f'<link rel="alternate" {RSS} href="/feed/">', "https://blog.example/feed/"),
        ('<link rel=alternate type="application/atom+xml" href=atom>', f"{HERE}atom"),
        ('<LINK REL="Alternate" TYPE="Application/Feed+JSON; charset=x" HREF="a">', f"{HERE}a"),
        (f'<link rel="alternate home" {RSS} href=" /a ">', "https://blog.example/a"),
        (
            f'<link rel="alternate" {RSS} title="Blog » Comments Feed" href="/c/">'
            f'<link rel="alternate" {RSS} href="/comments/feed/">'
            f'<link rel="alternate" {RSS} href="/feed/">'
            f'<link rel="alternate" {RSS} href="/second/">',
            "https://blog.example/feed/",
        ),
        (f'<base href="/x/"><link rel="alternate" {RSS} href="f">', "https://blog.example/x/f"),
        ('<link rel="alternate" type="application/json" href="/wp-json/">', None),
        ('<link rel="alternate" hreflang="cy" href="/cy/">', None),
        (
            f'<base href="http://[x"><link rel="alternate" {RSS} href="http://[feed">'
            f'<link rel="alternate" {RSS} href="/feed/">',
            "https://blog.example/feed/",
        ),
        (f'<link rel="stylesheet" {RSS} href="/x">', None),
        (f'<link rel="alternate" {RSS}>', None),
        ("", None),
    ],
)
def test_the_first_feed_that_a_page_names_is_its_feed(links, found):
    assert feed_link(f"<html><head>{links}</head>".encode(), HERE) == found


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_name_a_feed_or_none(body):
    assert feed_link(body, HERE) is None or b"link" in body.lower()


def test_the_feed_is_found_fetched_remembered_and_offered(site, fetch):
    site.routes |= {
        "/": html(f'<link rel="alternate" {RSS} href="/feed/">'),
        "/feed/": page(rss(["1"])),
    }
    blog = Blog("a-blog", "A blog", home_page=site.url("/"))
    outcome = fetch.many(blog)[0]
    assert (outcome.result, outcome.offers) == ("new", (f"feed_url: {site.url('/feed/')}",))
    state = yaml.safe_load((fetch.feeds / "a-blog" / "state.yml").read_text())
    assert state == {"found_feed": site.url("/feed/")}
    assert len(fetch.captures()) == 1  # the home page itself is no feed

    assert fetch.many(blog)[0].result == "unchanged"
    assert site.paths() == ["/", "/feed/", "/feed/"]


def test_a_found_feed_that_is_gone_is_looked_for_again(site, fetch):
    site.routes |= {
        "/": html(f'<link rel="alternate" {RSS} href="/old/">'),
        "/old/": status(404),
    }
    blog = Blog("a-blog", "A blog", home_page=site.url("/"))
    assert fetch.many(blog)[0].reason == "answered 404"
    site.routes |= {
        "/": html(f'<link rel="alternate" {RSS} href="/new/">'),
        "/new/": page(rss(["1"])),
    }
    assert fetch.many(blog)[0].result == "new"


def test_a_home_page_without_a_feed_fails_its_blog(site, fetch):
    site.routes["/"] = html("")
    outcome = fetch.many(Blog("a-blog", "A blog", home_page=site.url("/")))[0]
    assert (outcome.result, "names none" in outcome.reason) == ("failed", True)


def test_a_blog_of_which_no_address_is_known_is_skipped(fetch):
    assert fetch.many(Blog("a-blog", "A blog"))[0].result == "skipped"
