"""Whole archives: WordPress's numbered pages and RFC 5005's links, to their end and no further."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import yaml
from feed_server import Request, Route, in_turn, page, redirect, rss, status, wordpress
from fetcher import QUICK
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.fetch.pages import Page, read_page


def archive(fetch, url, **options):
    return fetch(url, archive=True, **options)


def pages_of(fetch) -> list[int | None]:
    sidecars = [yaml.safe_load(p.read_text()) for p in fetch.paths() if p.suffix == ".yml"]
    return sorted(sidecar.get("page", 1) for sidecar in sidecars)


def test_without_archive_only_the_newest_page_is_fetched(site, fetch):
    site.routes["/feed/"] = wordpress(25)
    assert fetch(site.url("/feed/")).entries == 10
    assert site.paths() == ["/feed/"]


def test_a_wordpress_archive_is_fetched_until_its_404(site, fetch):
    site.routes["/feed/"] = wordpress(25)
    outcome = archive(fetch, site.url("/feed/"))
    assert (outcome.result, outcome.captures, outcome.entries) == ("new", 3, 25)
    assert site.paths() == ["/feed/", "/feed/?paged=2", "/feed/?paged=3", "/feed/?paged=4"]
    assert pages_of(fetch) == [1, 2, 3]


def test_an_archive_that_did_not_change_is_walked_by_304_and_not_written(site, fetch):
    site.routes["/feed/"] = wordpress(25)
    archive(fetch, site.url("/feed/"))
    before = fetch.paths()
    assert archive(fetch, site.url("/feed/")).result == "unchanged"
    assert fetch.paths() == before
    assert len(site.paths()) == 8


def test_pages_on_which_posts_only_moved_on_are_not_kept_again(site, fetch):
    def blog(guids: list[str]) -> Route:
        def answer(request: Request) -> None:
            first = 2 * (int(request.query.get("paged", "1")) - 1)
            found = guids[first : first + 2]
            (page(rss(found)) if found else status(404))(request)

        return answer

    site.routes["/feed/"] = blog(["4", "3", "2", "1"])
    assert archive(fetch, site.url("/feed/")).entries == 4
    site.routes["/feed/"] = blog(["5", "4", "3", "2", "1"])
    outcome = archive(fetch, site.url("/feed/"))
    assert (outcome.result, outcome.captures, outcome.entries) == ("new", 1, 1)
    assert pages_of(fetch) == [1, 1, 2]
    assert site.paths()[-1] == "/feed/?paged=4"  # to the end all the same


def test_a_page_of_the_archive_on_which_a_post_was_edited_is_kept(site, fetch):
    older = rss(["2"])
    site.routes["/feed/"] = in_turn(page(rss(["1"])), page(older), status(404))
    archive(fetch, site.url("/feed/"))
    edited = older.replace(b"Post 2", b"Post 2, corrected")
    site.routes["/feed/"] = in_turn(page(rss(["1"])), page(edited), status(404))
    outcome = archive(fetch, site.url("/feed/"))
    assert (outcome.captures, outcome.entries) == (1, 0)
    assert edited in fetch.captures()


def test_a_new_version_of_a_page_is_no_new_post(site, fetch):
    """As GOV.UK's feeds have them, whose ids end in the time of the change."""

    def feed(time: str) -> bytes:
        link = "https://a.example/guidance"
        return f'<feed><entry><id>{link}#{time}</id><link href="{link}"/></entry></feed>'.encode()

    site.routes["/feed/"] = page(feed("2024-03-01T09:30:00+00:00"))
    assert fetch(site.url("/feed/")).entries == 1
    site.routes["/feed/"] = page(feed("2024-05-02T10:00:00+01:00"))
    assert (outcome := fetch(site.url("/feed/"))).captures == 1
    assert outcome.entries == 0


def test_a_query_that_is_there_is_kept(site, fetch):
    site.routes["/"] = wordpress(15)
    assert archive(fetch, site.url("/?feed=rss2")).entries == 15
    assert site.paths()[1] == "/?feed=rss2&paged=2"


def test_the_archive_is_paged_at_the_address_that_a_redirect_led_to(site, fetch):
    """GOV.UK blogs answer /feed/ by 302 to /feed/atom/, whatever page was asked for."""
    site.routes |= {"/feed/": redirect(302, "/feed/atom/"), "/feed/atom/": wordpress(25)}
    assert archive(fetch, site.url("/feed/")).entries == 25
    assert "/feed/?paged=2" not in site.paths()
    assert "/feed/atom/?paged=3" in site.paths()


