"""A feed is asked for conditionally only by what changes when the feed does."""

from __future__ import annotations

import pytest
from feed_server import Request, Route, rss

from publicsectorblogs.fetch.captures import Sidecar
from publicsectorblogs.fetch.validators import conditions

FETCHED = "2026-11-24T18:00:00Z"


def sidecar(**said: str) -> Sidecar:
    return Sidecar("http://a/", "http://a/", FETCHED, 200, "0" * 64, **said)


@pytest.mark.parametrize(
    "date",
    [
        "Fri, 01 Jul 2016 10:00:00 GMT",
        "Friday, 01-Jul-16 10:00:00 GMT",
        "Tue, 24 Nov 2026 17:59:59 GMT",
        "Tue, 24 Nov 2026 19:00:00 +0200",
    ],
)
def test_a_time_of_change_before_the_visit_is_sent_back_as_it_was(date):
    assert conditions(sidecar(last_modified=date)) == {"If-Modified-Since": date}


@pytest.mark.parametrize(
    "date",
    [
        "Sat, 01 Jan 2050 00:00:00 GMT",
        "Tue, 24 Nov 2026 18:00:01 GMT",
        "Tue, 24 Nov 2026 18:00:00 GMT",  # it may change again within the second
        "Thu, 01 Jan 1970 00:00:00 GMT",  # a clock that was never set
        "Mon, 99 Foo 2016 10:00:00 GMT",
        "Mon, 01 Jan 99999999999999999999 00:00:00 GMT",
        "yesterday",
        "0",
    ],
)
def test_a_time_of_change_that_cannot_be_one_is_not_sent_back(date):
    assert conditions(sidecar(last_modified=date)) == {}
    assert conditions(sidecar(last_modified=date, etag='"a"')) == {"If-None-Match": '"a"'}


@pytest.mark.parametrize("etag", ['"a1"', 'W/"a1"', "a1", '"a1-gzip"'])
def test_an_etag_is_sent_back_as_it_was_weak_or_without_its_quotes(etag):
    assert conditions(sidecar(etag=etag)) == {"If-None-Match": etag}


@pytest.mark.parametrize("etag", ['""', 'W/""', "W/", "*", "\u00e9", '"a", "b"'])
def test_an_etag_that_fits_every_version_or_is_none_is_not_sent_back(etag):
    assert conditions(sidecar(etag=etag)) == {}


def changed_since(date: str, body: bytes) -> Route:
    """Answer 304 to whoever names `date` or a later year, as servers that compare dates do."""

    def answer(request: Request) -> None:
        if (request.headers.get("If-Modified-Since") or "")[12:16] >= date[12:16]:
            request.send(304)
        else:
            request.send(200, body, last_modified=date)

    return answer


def test_a_feed_that_was_dated_in_the_future_is_seen_to_change(site, fetch):
    site.routes["/feed/"] = changed_since("Fri, 01 Jan 2100 00:00:00 GMT", rss(["1"]))
    assert fetch(site.url("/feed/")).entries == 1
    site.routes["/feed/"] = changed_since("Tue, 24 Nov 2026 18:30:00 GMT", rss(["2", "1"]))
    assert fetch(site.url("/feed/")).entries == 1
    assert len(fetch.captures()) == 2
