"""robots.txt is asked for first, and obeyed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from feed_server import page, redirect, rss, serving, status
from fetcher import QUICK

from publicsectorblogs.model import Blog

FEED = rss(["1"])


def rules(text: str):
    return page(text.encode(), content_type="text/plain")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("User-agent: *\nDisallow: /feed/", "failed"),
        ("User-agent: *\nDisallow: /*/$", "failed"),
        ("User-agent: *\nDisallow: /\nAllow: /feed/", "new"),
        ("User-agent: public-sector-blogs\nDisallow: /\n\nUser-agent: *\nAllow: /", "failed"),
        ("User-agent: public-sector-blogs\nAllow: /\n\nUser-agent: *\nDisallow: /", "new"),
        ("User-agent: *\nDisallow: /wp-admin/", "new"),
        ("<html>This is no robots.txt</html>", "new"),
        ("", "new"),
    ],
)
def test_what_is_forbidden_is_not_asked_for(site, fetch, text, result):
    site.routes |= {"/robots.txt": rules(text), "/feed/": page(FEED)}
    outcome = fetch(site.url("/feed/"))
    assert outcome.result == result
    assert site.paths() == (["/feed/"] if result == "new" else [])
    assert result == "new" or "robots.txt forbids" in outcome.reason


@pytest.mark.parametrize("code", [401, 403, 404, 410])
def test_no_robots_txt_allows_everything(site, fetch, code):
    site.routes |= {"/robots.txt": status(code), "/feed/": page(FEED)}
    assert fetch(site.url("/feed/")).result == "new"


@pytest.mark.parametrize("code", [429, 500, 503])
def test_a_robots_txt_that_cannot_be_had_keeps_us_off_the_host_this_time(site, fetch, code):
    site.routes |= {"/robots.txt": status(code), "/feed/": page(FEED)}
    assert fetch(site.url("/feed/")).result == "failed"
    assert site.paths() == []
    site.routes["/robots.txt"] = status(404)
    assert fetch(site.url("/feed/")).result == "new"


def test_it_is_asked_for_once_per_host_and_run(site, fetch):
    site.routes |= {f"/{n}/": page(FEED) for n in range(3)}
    fetch.many(*(Blog(f"b{n}", "B", feed_url=site.url(f"/{n}/")) for n in range(3)))
    assert [asked.path for asked in site.asked].count("/robots.txt") == 1


def test_where_a_redirect_leads_has_its_own_rules(site, fetch):
    with serving() as other:
        other.routes |= {"/robots.txt": rules("User-agent: *\nDisallow: /"), "/feed/": page(FEED)}
        site.routes["/feed/"] = redirect(301, other.url("/feed/"))
        outcome = fetch(site.url("/feed/"))
        assert "robots.txt forbids" in outcome.reason
        assert other.paths() == []


def test_a_robots_txt_may_be_elsewhere_on_the_host(site, fetch):
    site.routes |= {
        "/robots.txt": redirect(301, "/rules.txt"),
        "/rules.txt": rules("User-agent: *\nDisallow: /feed/"),
        "/feed/": page(FEED),
    }
    assert "robots.txt forbids" in fetch(site.url("/feed/")).reason


def test_a_crawl_delay_is_obeyed(site, fetch):
    times = []

    def watch(request):
        times.append(datetime.now())
        request.send(200, FEED)

    delay = rules("User-agent: *\nCrawl-delay: 0.3")
    site.routes |= {"/robots.txt": delay, "/1/": watch, "/2/": watch}
    started = datetime.now()
    fetch.many(*(Blog(f"b{n}", "B", feed_url=site.url(f"/{n}/")) for n in (1, 2)))
    assert (times[0] - started).total_seconds() >= 0.3
    assert (times[1] - times[0]).total_seconds() >= 0.3


def test_a_crawl_delay_beyond_all_patience_leaves_the_host_alone(site, fetch):
    site.routes |= {"/robots.txt": rules("User-agent: *\nCrawl-delay: 9"), "/feed/": page(FEED)}
    outcome = fetch(site.url("/feed/"), limits=replace(QUICK, longest_wait=5))
    assert "9 s between visits" in outcome.reason
    assert site.paths() == []