def test_a_redirect_of_later_pages_that_drops_their_number_is_noticed(site, fetch):
    first = wordpress(25)
    site.routes |= {
        "/feed/": lambda r: (redirect(302, "/atom/") if "paged" in r.query else first)(r),
        "/atom/": first,
    }
    assert archive(fetch, site.url("/feed/")).entries == 25
    assert site.paths()[1:4] == ["/feed/?paged=2", "/atom/", "/atom/?paged=2"]


@pytest.mark.parametrize(
    "again",
    [page(rss(["1", "2"])), page(rss([])), page(b"<html>Page 2</html>"), status(404), status(410)],
    ids=["the same page", "an empty page", "a web page", "404", "410"],
)
def test_what_is_no_further_page_ends_the_archive_and_is_not_kept(site, fetch, again):
    site.routes["/feed/"] = in_turn(page(rss(["1", "2"])), again)
    outcome = archive(fetch, site.url("/feed/"))
    assert (outcome.result, outcome.captures) == ("new", 1)
    assert len(site.paths()) == 2


def test_a_page_that_fails_fails_the_feed_but_the_pages_before_it_are_kept(site, fetch):
    site.routes["/feed/"] = in_turn(page(rss(["1"])), page(rss(["2"])), status(500))
    outcome = archive(fetch, site.url("/feed/"))
    assert (outcome.result, outcome.captures) == ("failed", 2)
    assert "paged=3 answered 500" in outcome.reason


def test_since_ends_the_archive_at_a_page_whose_entries_are_all_older(site, fetch):
    site.routes["/feed/"] = wordpress(100, newest_year=2020)
    since = datetime(2018, 1, 1, tzinfo=UTC)
    archive(fetch, site.url("/feed/"), since=since)
    assert pages_of(fetch) == [1, 2, 3, 4]  # of 2020, 2019, 2018 and 2017


def test_a_page_with_an_undated_entry_does_not_count_as_older(site, fetch):
    undated = rss(["3"], year=2000).replace(b"pubDate", b"x")
    pages = [page(rss(["1"])), page(undated), page(rss(["4"], year=2000)), page(rss(["5"]))]
    site.routes["/feed/"] = in_turn(*pages)
    archive(fetch, site.url("/feed/"), since=datetime(2010, 1, 1, tzinfo=UTC))
    assert pages_of(fetch) == [1, 2, 3]


@pytest.mark.parametrize(("date", "is_older"), [
    ("Wed, 04 May 2016 10:15:00 +0100", True), ("2016-05-04", True), ("4 May 2016", True),
    ("May 2016", True), ("2016", True), ("05/04/2016", True), ("05/01/2017", True),
    ("2018-01-01", False), ("02/01/2018", False), ("10:15", False), ("May", False), ("", False),
    ("2017-12-31", False),  # it goes on until noon of the next day, by the clock of Greenwich
])  # fmt: skip
def test_a_page_is_older_where_its_dates_are_whatever_they_leave_open(date, is_older):
    assert Page(dates=(date,)).is_older(datetime(2018, 1, 1, tzinfo=UTC)) is is_older


def test_a_date_that_begins_with_the_year_has_the_month_next():
    assert Page(dates=("2017-05-12T09:00:00Z",)).is_older(datetime(2017, 6, 1, tzinfo=UTC))


@pytest.mark.parametrize("relation", ["next", "prev-archive"])
def test_links_to_the_next_page_are_followed(site, fetch, relation):
    def linked(guid: str, to: str) -> bytes:
        return rss([guid], head=f'<atom:link rel="{relation}" href="{to}"/>')

    site.routes |= {
        "/feed/": page(linked("1", "two/")),
        "/feed/two/": page(linked("2", "/three/")),
        "/three/": page(rss(["3"])),
    }
    outcome = archive(fetch, site.url("/feed/"))
    assert (outcome.captures, outcome.entries) == (3, 3)
    assert site.paths() == ["/feed/", "/feed/two/", "/three/"]


def test_links_that_go_round_in_a_circle_are_followed_once(site, fetch):
    def linked(guid: str, to: str) -> bytes:
        return rss([guid], head=f'<atom:link rel="next" href="{to}"/>')

    site.routes |= {"/a/": page(linked("1", "/b/")), "/b/": page(linked("2", "/a/"))}
    assert archive(fetch, site.url("/a/")).captures == 2
    assert site.paths() == ["/a/", "/b/"]


def test_an_archive_without_end_is_left_after_a_number_of_pages(site, fetch):
    def always_another(request: Request) -> None:
        page(rss([request.query.get("paged", "1")]))(request)

    site.routes["/feed/"] = always_another
    outcome = archive(fetch, site.url("/feed/"), limits=replace(QUICK, pages=5))
    assert (outcome.result, outcome.captures) == ("failed", 5)
    assert "more than 5 pages" in outcome.reason


def test_a_json_feed_is_paged_by_its_next_url(site, fetch):
    def feed(ids: list[str], next_url: str | None) -> bytes:
        return json.dumps({"items": [{"id": i} for i in ids], "next_url": next_url}).encode()

    site.routes |= {"/j": page(feed(["1"], "/j2")), "/j2": page(feed(["2", "3"], None))}
    outcome = archive(fetch, site.url("/j"))
    assert (outcome.captures, outcome.entries) == (2, 3)
    assert {path.suffix for path in fetch.paths()} == {".json", ".yml"}


def test_a_json_feed_may_begin_with_a_mark_of_its_encoding():
    feed = json.dumps({"items": [{"id": "1"}], "next_url": "/2"})
    for body in (feed.encode("utf-8-sig"), feed.encode("utf-16")):
        found = read_page(body, "https://b.org/1")
        assert (found.keys, found.next_url) == ({"1"}, "https://b.org/2")


def test_entries_are_told_apart_with_and_without_ids():
    body = (
        b"<rss><channel><item><guid>1</guid><link>x</link></item><item><guid/><link>y</link></item>"
        b"<item><title>no id</title></item><item><title>nor this</title></item></channel></rss>"
    )
    assert len(read_page(body, "http://a/").keys) == 4
    assert {"1", "y"} < read_page(body, "http://a/").keys


def test_a_link_of_an_entry_is_not_the_next_page():
    body = b'<feed><entry><id>1</id><link rel="next" href="/2"/></entry></feed>'
    assert read_page(body, "http://a/").next_url is None


@pytest.mark.parametrize(
    "body",
    [
        b'<feed><link rel="next" href="http://[2"/><entry><id>1</id></entry></feed>',
        b'{"items": [{"id": "1"}], "next_url": "http://[2"}',
    ],
)
def test_what_is_no_address_leads_to_no_page(body):
    page = read_page(body, "http://a/")
    assert (page.keys, page.next_url) == ({"1"}, None)


def test_a_broken_feed_is_read_as_far_as_it_goes_and_fetches_nothing_by_itself():
    bomb = (
        b'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">'
        b'<!ENTITY c SYSTEM "file:///etc/passwd">]>'
        b"<rss><channel><item><guid>1</guid></item><item><guid>&b;&c;</guid></item><item><gu"
    )
    page = read_page(bomb, "http://a/")
    assert "1" in page.keys
    assert not any("aaaa" in key or "root" in key for key in page.keys)


@given(st.binary() | st.text().map(str.encode) | st.binary().map(b'{"items":'.__add__))
def test_any_bytes_are_a_page(body):
    page = read_page(body, "http://a/")
    assert len(page.dates) >= len(page.keys)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["items", "id"]), inner),
)


@given(st.dictionaries(st.sampled_from(["items", "next_url"]), JSON))
def test_any_json_object_is_a_page(feed):
    read_page(json.dumps(feed).encode(), "http://a/")


@pytest.mark.parametrize(
    "body",
    [
        b"<br/><b>Warning</b>: a\n<?xml version='1.0'?>" + rss(["1", "2"]).partition(b"?>")[2],
        rss(["1", "2"]).replace(b"Post 1", b"Post & 1 <"),
        rss(["1", "2"]).replace(b"Post 1", b"<![CDATA[Post 1"),
        rss(["1", "2"]).replace(b"Post 1", b"Post \x93\x0b1"),
        rss(["1", "2"]).replace(b"<title>A blog", b"<title>A <![CDATA[blog]]"),
        b'{"items": [{"id": "1", bad}, {"id": "1"}, {"id": "2"}]}',
    ],
    ids=["warning", "tag", "section", "bytes", "head", "json"],
)
def test_an_ill_formed_page_has_the_entries_that_the_build_reads(body):
    assert read_page(body, "http://a/").keys == {"1", "2"}


def test_an_ill_formed_page_of_the_archive_is_kept_and_followed(site, fetch):
    link = '<atom:link rel="next" href="{}"/>'.format
    second = rss(["2", "3"], head=link("/third/")).replace(b"Post 2", b"<![CDATA[Post 2")
    site.routes |= {
        "/feed/": page(rss(["1"], head=link("/second/"))),
        "/second/": page(second), "/third/": page(rss(["4"])),
    }  # fmt: skip
    outcome = archive(fetch, site.url("/feed/"))
    assert (outcome.result, outcome.captures, outcome.entries) == ("new", 3, 4)
